import { pastContacts, wordsOf } from '../agenda/contact-history.js';
import { tierOf } from '../agenda/tier-of.js';
import { isUnsorted } from '../agenda/unsorted.js';
import type { Day } from '../people/day.js';
import type { Contact } from '../people/network.js';
import type { VaultState } from './read-state.js';

/** Somebody to be sorted into a tier, with what helps to decide. */
export interface UnsortedPerson {
  contact: Contact;
  /** Days with a contact: a note, a mention and a property of one day are one. */
  contacts: number;
  lastContact: Day | null;
  /** What the last contact was about, in the user's words, plain; may be empty. */
  text: string;
  /** The latest days whose contacts say what they were about, newest first, three at most. */
  recent: { date: Day; text: string }[];
}

const RECENT = 3;

/**
 * The people of whom the agenda says that they have no tier yet, those with the most contacts first, among equals the
 * latest contact first, then by name.
 */
export function listUnsorted({ network, settings }: VaultState, today: Day): UnsortedPerson[] {
  return (
    network.contacts
      .filter(({ person }) => isUnsorted(person, tierOf(person, settings)))
      .map((contact) => unsortedPerson(contact, today))
      // The network is in order of names; the sort is stable and keeps that order among equals.
      .sort((a, b) => b.contacts - a.contacts || compareDays(b.lastContact, a.lastContact))
  );
}

function unsortedPerson(contact: Contact, today: Day): UnsortedPerson {
  const past = pastContacts(contact, today);
  const words = past.map((one) => ({ date: one.date, text: wordsOf(one, contact.person.name) }));
  return {
    contact,
    contacts: new Set(past.map(({ date }) => date)).size,
    lastContact: words.at(-1)?.date ?? null,
    text: words.at(-1)?.text ?? '',
    recent: latestDays(words),
  };
}

/** One text a day, of an entry before a mention: both tell of the same meeting. */
function latestDays(words: { date: Day; text: string }[]): { date: Day; text: string }[] {
  const byDay = new Map<Day, string>();
  for (const { date, text } of words.toReversed()) {
    if (text === '' || byDay.has(date)) continue;
    byDay.set(date, text);
    if (byDay.size === RECENT) break;
  }
  return [...byDay].map(([date, text]) => ({ date, text }));
}

function compareDays(a: Day | null, b: Day | null): number {
  const [left, right] = [a ?? '', b ?? ''];
  return left < right ? -1 : left > right ? 1 : 0;
}
