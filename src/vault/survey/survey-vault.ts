import type { Settings } from '../../people/settings.js';
import { readObsidianSettings } from '../obsidian-settings.js';
import { readSettings } from '../read-settings.js';
import { scanVault } from '../scan-vault.js';
import { type NoteSketch, sketchNote } from './sketch-note.js';
import { type FieldFound, surveyFields } from './survey-fields.js';
import { type JournalFound, surveyJournal } from './survey-journal.js';
import { type PeopleFound, surveyPeople } from './survey-people.js';

/** What a folder of notes holds, seen with the eyes of somebody who wants to adopt it. */
export interface Survey {
  /** How many notes there are, without templates and what Obsidian leaves out. */
  notes: number;
  people: PeopleFound;
  journal?: JournalFound & {
    /** True if Obsidian's own settings say the same, so that ours need not. */
    fromObsidian: boolean;
  };
  fields: FieldFound[];
  /** Folders that look like those of goals and of clippings, where they are not called so. */
  goals: string[];
  clippings: string[];
  /** Template folders that Obsidian names; they are left out by themselves. */
  templateFolders: string[];
  language: 'en' | 'de';
  /** True if there is a `due.md` already that the program did not write. */
  ownDueFile: boolean;
}

/** Reads a folder of notes once and says what it found. Throws an EnvironmentError if the folder cannot be read. */
export function surveyVault(root: string): Survey {
  const { settings } = readSettings(root);
  const { obsidian } = readObsidianSettings(root);
  const sketches: NoteSketch[] = [];
  let ownDueFile = false;
  scanVault(root, settings, (path, text, role) => {
    if (role === 'note') sketches.push(sketchNote(path, text));
    else if (path === settings.output.agenda) ownDueFile = !text.includes('<!-- knowwho:');
  });
  const survey = surveyNotes(sketches, settings, obsidian.daily !== undefined);
  return { ...survey, templateFolders: obsidian.templateFolders, ownDueFile };
}

/** The pure part of {@link surveyVault}: judges the sketches. `settings` are those of a vault without `knowwho.yaml`. */
function surveyNotes(
  sketches: readonly NoteSketch[],
  settings: Settings,
  hasObsidian: boolean,
): Omit<Survey, 'templateFolders' | 'ownDueFile'> {
  const journal = surveyJournal(sketches.map((note) => note.path));
  const people = surveyPeople(sketches, new Set(journal?.paths));
  const isPerson = new Set(people.paths);
  const topFolders = [
    ...new Set(sketches.flatMap((note) => (note.path.includes('/') ? [firstName(note.path)] : []))),
  ];
  const named = (pattern: RegExp): string[] => topFolders.filter((name) => pattern.test(plain(name))).sort();
  return {
    notes: sketches.length,
    people,
    journal: journal && { ...journal, fromObsidian: hasObsidian && agrees(journal, settings) },
    fields: surveyFields(sketches.filter((note) => isPerson.has(note.path))),
    goals: named(/^(?:ziele?|objectives|okrs?)$/),
    clippings: named(
      /^(?:clips?|articles|bookmarks|readwise|readitlater|read it later|artikel|lesezeichen|fundstücke)$/,
    ),
    language: isGerman(sketches, people) ? 'de' : 'en',
  };
}

function agrees(journal: JournalFound, settings: Settings): boolean {
  const { folders, format } = settings.journal;
  const name = format.slice(format.lastIndexOf('/') + 1);
  return name === journal.format && journal.folders.every((folder) => folders.includes(folder));
}

function isGerman(sketches: readonly NoteSketch[], people: PeopleFound): boolean {
  const german =
    /^(?:firma|geburtstag|geburtsdatum|stadt|ort|wohnort|telefon|beruf|spitzname|sprache|letzter.?kontakt)$/i;
  const keys = sketches.filter((note) => [...note.properties.keys()].some((key) => german.test(key))).length;
  const folder = people.folders.some((one) =>
    /(?:personen|kontakte|menschen|leute|freunde|familie)$/i.test(one),
  );
  return folder || (keys >= 2 && keys >= people.paths.length * 0.2);
}

function firstName(path: string): string {
  return path.slice(0, path.indexOf('/'));
}

function plain(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
}
