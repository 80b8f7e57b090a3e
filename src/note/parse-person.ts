import type { Person } from '../people/person.js';
import { defaultSettings, type Settings } from '../people/settings.js';
import type { Diagnostic } from './diagnostic.js';
import { factsOf } from './read-note.js';

/**
 * Reads a note's text as a person, wherever it lies; `path` is vault-relative and gives the name where the note has
 * none. `person` is undefined if the note cannot be read as a whole. Never throws.
 */
export function parsePerson(
  path: string,
  text: string,
  settings: Settings = defaultSettings(),
): { person: Person | undefined; problems: Diagnostic[] } {
  const { person, problems } = factsOf(path, text, settings, 'person');
  return { person, problems };
}
