import { type Day, laterDay } from '../people/day.js';
import { type Direction, directionOf, type Entry, isContact } from '../people/entry.js';
import { isBehind, type LogSummary, summaryOf } from '../people/log-summary.js';
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
export function lastContactIn(contact: Contact, today: Day): PastContact | undefined {
  const { person, mentions } = contact;
  const { path, lastContact: written, entries } = person;
  const date = lastContactDay(contact, today);
  if (date === undefined) return undefined;
  // Of one day, in the order of all: the property, then the mentions, then the log.
  const entry = lastEntry(entries, today);
  if (entry?.date === date) return fromEntry(entry, path);
  const mention = lastMention(mentions, today);
  if (mention?.date === date) return fromMention(mention);
  return written && fromProperty(written, path);
}

/** The day of {@link lastContactIn}; `summary` is that of the person's note. */
export function lastContactDay(
  { person, mentions }: Contact,
  today: Day,
  summary: LogSummary = summaryOf(person),
): Day | undefined {
  const { lastContact: written } = person;
  const logged = isBehind(summary, today) ? summary.lastContact : lastEntry(person.entries, today)?.date;
  const told = laterDay(logged, lastMention(mentions, today)?.date);
  return written && written.value <= today ? laterDay(told, written.value) : told;
}

// Both lists are in order of their days: from behind, hardly more than one has to be looked at.

function lastEntry(entries: readonly Entry[], today: Day): Entry | undefined {
  for (let at = entries.length - 1; at >= 0; at -= 1) {
    const entry = entries[at] as Entry;
    if (entry.date <= today && isContact(entry.kind)) return entry;
  }
  return undefined;
}

function lastMention(mentions: readonly Mention[], today: Day): Mention | undefined {
  for (let at = mentions.length - 1; at >= 0; at -= 1) {
    const mention = mentions[at] as Mention;
    if (mention.date <= today) return mention;
  }
  return undefined;
}

/** How many of {@link pastContacts} there are from a day on. */
export function countContactsSince({ person, mentions }: Contact, since: Day, today: Day): number {
  const { lastContact, entries } = person;
  let count = lastContact && lastContact.value >= since && lastContact.value <= today ? 1 : 0;
  for (let at = mentions.length - 1; at >= 0; at -= 1) {
    const { date } = mentions[at] as Mention;
    if (date < since) break;
    if (date <= today) count += 1;
  }
  for (let at = entries.length - 1; at >= 0; at -= 1) {
    const { date, kind } = entries[at] as Entry;
    if (date < since) break;
    if (date <= today && isContact(kind)) count += 1;
  }
  return count;
}

/** The last days of {@link pastContacts}, so many at most and each once, the oldest first. */
export function lastContactDays({ person, mentions }: Contact, today: Day, count: number): Day[] {
  const { lastContact, entries } = person;
  const days = lastContact && lastContact.value <= today ? [lastContact.value] : [];
  const take = (list: readonly { date: Day; kind?: string }[]): void => {
    let left = count;
    let before: Day | undefined;
    for (let at = list.length - 1; at >= 0 && left > 0; at -= 1) {
      const { date, kind } = list[at] as (typeof list)[number];
      if (date > today || date === before || (kind !== undefined && !isContact(kind))) continue;
      days.push(date);
      before = date;
      left -= 1;
    }
  };
  take(mentions);
  take(entries);
  return [...new Set(days.sort())].slice(-count);
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
