import type { Day } from '../people/day.js';
import type { Entry } from '../people/entry.js';
import type { Person, Sourced } from '../people/person.js';
import type { Settings } from '../people/settings.js';
import { NONE } from '../people/shared-list.js';
import type { Task } from '../people/task.js';
import type { Lines } from './lines.js';
import type { PropertyReader } from './property-reader.js';
import { READERS } from './property-readers.js';
import { readMetOn } from './read-dates.js';
import { similarProperty } from './similar-property.js';

/** What the body of a person note and its tags say. */
export interface PersonBody {
  entries: Entry[];
  tasks: Task[];
  tags: string[];
  aliases: string[];
}

/** Puts a person together from the front matter and what the body says; problems go to the reader. */
export function readPerson(
  path: string,
  reader: PropertyReader,
  body: PersonBody,
  settings: Settings,
  lines: Lines,
): Person {
  const person = bareOf(path, fileNameOf(path), body);
  // Of more than thirty properties a note has eight: what it has is read, instead of asking for all.
  for (const key of reader.properties.present()) READERS.get(key)?.(person, { reader, settings, lines });
  person.metOn = readMetOn(
    reader,
    () => person.metAt,
    () => firstMeeting(body.entries),
  );
  return person;
}

/** A person of whom no property is known, with every key in its place. */
function bareOf(path: string, fileName: string, { entries, tasks, tags, aliases }: PersonBody): Person {
  return {
    path,
    name: fileName,
    fileName,
    aliases,
    tags,
    tier: undefined,
    every: undefined,
    metAt: undefined,
    metOn: undefined,
    introducedBy: NONE,
    lastContact: undefined,
    birthday: undefined,
    occasions: NONE,
    family: NONE,
    company: NONE,
    role: NONE,
    city: NONE,
    language: undefined,
    email: NONE,
    phone: NONE,
    links: NONE,
    channel: undefined,
    address: undefined,
    salutation: undefined,
    interests: NONE,
    offers: NONE,
    seeks: NONE,
    goals: NONE,
    goalLinks: NONE,
    rapport: undefined,
    snoozeUntil: undefined,
    status: 'active',
    owner: NONE,
    entries,
    tasks,
    line: 1,
  };
}

/** The name of a note's file without folders and `.md`. */
export function fileNameOf(path: string): string {
  const start = path.lastIndexOf('/') + 1;
  return path.endsWith('.md') ? path.slice(start, -3) : path.slice(start).replace(/\.md$/i, '');
}

function firstMeeting(entries: readonly Entry[]): Sourced<Day> | undefined {
  const first = entries.find((entry) => entry.kind === 'met');
  return first && { value: first.date, line: first.line };
}

/**
 * Reports what looks like one of our properties under another name, and, unless `saysHowMet`, that nothing of the person
 * says how we met.
 */
export function hintAtPerson(reader: PropertyReader, saysHowMet: boolean, settings: Settings): void {
  const { properties } = reader;
  for (const name of properties.keys()) {
    const ours = similarProperty(name);
    const property = ours === undefined ? undefined : properties.own(name);
    if (ours === undefined || !property || isMapped(name, settings) || properties.get(ours)) continue;
    const message = `${name} looks like our ${ours} and is not read. To use it, write in knowwho.yaml: fields: { ${ours}: ${name} }`;
    reader.reportAt('similar-property', properties.keyOffset(property), message);
  }
  if (!saysHowMet) {
    const message =
      'Nothing says where you met. A line "met-at: place and occasion" or "introduced-by: name" helps you remember.';
    reader.reportAt('no-met-at', 0, message);
  }
}

function isMapped(name: string, { fields }: Settings): boolean {
  return Object.values(fields).some((mapped) => mapped.toLowerCase() === name.toLowerCase());
}
