import { addEntry, formatEntry, type NewEntry } from '../note/add-entry.js';
import { applyEdits, type Edit } from '../note/edit.js';
import { parsePerson } from '../note/parse-person.js';
import { readEntry } from '../note/read-entry.js';
import { setProperty } from '../note/set-property.js';
import { standsInLog } from '../note/stands-in-log.js';
import { type Day, isDay } from '../people/day.js';
import { isContact } from '../people/entry.js';
import type { Person } from '../people/person.js';
import { nfc } from '../people/text-key.js';
import type { FileChange } from '../vault/file-change.js';
import { Failure } from './failure.js';
import { readKind } from './read-kind.js';
import { type ReadNotes, readState, type VaultState } from './read-state.js';
import { refuseBrokenNotes } from './refuse-broken-notes.js';
import { resolveNames } from './resolve-names.js';
import { titleOf, writeNotes } from './write-notes.js';

/** One contact with one or more people. */
export interface LogRequest {
  /** Names, aliases, file names, paths or unique beginnings. */
  names: string[];
  /** May begin with a kind: `met for lunch`. */
  text?: string;
  /** Default: today. In the future it is an appointment. */
  on?: Day;
  kind?: string;
  via?: string;
  at?: string;
  minutes?: number;
  cost?: string;
  result?: string;
}

/** What became of the entry of one person. */
export interface LoggedEntry {
  person: string;
  path: string;
  /** The entry as it stands in the note. */
  line: string;
  /** `already-there`: the same entry stood in the log, so that nothing was written. */
  outcome: 'written' | 'already-there';
  /** The new value of the property `last-contact`, where it was taken along. */
  lastContact: Day | null;
}

/** The outcome of {@link logContact}. */
export interface LogResult {
  entries: LoggedEntry[];
  /** True for a kind that the program does not know; it counts as a contact both ways. */
  unknownKind: boolean;
  written: string[];
}

/** How to carry it out. */
export interface LogOptions {
  today: Day;
  /** Plan only, write nothing. */
  dryRun?: boolean;
  readNotes?: ReadNotes;
}

/**
 * Writes one entry into the log of each person and takes `last-contact` along where the note has it. All names are
 * resolved and all edits made before anything is written.
 */
export function logContact(root: string, request: LogRequest, options: LogOptions): LogResult {
  const { today, readNotes } = options;
  if (request.names.length === 0) throw new Failure('usage', 'An entry needs at least one name.');
  const { entry, known } = readKind(request, request.on ?? today);
  if (!isDay(entry.date)) throw new Failure('usage', `“${entry.date}” is no day of the calendar.`);
  const plan = () => planLog(readState(root, readNotes), request.names, entry, today);
  if (options.dryRun) return { entries: plan().entries, unknownKind: !known, written: [] };
  const { plan: last, written } = writeNotes(
    root,
    {
      what: ({ entries }) =>
        titleOf(
          'log',
          entries.map(({ person }) => person),
        ),
      day: today,
    },
    plan,
  );
  // After a clash the plan was made again, and what had been written by then stands in it as already there.
  const entries = last.entries.map((one): LoggedEntry => {
    return written.includes(one.path) ? { ...one, outcome: 'written' } : one;
  });
  return { entries, unknownKind: !known, written };
}

interface LogPlan {
  changes: FileChange[];
  entries: LoggedEntry[];
}

function planLog(state: VaultState, names: string[], entry: NewEntry, today: Day): LogPlan {
  const plan: LogPlan = { changes: [], entries: [] };
  refuseBrokenNotes(state, names);
  for (const contact of resolveNames(state.network, names)) {
    const { path, name } = contact.person;
    const before = state.textOf(path);
    if (before === undefined) throw new Failure('refused', `${path} cannot be read, so nothing was written.`);
    const added = addEntry(path, before, entry, state.settings);
    if ('problem' in added) {
      throw new Failure(
        'refused',
        `${path}:${added.problem.line}: ${added.problem.message} Nothing was written.`,
      );
    }
    const person = parsePerson(path, before, state.settings).person ?? contact.person;
    if (isEntryThere(person, before, entry)) {
      plan.entries.push({
        person: name,
        path,
        line: added.line,
        outcome: 'already-there',
        lastContact: null,
      });
      continue;
    }
    const taken = takeLastContact(person, before, entry, today, state);
    const after = applyEdits(before, [...taken.edits, ...added.edits]);
    plan.changes.push({ path, before, after });
    plan.entries.push({ person: name, path, line: added.line, outcome: 'written', lastContact: taken.value });
  }
  return plan;
}

/** True if the log of a note (`text`) says so already. Compared as it reads back, since a kind of the user's own stays a part of the text. */
export function isEntryThere(person: Person, text: string, entry: NewEntry): boolean {
  if (standsInLog(text, entry)) return true;
  const read = readEntry(formatEntry(entry).slice('- '.length));
  if (read === undefined || read === 'impossible') return false;
  const words = (text: string) => nfc(text).replace(/\s+/g, ' ').trim();
  return person.entries.some(
    (one) => one.date === read.date && one.kind === read.kind && words(one.text) === words(read.text),
  );
}

/** The edits that take `last-contact` along with an entry, and its new value. Never backwards, never for what is no contact (yet), and only where the vault keeps the property. */
export function takeLastContact(
  person: Person,
  text: string,
  entry: NewEntry,
  today: Day,
  { settings }: Pick<VaultState, 'settings'>,
): { edits: Edit[]; value: Day | null } {
  const none = { edits: [], value: null };
  if (!isContact(entry.kind) || entry.date > today) return none;
  const key = settings.fields['last-contact'];
  if (!person.lastContact && key === undefined) return none;
  if (person.lastContact && person.lastContact.value >= entry.date) return none;
  const set = setProperty(person.path, text, key ?? 'last-contact', entry.date);
  return 'problem' in set ? none : { edits: set.edits, value: entry.date };
}
