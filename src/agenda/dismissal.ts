import { type Day, daysBetween } from '../people/day.js';
import type { Entry } from '../people/entry.js';
import type { SuggestionRuleId } from './agenda.js';

/** How long a dismissed suggestion stays away. */
const DISMISSED_DAYS = 90;

/** What can be dismissed: a suggestion, or the question which tier somebody belongs to (`triage`). */
export type DismissibleId = SuggestionRuleId | 'triage';

const NAMED =
  /^[`"'\s]*(?:(?:suggestion|vorschlag)\s+)?(give-first|introduce|group-meeting|meet-in-person|serendipity|share|tier-drift|capacity|let-go|triage)(?![\p{L}-])/iu;

/** The suggestion that a `skipped` entry dismisses: `- 2026-11-20 skipped: introduce`. Undefined for any other entry. */
export function dismissedRule({ kind, text }: Entry): DismissibleId | undefined {
  if (kind !== 'skipped') return undefined;
  return NAMED.exec(text)?.[1]?.toLowerCase() as DismissibleId | undefined;
}

/** True for a `skipped` entry that lets an item pass: one that dismisses a suggestion leaves the items alone. */
export function letsItemPass(entry: Entry): boolean {
  return entry.kind === 'skipped' && dismissedRule(entry) === undefined;
}

/** True if one of the entries dismissed the rule in the last 90 days. */
export function isDismissed(entries: readonly Entry[], rule: DismissibleId, today: Day): boolean {
  return entries.some(
    (entry) =>
      entry.kind === 'skipped' &&
      entry.date <= today &&
      daysBetween(entry.date, today) < DISMISSED_DAYS &&
      dismissedRule(entry) === rule,
  );
}

/** True if an item of theirs was let pass in the last 90 days: chance does not bring up at once who was put aside. */
export function isLetPassLately(entries: readonly Entry[], today: Day): boolean {
  return entries.some(
    (entry) => letsItemPass(entry) && entry.date <= today && daysBetween(entry.date, today) < DISMISSED_DAYS,
  );
}
