import { clippingFinder, wasSent } from '../agenda/suggestions/clipping-finder.js';
import type { NoteFacts } from '../note/note.js';
import type { Day } from '../people/day.js';
import { type Introduction, type Introductions, introductionsIn, otherOf } from '../people/introductions.js';
import type { Touched } from '../people/live-network.js';
import { meets } from '../people/match-words.js';
import type { Contact, Network } from '../people/network.js';
import { indexOffers, type OfferIndex } from '../people/offer-index.js';
import type { Person } from '../people/person.js';
import { MeetingIndex, placeKey } from './meeting-index.js';

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

/** What the stubs look up, each made once for a network. */
interface GroundIndex {
  offers?: OfferIndex<Contact>;
  meetings?: MeetingIndex;
  introductions?: Introductions;
  hasIntroduced?: (contact: Contact) => boolean;
  /** Everybody who is named in a dated note, by its path. */
  mentions?: Map<string, Contact[]>;
  clippings?: (interest: string) => NoteFacts[];
  /** The same object as long as nothing of all this changes. */
  version?: object;
}

const indexes = new WeakMap<Network, GroundIndex>();

function indexOf(network: Network): GroundIndex {
  const known = indexes.get(network) ?? {};
  indexes.set(network, known);
  return known;
}

/** Takes over what was made for the network as it was before some notes changed, but for what they touched. */
export function keepGround(from: Network, to: Network, touched: ReadonlySet<Touched>): void {
  const kept = { ...indexes.get(from) };
  for (const one of touched) delete kept[one];
  if (touched.size > 0) delete kept.version;
  indexes.set(to, kept);
}

/** Says in whose logs introductions are to be looked for: where all logs were looked through before, that is known. */
export function lookForIntroductions(network: Network, hasIntroduced: (contact: Contact) => boolean): void {
  indexOf(network).hasIntroduced = hasIntroduced;
}

/** As long as this is the same object, people have in common with those of whom nothing new is known what they had. */
export function groundVersion(network: Network): object {
  const index = indexOf(network);
  index.version ??= {};
  return index.version;
}

function openPeople({ contacts }: Network): Contact[] {
  return contacts.filter(({ person }) => person.status !== 'archived');
}

function offersIn(network: Network): OfferIndex<Contact> {
  const index = indexOf(network);
  if (index.offers) return index.offers;
  const offers: { offer: string; holder: Contact }[] = [];
  network.contacts.forEach((holder) => {
    const { status, offers: own } = holder.person;
    if (own.length === 0 || status === 'archived') return;
    for (const offer of own) offers.push({ offer, holder });
  });
  index.offers = indexOffers(offers);
  return index.offers;
}

function mentionsIn(network: Network): Map<string, Contact[]> {
  const index = indexOf(network);
  if (index.mentions) return index.mentions;
  index.mentions = new Map();
  for (const contact of openPeople(network))
    for (const { path } of contact.mentions) addTo(index.mentions, path, contact);
  return index.mentions;
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
    const helper = offersIn(network)
      .find(wanted)
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
  const index = indexOf(network);
  index.clippings ??= clippingFinder(network.clippings);
  const clippingsFor = index.clippings;
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
      const others = (mentionsIn(network).get(path) ?? []).filter((one) => one !== contact);
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
  const index = indexOf(network);
  index.introductions ??= introductionsIn(network, index.hasIntroduced);
  return index.introductions.get(contact) ?? [];
}

/** Whom they know by an introduction, and who was met at the same occasion. */
export function peopleInCommon(contact: Contact, network: Network): Contact[] {
  const place = contact.person.metAt && placeKey(contact.person.metAt.value);
  const shown = new Set<Contact>();
  const isFull = (other: Contact): boolean => {
    if (other !== contact && other.person.status !== 'archived') shown.add(other);
    return shown.size === SHOWN;
  };
  if (introductionsOf(contact, network).some((one) => isFull(otherOf(one, contact)))) return [...shown];
  // Hundreds may have been met at one place, and few are named.
  if (place !== undefined) {
    const index = indexOf(network);
    index.meetings ??= new MeetingIndex(network.contacts);
    index.meetings.some(place, isFull);
  }
  return [...shown];
}

function overlap(a: string[], b: string[]): string[] {
  if (a.length === 0 || b.length === 0) return [];
  const known = new Set(b.map(placeKey));
  return a.filter((one) => known.has(placeKey(one)));
}

/**
 * Everything that a stub says of other people, in parts that are the same as long as it says the same; `link` as the
 * stub links them. What it says of the person alone is not among them.
 */
export function groundOf(
  contact: Contact,
  network: Network,
  today: Day,
  link: (contact: Contact) => string,
): unknown[] {
  const clipping = clippingFor(contact, network);
  const others = [
    contact,
    ...contact.introducers.flatMap((one) => one.contact ?? []),
    ...peopleInCommon(contact, network),
  ];
  return [
    network.me,
    clipping?.note,
    clipping?.interest,
    ...helpFor(contact, network).flatMap(({ seeks, by }) => [seeks, by, by && link(by)]),
    ...sharedEvents(contact, network, today).flatMap(({ title, date, with: people }) => [
      title,
      date,
      ...people.flatMap((one) => [one, link(one)]),
    ]),
    ...introductionsOf(contact, network).flatMap(({ kind, a, b }) => [
      kind,
      a,
      b,
      b.person.metOn?.value,
      link(b),
    ]),
    ...others.flatMap((one) => [one, link(one)]),
  ];
}
