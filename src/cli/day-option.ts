import { Failure } from '../app/failure.js';
import type { Day } from '../people/day.js';
import { type DayDirection, parseDayWords } from '../people/parse-day-words.js';

/** The day that an option's words mean; undefined if it was not given, a usage failure if it is none. */
export function dayOption(
  flag: string,
  words: string | undefined,
  today: Day,
  direction: DayDirection,
): Day | undefined {
  if (words === undefined) return undefined;
  const day = parseDayWords(words, today, direction);
  if (day !== undefined) return day;
  throw new Failure(
    'usage',
    `${flag}: “${words}” is no day. Write 2026-11-18, 18.11., today, yesterday, friday, 3 days ago …`,
  );
}
