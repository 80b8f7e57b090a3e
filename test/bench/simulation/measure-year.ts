import { pastContacts } from '../../../src/agenda/contact-history.js';
import { addCadence } from '../../../src/people/cadence.js';
import { addDays, type Day, daysBetween, weekdayOf } from '../../../src/people/day.js';
import type { Simulated, Tier } from './grow-network.js';
import type { LivedYear } from './simulate-year.js';

/** How many of something were done by their date, and by how many days the worst was late. */
export interface Kept {
  all: number;
  inTime: number;
  /** In days; 0 if none was late. */
  worst: number;
}

/** How late the regular contacts of a tier came, as a share of the cadence (0: by the due day). */
export interface TierLateness {
  median: number;
  p95: number;
  /** The longest silence, as a multiple of the cadence. */
  silence: number;
}

export interface YearFigures {
  promises: Kept;
  followUps: Kept;
  /** Thanks for favours and introductions, a week at most after they were due. */
  thanks: Kept;
  birthdays: Kept;
  tiers: Record<Tier, TierLateness>;
  /** Of those who were merely noted at the beginning: how many, and how many were never contacted. */
  never: { all: number; left: number };
  /** Slot days on which more people were contacted than there are places, and the most of them. */
  over: { days: number; most: number };
  /** Contacts on days without a slot. */
  weekend: number;
  /** Contacts by the strategy in a week. */
  perWeek: number;
}

/** The figures of a year that was lived. */
export function measureYear(year: LivedYear): YearFigures {
  const { people, settings, end } = year;
  const lived = people.map((one) => ({ one, dates: contactDays(one, year) }));
  const counts = [...year.contacted];
  const slots = counts.filter(([day]) => settings.budget.days.includes(weekdayOf(day)));
  const over = slots.map(([, count]) => count).filter((count) => count > settings.budget.perDay);
  const total = counts.reduce((sum, [, count]) => sum + count, 0);
  const noted = lived.filter(({ one }) => one.never);
  return {
    promises: kept(
      people.flatMap((one) => promisesOf(one)),
      end,
    ),
    followUps: kept(
      lived.flatMap(({ one, dates }) => followUpOf(one, dates, settings.followUp.atLatest)),
      end,
    ),
    thanks: kept(
      people.flatMap((one) => thanksOf(one, people)),
      end,
    ),
    birthdays: kept(
      people.flatMap((one) => birthdaysOf(one, year)),
      end,
    ),
    tiers: {
      A: latenessOf('A', lived, year),
      B: latenessOf('B', lived, year),
      C: latenessOf('C', lived, year),
      D: latenessOf('D', lived, year),
    },
    never: { all: noted.length, left: noted.filter(({ dates }) => dates.length === 0).length },
    over: { days: over.length, most: Math.max(0, ...over) },
    weekend: total - slots.reduce((sum, [, count]) => sum + count, 0),
    perWeek: (total * 7) / counts.length,
  };
}

interface Wanted {
  by: Day;
  done?: Day;
}

/** What is open at the end counts only if its date is past. */
function kept(wanted: Wanted[], end: Day): Kept {
  const counted = wanted.filter(({ by, done }) => done !== undefined || by < end);
  const late = counted.map(({ by, done }) => Math.max(0, daysBetween(by, done ?? end)));
  return {
    all: counted.length,
    inTime: late.filter((days) => days === 0).length,
    worst: Math.max(0, ...late),
  };
}

function contactDays({ contact }: Simulated, { end }: LivedYear): Day[] {
  return [...new Set(pastContacts(contact, addDays(end, -1)).map(({ date }) => date))];
}

function promisesOf({ contact }: Simulated): Wanted[] {
  return contact.person.tasks.flatMap(({ theirs, due, done }) => (theirs || !due ? [] : [{ by: due, done }]));
}

function followUpOf({ contact }: Simulated, dates: Day[], atLatest: number): Wanted[] {
  const met = contact.person.metOn?.value;
  if (met === undefined) return [];
  return [{ by: addDays(met, atLatest), done: dates.find((date) => date > met) }];
}

function thanksOf(one: Simulated, people: Simulated[]): Wanted[] {
  const { person } = one.contact;
  const thanked = (since: Day) =>
    person.entries.find(({ kind, date }) => kind === 'thanked' && date >= since)?.date;
  const favours = person.entries
    .filter(({ kind }) => kind === 'got')
    .map(({ date }) => ({ since: date, days: 2 }));
  const brought = people
    .filter(({ contact }) => contact.introducers.some((by) => by.contact === one.contact))
    .map(({ since }) => ({ since, days: 3 }));
  return [...favours, ...brought].map(({ since, days }) => ({
    by: addDays(since, days + 7),
    done: thanked(since),
  }));
}

function birthdaysOf({ contact, since }: Simulated, { start, end }: LivedYear): Wanted[] {
  const date = contact.person.birthday?.value;
  if (!date) return [];
  return [start, end].flatMap((day) => {
    const on = `${day.slice(0, 4)}-${String(date.month).padStart(2, '0')}-${String(date.day).padStart(2, '0')}`;
    if (on < since || on >= end) return [];
    const { entries } = contact.person;
    const early = entries.some(
      (entry) => entry.kind === 'greeted' && entry.date < on && entry.date >= addDays(on, -7),
    );
    return [{ by: on, done: early ? on : entries.find((entry) => entry.date >= on)?.date }];
  });
}

function latenessOf(
  tier: Tier,
  lived: { one: Simulated; dates: Day[] }[],
  { settings, start, end }: LivedYear,
): TierLateness {
  const every = settings.tiers[tier]?.every ?? { months: 1, days: 0 };
  const late: number[] = [];
  let silence = 0;
  for (const { one, dates } of lived) {
    if (one.tier !== tier || one.never) continue;
    for (const [index, from] of dates.entries()) {
      const due = addCadence(from, every);
      const to = dates[index + 1] ?? end;
      // A span that is not over yet counts once it is late.
      if (to <= start || (dates[index + 1] === undefined && due >= end)) continue;
      const length = daysBetween(from, due);
      late.push(Math.max(0, daysBetween(due, to)) / length);
      silence = Math.max(silence, daysBetween(from, to) / length);
    }
  }
  late.sort((a, b) => a - b);
  const share = (part: number): number =>
    late[Math.min(late.length - 1, Math.floor(late.length * part))] ?? 0;
  return { median: share(0.5), p95: share(0.95), silence };
}
