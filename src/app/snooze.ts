import { applyEdits } from '../note/edit.js';
import { parsePerson } from '../note/parse-person.js';
import { setProperty } from '../note/set-property.js';
import type { Day } from '../people/day.js';
import type { Contact } from '../people/network.js';
import type { FileChange } from '../vault/file-change.js';
import { Failure } from './failure.js';
import { propertyInNote } from './property-in-note.js';
import { type ReadNotes, readState, type VaultState } from './read-state.js';
import { refuseBrokenNotes } from './refuse-broken-notes.js';
import { resolveNames } from './resolve-names.js';
import { titleOf, writeNotes } from './write-notes.js';

/** Who rests, and until when (inclusive). */
export interface SnoozeRequest {
  /** Names, aliases, file names, paths or unique beginnings. */
  names: string[];
  until: Day;
}

/** One person who rests. */
export interface SnoozedPerson {
  person: string;
  path: string;
  /** The property that holds the day, in the vault's spelling. */
  property: string;
  until: Day;
  /** What the note said before; null if nothing. */
  before: Day | null;
  outcome: 'written' | 'unchanged';
}

/** How to carry it out. */
export interface SnoozeOptions {
  today: Day;
  /** Plan only, write nothing. */
  dryRun?: boolean;
  readNotes?: ReadNotes;
}

/**
 * Writes into the notes of one or more people until when they rest. All names are resolved and all edits made before
 * anything is written.
 */
export function snooze(
  root: string,
  { names, until }: SnoozeRequest,
  { today, dryRun, readNotes }: SnoozeOptions,
): { people: SnoozedPerson[]; written: string[] } {
  const plan = () => {
    const state = readState(root, readNotes);
    refuseBrokenNotes(state, names);
    const planned = resolveNames(state.network, names).map((contact) => planOne(state, contact, until));
    return { people: planned.map(({ one }) => one), changes: planned.flatMap(({ change }) => change ?? []) };
  };
  if (dryRun) return { people: plan().people, written: [] };
  const { plan: last, written } = writeNotes(
    root,
    {
      what: ({ people }) =>
        titleOf(
          'snooze',
          people.map(({ person }) => person),
        ),
      day: today,
    },
    plan,
  );
  // After a clash the plan was made again, and what had been written by then stands in it as unchanged.
  const people = last.people.map((one): SnoozedPerson => {
    return written.includes(one.path) ? { ...one, outcome: 'written' } : one;
  });
  return { people, written };
}

function planOne(
  { settings, textOf }: VaultState,
  { person: { name, path } }: Contact,
  until: Day,
): { one: SnoozedPerson; change?: FileChange } {
  const text = textOf(path);
  if (text === undefined) throw new Failure('refused', `${path} cannot be read, so nothing was written.`);
  const property = propertyInNote(text, 'snooze-until', settings);
  const readBack = (note: string) => parsePerson(path, note, settings).person?.snoozeUntil?.value;
  const before = readBack(text) ?? null;
  const one = { person: name, path, property, until, before };
  if (before === until) return { one: { ...one, outcome: 'unchanged' } };
  const edited = setProperty(path, text, property, until);
  if ('problem' in edited) {
    const { line, message } = edited.problem;
    throw new Failure('refused', `${path}:${line}: ${message} Nothing was written.`);
  }
  const after = applyEdits(text, edited.edits);
  if (readBack(after) !== until) {
    const message = `${path}: the day would not be read as ${until}. Please write it by hand.`;
    throw new Failure('refused', `${message} Nothing was written.`);
  }
  return { one: { ...one, outcome: 'written' }, change: { path, before: text, after } };
}
