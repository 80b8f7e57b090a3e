import { cadenceDays } from '../../../src/people/cadence.js';
import { addDays, type Day } from '../../../src/people/day.js';
import type { Entry } from '../../../src/people/entry.js';
import { isKnownKind } from '../../../src/people/entry.js';
import type { Contact } from '../../../src/people/network.js';
import { defaultSettings } from '../../../src/people/settings.js';
import { at, contact, person } from '../../unit/agenda/build.js';
import { personName } from '../make-vault.js';
import { createRandom, type Random } from '../random.js';

/** Somebody of the simulation: the contact as the agenda sees it, and how they are. */
export interface Simulated {
  contact: Contact;
  tier: Tier;
  /** How likely a question is answered. */
  answers: number;
  /** Their own source of chance, so that two strategies meet the same person. */
  random: Random;
  /** The day from which they are in the network. */
  since: Day;
  /** True for somebody who is merely noted: no meeting and no contact yet. */
  never: boolean;
}

export type Tier = 'A' | 'B' | 'C' | 'D';

/** What happens in a year whatever one does: who is met for the first time, and whom one runs into. */
export interface World {
  people: Simulated[];
  newcomers: Map<Day, Simulated[]>;
  encounters: Map<Day, Simulated[]>;
}

/** How many people of which tier, how many of them are merely noted, and how many are met within the year. */
export interface NetworkSize {
  tiers: Record<Tier, number>;
  never: number;
  newcomers: number;
}

const TIERS = defaultSettings().tiers;
/** How often one runs into somebody, in days. */
const ENCOUNTER_EVERY: Record<Tier, number> = { A: 90, B: 250, C: 700, D: 1_500 };

/** A network in good order on its first day, and a year of chance. The same size and seed give the same world. */
export function growNetwork(
  { tiers, never, newcomers }: NetworkSize,
  seed: number,
  start: Day,
  days: number,
): World {
  const random = createRandom(seed);
  const world: World = { people: [], newcomers: new Map(), encounters: new Map() };
  let index = 0;
  const make = (tier: Tier): Simulated => {
    const one = somebody(index, tier, createRandom(seed * 100_003 + index), random, start);
    index += 1;
    return one;
  };
  for (const tier of Object.keys(tiers) as Tier[]) {
    for (let count = tiers[tier]; count > 0; count -= 1) {
      const one = make(tier);
      const ago = random.int(1, Math.floor(cadenceDays(TIERS[tier]?.every ?? { months: 1, days: 0 })));
      addEntry(one, addDays(start, -ago), 'met');
      world.people.push(one);
    }
  }
  for (let count = never; count > 0; count -= 1) {
    world.people.push({ ...make(random.pick(['C', 'D'])), never: true });
  }
  for (let count = newcomers; count > 0; count -= 1) {
    const day = addDays(start, random.int(0, days - 10));
    const one = { ...make(random.pick(['B', 'C', 'C', 'D'])), since: day };
    one.contact.person.metOn = at(day);
    one.contact.person.metAt = at('an evening');
    if (random.chance(0.4)) introduce(one, random.pick(world.people.slice(0, tiers.A + tiers.B)));
    addEntry(one, day, 'met');
    push(world.newcomers, day, one);
  }
  for (let offset = 0; offset < days; offset += 1) {
    for (const one of world.people) {
      if (random.chance(1 / ENCOUNTER_EVERY[one.tier]) && !one.never)
        push(world.encounters, addDays(start, offset), one);
    }
  }
  return world;
}

function somebody(index: number, tier: Tier, own: Random, random: Random, since: Day): Simulated {
  const born = { month: random.int(1, 12), day: random.int(1, 28), year: random.int(1950, 2000) };
  const known = random.chance(tier === 'A' ? 1 : tier === 'B' ? 0.5 : 0.15);
  const one = person(personName(index), { tier: at(tier), ...(known ? { birthday: at(born) } : {}) });
  const answers = random.chance(0.1) ? 0.1 : 0.5 + own.next() / 2;
  return { contact: contact(one), tier, answers, random: own, since, never: false };
}

function introduce(newcomer: Simulated, by: Simulated): void {
  const reference = { target: by.contact.person.name, isLink: true, line: 4, column: 16 };
  newcomer.contact.person.introducedBy.push(reference);
  newcomer.contact.introducers.push({ reference, contact: by.contact });
}

/** Writes an entry into the log, in order of date. */
export function addEntry({ contact: { person: one } }: Simulated, date: Day, kind: string, text = ''): void {
  const line = 20 + one.entries.length + one.tasks.length;
  const entry: Entry = { date, kind, known: isKnownKind(kind), text, line };
  const after = one.entries.findLastIndex((other) => other.date <= date);
  one.entries.splice(after + 1, 0, entry);
}

function push<T>(map: Map<Day, T[]>, day: Day, value: T): void {
  const list = map.get(day);
  if (list) list.push(value);
  else map.set(day, [value]);
}
