import { type Day, laterDay } from '../people/day.js';
import { type Direction, directionOf, type Entry, isContact } from '../people/entry.js';
import type { Contact, Mention, Source } from '../people/network.js';
import type { Person } from '../people/person.js';
import { plainText } from '../people/plain-text.js';

/** One contact that took place, whatever it is known from. */
export interface PastContact {
  date: Day;
  /** A mention and the property `last-contact` do not tell; they count as `both`. */
  direction: Exclude<Direction, 'none'>;
  source: Source;
  /** The entry, where it is known from the log. */
  entry?: Entry;
  /** The mention, where it is known from a dated note. */
  mention?: Mention;
}

/**
 * Every contact up to and including `today`, oldest first: entries that are contacts, links in dated notes and the
 * property `last-contact` (design: "Last contact"). Entries in the future are appointments, not contacts.
 */
export function pastContacts(contact: Contact, today: Day): PastContact[] {
  const { person, mentions } = contact;
  const past: PastContact[] = [];
  if (person.lastContact && person.lastContact.value <= today) {
    past.push(fromProperty(person.lastContact, person.path));
  }
  for (const mention of mentions) {
    if (mention.date <= today) past.push(fromMention(mention));
  }
  for (const entry of person.entries) {
    if (entry.date <= today && isContact(entry.kind)) past.push(fromEntry(entry, person.path));
  }
  // A stable sort: on one day the entry stands last, so that the most telling source is the one cited.
  return past.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

function fromProperty({ value, line }: NonNullable<Person['lastContact']>, path: string): PastContact {
  return { date: value, direction: 'both', source: { path, line } };
}

function fromMention(mention: Mention): PastContact {
  const { date, path, line } = mention;
  return { date, direction: 'both', source: { path, line }, mention };
}

function fromEntry(entry: Entry, path: string): PastContact {
  const direction = directionOf(entry.kind) as PastContact['direction'];
  return { date: entry.date, direction, source: { path, line: entry.line }, entry };
}

/** The last of {@link pastContacts}, without putting all the others together: everybody is asked for theirs. */
export function lastContactIn({ person, mentions }: Contact, today: Day): PastContact | undefined {
  const { path, lastContact, entries } = person;
  let last: Entry | undefined;
  for (const entry of entries) {
    if (entry.date > today || (last && entry.date < last.date) || !isContact(entry.kind)) continue;
    last = entry;
  }
  let mention: Mention | undefined;
  for (const one of mentions) {
    if (one.date <= today && (!mention || one.date >= mention.date)) mention = one;
  }
  const written = lastContact && lastContact.value <= today ? lastContact : undefined;
  const date = laterDay(laterDay(written?.value, mention?.date), last?.date);
  if (date === undefined) return undefined;
  // Of one day, in the order of all: the property, then the mentions, then the log.
  if (last?.date === date) return fromEntry(last, path);
  if (mention?.date === date) return fromMention(mention);
  return written && fromProperty(written, path);
}

/** The day of each of {@link pastContacts}, in no order. */
export function contactDays({ person, mentions }: Contact, today: Day): Day[] {
  const days: Day[] = [];
  if (person.lastContact && person.lastContact.value <= today) days.push(person.lastContact.value);
  for (const { date } of mentions) if (date <= today) days.push(date);
  for (const { date, kind } of person.entries) if (date <= today && isContact(kind)) days.push(date);
  return days;
}

/** True if one of the contacts that took place did so before a day, which is not in the future itself. */
export function hasContactBefore({ person, mentions }: Contact, day: Day): boolean {
  const { lastContact, entries } = person;
  return (
    (lastContact !== undefined && lastContact.value < day) ||
    mentions.some(({ date }) => date < day) ||
    entries.some(({ date, kind }) => date < day && isContact(kind))
  );
}

/**
 * What a contact was about, in the user's words, plain; empty where nothing is written. A line of a dated note that
 * holds little more than the name says nothing: then the note's title speaks, if it is more than a date.
 */
export function wordsOf({ entry, mention }: PastContact, name: string): string {
  if (entry) return plainText(entry.text);
  if (!mention) return '';
  const words = plainText(mention.text);
  const isList =
    /^(?:attendees|participants|present|attending|who|teilnehmer\p{L}*|anwesend\p{L}*|dabei)\s*:/iu.test(
      words,
    );
  if (!isList && words.replace(name, '').replace(/[^\p{L}]+/gu, '').length > 3) return words;
  return /\p{L}{3}/u.test(mention.title) ? mention.title.replace(/^[\d-]+\s+/, '') : '';
}
