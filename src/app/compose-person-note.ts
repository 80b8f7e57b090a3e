import { addEntry } from '../note/add-entry.js';
import type { Diagnostic } from '../note/diagnostic.js';
import { applyEdits } from '../note/edit.js';
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
  channel?: string;
  language?: string;
}

/**
 * The text of a new person note: flat front matter under the vault's own property names, and the first entry of the
 * log if there is a note. What was noted of a meeting is a `met` entry on its day, anything else a `note` of today.
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
  if (person.note === undefined) return { text };
  const metOn = person.metOn ?? (person.metAt === undefined ? undefined : today);
  const met = metOn !== undefined && metOn <= today;
  const entry = met
    ? { date: metOn, kind: 'met', at: person.metAt, text: person.note }
    : { date: today, kind: 'note', text: person.note };
  const result = addEntry(path, text, entry, settings);
  if ('problem' in result) return result;
  return { text: applyEdits(text, result.edits) };
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
    ['interests', person.interests],
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
