import { clippingFinder, wasSent } from '../agenda/suggestions/clipping-finder.js';
import type { NoteFacts } from '../note/note.js';
import type { Day } from '../people/day.js';
import { type Introduction, type Introductions, introductionsIn, otherOf } from '../people/introductions.js';
import { meets } from '../people/match-words.js';
import type { Contact, Network } from '../people/network.js';
import { indexOffers, type OfferIndex } from '../people/offer-index.js';
import type { Person } from '../people/person.js';
import { nfc } from '../people/text-key.js';

const SHOWN = 4;
const EVENTS = 1;

/** Something that I could do for a person: what they seek, and who has it. */
export interface Help {
  seeks: string;
  /** The one who offers it; undefined for me. */
  by?: Contact;
}

/** An event of a dated note at which a person was, with others. */
export interface SharedEvent {
  title: string;
  date: Day;
  with: Contact[];
}

/** What the stubs look up, made once for a network. */
interface GroundIndex {
  offers: OfferIndex<Contact>;
  metAt: Map<string, Contact[]>;
  introductions: Introductions;
  /** Everybody who is named in a dated note, by its path. */
  named: Map<string, Contact[]>;
  clippingsFor(interest: string): NoteFacts[];
}

const indexes = new WeakMap<Network, GroundIndex>();

function indexOf(network: Network): GroundIndex {
  const known = indexes.get(network);
  if (known) return known;
  const open = network.contacts.filter(({ person }) => person.status !== 'archived');
  const index: GroundIndex = {
    offers: indexOffers(open.flatMap((holder) => holder.person.offers.map((offer) => ({ offer, holder })))),
    metAt: new Map(),
    introductions: introductionsIn(network),
    named: new Map(),
    clippingsFor: clippingFinder(network.clippings),
  };
  for (const contact of open) {
    if (contact.person.metAt) addTo(index.metAt, key(contact.person.metAt.value), contact);
    for (const { path } of contact.mentions) addTo(index.named, path, contact);
  }
  indexes.set(network, index);
  return index;
}

function addTo<K>(map: Map<K, Contact[]>, at: K, contact: Contact): void {
  const known = map.get(at);
  if (known) known.push(contact);
  else map.set(at, [contact]);
}

/** What a person seeks and I or somebody whom I know offer (advice A12, A20). */
export function helpFor(contact: Contact, network: Network): Help[] {
  const found: Help[] = [];
  for (const wanted of contact.person.seeks) {
    if (network.me?.offers.some((offer) => meets(wanted, offer))) found.push({ seeks: wanted });
    const helper = indexOf(network)
      .offers.find(wanted)
      .find(({ holder }) => holder !== contact)?.holder;
    if (helper) found.push({ seeks: wanted, by: helper });
  }
  return found.slice(0, SHOWN);
}

/** A clipping that touches an interest of theirs and that they have not been sent; the first by interest and title. */
export function clippingFor(
  contact: Contact,
  network: Network,
): { note: NoteFacts; interest: string } | undefined {
  if (network.clippings.length === 0) return undefined;
  const { clippingsFor } = indexOf(network);
  for (const interest of contact.person.interests) {
    const note = clippingsFor(interest).find((one) => !wasSent(one, contact));
    if (note) return { note, interest };
  }
  return undefined;
}

/** The latest events at which they were with other people: dated notes with a title that name several. */
export function sharedEvents(contact: Contact, network: Network, today: Day): SharedEvent[] {
  return contact.mentions
    .filter(({ date, title }) => date <= today && /\p{L}{3}/u.test(title))
    .flatMap(({ path, title, date }) => {
      const others = (indexOf(network).named.get(path) ?? []).filter((one) => one !== contact);
      const plain = title.replace(/^[\d.-]+\s+/, '');
      return others.length === 0 ? [] : [{ title: plain, date, with: others.slice(0, SHOWN) }];
    })
    .slice(-EVENTS)
    .reverse();
}

/** What I share with a person: interests, city, company (advice A11). */
export function sharedWith(
  person: Person,
  me: Person | undefined,
): { interests: string[]; places: string[] } {
  if (!me) return { interests: [], places: [] };
  return {
    interests: overlap(person.interests, me.interests).slice(0, SHOWN),
    places: [...overlap(person.city, me.city), ...overlap(person.company, me.company)].slice(0, SHOWN),
  };
}

/** The introductions in which a person takes part. */
export function introductionsOf(contact: Contact, network: Network): Introduction[] {
  return indexOf(network).introductions.get(contact) ?? [];
}

/** Whom they know by an introduction, and who was met at the same occasion. */
export function peopleInCommon(contact: Contact, network: Network): Contact[] {
  const { metAt } = indexOf(network);
  const place = contact.person.metAt && key(contact.person.metAt.value);
  const people = [
    ...introductionsOf(contact, network).map((one) => otherOf(one, contact)),
    ...(place === undefined ? [] : (metAt.get(place) ?? [])),
  ];
  return [...new Set(people)]
    .filter((other) => other !== contact && other.person.status !== 'archived')
    .slice(0, SHOWN);
}

function overlap(a: string[], b: string[]): string[] {
  if (a.length === 0 || b.length === 0) return [];
  const known = new Set(b.map(key));
  return a.filter((one) => known.has(key(one)));
}

function key(text: string): string {
  return nfc(text).trim().toLowerCase();
}
