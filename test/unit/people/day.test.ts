import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addCadence, cadenceDays, parseCadence } from '../../../src/people/cadence.js';
import {
  addDays,
  addMonths,
  daysBetween,
  daysOfWeek,
  isDay,
  makeDay,
  mondayOf,
  weekdayOf,
  weekOf,
} from '../../../src/people/day.js';

const days = fc.integer({ min: -40_000, max: 60_000 }).map((count) => addDays('2000-01-01', count));

describe('days', () => {
  it('knows the calendar', () => {
    expect(isDay('2026-02-30')).toBe(false);
    expect(isDay('2028-02-29')).toBe(true);
    expect(makeDay(1900, 2, 29)).toBeUndefined();
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(addMonths('2026-12-31', 2)).toBe('2027-02-28');
    expect(addMonths('2026-03-31', -1)).toBe('2026-02-28');
    expect(addDays('2011-12-29', 1)).toBe('2011-12-30');
    expect(weekOf('2026-01-01')).toBe('2026-W01');
    expect(weekOf('2027-01-01')).toBe('2026-W53');
    expect(daysOfWeek('2026-W54')).toBeUndefined();
    expect(daysOfWeek('2026-W47')?.[0]).toBe('2026-11-16');
    expect(addDays('9999-12-31', 5)).toBe('9999-12-31');
    expect(addMonths('9999-12-31', 5)).toBe('9999-12-31');
  });
  it('adds and counts days alike', () => {
    fc.assert(
      fc.property(
        days,
        fc.integer({ min: -9999, max: 9999 }),
        (day, count) => daysBetween(day, addDays(day, count)) === count,
      ),
    );
  });
  it('finds each day in its own week', () => {
    fc.assert(
      fc.property(days, (day) => {
        expect(daysOfWeek(weekOf(day))?.[weekdayOf(day) - 1]).toBe(day);
        expect(weekdayOf(mondayOf(day))).toBe(1);
      }),
    );
  });
  it('adds months within the month meant', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -50, max: 50 }), (day, count) => {
        const moved = addMonths(day, count);
        const months = (text: string): number => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7));
        expect(months(moved) - months(day)).toBe(count);
        expect(Number(moved.slice(8))).toBeLessThanOrEqual(Number(day.slice(8)));
      }),
    );
  });
});

describe('parseCadence', () => {
  it.each([
    ['3 weeks', 0, 21],
    ['10d', 0, 10],
    ['2 months', 2, 0],
    ['P6W', 0, 42],
    ['P1Y2M3D', 14, 3],
    ['every 3 weeks', 0, 21],
    ['a year', 12, 0],
    ['month', 1, 0],
    ['3 Wochen', 0, 21],
    ['alle 2 Monate', 2, 0],
    ['ein Jahr', 12, 0],
    ['1 quarter', 3, 0],
    ['monthly', 1, 0],
    ['Wöchentlich', 0, 7],
  ])('%s', (text, months, count) => {
    expect(parseCadence(text)).toEqual({ months, days: count });
  });
  it.each(['', '0 days', '3', 'soon', 'P', '-2 weeks', '3 weeks ago', '101 years', '3 constructor'])(
    'not %j',
    (text) => {
      expect(parseCadence(text)).toBeUndefined();
    },
  );
  it('adds months before days', () => {
    expect(addCadence('2026-01-31', { months: 1, days: 1 })).toBe('2026-03-01');
    expect(Math.round(cadenceDays({ months: 12, days: 0 }))).toBe(365);
  });
});
