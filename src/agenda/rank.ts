import type { Day } from '../people/day.js';
import { compareText } from '../people/text-key.js';
import type { Item, Reason } from './agenda.js';
import { ruleOrder } from './rules/index.js';

const STATUS_ORDER = { overdue: 0, due: 1, upcoming: 2 } as const;

/** The strongest reason first: by status, then by score, then in the rules' own order. */
export function compareReasons(a: Reason, b: Reason): number {
  return (
    STATUS_ORDER[a.status] - STATUS_ORDER[b.status] ||
    b.score - a.score ||
    ruleOrder(a.rule) - ruleOrder(b.rule) ||
    (a.due < b.due ? -1 : a.due > b.due ? 1 : 0) ||
    a.source.line - b.source.line ||
    compareText(a.source.path, b.source.path)
  );
}

/** The reasons in the rules' own order, then by date: the same from day to day. */
export function inRuleOrder(reasons: readonly Reason[]): Reason[] {
  return [...reasons].sort(
    (a, b) =>
      ruleOrder(a.rule) - ruleOrder(b.rule) || compareText(a.due, b.due) || a.source.line - b.source.line,
  );
}

/** What the order of two items is decided by. */
export interface Ranked {
  item: Item;
  /** The day that it keeps in this week, over the limit. */
  fixed?: Item['planned'];
  /** True if something else is due before that day (a follow-up, thanks): then a free place before it is better. */
  early?: boolean;
  /** The first day on which a regular contact is wanted again, if nothing else speaks: the gap after the last one. */
  notBefore?: Day;
  /** A first follow-up with somebody to whom another person opened the door: before all others (advice A2). */
  introduced: boolean;
  score: number;
  weight: number;
}

/** Fixed dates first, then introduced people, then tier weight × lateness; ties by weight, then by name. */
export function compareRank(a: Ranked, b: Ranked): number {
  return (
    Number(Boolean(b.fixed)) - Number(Boolean(a.fixed)) ||
    Number(b.introduced) - Number(a.introduced) ||
    b.score - a.score ||
    b.weight - a.weight ||
    compareText(a.item.contact.person.name, b.item.contact.person.name) ||
    compareText(a.item.contact.person.path, b.item.contact.person.path)
  );
}
