import type { Weekday } from '../../people/day.js';
import { listReader, type Reader, textReader } from './reader.js';

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const NAMES: string[][] = [
  ['mon', 'monday', 'mo', 'montag'],
  ['tue', 'tues', 'tuesday', 'di', 'dienstag'],
  ['wed', 'wednesday', 'mi', 'mittwoch'],
  ['thu', 'thur', 'thurs', 'thursday', 'do', 'donnerstag'],
  ['fri', 'friday', 'fr', 'freitag'],
  ['sat', 'saturday', 'sa', 'samstag', 'sonnabend'],
  ['sun', 'sunday', 'so', 'sonntag'],
];

const weekday: Reader<Weekday> = textReader(
  'a weekday; write mon, tue, wed, thu, fri, sat or sun',
  (written) => {
    const index = NAMES.findIndex((names) => names.includes(written.toLowerCase().replace(/\.$/, '')));
    return index < 0 ? undefined : ((index + 1) as Weekday);
  },
  (day) => WEEKDAYS[day - 1] ?? '',
);

const weekdayList = listReader(weekday, /[\s,]+/);

/** Weekdays in English or German, long or short, in a list or one string; kept in the order of the week. */
export const weekdays: Reader<Weekday[]> = {
  show: weekdayList.show,
  read(raw, refuse) {
    const list = weekdayList.read(raw, refuse);
    if (list?.length !== 0) return list?.sort((a, b) => a - b);
    refuse(raw, 'needs at least one weekday.');
    return undefined;
  },
};

/** A time of day from and to: `08:30-09:00`. */
export const slot: Reader<string> = textReader(
  'a time from and to; write for instance "08:30-09:00"',
  (written) => {
    const match = /^(\d{1,2})[:.](\d{2})\s*[-–]\s*(\d{1,2})[:.](\d{2})$/.exec(written);
    if (!match) return undefined;
    const [fromHour, fromMinute, toHour, toMinute] = match.slice(1).map(Number) as [
      number,
      number,
      number,
      number,
    ];
    if (fromHour > 23 || toHour > 24 || fromMinute > 59 || toMinute > 59) return undefined;
    const from = fromHour * 60 + fromMinute;
    const to = toHour * 60 + toMinute;
    return from < to && to <= 1440 ? `${clock(from)}-${clock(to)}` : undefined;
  },
  (value) => `"${value}"`,
);

function clock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/** The day on which a birthday on 29 February is kept in other years. */
export const leapDay: Reader<'02-28' | '03-01'> = textReader(
  '02-28 or 03-01',
  (written) => {
    if (/^0?2-28$/.test(written)) return '02-28';
    return /^0?3-0?1$/.test(written) ? '03-01' : undefined;
  },
  (value) => value,
);

/** Moment tokens for a file name, sub-folders allowed: `YYYY/MM/YYYY-MM-DD`. */
export const dateFormat: Reader<string> = textReader(
  'a date format inside the vault with a year and a day; write for instance YYYY-MM-DD',
  (written) => {
    const format = written.replace(/\.md$/i, '').replace(/^\/+|\/+$/g, '');
    const tokens = format.replace(/\[[^\]]*\]/g, '');
    const safe = format.length <= 100 && !/[\p{Cc}\\:]/u.test(format) && !format.split('/').includes('..');
    return safe && /Y|G|g/.test(tokens) && /D|d|E|e/.test(tokens) ? format : undefined;
  },
  (value) => value,
);
