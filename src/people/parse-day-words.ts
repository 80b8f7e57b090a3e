import { parseCadence } from './cadence.js';
import { addDays, addMonths, type Day, dayParts, makeDay, type Weekday, weekdayOf } from './day.js';

/** Where a day without a year, or a bare weekday, is looked for: `past` includes today, `future` does not. */
export type DayDirection = 'past' | 'future';

const NEAR: Record<string, number> = {
  today: 0,
  now: 0,
  heute: 0,
  jetzt: 0,
  yesterday: -1,
  gestern: -1,
  'day before yesterday': -2,
  'the day before yesterday': -2,
  vorgestern: -2,
  tomorrow: 1,
  morgen: 1,
  'day after tomorrow': 2,
  'the day after tomorrow': 2,
  übermorgen: 2,
};

const WEEKDAYS = [
  'monday mon montag mo',
  'tuesday tue tues dienstag di',
  'wednesday wed weds mittwoch mi',
  'thursday thu thur thurs donnerstag do',
  'friday fri freitag fr',
  'saturday sat samstag sonnabend sa',
  'sunday sun sonntag so',
].map((names) => names.split(' '));

const MONTHS = [
  'january jan januar jänner',
  'february feb februar',
  'march mar märz mär',
  'april apr',
  'may mai',
  'june jun juni',
  'july jul juli',
  'august aug',
  'september sep sept',
  'october oct oktober okt',
  'november nov',
  'december dec dezember dez',
].map((names) => names.split(' '));

/**
 * Reads a day as people type it: `2026-11-18`, `18.11.2026`, `18.11.`, `18 November`, `today`, `vorgestern`, `friday`,
 * `last friday`, `nächsten Freitag`, `in 3 days`, `vor 2 Wochen`, `2w`. What could be either (a weekday, a date
 * without a year, a bare duration) is taken in the given direction. Undefined if it is no day of the calendar.
 */
export function parseDayWords(text: string, today: Day, direction: DayDirection = 'future'): Day | undefined {
  const words = text
    .normalize('NFC')
    .trim()
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/^(?:on|by|am|bis|until|den|der) /, '');
  if (Object.hasOwn(NEAR, words)) return addDays(today, NEAR[words] as number);
  return (
    parseNumbers(words, today, direction) ??
    parseMonthName(words, today, direction) ??
    parseWeekday(words, today, direction) ??
    parseDistance(words, today, direction)
  );
}

function parseNumbers(words: string, today: Day, direction: DayDirection): Day | undefined {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(words);
  if (iso) return makeDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const german = /^(\d{1,2})\. ?(\d{1,2})(?:\.|\. ?(\d{4}))?$/.exec(words);
  if (!german) return undefined;
  return inYear(Number(german[1]), Number(german[2]), german[3], today, direction);
}

function parseMonthName(words: string, today: Day, direction: DayDirection): Day | undefined {
  const match =
    /^(?<day>\d{1,2})(?:\.|st|nd|rd|th)? (?:of )?(?<month>[a-zä]+)\.?(?:,? (?<year>\d{4}))?$/.exec(words) ??
    /^(?<month>[a-zä]+)\.? (?<day>\d{1,2})(?:\.|st|nd|rd|th)?(?:,? (?<year>\d{4}))?$/.exec(words);
  if (!match?.groups) return undefined;
  const month = MONTHS.findIndex((names) => names.includes(match.groups?.month ?? '')) + 1;
  return month === 0
    ? undefined
    : inYear(Number(match.groups.day), month, match.groups.year, today, direction);
}

/** Without a year: the nearest such day in the direction, today included in both (29 February may be years away). */
function inYear(
  date: number,
  month: number,
  year: string | undefined,
  today: Day,
  direction: DayDirection,
): Day | undefined {
  if (year !== undefined) return makeDay(Number(year), month, date);
  const step = direction === 'past' ? -1 : 1;
  for (let offset = 0; offset <= 8; offset++) {
    const day = makeDay(dayParts(today).year + step * offset, month, date);
    if (day && (step < 0 ? day <= today : day >= today)) return day;
  }
  return undefined;
}

const LAST = /^(?:last|past|letzte[nrs]?|vergangene[nrs]?|vorige[nrs]?) /;
const NEXT = /^(?:next|coming|nächste[nrs]?|kommende[nrs]?) /;

function parseWeekday(words: string, today: Day, direction: DayDirection): Day | undefined {
  const bare = words
    .replace(LAST, '')
    .replace(NEXT, '')
    .replace(/^(?:this|diese[nrs]?) /, '');
  const weekday = (WEEKDAYS.findIndex((names) => names.includes(bare.replace(/\.$/, ''))) + 1) as Weekday | 0;
  if (weekday === 0) return undefined;
  const back = (weekdayOf(today) - weekday + 7) % 7;
  if (LAST.test(words)) return addDays(today, -(back || 7));
  if (NEXT.test(words) || direction === 'future') return addDays(today, 7 - back);
  return addDays(today, -back);
}

function parseDistance(words: string, today: Day, direction: DayDirection): Day | undefined {
  const ahead = /^(?:in|\+) ?(.+)$/.exec(words)?.[1] ?? /^(.+) from (?:now|today)$/.exec(words)?.[1];
  const ago = /^vor (.+)$/.exec(words)?.[1] ?? /^(.+) ago$/.exec(words)?.[1];
  const named = words.replace(LAST, '').replace(NEXT, '');
  const length = parseCadence((ahead ?? ago ?? named).replace(/^(?:einer|einem|einen) /, 'ein '));
  if (!length) return undefined;
  const past = ago !== undefined || LAST.test(words) || (direction === 'past' && !ahead && !NEXT.test(words));
  const sign = past ? -1 : 1;
  return addDays(length.months === 0 ? today : addMonths(today, sign * length.months), sign * length.days);
}
