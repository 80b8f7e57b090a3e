import { suggestion } from '../note/settings/did-you-mean.js';
import type { Cadence } from '../people/cadence.js';
import { addDays, addMonths, type Day } from '../people/day.js';
import type { Network } from '../people/network.js';
import type { Settings } from '../people/settings.js';
import { nfc } from '../people/text-key.js';
import { Failure } from './failure.js';
import { type PersonView, personView } from './person-view.js';

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

/** The people of the network who pass the filter, as views on the given day. */
export function listPeople(
  network: Network,
  filter: PeopleFilter,
  today: Day,
  settings: Settings,
): PersonView[] {
  const tests = [
    tierTest(filter.tiers, settings),
    ...(filter.tags ?? []).map(tagTest),
    ...(filter.city === undefined ? [] : [whereTest('city', filter.city, settings)]),
    ...(filter.where ?? []).map(({ key, value }) => whereTest(key, value, settings)),
    quietTest(filter.quietFor, today),
  ];
  // All tests run on everybody, so that a misspelt property is told of whatever the other filters say.
  const asksForStatus = (filter.where ?? []).some(({ key }) => key === 'status');
  const people = network.contacts
    .map((contact) => personView(contact, today, settings))
    .filter(
      (view) =>
        (asksForStatus || view.status !== 'archived') && tests.map((test) => test(view)).every(Boolean),
    );
  return sortPeople(people, filter.sort ?? 'name', Object.keys(settings.tiers));
}

type Test = (view: PersonView) => boolean;

function same(a: string, b: string): boolean {
  return nfc(a).trim().toLowerCase() === nfc(b).trim().toLowerCase();
}

function tierTest(tiers: string[] | undefined, settings: Settings): Test {
  if (!tiers) return () => true;
  const known = [...Object.keys(settings.tiers), 'none'];
  for (const tier of tiers) {
    if (known.some((one) => same(one, tier))) continue;
    throw new Failure(
      'usage',
      `There is no tier “${tier}”: the settings know ${known.slice(0, -1).join(', ')}.`,
    );
  }
  return (view) => tiers.some((tier) => same(tier, view.tier ?? 'none'));
}

function tagTest(tag: string): Test {
  const wanted = nfc(tag.replace(/^#/, '')).toLowerCase();
  return (view) =>
    view.tags.some((own) => {
      const key = nfc(own.replace(/^#/, '')).toLowerCase();
      return key === wanted || key.startsWith(`${wanted}/`);
    });
}

function quietTest(quietFor: Cadence | undefined, today: Day): Test {
  if (!quietFor) return () => true;
  const since = addDays(addMonths(today, -quietFor.months), -quietFor.days);
  return (view) => view.lastContact === null || view.lastContact <= since;
}

function whereTest(key: string, value: string, settings: Settings): Test {
  const ours = Object.entries(settings.fields).find(([, theirs]) => same(theirs, key))?.[0] ?? key;
  const field = camelCase(ours);
  return (view) => {
    const property = propertyOf(view, field, key);
    return property.some((own) => same(own, value));
  };
}

function propertyOf(view: PersonView, field: string, key: string): string[] {
  if (!Object.hasOwn(view, field)) {
    const known = Object.keys(view).map((name) =>
      name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
    );
    throw new Failure('usage', `--where: there is no property “${key}”.${suggestion(key, known)}`);
  }
  const value: unknown = view[field as keyof PersonView];
  const values = Array.isArray(value) ? value : [value];
  return values.flatMap((one: unknown) => {
    if (typeof one === 'object' && one !== null) return Object.values(one).map(String);
    return one === null ? [] : [String(one)];
  });
}

function camelCase(key: string): string {
  return key
    .trim()
    .toLowerCase()
    .replace(/[-_ ]+([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

function sortPeople(people: PersonView[], sort: SortKey, tiers: string[]): PersonView[] {
  // The network is in order of names; every sort here is stable and keeps that order among equals.
  const key: Record<Exclude<SortKey, 'name'>, (view: PersonView) => string> = {
    'last-contact': (view) => view.lastContact ?? '~',
    'next-due': (view) => view.nextDue ?? '~',
    tier: (view) => (view.tier === null ? '~' : String(tiers.indexOf(view.tier)).padStart(3, '0')),
  };
  if (sort === 'name') return people;
  const of = key[sort];
  return [...people].sort((a, b) => (of(a) < of(b) ? -1 : of(a) > of(b) ? 1 : 0));
}
