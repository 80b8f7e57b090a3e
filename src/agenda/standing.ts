import { addDays, type Day, laterDay } from '../people/day.js';
import { type Entry, isContact } from '../people/entry.js';
import { AWAITED, marksOf } from '../people/log-marks.js';
import { isBehind, summaryOf } from '../people/log-summary.js';
import type { Contact } from '../people/network.js';
import type { Settings, Tier } from '../people/settings.js';
import type { Task } from '../people/task.js';
import { type Awaiting, awaitingOf } from './awaiting.js';
import { saysItCloses } from './closes.js';
import {
  countContactsSince,
  lastContactDay,
  lastContactIn,
  type PastContact,
  pastContacts,
} from './contact-history.js';
import { letsItemPass } from './dismissal.js';
import { firstMeetingOf } from './first-meeting.js';
import { isQuiet } from './is-quiet.js';
import { isNewcomer } from './newcomers.js';
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
  /** The day of the last one. */
  lastOn?: Day;
  /** True if a meeting or a contact lies so little back that whoever introduced them may still hear of it. */
  isNew: boolean;
  /** The day of the first meeting, if it is known and not in the future. */
  metOn?: { date: Day; line: number };
  /** Contacts noted for days to come. */
  appointments: Entry[];
  awaiting?: Awaiting;
  snoozed: boolean;
  /** How many contacts there were in the last three years; 0 where they are surely fewer than `least`. */
  recentContacts(least: number): number;
  /** The last day of which the note itself tells: an entry of whatever kind, or a promise of mine that was ticked. */
  notedOn?: Day;
  /** True if a dated promise of either side, or a dated task elsewhere, is open. */
  promised: boolean;
  /** What the log holds at all, see `marksOf`. */
  marks: number;
  /** True if no rule has a word about them on this day, in whatever week; see `isQuiet`. */
  quiet: boolean;
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
  readonly lastOn: Day | undefined;
  readonly isNew: boolean;
  readonly notedOn: Day | undefined;
  readonly appointments: Entry[];
  readonly awaiting: Awaiting | undefined;
  readonly snoozed: boolean;
  readonly promised: boolean;
  readonly marks: number;
  readonly quiet: boolean;
  found: unknown[] | undefined;
  // Not `#private`: of those, ten thousand take noticeably longer to make.
  private readonly today: Day;
  private readonly entries: number;
  private knownLast: PastContact | undefined;
  private knownMetOn: Standing['metOn'] | null;
  private knownRecent: number;
  private knownPast: WeakRef<PastContact[]> | undefined;

  constructor(contact: Contact, today: Day, settings: Settings) {
    const { person } = contact;
    const { snoozeUntil } = person;
    const summary = summaryOf(person);
    const isPast = isBehind(summary, today);
    this.today = today;
    this.entries = summary.count;
    this.found = undefined;
    this.knownLast = undefined;
    this.knownMetOn = null;
    this.knownRecent = -1;
    this.knownPast = undefined;
    this.contact = contact;
    this.tier = tierOf(person, settings);
    this.tierSettings = this.tier === undefined ? undefined : settings.tiers[this.tier];
    this.weight = this.tierSettings?.weight ?? 1;
    this.marks = isPast ? summary.marks : marksOf(person.entries, today);
    this.lastOn = lastContactDay(contact, today, summary);
    this.isNew = isNewcomer(this.lastOn, person.metOn?.value, today);
    this.promised = summary.promised || contact.tasks.some(isOpenAndDated);
    this.notedOn = laterDay(summary.last, summary.kept);
    this.appointments = isPast ? NONE : appointmentsIn(person.entries, today);
    this.awaiting = (this.marks & AWAITED) === 0 ? undefined : awaitingOf(contact, today, settings);
    this.snoozed = snoozeUntil !== undefined && today <= snoozeUntil.value;
    this.quiet = isQuiet(this, today, settings);
  }

  // Of most people nobody asks for what follows.

  get last(): PastContact | undefined {
    if (this.lastOn !== undefined) this.knownLast ??= lastContactIn(this.contact, this.today);
    return this.knownLast;
  }

  recentContacts(least: number): number {
    if (this.knownRecent < 0) {
      if (this.entries + this.contact.mentions.length + 1 < least) return 0;
      this.knownRecent = countContactsSince(this.contact, addDays(this.today, -RECENT_DAYS), this.today);
    }
    return this.knownRecent;
  }

  get metOn(): Standing['metOn'] {
    if (this.knownMetOn === null) this.knownMetOn = firstMeetingOf(this.contact, this.today);
    return this.knownMetOn;
  }

  /** Put together again when it is asked for later: they are long. */
  get past(): PastContact[] {
    const known = this.knownPast?.deref();
    if (known) return known;
    const past = pastContacts(this.contact, this.today);
    this.knownPast = new WeakRef(past);
    return past;
  }
}

function isOpenAndDated({ state, due }: Task): boolean {
  return state === 'open' && due !== undefined;
}

const RECENT_DAYS = 3 * 365;
const NONE: Entry[] = [];

function appointmentsIn(entries: readonly Entry[], today: Day): Entry[] {
  let start = entries.length;
  while (start > 0 && (entries[start - 1] as Entry).date > today) start -= 1;
  return start === entries.length ? NONE : entries.slice(start).filter(({ kind }) => isContact(kind));
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
