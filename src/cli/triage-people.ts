import type { Readable, Writable } from 'node:stream';
import { intro, isCancel, log, outro, selectKey } from '@clack/prompts';
import { loadOf } from '../agenda/load.js';
import { standingOf } from '../agenda/standing.js';
import { tierOf } from '../agenda/tier-of.js';
import { Failure } from '../app/failure.js';
import type { UnsortedPerson } from '../app/list-unsorted.js';
import type { TierPlan } from '../app/plan-tier.js';
import type { VaultState } from '../app/read-state.js';
import { takeBackTier, type WrittenTier, writeTier } from '../app/write-tier.js';
import type { Day } from '../people/day.js';
import type { Contact } from '../people/network.js';
import type { Context } from './context.js';
import { nextTurn } from './terminal/tier-text.js';
import { triageSummary } from './terminal/triage-summary.js';
import { unsortedText } from './terminal/unsorted-text.js';
import { visible, visibleLine } from './terminal/visible.js';
import { wrap } from './terminal/wrap.js';
import { type TriageAnswer, triageChoices } from './triage-choices.js';

/** Where the questions go and the keys come from. */
export interface TriageTerminal {
  input: Readable;
  output: Writable;
}

/** The terminal's frame takes three columns. */
const FRAME = 3;

/**
 * Asks for the tier of one person after the other and writes each answer at once. Returns the exit code; Ctrl-C is an
 * `interrupted` failure, and what was answered stays.
 */
export async function triagePeople(
  state: VaultState,
  people: UnsortedPerson[],
  total: number,
  { today, paint, width }: Pick<Context, 'today' | 'paint' | 'width'>,
  // Standard output is for data.
  terminal: TriageTerminal = { input: process.stdin, output: process.stderr },
): Promise<number> {
  const { output } = terminal;
  const tell = (text: string, options = {}) => log.message(visible(text), { output, ...options });
  const style = { paint, width: width - FRAME };
  // What became of each person so far, in their order; undefined for who was skipped.
  const sorted: (WrittenTier | undefined)[] = [];
  let stopped = false;
  intro(paint.heading(`${count(total)} no tier yet. Each answer is written at once.`), { output });
  while (sorted.length < people.length) {
    const one = people[sorted.length] as UnsortedPerson;
    log.message(unsortedText(one, `${sorted.length + 1} of ${people.length}`, today, style), { output });
    const answer = await ask(one, state, withTiers(state, sorted), sorted.length > 0, terminal);
    if (answer === undefined) stopped = true;
    if (answer === undefined || answer === 'quit') break;
    try {
      if (answer === 'undo') undo(state, sorted, today, tell);
      else if (answer === 'skip') sorted.push(undefined);
      else sorted.push(write(state, one, answer.tier, today, tell));
    } catch (error) {
      if (!(error instanceof Failure && error.kind === 'refused')) throw error;
      log.warn(wrap(visible(error.message), style.width), { output });
      if (answer !== 'undo') sorted.push(undefined);
    }
  }
  const plans = sorted.flatMap((plan) => plan ?? []);
  const load = loadWith(state, withTiers(state, sorted), today);
  tell(
    triageSummary(plans, total, load)
      .map((line) => wrap(line, style.width))
      .join('\n'),
  );
  outro(plans.length > 0 ? 'Next: knowwho due' : 'Next time, then.', { output });
  if (stopped) throw new Failure('interrupted', 'stopped; what was answered is written.');
  return 0;
}

function count(total: number): string {
  return total === 1 ? 'One person has' : `${total} people have`;
}

async function ask(
  { contact }: UnsortedPerson,
  { settings }: VaultState,
  contacts: Contact[],
  canUndo: boolean,
  terminal: TriageTerminal,
): Promise<TriageAnswer | undefined> {
  const counts = new Map<string, number>();
  for (const { person } of contacts) {
    const tier = person.status === 'active' ? tierOf(person, settings) : undefined;
    if (tier !== undefined) counts.set(tier, (counts.get(tier) ?? 0) + 1);
  }
  const choices = triageChoices(settings, counts, canUndo);
  const options = choices.map(({ key, label, hint }) => ({ value: key, label, hint }));
  const message = `Which tier for ${visibleLine(contact.person.name)}?`;
  const key = await selectKey({ message, options, ...terminal });
  if (isCancel(key)) return undefined;
  // Enter gives no key; it means the first choice, as the terminal shows.
  return choices.find((choice) => choice.key === key)?.answer ?? 'skip';
}

function write(
  state: VaultState,
  { contact }: UnsortedPerson,
  tier: string,
  today: Day,
  tell: (text: string, options: object) => void,
): WrittenTier {
  const plan = writeTier(state, contact, tier, today);
  tell(`${plan.property}: ${plan.tier} is written; ${nextTurn(plan, plan.contact, today)}`, { spacing: 0 });
  return plan;
}

function undo(
  state: VaultState,
  sorted: (WrittenTier | undefined)[],
  today: Day,
  tell: (text: string, options: object) => void,
): void {
  const last = sorted.at(-1);
  if (last) {
    takeBackTier(state, last, today);
    tell(`${last.path} is as it was before`, { spacing: 0 });
  }
  sorted.pop();
}

/** Everybody as they are now that these tiers are written. */
function withTiers({ network }: VaultState, sorted: (TierPlan | undefined)[]): Contact[] {
  const changed = new Map(sorted.flatMap((plan) => (plan ? [[plan.path, plan.contact]] : [])));
  return network.contacts.map((contact) => changed.get(contact.person.path) ?? contact);
}

function loadWith({ settings }: VaultState, contacts: Contact[], today: Day) {
  const standings = contacts.map((contact) => standingOf(contact, today, settings));
  return loadOf(standings, settings);
}
