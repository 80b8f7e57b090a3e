import { addDays, type Day, dayParts, isLeapYear, makeDay } from './day.js';
import type { YearlyDate } from './person.js';

/** How 29 February is kept in common years. */
export type LeapDay = '02-28' | '03-01';

/** The day on which a yearly date falls in a year. */
export function inYear(date: YearlyDate, year: number, leapDay: LeapDay): Day | undefined {
  if (date.month === 2 && date.day === 29 && !isLeapYear(year)) {
    return leapDay === '03-01' ? makeDay(year, 3, 1) : makeDay(year, 2, 28);
  }
  return makeDay(year, date.month, date.day);
}

/**
 * The occurrence that lies within `missed` days before and `ahead` days after today, with the years reached (age or
 * anniversary; undefined without a year). Never one before or at the date itself: nobody turns 0.
 */
export function occurrenceNear(
  date: YearlyDate,
  today: Day,
  window: { missed: number; ahead: number; leapDay: LeapDay },
): { on: Day; years?: number } | undefined {
  const { year } = dayParts(today);
  for (const candidate of [year - 1, year, year + 1]) {
    const on = inYear(date, candidate, window.leapDay);
    if (on === undefined || on < addDays(today, -window.missed) || on > addDays(today, window.ahead))
      continue;
    if (date.year === undefined) return { on };
    if (candidate > date.year) return { on, years: candidate - date.year };
  }
  return undefined;
}

/** The age reached on a day, or undefined without a year or before the birth. */
export function ageOn(date: YearlyDate, day: Day, leapDay: LeapDay): number | undefined {
  if (date.year === undefined) return undefined;
  const { year } = dayParts(day);
  const birthday = inYear(date, year, leapDay);
  const age = year - date.year - (birthday !== undefined && birthday <= day ? 0 : 1);
  return age >= 0 ? age : undefined;
}
