import type { Agenda, ItemRuleId } from '../agenda/agenda.js';
import { itemOf } from '../agenda/item-of.js';
import { lastContactOf } from '../agenda/last-contact.js';
import { nextDue } from '../agenda/next-due.js';
import { tierOf } from '../agenda/tier-of.js';
import { languageOf } from '../language/index.js';
import type { Day } from '../people/day.js';
import type { Entry } from '../people/entry.js';
import type { Contact, Network, Source } from '../people/network.js';
import type { Occasion, Status, YearlyDate } from '../people/person.js';
import type { Settings } from '../people/settings.js';
import { personTimeline, type TimelineEntry } from './person-timeline.js';

/** One person as `list --json` and `show --json` print it: the frontmatter's meaning, links resolved to names. */
export interface PersonView {
  name: string;
  /** Vault-relative, with `/`. */
  path: string;
  aliases: string[];
  tags: string[];
  /** In the settings' spelling; a tier by tag, folder or default counts. */
  tier: string | null;
  every: string | null;
  metAt: string | null;
  metOn: Day | null;
  introducedBy: string[];
  /** The latest contact that is not in the future, of all sources. */
  lastContact: Day | null;
  lastContactSource: Source | null;
  /** When the cadence next asks for a contact. */
  nextDue: Day | null;
  /** `1984-05-12`, or `--05-12` where the year is unknown. */
  birthday: string | null;
  occasions: string[];
  family: { name: string; relation: string | null; birthday: string | null }[];
  company: string[];
  role: string[];
  city: string[];
  language: string | null;
  email: string[];
  phone: string[];
  links: string[];
  channel: string | null;
  address: 'du' | 'Sie' | null;
  salutation: string | null;
  interests: string[];
  offers: string[];
  seeks: string[];
  goals: string[];
  rapport: number | null;
  snoozeUntil: Day | null;
  status: Status;
  owner: string[];
}

/** One person as `show --json` prints it: with everything that the log and other notes say. */
export interface FullPersonView extends PersonView {
  introduced: string[];
  /** Why the person stands on the agenda, the strongest reason first; empty if not at all. */
  reasons: { rule: ItemRuleId; due: Day; text: string }[];
  promises: { text: string; due: Day | null; theirs: boolean; line: number }[];
  favours: { gave: EntryView[]; got: EntryView[] };
  /** Open dated tasks in other notes that name this person. */
  tasks: { text: string; due: Day | null; path: string; line: number }[];
  appointments: EntryView[];
  /** Oldest first. */
  log: EntryView[];
  mentions: { date: Day; path: string; line: number }[];
  /** Everything dated in one list, oldest first, with its source. */
  timeline: TimelineEntry[];
}

/** One entry of the log. */
export interface EntryView {
  date: Day;
  kind: string;
  via: string | null;
  at: string | null;
  text: string;
  line: number;
}

/** A person's facts on a day. */
export function personView(contact: Contact, today: Day, settings: Settings): PersonView {
  const { person } = contact;
  const last = lastContactOf(contact, today);
  return {
    name: person.name,
    path: person.path,
    aliases: person.aliases,
    tags: person.tags,
    tier: tierOf(person, settings) ?? null,
    every: person.every ? languageOf('en').cadence(person.every.value) : null,
    metAt: person.metAt?.value ?? null,
    metOn: person.metOn?.value ?? null,
    introducedBy: contact.introducers.map((one) => one.contact?.person.name ?? one.reference.target),
    lastContact: last?.date ?? null,
    lastContactSource: last?.source ?? null,
    nextDue: nextDue(contact, today, settings),
    birthday: yearly(person.birthday?.value),
    occasions: person.occasions.map(occasion),
    family: person.family.map(({ name, relation, birthday }) => ({
      name,
      relation: relation ?? null,
      birthday: yearly(birthday),
    })),
    company: person.company,
    role: person.role,
    city: person.city,
    language: person.language ?? null,
    email: person.email,
    phone: person.phone,
    links: person.links,
    channel: person.channel ?? null,
    address: person.address ?? null,
    salutation: person.salutation ?? null,
    interests: person.interests,
    offers: person.offers,
    seeks: person.seeks,
    goals: person.goals,
    rapport: person.rapport ?? null,
    snoozeUntil: person.snoozeUntil?.value ?? null,
    status: person.status,
    owner: person.owner,
  };
}

/** A person's facts, log, promises and favours on the agenda's day, and whom they introduced. */
export function fullPersonView(
  contact: Contact,
  network: Network,
  agenda: Agenda,
  settings: Settings,
): FullPersonView {
  const { person } = contact;
  const { today } = agenda;
  const item = itemOf(agenda, contact);
  const entries = person.entries.map(entryView);
  return {
    ...personView(contact, today, settings),
    introduced: network.contacts
      .filter((other) => other.introducers.some((one) => one.contact === contact))
      .map((other) => other.person.name),
    reasons: (item?.reasons ?? []).map(({ rule, due, text }) => ({ rule, due, text })),
    promises: person.tasks
      .filter((task) => task.state === 'open')
      .map(({ text, due, theirs, line }) => ({ text, due: due ?? null, theirs, line })),
    favours: {
      gave: entries.filter((entry) => entry.kind === 'gave' && entry.date <= today),
      got: entries.filter((entry) => entry.kind === 'got' && entry.date <= today),
    },
    tasks: contact.tasks.map(({ text, due, path, line }) => ({ text, due: due ?? null, path, line })),
    appointments: entries.filter((entry) => entry.date > today),
    log: entries.filter((entry) => entry.date <= today),
    mentions: contact.mentions.map(({ date, path, line }) => ({ date, path, line })),
    timeline: personTimeline(contact, network, today, settings),
  };
}

function entryView({ date, kind, via, at, text, line }: Entry): EntryView {
  return { date, kind, via: via ?? null, at: at ?? null, text, line };
}

function occasion({ text, once, yearly: date }: Occasion): string {
  return once ? `${once} ${text}` : `yearly ${yearly(date)} ${text}`;
}

function yearly(date: YearlyDate | undefined): string | null {
  if (!date) return null;
  const pad = (value: number, length: number) => String(value).padStart(length, '0');
  const year = date.year === undefined ? '-' : pad(date.year, 4);
  return `${year}-${pad(date.month, 2)}-${pad(date.day, 2)}`;
}
