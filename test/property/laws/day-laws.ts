import assert from 'node:assert/strict';
import fc from 'fast-check';
import { dateOfNote } from '../../../src/note/date-of-note.js';
import { readDate } from '../../../src/note/read-date.js';
import { addCadence, parseCadence } from '../../../src/people/cadence.js';
import {
  addDays,
  addMonths,
  type Day,
  daysBetween,
  daysOfWeek,
  isDay,
  weekOf,
} from '../../../src/people/day.js';
import { parseDayWords } from '../../../src/people/parse-day-words.js';
import { defaultSettings } from '../../../src/people/settings.js';
import { ageOn, occurrenceNear } from '../../../src/people/yearly-date.js';
import { type Law, law } from '../law.js';

/** A day as its number since 1970-01-01: the arithmetic that everything here is held against. */
const number = fc.integer({ min: -40_000, max: 60_000 });
const dayOf = (days: number): Day => new Date(days * 86_400_000).toISOString().slice(0, 10);
const day = number.map(dayOf);
const pad = (value: number, length = 2) => String(value).padStart(length, '0');
const partsOf = (text: Day) => text.split('-').map(Number) as [number, number, number];

/** The length of a month (0–11), by the day before the first of the next. */
const lengthOf = (year: number, month: number) => new Date(Date.UTC(year, month + 1, 0)).getUTCDate();

/** So many months later, clipped to the month's end, by counting months since the year 0. */
function monthsLater(from: Day, count: number): Day {
  const [year, month, date] = partsOf(from);
  const total = year * 12 + month - 1 + count;
  const [y, m] = [Math.floor(total / 12), ((total % 12) + 12) % 12];
  return `${pad(y, 4)}-${pad(m + 1)}-${pad(Math.min(date, lengthOf(y, m)))}`;
}

/** ISO 8601: a week belongs to the year of its Thursday. */
function isoWeek(days: number): string {
  const sinceMonday = (((days + 3) % 7) + 7) % 7;
  const thursday = new Date((days - sinceMonday + 3) * 86_400_000);
  const year = thursday.getUTCFullYear();
  const nth = Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / 86_400_000 / 7) + 1;
  return `${year}-W${pad(nth)}`;
}

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
const settings = defaultSettings();

const cadenceText = fc.constantFrom(
  { unit: 'days', months: 0, days: 1 },
  { unit: 'Tage', months: 0, days: 1 },
  { unit: 'weeks', months: 0, days: 7 },
  { unit: 'w', months: 0, days: 7 },
  { unit: 'Wochen', months: 0, days: 7 },
  { unit: 'months', months: 1, days: 0 },
  { unit: 'Monate', months: 1, days: 0 },
  { unit: 'quarters', months: 3, days: 0 },
  { unit: 'years', months: 12, days: 0 },
  { unit: 'Jahre', months: 12, days: 0 },
);

/** A day, often at the end of a February, and so many days to a birthday near it. */
const february = fc.integer({ min: 1924, max: 2104 }).map((year) => Date.UTC(year, 2, 0) / 86_400_000);
const nearDays = fc.tuple(fc.oneof(number, february), fc.integer({ min: -18, max: 18 }));

