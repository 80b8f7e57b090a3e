import { YEARLY_WORDS } from '../language/reading.js';
import type { Occasion } from '../people/person.js';
import { readDate } from './read-date.js';
import { readYearlyDate } from './read-yearly-date.js';

const YEARLY = new RegExp(`^(?:${YEARLY_WORDS.join('|')})(?:[:,]|\\s)\\s*`, 'iu');
const DATE =
  /^(\[\[[^[\]\n]+\]\]|\d{4}[-/]\d{1,2}[-/]\d{1,2}|-{0,2}\d{1,2}-\d{1,2}|\d{1,2}\.\s?\d{1,2}\.(?:\s?\d{4})?)(?![\d-])/;

/** Why a line of `occasions:` or `family:` cannot be used. */
export type Unreadable = 'impossible' | 'unreadable';

/**
 * Reads `2026-12-01 new job at Acme` (once), `yearly 06-12 wedding day`, `jährlich 12.06.2015 …`, `12.06. …` (every
 * year; with a year the anniversary can be counted).
 */
export function readOccasion(value: string, line: number): Occasion | Unreadable {
  const yearlyWord = YEARLY.exec(value);
  const rest = value.slice(yearlyWord?.[0].length ?? 0).trim();
  const date = DATE.exec(rest);
  if (!date) return 'unreadable';
  const written = date[1] as string;
  const text = rest
    .slice(written.length)
    .replace(/^[\s:,–—-]+/, '')
    .trim();
  if (text === '') return 'unreadable';
  const once = readDate(written);
  if (once !== undefined && !yearlyWord) return once === 'impossible' ? once : { text, line, once };
  const yearly = readYearlyDate(written.replace(/^\[\[|\]\]$/g, ''));
  if (yearly === undefined) return 'unreadable';
  return yearly === 'impossible' ? yearly : { text, line, yearly };
}
