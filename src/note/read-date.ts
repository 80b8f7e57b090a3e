import { type Day, makeDay } from '../people/day.js';
import { lastSegment } from './property-values.js';

/** A date that is written well but that the calendar does not have: `2026-02-30`. */
export type ReadDate = Day | 'impossible';

const ISO = String.raw`\d{4}([-/])\d{1,2}\1\d{1,2}`;
const TIME = String.raw`\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?`;
const ZONE = String.raw`(?:\s?(?:Z|[+-]\d{2}:?\d{2}|Uhr|[AaPp]\.?[Mm]\.?))?`;
const GERMAN = String.raw`\d{1,2}\.\s?\d{1,2}\.\s?\d{4}`;
const WHOLE = new RegExp(`^(?:${ISO}|${GERMAN})(?:(?:T|,?\\s+)${TIME}${ZONE})?$`);
const LEADING = new RegExp(
  `^(?:\\[\\[([^\\[\\]\\n]+)\\]\\]|((?:${ISO.replace('\\1', '\\3')}|${GERMAN})(?![\\d.-]*\\d))` +
    `(?:(?:T|,?[ \\t]+)${TIME}${ZONE}(?:[ \\t]?[-–][ \\t]?${TIME}${ZONE})?(?![\\d:]))?)`,
);
const INSIDE = new RegExp(`(?<!\\d|\\d[./-])(?:${ISO}|${GERMAN})(?![\\d-]*\\d)`);

/**
 * Reads a whole value as a date: `2026-11-18`, an ISO date-time (its calendar date as written, no zone arithmetic),
 * `18.11.2026`, `[[2026-11-18]]`. Undefined if it is no date, `impossible` if the calendar has no such day.
 */
export function readDate(value: string): ReadDate | undefined {
  const link = /^\[\[([^[\]\n|]+)(?:\|[^[\]\n]*)?\]\]$/.exec(value.trim());
  const text = link ? lastSegment(link[1] as string) : value.trim();
  return WHOLE.test(text) ? dayIn(text) : undefined;
}

/** A date at the beginning of a text, a time of day after it included, and how many UTF-16 units it takes. */
export function leadingDate(text: string): { date: ReadDate; length: number } | undefined {
  const match = LEADING.exec(text);
  if (!match) return undefined;
  const date = match[1] === undefined ? dayIn(match[2] as string) : readDate(`[[${match[1]}]]`);
  return date === undefined ? undefined : { date, length: match[0].length };
}

/** The first possible date inside a text. */
export function dateInside(text: string): Day | undefined {
  const match = INSIDE.exec(text);
  const date = match ? dayIn(match[0]) : undefined;
  return date === 'impossible' ? undefined : date;
}

function dayIn(text: string): ReadDate {
  const year = Number(text.slice(0, 4));
  if (text.length === 10 && text.charAt(4) === '-' && text.charAt(7) === '-') {
    return makeDay(year, Number(text.slice(5, 7)), Number(text.slice(8))) ?? 'impossible';
  }
  const numbers = text.match(/\d+/g) ?? [];
  const [first, second, third] = numbers.slice(0, 3).map(Number) as [number, number, number];
  const isIso = numbers[0]?.length === 4;
  return (isIso ? makeDay(first, second, third) : makeDay(third, second, first)) ?? 'impossible';
}
