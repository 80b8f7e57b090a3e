import { addDays, addMonths, type Day } from './day.js';

/** How often a contact is wanted: months (clipped to the month's end) and days, added in this order. */
export interface Cadence {
  months: number;
  days: number;
}

const UNITS: Record<string, { months: number; days: number }> = {};
function unit(names: string, months: number, days: number): void {
  for (const name of names.split(' ')) UNITS[name] = { months, days };
}
unit('d day days tag tage tagen', 0, 1);
unit('w week weeks wk wks woche wochen', 0, 7);
unit('m mo month months monat monate monaten', 1, 0);
unit('q quarter quarters quartal quartale', 3, 0);
unit('y yr year years jahr jahre jahren a', 12, 0);
unit('daily täglich', 0, 1);
unit('weekly wöchentlich', 0, 7);
unit('biweekly fortnightly fortnight', 0, 14);
unit('monthly monatlich', 1, 0);
unit('bimonthly', 2, 0);
unit('quarterly vierteljährlich quartalsweise', 3, 0);
unit('yearly annually annual jährlich', 12, 0);

const WORDS: Record<string, number> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  six: 6,
  ein: 1,
  eine: 1,
  einen: 1,
  einem: 1,
  zwei: 2,
  drei: 3,
  vier: 4,
  sechs: 6,
};

/**
 * Reads a cadence or duration: `3 weeks`, `10d`, `2 months`, `a year`, `3 Wochen`, ISO 8601 `P6W` / `P1Y2M`.
 * Undefined if it is not one, or if it is not at least one day and at most 100 years.
 */
export function parseCadence(text: string): Cadence | undefined {
  const trimmed = text
    .trim()
    .toLowerCase()
    .replace(/^(?:every|alle|jede[nrs]?)\s+/, '');
  return checked(parseIso(trimmed) ?? parseWords(trimmed));
}

function parseIso(text: string): Cadence | undefined {
  const match = /^p(?=\d)(?:(\d+)y)?(?:(\d+)m)?(?:(\d+)w)?(?:(\d+)d)?$/.exec(text);
  if (!match) return undefined;
  const [years, months, weeks, days] = match.slice(1).map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
  ];
  return { months: years * 12 + months, days: weeks * 7 + days };
}

function parseWords(text: string): Cadence | undefined {
  const match = /^(?:(\d{1,5}|[a-z]+)\s*)??([a-zäöü]+)\.?$/.exec(text);
  const name = match?.[2];
  if (!match || name === undefined || !Object.hasOwn(UNITS, name)) return undefined;
  const one = UNITS[name] as Cadence;
  const amount = match[1] === undefined ? 1 : /^\d/.test(match[1]) ? Number(match[1]) : WORDS[match[1]];
  if (amount === undefined) return undefined;
  return { months: one.months * amount, days: one.days * amount };
}

function checked(cadence: Cadence | undefined): Cadence | undefined {
  if (!cadence) return undefined;
  const length = cadenceDays(cadence);
  return length >= 1 && length <= 36_525 ? cadence : undefined;
}

/** The day one cadence after a day. */
export function addCadence(day: Day, cadence: Cadence): Day {
  return addDays(cadence.months === 0 ? day : addMonths(day, cadence.months), cadence.days);
}

/** The mean length of a cadence in days (a month is 365.25 / 12 days). */
export function cadenceDays(cadence: Cadence): number {
  return cadence.months * (365.25 / 12) + cadence.days;
}
