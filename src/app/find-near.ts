import { lastContactOf } from '../agenda/last-contact.js';
import { nextDue } from '../agenda/next-due.js';
import { tierOf } from '../agenda/tier-of.js';
import { suggestion } from '../note/settings/did-you-mean.js';
import type { Day } from '../people/day.js';
import type { Contact, Source } from '../people/network.js';
import type { Status } from '../people/person.js';
import { foldText } from '../people/same-words.js';
import { Failure } from './failure.js';
import { findNote, peopleInNote } from './find-note.js';
import type { VaultState } from './read-state.js';

/** Somebody who is (or was, or will be) there. */
export interface NearView {
  person: string;
  path: string;
  tier: string | null;
  status: Status;
  city: string[];
  lastContact: Day | null;
  /** When the cadence next asks for a contact; in the past it is overdue. */
  nextDue: Day | null;
  snoozeUntil: Day | null;
  /** The line of the event's note that names them; null for a city. */
  source: Source | null;
}

/** Who is in a city, or in the note of an event. */
export interface NearResult {
  /** The city in the notes' spelling, or null. */
  city: string | null;
  event: { title: string; path: string; date: Day | null } | null;
  /** The most overdue first, then who is due next, then who has no turn. */
  people: NearView[];
}

/**
 * The people of a city (archived ones left out), or those whom the note of an event links to outside of open tasks. A
 * city wins over a note of the same name. Refused if it is neither, or could be several notes.
 */
export function findNear(state: VaultState, place: string, today: Day): NearResult {
  const { network, settings } = state;
  const view = (contact: Contact, source: Source | null): NearView => {
    const { person } = contact;
    return {
      person: person.name,
      path: person.path,
      tier: tierOf(person, settings) ?? null,
      status: person.status,
      city: person.city,
      lastContact: lastContactOf(contact, today)?.date ?? null,
      nextDue: nextDue(contact, today, settings),
      snoozeUntil: person.snoozeUntil?.value ?? null,
      source,
    };
  };
  const living = network.contacts.filter(({ person }) => person.status !== 'archived');
  const there = living.filter(({ person }) => person.city.some((city) => isPlace(place, city)));
  if (there.length > 0) {
    const people = there.map((contact) => view(contact, null));
    return { city: cityOf(place, there), event: null, people: byTurn(people) };
  }
  const note = findNote(state, place);
  if (!note) throw new Failure('refused', nowhere(place, living, state));
  const people = peopleInNote(state, note).map(({ contact, line }) =>
    view(contact, { path: note.path, line }),
  );
  const event = { title: note.title, path: note.path, date: note.date ?? null };
  return { city: null, event, people: byTurn(people) };
}

/** `bern` is `Bern` and `Bern, Switzerland`, but not `Bernau`. */
function isPlace(wanted: string, city: string): boolean {
  const words = (text: string) => foldText(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  const own = new Set(words(city));
  const asked = words(wanted);
  return asked.length > 0 && asked.every((word) => own.has(word));
}

function cityOf(place: string, there: Contact[]): string {
  const cities = there.flatMap(({ person }) => person.city.filter((city) => isPlace(place, city)));
  return cities.find((city) => foldText(city) === foldText(place.trim())) ?? (cities[0] as string);
}

function byTurn(people: NearView[]): NearView[] {
  // Nobody's turn comes last, and among them the longest silence first; equals stay in order of name.
  const key = ({ nextDue: due, lastContact }: NearView) => `${due ?? '~'} ${lastContact ?? ''}`;
  return people.sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}

function nowhere(place: string, living: Contact[], { notes }: VaultState): string {
  const cities = living.flatMap(({ person }) => person.city);
  const titles = notes.filter(({ kind }) => kind === 'dated').map(({ title }) => title);
  const hint = suggestion(place, [...new Set([...cities, ...titles])]);
  return `Nobody’s “city” is “${place}”, and no note is called so.${hint} Cities are listed by: knowwho list`;
}
