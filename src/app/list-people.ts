import type { Cadence } from '../people/cadence.js';
import { addDays, addMonths, type Day } from '../people/day.js';
import { nameKey } from '../people/name-index.js';
import type { Settings } from '../people/settings.js';
import { Failure } from './failure.js';
import { type PersonView, personView } from './person-view.js';
import type { VaultState } from './read-state.js';
import { type PersonTest, whereTest } from './where-test.js';

/** By what a list is sorted; people without the value stand last. */
export type SortKey = 'name' | 'last-contact' | 'next-due' | 'tier';

/** Which people are wanted; everything given must hold. */
export interface PeopleFilter {
  /** Any of these; `none` is nobody's tier. */
  tiers?: string[];
  /** All of these; a nested tag (`#club/chess`) counts as its parent. */
  tags?: string[];
  city?: string;
  /** A property, in our or the vault's spelling, and a value that it must hold. */
  where?: { key: string; value: string }[];
  /** No contact for this long; people never contacted count. */
  quietFor?: Cadence;
  sort?: SortKey;
}

/** The people of the vault who pass the filter, as views on the given day. */
export function listPeople(state: VaultState, filter: PeopleFilter, today: Day): PersonView[] {
  const { network, settings } = state;
  const where = [...(filter.where ?? [])];
  if (filter.city !== undefined) where.push({ key: 'city', value: filter.city });
  const conditions = where.map(({ key, value }) => whereTest(key, value, state));
  const tests: PersonTest[] = [
    tierTest(filter.tiers, settings),
    ...(filter.tags ?? []).map(tagTest),
    quietTest(filter.quietFor, today),
    ...conditions.map(({ test }) => test),
  ];
  if (!where.some(({ key }) => key === 'status')) tests.push((view) => view.status !== 'archived');
  const people = network.contacts
    .map((contact) => personView(contact, today, settings))
    // Every test sees everybody, so that a misspelt property is told of whatever the other filters say.
    .filter((view) => tests.map((test) => test(view)).every(Boolean));
  for (const { finish } of conditions) finish();
  return sortPeople(people, filter.sort ?? 'name', Object.keys(settings.tiers));
}

function tierTest(tiers: string[] | undefined, settings: Settings): PersonTest {
  if (!tiers) return () => true;
  const known = [...Object.keys(settings.tiers), 'none'];
  const wanted = new Set(tiers.map(nameKey));
  const unknown = tiers.find((tier) => !known.some((one) => nameKey(one) === nameKey(tier)));
  if (unknown !== undefined) {
    const names = known.slice(0, -1).join(', ');
    throw new Failure('usage', `There is no tier “${unknown}”: the settings know ${names}.`);
  }
  return (view) => wanted.has(nameKey(view.tier ?? 'none'));
}

function tagTest(tag: string): PersonTest {
  const wanted = nameKey(tag.replace(/^#/, ''));
  return (view) =>
    view.tags.some((own) => {
      const key = nameKey(own.replace(/^#/, ''));
      return key === wanted || key.startsWith(`${wanted}/`);
    });
}

function quietTest(quietFor: Cadence | undefined, today: Day): PersonTest {
  if (!quietFor) return () => true;
  const since = addDays(addMonths(today, -quietFor.months), -quietFor.days);
  return (view) => view.lastContact === null || view.lastContact <= since;
}

function sortPeople(people: PersonView[], sort: SortKey, tiers: string[]): PersonView[] {
  if (sort === 'name') return people;
  const keys: Record<Exclude<SortKey, 'name'>, (view: PersonView) => string> = {
    'last-contact': (view) => view.lastContact ?? '~',
    'next-due': (view) => view.nextDue ?? '~',
    tier: (view) => (view.tier === null ? '~' : String(tiers.indexOf(view.tier)).padStart(3, '0')),
  };
  const key = keys[sort];
  // The network is in order of names; the sort is stable and keeps that order among equals.
  return [...people].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}
