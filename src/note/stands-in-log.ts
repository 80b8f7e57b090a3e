import type { Day } from '../people/day.js';
import { formatEntry, type NewEntry } from './format-entry.js';

const DATED_ITEM = /^[ \t>]*(?:[-+*]|\d{1,9}[.)])[ \t]+(\d{4}-\d{2}-\d{2})(.*)$/;

/**
 * True if a note holds the very line that would be written for an entry, dated from `from` to `to`, both the
 * entry's day by default. Words that a note does not show (`%% … %%`, a block id) are in the line and not in the entry
 * that is read from it. `saying` leaves out of both what makes no other entry.
 */
export function standsInLog(
  text: string,
  entry: NewEntry,
  from: Day = entry.date,
  to: Day = entry.date,
  saying: (words: string) => string = (words) => words.trim(),
): boolean {
  const words = saying(formatEntry(entry).slice('- YYYY-MM-DD'.length));
  return text.split(/\r?\n/).some((line) => {
    const [, date = '', rest = ''] = DATED_ITEM.exec(line) ?? [];
    return date >= from && date <= to && saying(rest) === words;
  });
}
