import type { ItemRuleId } from '../agenda.js';
import type { ItemRule } from '../rule.js';
import { appointment } from './appointment.js';
import { cadence } from './cadence.js';
import { firstFollowUp } from './first-follow-up.js';
import { nudge } from './nudge.js';
import { occasion } from './occasion.js';
import { promise } from './promise.js';
import { promiseTheirs } from './promise-theirs.js';
import { reportBack } from './report-back.js';
import { thank } from './thank.js';
import { thankIntroducer } from './thank-introducer.js';

/** The rules that make items, in order of strength where nothing else decides. */
export const ITEM_RULES: readonly ItemRule[] = [
  firstFollowUp,
  thankIntroducer,
  reportBack,
  thank,
  promise,
  promiseTheirs,
  occasion,
  appointment,
  nudge,
  cadence,
];

/** A rule's place in the list: the smaller, the stronger. */
export function ruleOrder(id: ItemRuleId): number {
  return ITEM_RULES.findIndex((rule) => rule.id === id);
}
