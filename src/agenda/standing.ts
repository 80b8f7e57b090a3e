import type { Day } from '../people/day.js';
import { type Entry, isContact } from '../people/entry.js';
import type { Contact } from '../people/network.js';
import type { Settings, Tier } from '../people/settings.js';
import { type Awaiting, awaitingOf } from './awaiting.js';
import { saysItCloses } from './closes.js';
import { lastContactIn, type PastContact, pastContacts } from './contact-history.js';
import { letsItemPass } from './dismissal.js';
import { firstMeetingOf } from './first-meeting.js';
import { tierOf } from './tier-of.js';

/** How things stand with one person on one day: what every rule asks for, computed once. */
export interface Standing {
  contact: Contact;
  tier?: string;
  tierSettings?: Tier;
  /** The tier's weight; 1 without a tier. */
  weight: number;
  /** All contacts so far, oldest first. */
  past: PastContact[];
  last?: PastContact;
  /** The day of the first meeting, if it is known and not in the future. */
  metOn?: { date: Day; line: number };
  /** Contacts noted for days to come. */
  appointments: Entry[];
  awaiting?: Awaiting;
  snoozed: boolean;
  /** What rules have found that follows from all this alone; see `once`. */
  found?: unknown[];
}

/** How things stand with a person. */
export function standingOf(contact: Contact, today: Day, settings: Settings): Standing {
  return new PersonStanding(contact, today, settings);
}

class PersonStanding implements Standing {
  readonly contact: Contact;
  readonly tier: string | undefined;
  readonly tierSettings: Tier | undefined;
  readonly weight: number;
  readonly last: PastContact | undefined;
  readonly metOn: Standing['metOn'];
  readonly appointments: Entry[];
  readonly awaiting: Awaiting | undefined;
  readonly snoozed: boolean;
  found: unknown[] | undefined = undefined;
  readonly #today: Day;
  #past: WeakRef<PastContact[]> | undefined;

  constructor(contact: Contact, today: Day, settings: Settings) {
    const { person } = contact;
    this.#today = today;
    this.contact = contact;
    this.tier = tierOf(person, settings);
    this.tierSettings = this.tier === undefined ? undefined : settings.tiers[this.tier];
    this.weight = this.tierSettings?.weight ?? 1;
    this.last = lastContactIn(contact, today);
    this.metOn = firstMeetingOf(contact, today);
    this.appointments = appointmentsIn(person.entries, today);
    this.awaiting = awaitingOf(contact, today, settings);
    this.snoozed = person.snoozeUntil !== undefined && today <= person.snoozeUntil.value;
  }

  /** Put together again when it is asked for later: most are not, and they are long. */
  get past(): PastContact[] {
    const known = this.#past?.deref();
    if (known) return known;
    const past = pastContacts(this.contact, this.#today);
    this.#past = new WeakRef(past);
    return past;
  }
}

const NONE: Entry[] = [];

function appointmentsIn(entries: readonly Entry[], today: Day): Entry[] {
  let found = NONE;
  for (const entry of entries) {
    if (entry.date <= today || !isContact(entry.kind)) continue;
    if (found === NONE) found = [];
    found.push(entry);
  }
  return found;
}

/** The latest two entries, up to and including `today`, that are wanted; of one day, those that stand last. */
export function lastTwoOf(
  entries: readonly Entry[],
  today: Day,
  isWanted: (entry: Entry) => boolean,
): [Entry?, Entry?] {
  let last: Entry | undefined;
  let before: Entry | undefined;
  // From behind, where the latest are: hardly any entry has to be looked at closely.
  for (let index = entries.length - 1; index >= 0; index--) {
    const entry = entries[index] as Entry;
    if (entry.date > today || (before && entry.date <= before.date) || !isWanted(entry)) continue;
    if (last && entry.date <= last.date) before = entry;
    else [last, before] = [entry, last];
  }
  return [last, before];
}

/** The latest day, up to and including `today`, of an entry that is wanted; undefined if there is none. */
export function lastDayOf(
  { contact }: Standing,
  today: Day,
  isWanted: (entry: Entry) => boolean,
): Day | undefined {
  return lastTwoOf(contact.person.entries, today, isWanted)[0]?.date;
}

/** True if a `skipped` entry on or after the day lets what opened then pass. */
export function isSkippedSince(standing: Standing, day: Day, today: Day): boolean {
  return isSince(lastDayOf(standing, today, letsItemPass), day);
}

/** True if there is such a last day, and it is not before the other. */
export function isSince(last: Day | undefined, day: Day): boolean {
  return last !== undefined && last >= day;
}

/** True if the entry says thanks: a `thanked`, or another contact from my side whose words say so (advice A4). */
export function saysThanks(entry: Entry): boolean {
  if (entry.kind === 'thanked' || saysItCloses(entry, 'thank')) return true;
  const fromMe = ['wrote', 'sent', 'greeted', 'gave', 'met', 'call', 'video'].includes(entry.kind);
  return (
    fromMe &&
    /(?<!\p{L})(?:thank(?:s|ed|ing)?|dank(?:e|te|end)?|bedankt|gedankt|merci)(?!\p{L})/iu.test(entry.text)
  );
}