export const DAY_LAWS: Law[] = [
  law(
    'days are counted as the calendar of UTC counts them, in both directions',
    [number, fc.integer({ min: -9_000, max: 9_000 })],
    (days, count) => {
      const later = addDays(dayOf(days), count);
      assert.equal(later, dayOf(days + count));
      assert.equal(daysBetween(dayOf(days), later), count);
      assert.equal(addDays(later, -count), dayOf(days));
      assert(isDay(later));
    },
  ),
  law(
    'months are added as a count of months, clipped to the month’s end',
    [day, fc.integer({ min: -600, max: 600 })],
    (from, count) => {
      assert.equal(addMonths(from, count), monthsLater(from, count));
    },
  ),
  law('a day’s ISO week is that of its Thursday, and the week holds the day', [number], (days) => {
    const week = weekOf(dayOf(days));
    assert.equal(week, isoWeek(days));
    const whole = daysOfWeek(week) ?? [];
    assert.equal(whole.length, 7);
    assert(whole.includes(dayOf(days)));
    for (const one of whole) assert.equal(weekOf(one), week);
  }),
  law(
    'a cadence reads the same in words, short and as ISO 8601, and due is months clipped and then days',
    [fc.integer({ min: 1, max: 90 }), cadenceText, day],
    (amount, { unit, months, days }, last) => {
      const cadence = parseCadence(`${amount} ${unit}`);
      assert.deepEqual(cadence, { months: months * amount, days: days * amount });
      const iso = months === 0 ? `P${days * amount}D` : `P${months * amount}M`;
      assert.deepEqual(parseCadence(iso), cadence);
      assert.deepEqual(parseCadence(`every ${amount}${unit}`), cadence);
      const due = addCadence(last, { months: months * amount, days: amount });
      const [year, month, date] = partsOf(monthsLater(last, months * amount));
      assert.equal(due, dayOf(Date.UTC(year, month - 1, date) / 86_400_000 + amount));
    },
  ),
  law('a day is read in every form that people write it in', [day, day], (on, today) => {
    const [year, month, date] = partsOf(on);
    for (const words of [
      on,
      `${year}-${month}-${date}`,
      `${date}.${month}.${year}`,
      `${pad(date)}. ${pad(month)}. ${year}`,
      `${date} ${MONTHS[month - 1]} ${year}`,
      `${MONTHS[month - 1]?.slice(0, 3)} ${date}, ${year}`,
      `by ${on}`,
    ])
      assert.equal(parseDayWords(words, today), on, words);
    for (const value of [
      on,
      `${on}T23:59:59.999-11:00`,
      `${on} 00:30`,
      `[[${on}]]`,
      `[[journal/${on}|x]]`,
      `${date}.${month}.${year}`,
    ])
      assert.equal(readDate(value), on, value);
  }),
  law(
    'words for a day lead into the past or the future as asked, and never to a wrong weekday',
    [number, fc.nat(6), fc.integer({ min: 0, max: 400 })],
    (days, weekday, count) => {
      const today = dayOf(days);
      const name = ['sunday', 'monday', 'dienstag', 'mittwoch', 'thursday', 'fr', 'samstag'][
        weekday
      ] as string;
      const ahead = parseDayWords(name, today, 'future') as Day;
      const back = parseDayWords(name, today, 'past') as Day;
      assert(ahead > today && ahead <= dayOf(days + 7) && back <= today && back > dayOf(days - 7));
      for (const found of [ahead, back]) assert.equal(new Date(found).getUTCDay(), weekday);
      assert.equal(parseDayWords(`in ${count + 1} days`, today), dayOf(days + count + 1));
      assert.equal(parseDayWords(`vor ${count + 1} Tagen`, today), dayOf(days - count - 1));
      const [, month, date] = partsOf(dayOf(days + count));
      const found = parseDayWords(`${date}.${month}.`, today, 'future') as Day;
      assert(found >= today && found <= dayOf(days + count));
      assert.deepEqual(partsOf(found).slice(1), [month, date]);
    },
  ),
  law(
    'a day that the calendar does not have is none, wherever it stands',
    [fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 28, max: 31 })],
    (year, month, date) => {
      const text = `${pad(year, 4)}-${pad(month)}-${pad(date)}`;
      const instant = new Date(`${text}T00:00:00Z`);
      const exists = !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(text);
      assert.equal(isDay(text), exists);
      assert.equal(readDate(text), exists ? text : 'impossible');
      assert.equal(parseDayWords(text, '2026-11-20'), exists ? text : undefined);
      assert.equal(dateOfNote(`journal/${text}.md`, settings), exists ? text : undefined);
    },
  ),
  law(
    'a yearly date comes round once in its window, on its day or on that of the leap day',
    [nearDays, fc.integer({ min: 0, max: 90 }), fc.nat(14), fc.nat(14), fc.boolean()],
    ([days, around], age, ahead, missed, inMarch) => {
      const [near, ...own] = partsOf(dayOf(days + around));
      // The last of February is the birthday of a leap day: its year is one that had it.
      const [month, date] = own[0] === 2 && own[1] >= 28 ? [2, 29] : own;
      let year = near - age;
      while (month === 2 && date === 29 && lengthOf(year, 1) === 28) year -= 1;
      const leapDay = inMarch ? '03-01' : '02-28';
      const falls = (one: Day) => {
        const [y, m, d] = partsOf(one);
        const kept =
          month === 2 && date === 29 && lengthOf(y, 1) === 28 ? leapDay : `${pad(month)}-${pad(date)}`;
        return y > year && `${pad(m)}-${pad(d)}` === kept;
      };
      const window = Array.from({ length: ahead + missed + 1 }, (_, index) => dayOf(days - missed + index));
      const expected = window.find(falls);
      const found = occurrenceNear({ year, month, day: date }, dayOf(days), { missed, ahead, leapDay });
      assert.equal(found?.on, expected);
      if (!expected) return false;
      assert.equal(found?.years, partsOf(expected)[0] - year);
      assert.equal(ageOn({ year, month, day: date }, expected, leapDay), found?.years);
      assert.equal(
        ageOn({ year, month, day: date }, addDays(expected, -1), leapDay),
        (found?.years ?? 0) - 1,
      );
    },
    { toThePoint: 0.2 },
  ),
  law(
    'a daily note’s name is read by its format',
    [
      day,
      fc.constantFrom(
        'YYYY-MM-DD',
        'YYYY/MM/YYYY-MM-DD',
        'DD.MM.YYYY',
        'D. MMMM YYYY',
        'YYYYMMDD',
        '[Day] YYYY_MM_DD',
        'MMM Do, YYYY',
      ),
      fc.boolean(),
    ],
    (on, format, named) => {
      const [year, month, date] = partsOf(on);
      const tokens: Record<string, string> = {
        YYYY: pad(year, 4),
        MMMM: MONTHS[month - 1] ?? '',
        MMM: (MONTHS[month - 1] ?? '').slice(0, 3),
        MM: pad(month),
        DD: pad(date),
        Do: `${date}${date % 10 === 1 && date !== 11 ? 'st' : 'th'}`,
        D: String(date),
        '[Day]': 'Day',
      };
      const name = format.replace(/\[Day\]|YYYY|MMMM|MMM|MM|DD|Do|D/g, (token) => tokens[token] as string);
      const own = { ...settings, journal: { folders: ['journal'], format } };
      const title = named && !format.includes('/') ? ' Design evening' : '';
      assert.equal(dateOfNote(`journal/${name}${title}.md`, own), on);
    },
  ),
];
