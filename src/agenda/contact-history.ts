import type { Day } from '../people/day.js';
import { type Direction, directionOf, type Entry } from '../people/entry.js';
import type { Contact, Source } from '../people/network.js';

/** One contact that took place, whatever it is known from. */
export interface PastContact {
  date: Day;
  /** A mention and the property `last-contact` do not tell; they count as `both`. */
  direction: Exclude<Direction, 'none'>;
  source: Source;
  /** The entry, where it is known from the log. */
  entry?: Entry;
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
  for (const { date, path, line } of mentions) {
    if (date <= today) past.push({ date, direction: 'both', source: { path, line } });
  }
  for (const entry of person.entries) {
    const direction = directionOf(entry.kind);
    if (entry.date > today || direction === 'none') continue;
    past.push({ date: entry.date, direction, source: { path: person.path, line: entry.line }, entry });
  }
  // A stable sort: on one day the entry stands last, so that the most telling source is the one cited.
  return past.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}
