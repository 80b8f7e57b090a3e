import { type Day, daysBetween } from '../../people/day.js';
import { SKIPPED } from '../../people/log-marks.js';
import type { SuggestionRuleId } from '../agenda.js';
import { isDismissed } from '../dismissal.js';
import { once } from '../once.js';
import type { Standing } from '../standing.js';
import type { SuggestionContext } from '../suggestion-rule.js';

/**
 * True if a suggestion may name the person: active, not snoozed, owing no answer, not contacted within the gap, and
 * the rule not dismissed for them (advice A15).
 */
export function isOpenTo(
  rule: SuggestionRuleId,
  standing: Standing,
  context: Pick<SuggestionContext, 'today' | 'settings'>,
): boolean {
  return standing.awaiting === undefined && isOpenWhileWaiting(rule, standing, context);
}

/** The same for one rule; whether it was dismissed is worked out once for a standing. */
export function openTo(
  rule: SuggestionRuleId,
): (standing: Standing, context: Pick<SuggestionContext, 'today' | 'settings'>) => boolean {
  const isDismissedOnce = once(({ contact }: Standing, today: Day) =>
    isDismissed(contact.person.entries, rule, today),
  );
  return (standing, context) =>
    standing.awaiting === undefined &&
    isReachable(standing, context) &&
    ((standing.marks & SKIPPED) === 0 || !isDismissedOnce(standing, context.today));
}

/** The same for a rule that speaks of people who owe an answer. */
export function isOpenWhileWaiting(
  rule: SuggestionRuleId,
  standing: Standing,
  context: Pick<SuggestionContext, 'today' | 'settings'>,
): boolean {
  if (!isReachable(standing, context)) return false;
  return (
    (standing.marks & SKIPPED) === 0 || !isDismissed(standing.contact.person.entries, rule, context.today)
  );
}

function isReachable(
  { contact, snoozed, lastOn }: Standing,
  { today, settings }: Pick<SuggestionContext, 'today' | 'settings'>,
): boolean {
  if (contact.person.status !== 'active' || snoozed) return false;
  return lastOn === undefined || daysBetween(lastOn, today) >= settings.gap;
}
