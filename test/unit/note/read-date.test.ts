import { describe, expect, it } from 'vitest';
import { dateInside, leadingDate, readDate } from '../../../src/note/read-date.js';
import { readYearlyDate } from '../../../src/note/read-yearly-date.js';

describe('readDate', () => {
  it.each([
    '2026-11-18',
    ' 2026-11-18 ',
    '2026-11-18T10:30:00',
    '2026-11-18T23:30:00-11:00',
    '2026-11-18T00:30+14:00',
    '2026-11-18T10:30:00.123Z',
    '2026-11-18 10:30',
    '18.11.2026',
    '18. 11. 2026',
    '[[2026-11-18]]',
    '2026/11/18',
    '[[journal/2026-11-18.md|that day]]',
    '[[2026-11-18#Notes]]',
    '18.11.2026, 10:30 Uhr',
  ])('reads %j as the calendar date that is written', (text) => {
    expect(readDate(text)).toBe('2026-11-18');
  });

  it.each(['2026-02-30', '30.02.2026', '2026-13-01', '2025-02-29', '[[2026-00-10]]', '2026-11-31T10:00:00'])(
    'calls %j impossible',
    (text) => expect(readDate(text)).toBe('impossible'),
  );

  it.each([
    '',
    'soon',
    '2026',
    '2026-11',
    '18.11.',
    '18.11.26',
    '2026-11-18 or so',
    'x 2026-11-18',
    '20261118',
    '12-05',
  ])('does not take %j for a date', (text) => expect(readDate(text)).toBeUndefined());
});

describe('leadingDate', () => {
  it.each([
    ['2026-11-18 met', '2026-11-18'],
    ['2026-11-18: met', '2026-11-18'],
    ['2026-11-18 10:30 met', '2026-11-18 10:30'],
    ['2026-11-18T10:30 met', '2026-11-18T10:30'],
    ['2026-11-18 10:30-11:00 met', '2026-11-18 10:30-11:00'],
    ['18.11.2026 getroffen', '18.11.2026'],
    ['[[2026-11-18]] met', '[[2026-11-18]]'],
    ['2026-11-18, met', '2026-11-18'],
    ['2026-11-18 3 people came', '2026-11-18'],
  ])('takes the date from %j', (text, taken) => {
    const found = leadingDate(text);
    expect(found?.date).toBe('2026-11-18');
    expect(text.slice(0, found?.length)).toBe(taken);
  });

  it('wants a date that ends there', () => {
    expect(leadingDate('2026-11-180 met')).toBeUndefined();
    expect(leadingDate('2026-11-18-20 met')).toBeUndefined();
    expect(leadingDate('[[Anna]] met')).toBeUndefined();
  });
});

describe('dateInside', () => {
  it.each([
    ['Design evening 2026-11-18, Bern', '2026-11-18'],
    ['Apéro vom 18.11.2026', '2026-11-18'],
    ['[[2026-11-18 Design evening]]', '2026-11-18'],
    ['[[journal/2026-11-18]]', '2026-11-18'],
    ['room 12-2026-11-18', undefined],
    ['in 2026', undefined],
    ['2026-02-30', undefined],
  ])('finds in %j the day %s', (text, day) => expect(dateInside(text)).toBe(day));
});

describe('readYearlyDate', () => {
  it.each([
    ['1984-05-12', { year: 1984, month: 5, day: 12 }],
    ['12.05.1984', { year: 1984, month: 5, day: 12 }],
    ['12.5.1984', { year: 1984, month: 5, day: 12 }],
    ['1984-05-12T00:00:00', { year: 1984, month: 5, day: 12 }],
    ['[[1984-05-12]]', { year: 1984, month: 5, day: 12 }],
    ['--05-12', { month: 5, day: 12 }],
    ['05-12', { month: 5, day: 12 }],
    ['12.05.', { month: 5, day: 12 }],
    ['0000-05-12', { month: 5, day: 12 }],
    ['1604-05-12', { month: 5, day: 12 }],
    ['12 May 1984', { year: 1984, month: 5, day: 12 }],
    ['May 12', { month: 5, day: 12 }],
    ['12. März', { month: 3, day: 12 }],
    ['02-29', { month: 2, day: 29 }],
    ['2000-02-29', { year: 2000, month: 2, day: 29 }],
  ])('reads %j', (text, date) => expect(readYearlyDate(text)).toEqual(date));

  it.each(['1985-02-29', '02-30', '31.04.', '13-13', '32 May'])('calls %j impossible', (text) =>
    expect(readYearlyDate(text)).toBe('impossible'),
  );

  it.each(['', '1984', 'spring', 'in May', '12', '12 Foo 1984'])('does not read %j', (text) =>
    expect(readYearlyDate(text)).toBeUndefined(),
  );
});
