import { fileNameOf } from '../note/read-person.js';
import { nameKey } from '../people/name-index.js';
import type { Contact } from '../people/network.js';
import type { Person } from '../people/person.js';
import { NONE } from '../people/shared-list.js';

/** Whatever would end a name or a line of the list. */
const SEPARATORS = /[\t\n]/;

/** Everybody's names as text, a line each: path, name where it is not the file's, aliases. Undefined if that cannot be. */
export function listNames(contacts: readonly Contact[]): string | undefined {
  const lines: string[] = [];
  for (const { person } of contacts) {
    const { path, name, fileName, aliases } = person;
    const own = name === fileName ? '' : name;
    const all = aliases.length > 0 || own !== '' ? [path, own, ...aliases] : [path];
    if (all.some((text) => SEPARATORS.test(text))) return undefined;
    lines.push(all.join('\t'));
  }
  return lines.join('\n');
}

/**
 * The lines of the people in whose path, name or aliases these words stand, without regard to case: everybody whom they
 * may mean, and perhaps some others. None of the other lines is taken apart.
 */
export function placesNaming(list: string, words: string): number[] {
  const key = nameKey(words);
  const keyed = nameKey(list);
  const places: number[] = [];
  let place = 0;
  let end = keyed.indexOf('\n');
  for (let at = keyed.indexOf(key); at !== -1; at = keyed.indexOf(key, end)) {
    for (; end !== -1 && end < at; end = keyed.indexOf('\n', end + 1)) place += 1;
    places.push(place);
    if (end === -1) break;
  }
  return places;
}

/** Somebody of whom nothing but a line of the list is known yet. */
export function contactOfLine(line: string): Contact {
  const [path = '', name = '', ...aliases] = line.split('\t');
  const fileName = fileNameOf(path);
  const person: Partial<Person> = {
    path,
    name: name || fileName,
    fileName,
    aliases: aliases.length > 0 ? aliases : NONE,
    tags: NONE,
    introducedBy: NONE,
    entries: NONE,
    tasks: NONE,
    status: 'active',
    line: 1,
  };
  return {
    person: person as Person,
    mentions: NONE,
    tasks: NONE,
    ticked: NONE,
    introducers: NONE,
    goals: NONE,
  };
}
