import { pastContacts, wordsOf } from '../agenda/contact-history.js';
import { lastContactOf } from '../agenda/last-contact.js';
import { nextDue } from '../agenda/next-due.js';
import { tierOf } from '../agenda/tier-of.js';
import type { NoteFacts } from '../note/note.js';
import { suggestion } from '../note/settings/did-you-mean.js';
import type { Day } from '../people/day.js';
import type { Contact, Source } from '../people/network.js';
import type { Status } from '../people/person.js';
import { plainText, shorten } from '../people/plain-text.js';
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
  role: string[];
  company: string[];
  /** What was talked about last before the day of the event, in the notes' words; null if nothing says. */
  lastTopic: { date: Day; text: string; source: Source } | null;
  /** Open promises both ways. */
  promises: { text: string; due: Day | null; theirs: boolean; source: Source }[];
  /** The line that puts them there: of the event's note, or of their own log; null for a city. */
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
 * The people of a city (archived ones left out), or those of an event: whom its note links to outside of open tasks,
 * and in whose log an entry of its day names it as the place. A city wins over a note of the same name. Refused if it
 * is neither, or could be several notes.
 */
export function findNear(state: VaultState, place: string, today: Day): NearResult {
  const living = state.network.contacts.filter(({ person }) => person.status !== 'archived');
  const there = living.filter(({ person }) => person.city.some((city) => isPlace(place, city)));
  if (there.length > 0) {
    const people = there.map((contact) => nearView(contact, null, state, today));
    return { city: cityOf(place, there), event: null, people: byTurn(people) };
  }
  const note = findNote(state, place);
  if (!note) throw new Failure('refused', nowhere(place, living, state));
  const people = peopleAt(state, note).map(({ contact, source }) =>
    nearView(contact, source, state, today, note.date),
  );
  const event = { title: note.title, path: note.path, date: note.date ?? null };
  return { city: null, event, people: byTurn(people) };
}

function nearView(
  contact: Contact,
  source: Source | null,
  { settings }: VaultState,
  today: Day,
  eventDay?: Day,
): NearView {
  const { person } = contact;
  const { path } = person;
  return {
    person: person.name,
    path,
    tier: tierOf(person, settings) ?? null,
    status: person.status,
    city: person.city,
    lastContact: lastContactOf(contact, today)?.date ?? null,
    nextDue: nextDue(contact, today, settings),
    snoozeUntil: person.snoozeUntil?.value ?? null,
    role: person.role,
    company: person.company,
    lastTopic: lastTopic(contact, today, eventDay),
    promises: person.tasks
      .filter(({ state }) => state === 'open')
      .map(({ text, due, theirs, line }) => ({
        text: plainText(text),
        due: due ?? null,
        theirs,
        source: { path, line },
      })),
    source,
  };
}

const LONGEST_TOPIC = 100;

/** The event itself is no news to whoever asks about it, unless the person's own log tells of it. */
function lastTopic(contact: Contact, today: Day, eventDay: Day | undefined): NearView['lastTopic'] {
  const told = pastContacts(contact, today).flatMap((past) => {
    if (past.mention && past.date === eventDay) return [];
    const text = shorten(wordsOf(past, contact.person.name), LONGEST_TOPIC);
    return text === '' ? [] : [{ past, text }];
  });
  // The log says what was talked about; the line of a diary may be about anything.
  const last = told.findLast(({ past }) => past.entry) ?? told.at(-1);
  return last ? { date: last.past.date, text: last.text, source: last.past.source } : null;
}

/** Everybody once: by the note's own line, else by the entry of their log. */
function peopleAt(state: VaultState, note: NoteFacts): { contact: Contact; source: Source }[] {
  const linked = new Map(
    peopleInNote(state, note).map(({ contact, line }) => [contact, { path: note.path, line }]),
  );
  const title = foldText(note.title.replace(/^\d{4}-\d{2}-\d{2}[\s_-]*/, ''));
  return state.network.contacts.flatMap((contact) => {
    const { path, entries } = contact.person;
    const entry = entries.find(
      ({ date, at }) => title !== '' && date === note.date && at !== undefined && foldText(at) === title,
    );
    const source = linked.get(contact) ?? (entry && { path, line: entry.line });
    return source ? [{ contact, source }] : [];
  });
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
