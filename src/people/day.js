/**
 * Calendar days. A day is the string `YYYY-MM-DD`, never an instant, so that no time zone can move it.
 * This is the only file that uses date-fns; everything is computed in UTC on whole days.
 */
import { addMonths as addMonthsToDate } from 'date-fns/addMonths';
import { getISOWeek } from 'date-fns/getISOWeek';
import { getISOWeekYear } from 'date-fns/getISOWeekYear';
const DAY_MS = 86_400_000;
/** The day with these numbers, or undefined where the calendar has none (30 February). */
export function makeDay(year, month, day) {
    if (!(year >= 1 && year <= 9999) || !(month >= 1 && month <= 12) || !(day >= 1))
        return undefined;
    if (day > daysInMonth(year, month))
        return undefined;
    return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
/** How many days a month (1–12) has. */
export function daysInMonth(year, month) {
    if (month === 2)
        return isLeapYear(year) ? 29 : 28;
    return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
/** True for years with a 29 February. */
export function isLeapYear(year) {
    return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}
/** True if the text is exactly a day of the calendar, `YYYY-MM-DD`. */
export function isDay(text) {
    const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
    return match !== null && makeDay(Number(match[1]), Number(match[2]), Number(match[3])) !== undefined;
}
/** Year, month (1–12) and day of the month. */
export function dayParts(day) {
    return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), day: Number(day.slice(8, 10)) };
}
function toMs(day) {
    const { year, month, day: date } = dayParts(day);
    const instant = new Date(0);
    instant.setUTCFullYear(year, month - 1, date);
    return instant.getTime();
}
function fromMs(ms) {
    const clamped = Math.min(Math.max(ms, MIN_MS), MAX_MS);
    return new Date(clamped).toISOString().slice(0, 10);
}
const MIN_MS = toMs('0001-01-01');
const MAX_MS = toMs('9999-12-31');
/** The day `count` days later (earlier if negative), kept within the years 1 to 9999. */
export function addDays(day, count) {
    return fromMs(toMs(day) + count * DAY_MS);
}
/** The day `count` months later, clipped to the month's end (31 January + 1 month = 28 February). */
export function addMonths(day, count) {
    const { year, month, day: date } = dayParts(day);
    // date-fns counts in local time: local noon of the same calendar day is safe in every zone.
    const local = new Date(2000, 0, 1, 12);
    local.setFullYear(year, month - 1, date);
    const moved = addMonthsToDate(local, count);
    if (Number.isNaN(moved.getTime()) || moved.getFullYear() > 9999)
        return '9999-12-31';
    if (moved.getFullYear() < 1)
        return '0001-01-01';
    return makeDay(moved.getFullYear(), moved.getMonth() + 1, moved.getDate()) ?? '9999-12-31';
}
/** Days from `from` to `to`; negative if `to` is earlier. */
export function daysBetween(from, to) {
    return Math.round((toMs(to) - toMs(from)) / DAY_MS);
}
/** The weekday of a day, Monday = 1 … Sunday = 7. */
export function weekdayOf(day) {
    const sundayFirst = new Date(toMs(day)).getUTCDay();
    return (sundayFirst === 0 ? 7 : sundayFirst);
}
/** The Monday of the day's ISO week. */
export function mondayOf(day) {
    return addDays(day, 1 - weekdayOf(day));
}
/** The ISO week that a day lies in (ISO 8601: the week with the year's first Thursday is week 1). */
export function weekOf(day) {
    const { year, month, day: date } = dayParts(day);
    const local = new Date(2000, 0, 1, 12);
    local.setFullYear(year, month - 1, date);
    return `${String(getISOWeekYear(local)).padStart(4, '0')}-W${String(getISOWeek(local)).padStart(2, '0')}`;
}
/** The seven days of an ISO week, Monday first, or undefined if there is no such week. */
export function daysOfWeek(week) {
    const match = /^(\d{4})-W(\d{2})$/.exec(week);
    if (!match)
        return undefined;
    const fourthOfJanuary = makeDay(Number(match[1]), 1, 4);
    if (!fourthOfJanuary)
        return undefined;
    const monday = addDays(mondayOf(fourthOfJanuary), (Number(match[2]) - 1) * 7);
    if (weekOf(monday) !== week)
        return undefined;
    return Array.from({ length: 7 }, (_, index) => addDays(monday, index));
}
/** The later of two days; an absent one never wins. */
export function laterDay(a, b) {
    if (a === undefined)
        return b;
    if (b === undefined)
        return a;
    return a > b ? a : b;
}
