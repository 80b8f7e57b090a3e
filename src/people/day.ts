/**
 * Calendar days. A day is the string `YYYY-MM-DD`, never an instant, so that no time zone can move it.
 * This is the only file that uses date-fns; everything is computed in UTC on whole days.
 */
import { getISOWeek } from 'date-fns/getISOWeek';
import { getISOWeekYear } from 'date-fns/getISOWeekYear';

/** A calendar day, `YYYY-MM-DD`. Days compare correctly as strings. */
export type Day = string;

/** An ISO week, `YYYY-Www`, for instance `2026-W47`. */
export type Week = string;

/** 1 is Monday, 7 is Sunday (ISO 8601). */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** The day with these numbers, or undefined where the calendar has none (30 February). */
export function makeDay(year: number, month: number, day: number): Day | undefined {
  if (!(year >= 1 && year <= 9999) || !(month >= 1 && month <= 12) || !(day >= 1)) return undefined;
  if (day > daysInMonth(year, month)) return undefined;
  return dayOfNumber(numberOf(year, month, day));
}

/** How many days a month (1–12) has. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** True for years with a 29 February. */
export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** True if the text is exactly a day of the calendar, `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const { year, month, day } = dayParts(text);
  return makeDay(year, month, day) !== undefined;
}

/** The day that stands in a text from an offset on, `YYYY-MM-DD`; undefined where none does or the calendar has none. */
export function dayAt(text: string, start: number): Day | undefined {
  if (text.charCodeAt(start + 4) !== 45 || text.charCodeAt(start + 7) !== 45) return undefined;
  const century = twoDigits(text, start);
  const ofCentury = twoDigits(text, start + 2);
  const month = twoDigits(text, start + 5);
  const day = twoDigits(text, start + 8);
  if (century < 0 || ofCentury < 0 || month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  const year = century * 100 + ofCentury;
  // Ten thousand logs have a hundred thousand dates, and those of few years.
  const place = ((year - FIRST_YEAR) * 12 + month - 1) * 31 + day - 1;
  const isNear = place >= 0 && place < nearDays.length;
  const known = isNear ? nearDays[place] : undefined;
  if (known !== undefined) return known === '' ? undefined : known;
  const made = makeDay(year, month, day);
  if (isNear) nearDays[place] = made ?? '';
  return made;
}

/** The days of these years as far as they were asked for; an empty text stands for what the calendar does not have. */
const FIRST_YEAR = 1950;
const nearDays: (Day | undefined)[] = new Array(100 * 12 * 31).fill(undefined);

/** Negative where there are none. */
function twoDigits(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 48;
  const ones = text.charCodeAt(at + 1) - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -1;
}

/** Year, month (1–12) and day of the month. */
export function dayParts(day: Day): { year: number; month: number; day: number } {
  return { year: yearIn(day), month: monthIn(day), day: dateIn(day) };
}

function yearIn(day: Day): number {
  return digit(day, 0) * 1000 + digit(day, 1) * 100 + digit(day, 2) * 10 + digit(day, 3);
}

function monthIn(day: Day): number {
  return digit(day, 5) * 10 + digit(day, 6);
}

function dateIn(day: Day): number {
  return digit(day, 8) * 10 + digit(day, 9);
}

function digit(day: Day, at: number): number {
  return day.charCodeAt(at) - 48;
}

/**
 * Days since 1 March of the year 0, counted in whole numbers: ten thousand people ask for hundreds of thousands of
 * days, for which `Date` is too slow (the algorithm is Howard Hinnant's days_from_civil, public domain).
 */
function numberOf(year: number, month: number, day: number): number {
  const fromMarch = month > 2 ? year : year - 1;
  const century = Math.floor(fromMarch / 100);
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  return 365 * fromMarch + Math.floor(fromMarch / 4) - century + Math.floor(century / 4) + dayOfYear;
}

function toNumber(day: Day): number {
  return numberOf(yearIn(day), monthIn(day), dateIn(day));
}

const FIRST = numberOf(1, 1, 1);
const LAST = numberOf(9999, 12, 31);
/** Every day is one string, however often it is asked for. */
const known = new Map<number, Day>();
const MOST_KNOWN = 50_000;

function dayOfNumber(number: number): Day {
  const clamped = Math.min(Math.max(number, FIRST), LAST);
  const day = known.get(clamped);
  if (day !== undefined) return day;
  const made = writtenDay(clamped);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(clamped, made);
  return made;
}

/** Hinnant's civil_from_days: the way back from {@link numberOf}. */
function writtenDay(number: number): Day {
  const era = Math.floor(number / 146_097);
  const dayOfEra = number - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1_460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${String(year).padStart(4, '0')}-${month < 10 ? '0' : ''}${month}-${day < 10 ? '0' : ''}${day}`;
}

/** The day `count` days later (earlier if negative), kept within the years 1 to 9999. */
export function addDays(day: Day, count: number): Day {
  return dayOfNumber(toNumber(day) + count);
}

/** The day `count` months later, clipped to the month's end (31 January + 1 month = 28 February). */
export function addMonths(day: Day, count: number): Day {
  const { year, month, day: date } = dayParts(day);
  const months = year * 12 + month - 1 + count;
  const [movedYear, movedMonth] = [Math.floor(months / 12), (months % 12) + 1];
  if (!(movedYear <= 9999)) return '9999-12-31';
  if (movedYear < 1) return '0001-01-01';
  return dayOfNumber(numberOf(movedYear, movedMonth, Math.min(date, daysInMonth(movedYear, movedMonth))));
}

/** Days from `from` to `to`; negative if `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return toNumber(to) - toNumber(from);
}

/** The weekday of a day, Monday = 1 … Sunday = 7. */
export function weekdayOf(day: Day): Weekday {
  // 1 March of the year 0 was a Wednesday.
  return (((toNumber(day) + 2) % 7) + 1) as Weekday;
}

/** The Monday of the day's ISO week. */
export function mondayOf(day: Day): Day {
  return addDays(day, 1 - weekdayOf(day));
}

/** The ISO week that a day lies in (ISO 8601: the week with the year's first Thursday is week 1). */
export function weekOf(day: Day): Week {
  const { year, month, day: date } = dayParts(day);
  const local = new Date(2000, 0, 1, 12);
  local.setFullYear(year, month - 1, date);
  return `${String(getISOWeekYear(local)).padStart(4, '0')}-W${String(getISOWeek(local)).padStart(2, '0')}`;
}

/** The seven days of an ISO week, Monday first, or undefined if there is no such week. */
export function daysOfWeek(week: Week): Day[] | undefined {
  const match = /^(\d{4})-W(\d{2})$/.exec(week);
  if (!match) return undefined;
  const fourthOfJanuary = makeDay(Number(match[1]), 1, 4);
  if (!fourthOfJanuary) return undefined;
  const monday = addDays(mondayOf(fourthOfJanuary), (Number(match[2]) - 1) * 7);
  if (weekOf(monday) !== week) return undefined;
  return Array.from({ length: 7 }, (_, index) => addDays(monday, index));
}

/** The later of two days; an absent one never wins. */
export function laterDay(a: Day | undefined, b: Day | undefined): Day | undefined {
  if (a === undefined) return b;
  if (b === undefined) return a;
  return a > b ? a : b;
}
