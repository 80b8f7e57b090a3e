import type { Entry } from '../people/entry.js';
import type { ItemRuleId } from './agenda.js';

const FIELD = /\[closes::([^\][\n]*)\]/giu;

/**
 * True if the entry says itself that it closes a rule's reason, `[closes:: occasion]`: a line that is ticked is closed
 * even where the entry's kind and day do not tell ("met for lunch" three days before the birthday on the line).
 */
export function saysItCloses({ text }: Pick<Entry, 'text'>, rule: ItemRuleId): boolean {
  if (!text.includes('::')) return false;
  return [...text.matchAll(FIELD)].some(([, rules = '']) =>
    rules
      .toLowerCase()
      .split(/[\s,]+/)
      .includes(rule),
  );
}

/** What an entry says that it closes, as it is written behind its words. */
export function closesField(rules: readonly ItemRuleId[]): string {
  return rules.length === 0 ? '' : `[closes:: ${rules.join(', ')}]`;
}

/** The words without what they say of closing. */
export function withoutCloses(text: string): string {
  return text.replace(FIELD, '').trim();
}
