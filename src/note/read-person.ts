import type { Entry } from '../people/entry.js';
import type { Person, Reference } from '../people/person.js';
import type { Settings } from '../people/settings.js';
import { NONE } from '../people/shared-list.js';
import type { Task } from '../people/task.js';
import type { Lines } from './lines.js';
import type { PropertyReader } from './property-reader.js';
import { readAddress, readEvery, readLanguage, readRapport, readStatus, readTier } from './read-choices.js';
import { readBirthday, readFamily, readMetOn, readOccasions } from './read-dates.js';
import { readReferences } from './read-references.js';
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
  const fileName = fileNameOf(path);
  const metAt = reader.text('met-at');
  return {
    path,
    name: reader.words('name') ?? fileName,
    fileName,
    aliases: body.aliases,
    tags: body.tags,
    tier: readTier(reader, settings),
    every: readEvery(reader),
    metAt,
    metOn: readMetOn(reader, metAt, body.entries),
    introducedBy: readIntroducers(reader, lines),
    lastContact: reader.date('last-contact'),
    birthday: readBirthday(reader),
    occasions: readOccasions(reader),
    family: readFamily(reader),
    company: reader.list('company', 'none'),
    role: reader.list('role', 'none'),
    city: reader.list('city', 'none'),
    language: readLanguage(reader),
    email: reader.list('email', 'space'),
    phone: reader.list('phone', 'comma'),
    links: textsOf(reader.items('links', 'space')),
    channel: reader.words('channel'),
    address: readAddress(reader),
    salutation: reader.words('salutation'),
    interests: reader.list('interests', 'comma'),
    offers: reader.list('offers', 'comma'),
    seeks: reader.list('seeks', 'comma'),
    goals: reader.list('goals', 'comma'),
    goalLinks: referencesIn('goals', reader, lines).people,
    rapport: readRapport(reader),
    snoozeUntil: reader.date('snooze-until'),
    status: readStatus(reader),
    owner: reader.list('owner', 'comma'),
    entries: body.entries,
    tasks: body.tasks,
    line: 1,
  };
}

function textsOf(items: readonly { text: string }[]): string[] {
  return items.length === 0 ? NONE : items.map(({ text }) => text);
}

/** The name of a note's file without folders and `.md`. */
export function fileNameOf(path: string): string {
  const start = path.lastIndexOf('/') + 1;
  return path.endsWith('.md') ? path.slice(start, -3) : path.slice(start).replace(/\.md$/i, '');
}

function readIntroducers(reader: PropertyReader, lines: Lines): Reference[] {
  const { people, wrong } = referencesIn('introduced-by', reader, lines);
  if (wrong) {
    reader.report(
      'invalid-value',
      'introduced-by',
      'this names nobody. Write "[[Name]]" in quotes, or a list of them.',
    );
  }
  return people;
}

/** The links and names of a property with their places; `wrong` if some of it is neither. */
function referencesIn(
  key: string,
  reader: PropertyReader,
  lines: Lines,
): { people: Reference[]; wrong: boolean } {
  const property = reader.properties.get(key);
  if (!property) return { people: NONE, wrong: false };
  const { people, wrong } = readReferences(property.value);
  let searchFrom = 0;
  const placed = people.map(({ target, isLink, index }) => {
    const line =
      index === undefined ? reader.properties.lineOf(property) : reader.properties.itemLine(property, index);
    const start = Math.max(searchFrom, lines.startOf(line));
    const end = lines.text.indexOf('\n', start);
    const source = lines.text.slice(start, end === -1 ? undefined : end);
    const isKeyLine = start === lines.startOf(reader.properties.lineOf(property));
    const inLine = source.indexOf(target, isKeyLine ? source.indexOf(':') + 1 : 0);
    if (inLine === -1)
      return { target, isLink, line, column: lines.columnAt(reader.properties.valueOffset(property, index)) };
    searchFrom = start + inLine + target.length;
    return { target, isLink, line, column: lines.columnAt(start + bracketBefore(source, inLine)) };
  });
  return { people: placed, wrong: wrong.length > 0 };
}

/** A link is cited from its first bracket on. */
function bracketBefore(source: string, index: number): number {
  const brackets = /(?:\[\[|\[[^[\]]*\]\(<?)$/.exec(source.slice(0, index));
  return brackets ? brackets.index : index;
}

/** Reports what looks like one of our properties under another name, and a person of whom nothing says how we met. */
export function hintAtPerson(reader: PropertyReader, person: Person, settings: Settings): void {
  const mapped = new Set(Object.values(settings.fields).map((name) => name.toLowerCase()));
  const { properties } = reader;
  for (const name of properties.keys()) {
    const ours = similarProperty(name);
    const property = properties.own(name);
    if (ours === undefined || !property || mapped.has(name.toLowerCase()) || properties.get(ours)) continue;
    const message = `${name} looks like our ${ours} and is not read. To use it, write in knowwho.yaml: fields: { ${ours}: ${name} }`;
    reader.reportAt('similar-property', properties.keyOffset(property), message);
  }
  if (!person.metAt && person.introducedBy.length === 0) {
    const message =
      'Nothing says where you met. A line "met-at: place and occasion" or "introduced-by: name" helps you remember.';
    reader.reportAt('no-met-at', 0, message);
  }
}
