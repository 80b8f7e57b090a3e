import type { Agenda, Item } from '../../../src/agenda/agenda.js';
import { buildAgenda } from '../../../src/agenda/build-agenda.js';
import type { NoteFacts } from '../../../src/note/note.js';
import type { Entry } from '../../../src/people/entry.js';
import { isKnownKind } from '../../../src/people/entry.js';
import type { Contact, Mention, Network } from '../../../src/people/network.js';
import type { Person } from '../../../src/people/person.js';
import { defaultSettings, type Settings } from '../../../src/people/settings.js';
import type { Task } from '../../../src/people/task.js';

let line = 10;

/** A log entry in short: `entry('2026-11-18', 'sent', 'the slides')`. */
export function entry(date: string, kind: string, text = ''): Entry {
  line += 1;
  return { date, kind, known: isKnownKind(kind), text, line };
}

/** A task in short. */
export function task(text: string, due?: string, more: Partial<Task> = {}): Task {
  line += 1;
  return { state: 'open', text, theirs: false, due, line, ...more };
}

/** A person with only what a test is about. */
export function person(name: string, more: Partial<Person> = {}): Person {
  return {
    path: `people/${name}.md`,
    name,
    fileName: name,
    aliases: [],
    tags: [],
    introducedBy: [],
    occasions: [],
    family: [],
    company: [],
    role: [],
    city: [],
    email: [],
    phone: [],
    links: [],
    interests: [],
    offers: [],
    seeks: [],
    goals: [],
    goalLinks: [],
    status: 'active',
    owner: [],
    tasks: [],
    line: 1,
    ...more,
    entries: byDate(more.entries ?? []),
  };
}

/** A person's place in the network. */
export function contact(one: Person, more: Partial<Contact> = {}): Contact {
  const mentions = byDate(more.mentions ?? []);
  return { person: one, tasks: [], introducers: [], goals: [], ...more, mentions };
}

/** In the order in which the notes are read. */
function byDate<T extends { date: string }>(dated: readonly T[]): T[] {
  return [...dated].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

/** A link in a dated note. */
export function mention(date: string): Mention {
  return { date, path: `journal/${date}.md`, line: 3, text: '', title: date };
}

/** A value with a line, as the note layer gives it. */
export function at<T>(value: T, on = 5): { value: T; line: number } {
  return { value, line: on };
}

/** A network of these people. */
export function network(contacts: Contact[], more: Partial<Network> = {}): Network {
  const none: NoteFacts[] = [];
  return { contacts, goals: none, clippings: none, ...more };
}

/** The agenda of these people on a day. */
export function agendaOf(
  today: string,
  contacts: Contact[],
  change: (settings: Settings) => void = () => {},
): Agenda {
  const settings = defaultSettings();
  change(settings);
  return buildAgenda(network(contacts), { today, settings });
}

/** The item of a person, if there is one. */
export function itemOf(agenda: Agenda, name: string): Item | undefined {
  return agenda.items.find((item) => item.contact.person.name === name);
}

/** The rules that speak for a person, planned or not this week. */
export function rulesOf(agenda: Agenda, name: string): string[] {
  return itemOf(agenda, name)?.reasons.map(({ rule }) => rule) ?? [];
}
