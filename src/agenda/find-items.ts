import { addDays, type Day, daysBetween, laterDay } from '../people/day.js';
import type { Item, ItemStatus, Reason } from './agenda.js';
import { GOAL_FACTOR, openGoalsOf } from './goal-of.js';
import { compareReasons, type Ranked } from './rank.js';
import type { Finding, ItemRule, RuleContext } from './rule.js';
import { ITEM_RULES } from './rules/index.js';
import type { Standing } from './standing.js';

/** The item of one person with all reasons and its rank; undefined if no rule speaks. */
export function findItem(standing: Standing, context: RuleContext): Ranked | undefined {
  const { person } = standing.contact;
  const reasons: Reason[] = [];
  // In loops: of ten thousand people hardly one gets an item, and lists on the way would be made for each.
  for (const rule of ITEM_RULES) {
    if (!maySpeak(rule, standing)) continue;
    for (const finding of rule.find(standing, context)) {
      const reason = toReason(rule, finding, standing, context);
      if (person.status !== 'paused' || reason.task !== undefined) reasons.push(reason);
    }
  }
  if (reasons.length === 0) return undefined;
  reasons.sort(compareReasons);
  const [goal] = openGoalsOf(standing.contact, context.today);
  const forGoal = goal && context.phrases.goal({ title: goal.goal.title, deadline: goal.goal.deadline });
  const factor = goal ? GOAL_FACTOR : 1;
  const status = (reasons[0] as Reason).status;
  const item: Item = {
    contact: standing.contact,
    tier: standing.tier ?? null,
    status,
    planned: null,
    lastContact: standing.lastOn ?? null,
    reasons: forGoal === undefined ? reasons : sayGoal(reasons, forGoal),
    goal: forGoal,
  };
  const fixed = fixedDay(reasons, context);
  return {
    item,
    fixed,
    early:
      fixed !== undefined &&
      reasons.some((reason) => !reason.fixed && !WAITS.has(reason.rule) && reason.due < fixed),
    notBefore: endOfGap(standing, reasons, context),
    introduced: person.introducedBy.length > 0 && reasons.some(({ rule }) => rule === 'first-follow-up'),
    // Behind all others stays behind all others.
    score: Math.max(
      ...reasons
        .filter((reason) => reason.status !== 'upcoming')
        .map(({ score }) => (score > 0 ? score * factor : score)),
    ),
    weight: standing.weight * factor,
  };
}

/**
 * The goal in words behind the first reason that stands on the page as a sentence (a task stands there as a box). The
 * stub keeps the reason without it: it has a line of its own for the goal.
 */
function sayGoal(reasons: Reason[], goal: string): Reason[] {
  const sentence = reasons.find(({ task }) => task === undefined) ?? reasons[0];
  return reasons.map((reason) =>
    reason === sentence
      ? { ...reason, text: `${reason.text}; ${goal}`, steady: reason.steady ?? reason.text }
      : reason,
  );
}

/** The gap after a contact holds for the cadence alone: a promise or thanks need not wait. */
function endOfGap({ lastOn }: Standing, reasons: Reason[], { settings }: RuleContext): Day | undefined {
  const isRegular = reasons.every(({ rule, status }) => rule === 'cadence' || status === 'upcoming');
  return lastOn !== undefined && isRegular ? addDays(lastOn, settings.gap) : undefined;
}

/** Snooze and a pending answer hide what follows the rhythm; `paused` leaves only my own promises. */
function maySpeak(rule: ItemRule, { contact, snoozed, awaiting }: Standing): boolean {
  const { status } = contact.person;
  if (status === 'archived' || (status === 'paused' && !rule.whilePaused)) return false;
  if (!rule.rhythm) return true;
  if (snoozed) return false;
  return rule.id === 'nudge' || awaiting?.nudgeOn === undefined;
}

function toReason(
  rule: ItemRule,
  finding: Finding,
  standing: Standing,
  { today, weekEnd }: RuleContext,
): Reason {
  const atLatest = finding.atLatest ?? finding.due;
  const lateness = finding.lateness ?? 1 + Math.max(0, daysBetween(finding.due, today)) / 3;
  return {
    rule: rule.id,
    advice: rule.advice,
    due: finding.due,
    atLatest,
    status: statusOf(finding.due, atLatest, today, weekEnd),
    fixed: finding.fixed,
    score: lateness < 0 ? lateness : standing.weight * lateness,
    text: finding.text,
    steady: finding.steady,
    source: finding.source,
    task: finding.task,
    about: finding.about,
  };
}

function statusOf(due: Day, atLatest: Day, today: Day, weekEnd: Day): ItemStatus {
  if (today > atLatest) return 'overdue';
  return due <= weekEnd ? 'due' : 'upcoming';
}

/** One contact does for these too: they may wait for a date later in the week. */
const WAITS: ReadonlySet<Reason['rule']> = new Set(['cadence', 'nudge', 'promise-theirs']);

/** The earliest fixed date in the week; one that is past is kept today (in another week, on its Monday). */
function fixedDay(reasons: Reason[], { today, weekStart, weekEnd, otherWeek }: RuleContext): Day | undefined {
  const from = otherWeek ? weekStart : today;
  const first = reasons
    .flatMap(({ fixed }) => (fixed !== undefined && fixed <= weekEnd ? [fixed] : []))
    .sort()[0];
  return first === undefined ? undefined : laterDay(first, from);
}
