import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, isDay, weekdayOf } from '../../../src/people/day.js';
import { parseDayWords } from '../../../src/people/parse-day-words.js';

const FRIDAY = '2026-11-20';

describe('parseDayWords', () => {
  it.each([
    ['2026-11-18', '2026-11-18'],
    ['18.11.2026', '2026-11-18'],
    ['today', FRIDAY],
    ['Heute', FRIDAY],
    ['yesterday', '2026-11-19'],
    ['gestern', '2026-11-19'],
    ['vorgestern', '2026-11-18'],
    ['tomorrow', '2026-11-21'],
    ['morgen', '2026-11-21'],
    ['übermorgen', '2026-11-22'],
    ['in 3 days', '2026-11-23'],
    ['3 days ago', '2026-11-17'],
    ['vor 2 Tagen', '2026-11-18'],
    ['in 2 Wochen', '2026-12-04'],
    ['in einer Woche', '2026-11-27'],
    ['vor einem Monat', '2026-10-20'],
    ['a week ago', '2026-11-13'],
    ['last friday', '2026-11-13'],
    ['next friday', '2026-11-27'],
    ['letzten Freitag', '2026-11-13'],
    ['nächsten Montag', '2026-11-23'],
    ['next week', '2026-11-27'],
    ['18 November 2026', '2026-11-18'],
    ['18. Nov. 2026', '2026-11-18'],
  ])('reads %s the same in both directions', (text, day) => {
    expect(parseDayWords(text, FRIDAY, 'past')).toBe(day);
    expect(parseDayWords(text, FRIDAY, 'future')).toBe(day);
  });

  it.each([
    ['18.11.', '2026-11-18', '2027-11-18'],
    ['18.11', '2026-11-18', '2027-11-18'],
    ['20.11.', FRIDAY, FRIDAY],
    ['24.12.', '2025-12-24', '2026-12-24'],
    ['29.2.', '2024-02-29', '2028-02-29'],
    ['1 March', '2026-03-01', '2027-03-01'],
    ['Dec 3rd', '2025-12-03', '2026-12-03'],
    ['friday', FRIDAY, '2026-11-27'],
    ['fri', FRIDAY, '2026-11-27'],
    ['Freitag', FRIDAY, '2026-11-27'],
    ['am Montag', '2026-11-16', '2026-11-23'],
    ['sa', '2026-11-14', '2026-11-21'],
    ['2w', '2026-11-06', '2026-12-04'],
  ])('takes %s in the direction asked for', (text, past, future) => {
    expect(parseDayWords(text, FRIDAY, 'past')).toBe(past);
    expect(parseDayWords(text, FRIDAY, 'future')).toBe(future);
  });

  it.each([
    '2026-02-30',
    '31.11.2026',
    '30.2.',
    'someday',
    '',
    'last',
    'in',
    'fribble',
    '18.11.26',
    '0 days ago',
    '1/2',
  ])('refuses %j', (text) => {
    expect(parseDayWords(text, FRIDAY, 'past')).toBeUndefined();
    expect(parseDayWords(text, FRIDAY, 'future')).toBeUndefined();
  });

  it('clips months to the month’s end', () => {
    expect(parseDayWords('vor 1 Monat', '2026-03-31')).toBe('2026-02-28');
    expect(parseDayWords('in 1 month', '2026-01-31')).toBe('2026-02-28');
  });

  it('finds each weekday within a week on the side asked for', () => {
    const names = ['monday', 'dienstag', 'wed', 'do', 'friday', 'sa', 'sonntag'];
    fc.assert(
      fc.property(
        fc.integer({ min: -20000, max: 20000 }),
        fc.integer({ min: 0, max: 6 }),
        (offset, index) => {
          const today = addDays('2026-01-01', offset);
          const past = parseDayWords(names[index] as string, today, 'past') as string;
          const future = parseDayWords(names[index] as string, today, 'future') as string;
          expect([weekdayOf(past), weekdayOf(future)]).toEqual([index + 1, index + 1]);
          expect(past <= today && past > addDays(today, -7)).toBe(true);
          expect(future > today && future <= addDays(today, 7)).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('never throws and only returns days of the calendar', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom('past' as const, 'future' as const),
        (text, direction) => {
          const day = parseDayWords(text, FRIDAY, direction);
          expect(day === undefined || isDay(day)).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
  });
});
