import { nameKey } from './name-index.js';
import type { Contact, Network, Source } from './network.js';
import { plainText } from './plain-text.js';

/**
 * Two people who know each other by an introduction: `introduced` a brought b to me (b's `introduced-by`),
 * `brought-together` I brought them together (an `introduced` entry in a's log that names b).
 */
export interface Introduction {
  kind: 'introduced' | 'brought-together';
  a: Contact;
  b: Contact;
  source: Source;
}

/** Who knows whom by an introduction, both ways. */
export type Introductions = Map<Contact, Introduction[]>;

/**
 * Every introduction that the notes tell of, in order of the people's names. Linear in the notes; `hasIntroduced` is
 * false for people of whom it is known that no entry of theirs is one, so that their logs need not be looked through.
 */
export function introductionsIn(
  network: Network,
  hasIntroduced: (contact: Contact) => boolean = () => true,
): Introductions {
  const known: Introductions = new Map();
  const add = (introduction: Introduction) => {
    for (const one of [introduction.a, introduction.b]) {
      const list = known.get(one);
      if (list) list.push(introduction);
      else known.set(one, [introduction]);
    }
  };
  let names: Map<string, Contact | null> | undefined;
  network.contacts.forEach((contact) => {
    const { introducers } = contact;
    const { path } = contact.person;
    if (introducers.length > 0)
      for (const { contact: by, reference } of introducers) {
        if (by) add({ kind: 'introduced', a: by, b: contact, source: { path, line: reference.line } });
      }
    if (!hasIntroduced(contact)) return;
    for (const { kind, text, line } of contact.person.entries) {
      if (kind !== 'introduced') continue;
      names ??= uniqueNames(network);
      for (const other of namedIn(text, names)) {
        if (other !== contact)
          add({ kind: 'brought-together', a: contact, b: other, source: { path, line } });
      }
    }
  });
  return known;
}

/** The other one of an introduction. */
export function otherOf({ a, b }: Introduction, contact: Contact): Contact {
  return a === contact ? b : a;
}

/** The shortest chain of introductions between two people; undefined if there is none, empty from one to themselves. */
export function chainBetween(from: Contact, to: Contact, known: Introductions): Introduction[] | undefined {
  return search(
    from,
    (contact) => contact === to,
    (contact) => known.get(contact) ?? [],
  );
}

/**
 * The shortest chain by which somebody came to me, from the one whom I met by myself (`first`) on. Undefined for
 * people who are said to have introduced each other, and for a chain of more than `most` introductions.
 */
export function chainFromMe(
  contact: Contact,
  known: Introductions,
  most = Number.POSITIVE_INFINITY,
): { first: Contact; chain: Introduction[] } | undefined {
  const back = search(
    contact,
    (one) => one.introducers.every(({ contact: by }) => by === undefined),
    (one) => (known.get(one) ?? []).filter(({ kind, b }) => kind === 'introduced' && b === one),
    most,
  );
  if (!back) return undefined;
  return { first: back.at(-1)?.a ?? contact, chain: back.reverse() };
}

/** Breadth first, in the given order, so that among equally short chains always the same one is found. */
function search(
  from: Contact,
  isGoal: (contact: Contact) => boolean,
  next: (contact: Contact) => Introduction[],
  most = Number.POSITIVE_INFINITY,
): Introduction[] | undefined {
  const cameBy = new Map<Contact, Introduction | undefined>([[from, undefined]]);
  const steps = new Map<Contact, number>([[from, 0]]);
  const queue = [from];
  for (const contact of queue) {
    if (isGoal(contact)) return trace(contact, cameBy);
    const step = (steps.get(contact) ?? 0) + 1;
    if (step > most) return undefined;
    for (const introduction of next(contact)) {
      const other = otherOf(introduction, contact);
      if (cameBy.has(other)) continue;
      cameBy.set(other, introduction);
      steps.set(other, step);
      queue.push(other);
    }
  }
  return undefined;
}

function trace(goal: Contact, cameBy: Map<Contact, Introduction | undefined>): Introduction[] {
  const chain: Introduction[] = [];
  let at = goal;
  for (let by = cameBy.get(at); by; by = cameBy.get(at)) {
    chain.push(by);
    at = otherOf(by, at);
  }
  return chain.reverse();
}

/** Names, file names and aliases that mean one person only. */
function uniqueNames({ contacts }: Network): Map<string, Contact | null> {
  const names = new Map<string, Contact | null>();
  for (const contact of contacts) {
    const { name, fileName, aliases } = contact.person;
    for (const key of new Set([name, fileName, ...aliases].map(nameKey))) {
      names.set(key, names.has(key) ? null : contact);
    }
  }
  return names;
}

const MOST_WORDS = 4;

/** The people whose names stand in a text, as links or as words. */
function namedIn(text: string, names: Map<string, Contact | null>): Set<Contact> {
  const words = plainText(text).match(/[\p{L}\p{N}\p{M}'’.-]+/gu) ?? [];
  const found = new Set<Contact>();
  for (let start = 0; start < words.length; start += 1) {
    for (let length = MOST_WORDS; length > 0; length -= 1) {
      const name = words.slice(start, start + length).join(' ');
      const contact = names.get(nameKey(name)) ?? names.get(nameKey(name.replace(/[.'’-]+$/, '')));
      if (!contact) continue;
      found.add(contact);
      start += length - 1;
      break;
    }
  }
  return found;
}
