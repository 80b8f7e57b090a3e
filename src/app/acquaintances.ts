import { lastContactOf } from '../agenda/last-contact.js';
import { tierOf } from '../agenda/tier-of.js';
import { factsOf } from '../note/read-note.js';
import type { Day } from '../people/day.js';
import { type Introductions, otherOf } from '../people/introductions.js';
import { indexNames } from '../people/name-index.js';
import type { Contact, Source } from '../people/network.js';
import type { VaultState } from './read-state.js';

/** The way to somebody whom I have not met: from the one whom I can ask on, and the line that says they know them. */
export interface WayTo {
  /** Everybody before the one who is looked for; the first is known to me. */
  through: Contact[];
  /** Where it says that the last one of them and the one who is looked for know each other. */
  source: Source;
}

/** Who knows whom, as the notes tell it: by an introduction, or because one's note links to the other. */
export interface Acquaintances {
  /** The people, with or without a note, whom a line of a person's note links to; their targets as written. */
  namedOn(contact: Contact, line: number): { target: string; contact?: Contact }[];
  /** The shortest way through at most so many people; among equally short ones by the closest: tier weight, then the latest contact. */
  wayTo(contact: Contact, most: number): WayTo | undefined;
}

/** True if I have met the person (a place without a date will do), or there was any contact. */
export function isMet(contact: Contact, today: Day): boolean {
  const { metOn, metAt } = contact.person;
  const isPast = metOn ? metOn.value <= today : metAt !== undefined;
  return isPast || lastContactOf(contact, today) !== undefined;
}

interface Edge {
  to: Contact;
  source: Source;
}

/** Reads the links between person notes, when first asked. Links in quotations, code and dropped tasks are none. */
export function acquaintancesIn(state: VaultState, known: Introductions, today: Day): Acquaintances {
  const linksOf = linkReader(state);
  let edges: Map<Contact, Edge[]> | undefined;
  return {
    namedOn: (contact, line) => linksOf(contact).filter((link) => link.line === line),
    wayTo: (contact, most) => {
      edges ??= allEdges(state, known, linksOf);
      return search(contact, {
        edges,
        most,
        isGoal: (one) => isMet(one, today),
        compare: closest(state, today),
      });
    },
  };
}

interface PersonLink {
  target: string;
  contact?: Contact;
  line: number;
}

function linkReader(state: VaultState): (contact: Contact) => PersonLink[] {
  const { network, notes, allPaths, settings } = state;
  const index = indexNames(network.contacts, allPaths, new Set(notes.map(({ path }) => path)));
  const contactOf = new Map(network.contacts.map((contact) => [contact.person.path, contact]));
  const read = new Map<Contact, PersonLink[]>();
  const linksOf = (contact: Contact): PersonLink[] => {
    const { path } = contact.person;
    const text = state.textOf(path);
    if (!text?.includes('[')) return [];
    return factsOf(path, text, settings, 'other').links.flatMap(({ target, line, task }) => {
      const paths = task === 'dropped' ? [] : index.resolveLink(target, path);
      const other = paths.length === 1 ? contactOf.get(paths[0] as string) : undefined;
      if (other === contact || task === 'dropped') return [];
      // A link to a note of something else names nobody.
      return paths.length > 0 && !other ? [] : [{ target, contact: other, line }];
    });
  };
  return (contact) => {
    const links = read.get(contact) ?? linksOf(contact);
    read.set(contact, links);
    return links;
  };
}

function allEdges(
  { network }: VaultState,
  known: Introductions,
  linksOf: (contact: Contact) => PersonLink[],
): Map<Contact, Edge[]> {
  const edges = new Map<Contact, Edge[]>(network.contacts.map((contact) => [contact, []]));
  for (const contact of network.contacts) {
    for (const introduction of known.get(contact) ?? [])
      edges.get(contact)?.push({ to: otherOf(introduction, contact), source: introduction.source });
    for (const { contact: other, line } of linksOf(contact)) {
      if (!other) continue;
      const source = { path: contact.person.path, line };
      edges.get(contact)?.push({ to: other, source });
      edges.get(other)?.push({ to: contact, source });
    }
  }
  return edges;
}

interface Search {
  edges: Map<Contact, Edge[]>;
  most: number;
  isGoal(contact: Contact): boolean;
  compare(a: Contact, b: Contact): number;
}

/** Breadth first, level by level, so that the closest of those at the same distance can be chosen. */
function search(from: Contact, { edges, most, isGoal, compare }: Search): WayTo | undefined {
  const cameFrom = new Map<Contact, Contact | undefined>([[from, undefined]]);
  const sources = new Map<Contact, Source>();
  let level = [from];
  for (let steps = 0; steps < most && level.length > 0; steps++) {
    const next: Contact[] = [];
    for (const contact of level) {
      for (const { to, source } of edges.get(contact) ?? []) {
        if (cameFrom.has(to) || to.person.status === 'archived') continue;
        cameFrom.set(to, contact);
        if (contact === from) sources.set(to, source);
        next.push(to);
      }
    }
    const goal = next.filter(isGoal).sort(compare)[0];
    if (goal) return trace(goal, from, cameFrom, sources);
    level = next;
  }
  return undefined;
}

function trace(
  goal: Contact,
  from: Contact,
  cameFrom: Map<Contact, Contact | undefined>,
  sources: Map<Contact, Source>,
): WayTo {
  const through: Contact[] = [];
  for (let at: Contact | undefined = goal; at && at !== from; at = cameFrom.get(at)) through.push(at);
  return { through, source: sources.get(through.at(-1) as Contact) as Source };
}

function closest({ settings }: VaultState, today: Day): (a: Contact, b: Contact) => number {
  const weight = ({ person }: Contact) => settings.tiers[tierOf(person, settings) ?? '']?.weight ?? 0;
  const last = (contact: Contact) => lastContactOf(contact, today)?.date ?? '';
  return (a, b) => weight(b) - weight(a) || (last(a) < last(b) ? 1 : last(a) > last(b) ? -1 : 0);
}
