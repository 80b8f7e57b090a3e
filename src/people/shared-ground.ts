import { type Introduction, type Introductions, otherOf } from './introductions.js';
import type { Contact, Mention } from './network.js';
import { foldText, meets } from './same-words.js';

/** What two people have in common, in the first one's spelling; every list in the order of their notes. */
export interface SharedGround {
  interests: string[];
  /** Cities, where they were met, and places of the log. */
  places: string[];
  companies: string[];
  tags: string[];
  /** Whom both know by an introduction. */
  people: Contact[];
  /** What brought these two together. */
  introductions: Introduction[];
  /** Dated notes that name both: the mentions of the first one. */
  events: Mention[];
}

/** What two people have in common; a tag that makes a note a person's is left out. Linear in what they have. */
export function sharedGround(
  a: Contact,
  b: Contact,
  known: Introductions,
  personTags: readonly string[],
): SharedGround {
  const around = (contact: Contact) =>
    (known.get(contact) ?? []).map((introduction) => otherOf(introduction, contact));
  const theirs = new Set(around(b));
  const events = new Set(b.mentions.map(({ path }) => path));
  const noTag = new Set(personTags.map(tagKey));
  return {
    interests: once(a.person.interests).filter((one) =>
      b.person.interests.some((other) => meets(one, other)),
    ),
    places: overlap(placesOf(a), placesOf(b)),
    companies: overlap(a.person.company, b.person.company),
    tags: once(a.person.tags).filter(
      (tag) => !noTag.has(tagKey(tag)) && b.person.tags.some((other) => tagKey(other) === tagKey(tag)),
    ),
    people: [...new Set(around(a))].filter((one) => one !== b && theirs.has(one)),
    introductions: (known.get(a) ?? []).filter((introduction) => otherOf(introduction, a) === b),
    events: a.mentions.filter(({ path }) => events.has(path)),
  };
}

function placesOf({ person }: Contact): string[] {
  const met = person.metAt ? [person.metAt.value] : [];
  return [...person.city, ...met, ...person.entries.flatMap(({ at }) => at ?? [])];
}

function overlap(a: string[], b: string[]): string[] {
  const other = new Set(b.map(key));
  return once(a).filter((one) => other.has(key(one)));
}

function once(words: string[]): string[] {
  return [...new Map(words.map((word): [string, string] => [key(word), word])).values()];
}

function key(text: string): string {
  return foldText(text).replace(/\s+/g, ' ').trim();
}

function tagKey(tag: string): string {
  return key(tag.replace(/^#/, ''));
}
