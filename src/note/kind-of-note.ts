import type { Settings } from '../people/settings.js';
import { dateByFormat, isNamedByFormat } from './date-of-note.js';
import { hasTag } from './find-tags.js';
import type { NoteKind } from './note.js';
import type { Properties } from './properties.js';
import { textsOf, withoutLinks } from './property-values.js';
import { folderMatcher } from './settings/folder-matcher.js';

/** What the front matter and the body say about the kind of a note. */
export interface KindHints {
  properties?: Properties;
  tags: string[];
  /** Asked for only where nothing else decides. */
  inlineTags: () => string[];
}

interface Folders {
  /** The lists that it was made of. */
  of: readonly (readonly string[])[];
  people: (path: string) => boolean;
  journal: (path: string) => boolean;
  goals: (path: string) => boolean;
  clippings: (path: string) => boolean;
  /** Daily notes lie in the root of the vault. */
  rootJournal: boolean;
}

const foldersOf = new WeakMap<Settings, Folders>();

/**
 * What the program takes a note for: `me.md` in the root, then place, `type:` and tags. A person's folder wins over
 * everything; a `#person` in the text makes a person only of a note that is nothing else.
 */
export function kindOfNote(path: string, settings: Settings, hints: KindHints): NoteKind {
  if (isMe(path)) return 'me';
  const folders = foldersFor(settings);
  if (folders.people(path)) return 'person';
  if (isCalledPerson(hints.properties, settings) || hasTag(hints.tags, settings.people.tags)) return 'person';
  if (isDated(path, settings, folders)) return 'dated';
  if (folders.goals(path)) return 'goal';
  if (folders.clippings(path)) return 'clipping';
  return hasTag(hints.inlineTags(), settings.people.tags) ? 'person' : 'other';
}

/** True for a note that is a person's because of where it lies, whatever is in it. */
export function isPersonByFolder(path: string, settings: Settings): boolean {
  return !isMe(path) && foldersFor(settings).people(path);
}

function isMe(path: string): boolean {
  return path.length === 5 && path.toLowerCase() === 'me.md';
}

function foldersFor(settings: Settings): Folders {
  const { people, journal, goals, clippings } = settings;
  const known = foldersOf.get(settings);
  const isKnown =
    known?.of[0] === people.folders &&
    known.of[1] === journal.folders &&
    known.of[2] === goals.folders &&
    known.of[3] === clippings.folders;
  if (known && isKnown) return known;
  const isRoot = (folder: string): boolean => /^[./]*$/.test(folder);
  const made: Folders = {
    of: [people.folders, journal.folders, goals.folders, clippings.folders],
    people: folderMatcher(people.folders),
    journal: folderMatcher(journal.folders.filter((folder) => !isRoot(folder))),
    goals: folderMatcher(goals.folders),
    clippings: folderMatcher(clippings.folders),
    rootJournal: journal.folders.some(isRoot),
  };
  foldersOf.set(settings, made);
  return made;
}

function isDated(path: string, settings: Settings, folders: Folders): boolean {
  if (folders.journal(path) || isNamedByFormat(path, settings)) return true;
  return folders.rootJournal && !path.includes('/') && dateByFormat(path, settings) !== undefined;
}

function isCalledPerson(properties: Properties | undefined, settings: Settings): boolean {
  const property = properties?.get('type');
  if (!property) return false;
  const wanted = settings.people.type.toLowerCase();
  return textsOf(property.value, 'comma').texts.some(
    ({ text }) => withoutLinks(text).toLowerCase() === wanted,
  );
}
