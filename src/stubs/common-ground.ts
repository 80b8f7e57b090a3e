import { meets } from '../people/match-words.js';
import type { Contact, Network } from '../people/network.js';
import type { Person } from '../people/person.js';
import { nfc } from '../people/text-key.js';

const SHOWN = 4;

/** Something that I could do for a person: what they seek, and who has it. */
export interface Help {
  seeks: string;
  /** The one who offers it; undefined for me. */
  by?: Contact;
}

/** What the stubs look up, made once for a network: who offers what, who was met where, who introduced whom. */
interface GroundIndex {
  offering: Contact[];
  metAt: Map<string, Contact[]>;
  introducedBy: Map<Contact, Contact[]>;
}

const indexes = new WeakMap<Network, GroundIndex>();

function indexOf(network: Network): GroundIndex {
  const known = indexes.get(network);
  if (known) return known;
  const index: GroundIndex = { offering: [], metAt: new Map(), introducedBy: new Map() };
  for (const contact of network.contacts) {
    const { person } = contact;
    if (person.status === 'archived') continue;
    if (person.offers.length > 0) index.offering.push(contact);
    if (person.metAt) addTo(index.metAt, key(person.metAt.value), contact);
    for (const { contact: introducer } of contact.introducers) {
      if (introducer) addTo(index.introducedBy, introducer, contact);
    }
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
    const helper = indexOf(network).offering.find(
      (other) => other !== contact && other.person.offers.some((offer) => meets(wanted, offer)),
    );
    if (helper) found.push({ seeks: wanted, by: helper });
  }
  return found.slice(0, SHOWN);
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

/** Who brought us together, whom they brought to me, and who was met at the same occasion. */
export function peopleInCommon(contact: Contact, network: Network): Contact[] {
  const { metAt, introducedBy } = indexOf(network);
  const place = contact.person.metAt && key(contact.person.metAt.value);
  const people = [
    ...contact.introducers.flatMap((one) => one.contact ?? []),
    ...(introducedBy.get(contact) ?? []),
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
