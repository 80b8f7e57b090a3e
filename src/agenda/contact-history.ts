import type { Day } from '../people/day.js';
import { type Direction, directionOf, type Entry } from '../people/entry.js';
import type { Contact, Mention, Source } from '../people/network.js';
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
    past.push({
      date: person.lastContact.value,
      direction: 'both',
      source: { path: person.path, line: person.lastContact.line },
    });
  }
  for (const mention of mentions) {
    const { date, path, line } = mention;
    if (date <= today) past.push({ date, direction: 'both', source: { path, line }, mention });
  }
  for (const entry of person.entries) {
    const direction = directionOf(entry.kind);
    if (entry.date > today || direction === 'none') continue;
    const source = { path: person.path, line: entry.line };
    past.push({ date: entry.date, direction, source, entry });
  }
  // A stable sort: on one day the entry stands last, so that the most telling source is the one cited.
  return past.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
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
