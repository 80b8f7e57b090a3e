import { MONTHS } from '../language/reading.js';
import { makeDay } from '../people/day.js';
import type { YearlyDate } from '../people/person.js';
import { readDate } from './read-date.js';

const WITHOUT_YEAR = /^(?:-{0,2}(\d{1,2})-(\d{1,2})|(\d{1,2})\.\s?(\d{1,2})\.?)$/;
const DAY_FIRST = /^(\d{1,2})\.?\s+(\p{L}+)\.?,?(?:\s+(\d{4}))?$/u;
const MONTH_FIRST = /^(\p{L}+)\.?\s+(\d{1,2})(?:,?\s+(\d{4}))?$/u;
/** Address books write one of these where the year is unknown (vCard 3 on Apple devices: 1604). */
const UNKNOWN_YEARS = [0, 1, 1604];
/** 29 February may stand without a year. */
const LEAP_YEAR = 2000;

/**
 * Reads a day of the year: `1984-05-12`, `--05-12`, `05-12`, `12.05.1984`, `12.05.`, `12 May 1984`, `12. Mai`.
 * Undefined if it is none of these, `impossible` if the calendar has no such day.
 */
export function readYearlyDate(value: string): YearlyDate | 'impossible' | undefined {
  const text = value.trim();
  const unknownYear = /^(?:0000|1604)-(\d{1,2}-\d{1,2})/.exec(text);
  if (unknownYear) return readYearlyDate(unknownYear[1] as string);
  const date = readDate(text);
  if (date === 'impossible') return 'impossible';
  if (date !== undefined) {
    return checked(Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10)));
  }
  return withoutYear(text) ?? inWords(text);
}

function withoutYear(text: string): YearlyDate | 'impossible' | undefined {
  const match = WITHOUT_YEAR.exec(text);
  if (!match) return undefined;
  const [, isoMonth, isoDay, day, month] = match;
  return checked(undefined, Number(isoMonth ?? month), Number(isoDay ?? day));
}

function inWords(text: string): YearlyDate | 'impossible' | undefined {
  const dayFirst = DAY_FIRST.exec(text);
  const monthFirst = dayFirst ? null : MONTH_FIRST.exec(text);
  const [day, name, year] = dayFirst
    ? dayFirst.slice(1)
    : [monthFirst?.[2], monthFirst?.[1], monthFirst?.[3]];
  const month = MONTHS.get((name ?? '').toLowerCase().normalize('NFC'));
  if (month === undefined) return undefined;
  return checked(year === undefined ? undefined : Number(year), month, Number(day));
}

function checked(year: number | undefined, month: number, day: number): YearlyDate | 'impossible' {
  if (makeDay(year ?? LEAP_YEAR, month, day) === undefined) return 'impossible';
  return year === undefined || UNKNOWN_YEARS.includes(year) ? { month, day } : { year, month, day };
}
