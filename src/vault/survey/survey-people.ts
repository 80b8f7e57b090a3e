import { foldersAsPatterns } from './folders-as-patterns.js';
import { ourProperty, TELLING } from './our-property.js';
import type { NoteSketch } from './sketch-note.js';

/** Where the people of a vault are, as settings. */
export interface PeopleFound {
  folders: string[];
  tags: string[];
  type?: string;
  /** The property that holds the type, if it is not called `type`. */
  typeProperty?: string;
  /** The paths of the notes that these settings take for people. */
  paths: string[];
}

const SURE =
  /^(?:people|persons?|contacts?|crm|prm|personen|kontakte?|friend ?tracker|rolodex|address ?book|adressbuch)$/;
const LIKELY =
  /^(?:friends?|family|network(?:ing)?|clients?|customers?|colleagues|team|freunde|familie|menschen|leute|netzwerk|kunden|kollegen)$/;
const TAG =
  /^(?:.*\/)?(?:people|persons?|contacts?|humans?|friends?|personen|menschen?|kontakte?|freunde?)(?:\/.*)?$/;
const TYPE = /^(?:people|persons?|contacts?|humans?|friends?|personen|mensch|kontakte?)$/i;
const TYPE_KEY = /^(?:type|note[ _-]?type|category|categories|kind|class|fileclass|typ|art|kategorie)$/i;

/** Finds the folders, tags and types by which a vault marks its people. `dated` are the paths of dated notes. */
export function surveyPeople(notes: readonly NoteSketch[], dated: ReadonlySet<string>): PeopleFound {
  const others = notes.filter((note) => !dated.has(note.path));
  const folders = peopleFolders(others);
  const isIn = (path: string): boolean => folders.some((folder) => path.startsWith(`${folder}/`));
  const tags = peopleTags(others);
  const { type, typeProperty } = peopleType(others);
  const paths = others
    .filter((note) => isIn(note.path) || note.tags.some((tag) => tags.includes(tag)) || hasType(note, type))
    .map((note) => note.path);
  return { folders: foldersAsPatterns(folders), tags, type, typeProperty, paths };
}

/** True if the note's properties, tags or type speak of a person. */
function looksLikePerson(note: NoteSketch): boolean {
  if (note.tags.some((tag) => TAG.test(tag)) || typeOf(note) !== undefined) return true;
  return [...note.properties.keys()].some((key) => TELLING.has(ourProperty(key) ?? ''));
}

interface Count {
  notes: number;
  people: number;
}

function peopleFolders(notes: readonly NoteSketch[]): string[] {
  const direct = new Map<string, Count>();
  const deep = new Map<string, Count>();
  for (const note of notes) {
    const person = looksLikePerson(note) ? 1 : 0;
    const names = note.path.split('/').slice(0, -1);
    if (names.length > 0) add(direct, names.join('/'), person);
    for (let depth = 1; depth <= names.length; depth += 1) add(deep, names.slice(0, depth).join('/'), person);
  }
  const named = [...deep]
    .filter(([folder, count]) => isNamedForPeople(folder, count))
    .map(([folder]) => folder);
  // A folder such as CRM with People and Companies in it: the inner name says it better.
  const inner = named.filter((folder) => {
    const within = named.some((other) => other.startsWith(`${folder}/`) && SURE.test(lastName(other)));
    return !within || (direct.get(folder)?.people ?? 0) > 0;
  });
  const chosen = inner.filter((folder) => !inner.some((other) => folder.startsWith(`${other}/`)));
  const isChosen = (folder: string): boolean =>
    chosen.some((one) => folder === one || folder.startsWith(`${one}/`));
  const byContent = [...direct]
    .filter(([folder, { notes: all, people }]) => !isChosen(folder) && people >= 2 && people >= all * 0.6)
    .map(([folder]) => folder);
  const all = [...chosen, ...byContent];
  return all
    .filter((folder) => !all.some((other) => folder !== other && folder.startsWith(`${other}/`)))
    .sort();
}

function isNamedForPeople(folder: string, { notes, people }: Count): boolean {
  const name = lastName(folder);
  return SURE.test(name) || (LIKELY.test(name) && people >= 1 && people >= notes * 0.3);
}

function lastName(folder: string): string {
  // `10 People`, `_People`, `👥 People` are ways of sorting folders.
  const name = folder.slice(folder.lastIndexOf('/') + 1).normalize('NFC');
  return name.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '').toLowerCase();
}

function add(counts: Map<string, Count>, folder: string, people: number): void {
  const count = counts.get(folder);
  if (count) {
    count.notes += 1;
    count.people += people;
  } else counts.set(folder, { notes: 1, people });
}

function peopleTags(notes: readonly NoteSketch[]): string[] {
  const counts = new Map<string, number>();
  for (const note of notes) {
    for (const tag of note.tags) if (TAG.test(tag)) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  }
  return [...counts]
    .filter(([, count]) => count >= 2)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, 5)
    .map(([tag]) => tag);
}

function peopleType(notes: readonly NoteSketch[]): { type?: string; typeProperty?: string } {
  const counts = new Map<string, { key: string; value: string; count: number }>();
  for (const note of notes) {
    const found = typeOf(note);
    if (!found) continue;
    const id = `${found.key}\0${found.value}`;
    const known = counts.get(id);
    if (known) known.count += 1;
    else counts.set(id, { ...found, count: 1 });
  }
  const best = [...counts.values()].sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))[0];
  if (!best) return {};
  return { type: best.value, typeProperty: best.key.toLowerCase() === 'type' ? undefined : best.key };
}

function typeOf(note: NoteSketch): { key: string; value: string } | undefined {
  for (const [key, values] of note.properties) {
    const value = TYPE_KEY.test(key) ? values.find((one) => TYPE.test(one)) : undefined;
    if (value !== undefined) return { key, value };
  }
  return undefined;
}

function hasType(note: NoteSketch, type: string | undefined): boolean {
  return type !== undefined && typeOf(note)?.value.toLowerCase() === type.toLowerCase();
}
