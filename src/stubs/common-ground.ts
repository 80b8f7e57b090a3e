import type { Contact, Network } from '../people/network.js';
import type { Person } from '../people/person.js';
import { nfc } from '../people/text-key.js';
import { meets } from './match-words.js';

const SHOWN = 4;

/** Something that I could do for a person: what they seek, and who has it. */
export interface Help {
  seeks: string;
  /** The one who offers it; undefined for me. */
  by?: Contact;
}

/** What a person seeks and I or somebody whom I know offer (advice A12, A20). */
export function helpFor(contact: Contact, network: Network): Help[] {
  const { seeks } = contact.person;
  const found: Help[] = [];
  for (const wanted of seeks) {
    if (network.me?.offers.some((offer) => meets(wanted, offer))) found.push({ seeks: wanted });
    const helper = network.contacts.find(
      (other) =>
        other !== contact &&
        other.person.status !== 'archived' &&
        other.person.offers.some((offer) => meets(wanted, offer)),
    );
    if (helper) found.push({ seeks: wanted, by: helper });
  }
  return found.slice(0, SHOWN);
}

/** What I share with a person: interests, city, company, what they offer that I seek (advice A11). */
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

/** People who were met at the same occasion, or introduced by the same person. */
export function peopleInCommon(contact: Contact, network: Network): Contact[] {
  const place = contact.person.metAt && key(contact.person.metAt.value);
  const introduced = network.contacts.filter((other) =>
    other.introducers.some((one) => one.contact === contact),
  );
  const metThere = place
    ? network.contacts.filter(
        (other) => other !== contact && other.person.metAt && key(other.person.metAt.value) === place,
      )
    : [];
  const introducers = contact.introducers.flatMap((one) => one.contact ?? []);
  return [...new Set([...introducers, ...introduced, ...metThere])]
    .filter(({ person }) => person.status !== 'archived')
    .slice(0, SHOWN);
}

function overlap(a: string[], b: string[]): string[] {
  const known = new Set(b.map(key));
  return a.filter((one) => known.has(key(one)));
}

function key(text: string): string {
  return nfc(text).trim().toLowerCase();
}
