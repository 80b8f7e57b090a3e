import { daysBetween } from '../../people/day.js';
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

/** The same for one rule, worked out once for a standing. */
export function openTo(
  rule: SuggestionRuleId,
): (standing: Standing, context: Pick<SuggestionContext, 'today' | 'settings'>) => boolean {
  return once((standing, context) => isOpenTo(rule, standing, context));
}

/** The same for a rule that speaks of people who owe an answer. */
export function isOpenWhileWaiting(
  rule: SuggestionRuleId,
  { contact, snoozed, last }: Standing,
  { today, settings }: Pick<SuggestionContext, 'today' | 'settings'>,
): boolean {
  const { person } = contact;
  if (person.status !== 'active' || snoozed) return false;
  if (last && daysBetween(last.date, today) < settings.gap) return false;
  return !isDismissed(person.entries, rule, today);
}
