import { SENTENCE_STARTS } from '../language/sentence-words.js';
import { addEntry, type NewEntry } from '../note/add-entry.js';
import { addTask } from '../note/add-task.js';
import type { Diagnostic } from '../note/diagnostic.js';
import { applyEdits } from '../note/edit.js';
import { readEntry } from '../note/read-entry.js';
import type { SentencePromise } from '../note/sentence/sentence.js';
import { setProperty } from '../note/set-property.js';
import type { Day } from '../people/day.js';
import type { Settings } from '../people/settings.js';

/** What a new note says; everything but the name may be missing. */
export interface NewPerson {
  name: string;
  /** `type:`, for notes that are no person by their folder. */
  type?: string;
  metAt?: string;
  metOn?: Day;
  /** A property value each: `[[Anna Keller]]` or a plain name. */
  introducedBy?: string[];
  tier?: string;
  note?: string;
  city?: string;
  company?: string;
  role?: string;
  email?: string[];
  phone?: string[];
  birthday?: string;
  interests?: string[];
  links?: string[];
  tags?: string[];
  offers?: string[];
  seeks?: string[];
  channel?: string;
  language?: string;
  /** What was promised, on either side. */
  promises?: SentencePromise[];
}

/**
 * The text of a new person note: flat front matter under the vault's own property names, and the first entry of the
 * log if there is a note, and the promises. What was noted of a meeting is a `met` entry on its day, anything else a
 * `note` of today.
 */
export function composePersonNote(
  path: string,
  person: NewPerson,
  today: Day,
  settings: Settings,
): { text: string } | { problem: Diagnostic } {
  let text = '';
  for (const [key, value] of properties(person, path)) {
    const result = setProperty(path, text, settings.fields[key] ?? key, value);
    if ('problem' in result) return result;
    text = applyEdits(text, result.edits);
  }
  if (person.note !== undefined) {
    const result = addEntry(path, text, firstEntry(person, person.note, today), settings);
    if ('problem' in result) return result;
    text = applyEdits(text, result.edits);
  }
  for (const promise of person.promises ?? []) {
    const result = addTask(path, text, promise, settings);
    if ('problem' in result) return result;
    text = applyEdits(text, result.edits);
  }
  return { text };
}

/** What was noted of a meeting (also if the words themselves say `met for lunch`), or what is known without one. */
function firstEntry(person: NewPerson, text: string, today: Day): NewEntry {
  const metOn = person.metOn ?? (person.metAt === undefined ? undefined : today);
  if (metOn !== undefined && metOn <= today) return { date: metOn, kind: 'met', at: person.metAt, text };
  const saysMet = SENTENCE_STARTS.met.some((verb) => text.toLowerCase().startsWith(`${verb} `));
  const read = saysMet ? readEntry(`${today} ${text}`) : undefined;
  if (read && read !== 'impossible' && read.kind === 'met') return { ...read, date: today };
  return { date: today, kind: 'note', text };
}

function properties(person: NewPerson, path: string): [string, string | string[]][] {
  const fileName = path.slice(path.lastIndexOf('/') + 1, -'.md'.length);
  const all: [string, string | string[] | undefined][] = [
    ['type', person.type],
    ['name', fileName === person.name ? undefined : person.name],
    ['tier', person.tier],
    ['met-at', person.metAt],
    ['met-on', person.metOn],
    ['introduced-by', oneOrMany(person.introducedBy)],
    ['company', person.company],
    ['role', person.role],
    ['city', person.city],
    ['email', oneOrMany(person.email)],
    ['phone', oneOrMany(person.phone)],
    ['birthday', person.birthday],
    ['links', oneOrMany(person.links)],
    ['tags', person.tags],
    ['interests', person.interests],
    ['offers', person.offers],
    ['seeks', person.seeks],
    ['channel', person.channel],
    ['language', person.language],
  ];
  return all.filter(
    (pair): pair is [string, string | string[]] => pair[1] !== undefined && pair[1].length > 0,
  );
}

function oneOrMany(values: string[] | undefined): string | string[] | undefined {
  return values?.length === 1 ? values[0] : values;
}
