import type { Person, Reference } from '../people/person.js';
import type { Settings } from '../people/settings.js';
import { NONE } from '../people/shared-list.js';
import type { Lines } from './lines.js';
import type { PropertyReader } from './property-reader.js';
import { readAddress, readEvery, readLanguage, readRapport, readStatus, readTier } from './read-choices.js';
import { readBirthday, readFamily, readOccasions } from './read-dates.js';
import { readReferences } from './read-references.js';
import type { PROPERTY_KEYS } from './settings/property-keys.js';

/** What a property is read with. */
export interface Reading {
  reader: PropertyReader;
  settings: Settings;
  lines: Lines;
}

type ReadInto = (person: Person, reading: Reading) => void;

/** How each property is read, by our name for it. */
export const READERS: ReadonlyMap<string, ReadInto> = new Map<(typeof PROPERTY_KEYS)[number], ReadInto>([
  [
    'name',
    (person, { reader }) => {
      person.name = reader.words('name') ?? person.fileName;
    },
  ],
  [
    'tier',
    (person, { reader, settings }) => {
      person.tier = readTier(reader, settings);
    },
  ],
  [
    'every',
    (person, { reader }) => {
      person.every = readEvery(reader);
    },
  ],
  [
    'met-at',
    (person, { reader }) => {
      person.metAt = reader.text('met-at');
    },
  ],
  [
    'introduced-by',
    (person, { reader, lines }) => {
      person.introducedBy = readIntroducers(reader, lines);
    },
  ],
  [
    'last-contact',
    (person, { reader }) => {
      person.lastContact = reader.date('last-contact');
    },
  ],
  [
    'birthday',
    (person, { reader }) => {
      person.birthday = readBirthday(reader);
    },
  ],
  [
    'occasions',
    (person, { reader }) => {
      person.occasions = readOccasions(reader);
    },
  ],
  [
    'family',
    (person, { reader }) => {
      person.family = readFamily(reader);
    },
  ],
  [
    'company',
    (person, { reader }) => {
      person.company = reader.list('company', 'none');
    },
  ],
  [
    'role',
    (person, { reader }) => {
      person.role = reader.list('role', 'none');
    },
  ],
  [
    'city',
    (person, { reader }) => {
      person.city = reader.list('city', 'none');
    },
  ],
  [
    'language',
    (person, { reader }) => {
      person.language = readLanguage(reader);
    },
  ],
  [
    'email',
    (person, { reader }) => {
      person.email = reader.list('email', 'space');
    },
  ],
  [
    'phone',
    (person, { reader }) => {
      person.phone = reader.list('phone', 'comma');
    },
  ],
  [
    'links',
    (person, { reader }) => {
      person.links = textsOf(reader.items('links', 'space'));
    },
  ],
  [
    'channel',
    (person, { reader }) => {
      person.channel = reader.words('channel');
    },
  ],
  [
    'address',
    (person, { reader }) => {
      person.address = readAddress(reader);
    },
  ],
  [
    'salutation',
    (person, { reader }) => {
      person.salutation = reader.words('salutation');
    },
  ],
  [
    'interests',
    (person, { reader }) => {
      person.interests = reader.list('interests', 'comma');
    },
  ],
  [
    'offers',
    (person, { reader }) => {
      person.offers = reader.list('offers', 'comma');
    },
  ],
  [
    'seeks',
    (person, { reader }) => {
      person.seeks = reader.list('seeks', 'comma');
    },
  ],
  [
    'goals',
    (person, { reader, lines }) => {
      person.goals = reader.list('goals', 'comma');
      person.goalLinks = referencesIn('goals', reader, lines).people;
    },
  ],
  [
    'rapport',
    (person, { reader }) => {
      person.rapport = readRapport(reader);
    },
  ],
  [
    'snooze-until',
    (person, { reader }) => {
      person.snoozeUntil = reader.date('snooze-until');
    },
  ],
  [
    'status',
    (person, { reader }) => {
      person.status = readStatus(reader);
    },
  ],
  [
    'owner',
    (person, { reader }) => {
      person.owner = reader.list('owner', 'comma');
    },
  ],
]);

function textsOf(items: readonly { text: string }[]): string[] {
  return items.length === 0 ? NONE : items.map(({ text }) => text);
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
