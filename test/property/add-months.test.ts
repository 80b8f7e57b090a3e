import { addMonths as addMonthsToDate } from 'date-fns/addMonths';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays, addMonths } from '../../src/people/day.js';

it('months are added as date-fns adds them', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -60_000, max: 60_000 }),
      fc.integer({ min: -700, max: 700 }),
      (days, count) => {
        const day = addDays('2026-11-20', days);
        const [year, month, date] = day.split('-').map(Number) as [number, number, number];
        // It counts in local time: noon of the same calendar day is safe in every zone.
        const moved = addMonthsToDate(new Date(year, month - 1, date, 12), count);
        const pad = (value: number, length: number) => String(value).padStart(length, '0');
        const expected = `${pad(moved.getFullYear(), 4)}-${pad(moved.getMonth() + 1, 2)}-${pad(moved.getDate(), 2)}`;
        expect(addMonths(day, count)).toBe(expected);
      },
    ),
    { numRuns: 2_000 },
  );
});

it('months stay within the years that the program knows', () => {
  expect(addMonths('0001-03-31', -3)).toBe('0001-01-01');
  expect(addMonths('0001-03-31', -1)).toBe('0001-02-28');
  expect(addMonths('9999-11-30', 2)).toBe('9999-12-31');
});
