import { addEntry } from '../note/add-entry.js';
import { addTask } from '../note/add-task.js';
import { moveTask, tickTask } from '../note/change-task.js';
import type { Diagnostic } from '../note/diagnostic.js';
import { applyEdits } from '../note/edit.js';
import { typedLine } from '../note/own-text.js';
import { parsePerson } from '../note/parse-person.js';
import { readTask } from '../note/read-task.js';
import type { Day } from '../people/day.js';
import type { Contact } from '../people/network.js';
import type { Person } from '../people/person.js';
import { nfc } from '../people/text-key.js';
import type { FileChange } from '../vault/file-change.js';
import { choosePromise } from './choose-promise.js';
import { Failure } from './failure.js';
import { type ReadNotes, readState, type VaultState } from './read-state.js';
import { refuseBrokenNotes } from './refuse-broken-notes.js';
import { resolveNames } from './resolve-names.js';
import { titleOf, writeNotes } from './write-notes.js';

/** What to do with a promise of one or more people. */
export interface PromiseRequest {
  /** Names, aliases, file names, paths or unique beginnings. */
  names: string[];
  /** What is promised; for `done` and `move` a part of it, or nothing where only one is open. */
  text?: string;
  /** A promise of theirs. */
  theirs?: boolean;
  what: { do: 'add'; by?: Day } | { do: 'done'; on: Day } | { do: 'move'; to: Day; because: string };
}

/** What became of one promise. */
export interface KeptPromise {
  person: string;
  path: string;
  /** Its line as it stands in the note. */
  line: string;
  text: string;
  theirs: boolean;
  due: Day | null;
  /** When it was due before it was moved. */
  before: Day | null;
  /** The explanation of a moved one, as it stands in the log. */
  entry: string | null;
  outcome: 'written' | 'already-there';
}

/** The outcome of {@link keepPromise}. */
export interface PromiseResult {
  promises: KeptPromise[];
  written: string[];
}

/** How to carry it out. */
export interface PromiseOptions {
  today: Day;
  /** Plan only, write nothing. */
  dryRun?: boolean;
  readNotes?: ReadNotes;
}

interface Planned {
  promise: KeptPromise;
  change?: FileChange;
}

/**
 * Writes, ticks or moves a promise in the note of each person. All names and promises are found and all edits made
 * before anything is written; a moved one is explained by a `moved` entry in the log.
 */
export function keepPromise(root: string, request: PromiseRequest, options: PromiseOptions): PromiseResult {
  // After a clash the plan is made again: what was meant at first is meant still, though it may be ticked by now.
  const meant = new Map<string, string>();
  const plan = () => {
    const state = readState(root, options.readNotes);
    refuseBrokenNotes(state, request.names);
    const planned = resolveNames(state.network, request.names).map((contact) => {
      return planOne(state, contact, request, meant, options.today);
    });
    return {
      promises: planned.map(({ promise }) => promise),
      changes: planned.flatMap(({ change }) => change ?? []),
    };
  };
  if (options.dryRun) return { promises: plan().promises, written: [] };
  const { plan: last, written } = writeNotes(
    root,
    {
      what: ({ promises }) =>
        titleOf(
          'promise',
          promises.map(({ person }) => person),
        ),
      day: options.today,
    },
    plan,
  );
  const promises = last.promises.map((one): KeptPromise => {
    return written.includes(one.path) ? { ...one, outcome: 'written' } : one;
  });
  return { promises, written };
}

function planOne(
  state: VaultState,
  contact: Contact,
  request: PromiseRequest,
  meant: Map<string, string>,
  today: Day,
): Planned {
  const { path } = contact.person;
  const before = state.textOf(path);
  if (before === undefined) throw new Failure('refused', `${path} cannot be read, so nothing was written.`);
  const person = parsePerson(path, before, state.settings).person ?? contact.person;
  const note = { person, before, state };
  const { what } = request;
  if (what.do === 'add') return planAdd(note, request, what.by);
  const isDone = what.do === 'done' ? ticked(person, meant.get(path), what.on) : undefined;
  if (isDone) return { promise: kept(person, isDone, '', 'already-there') };
  const task = choosePromise(person, meant.get(path) ?? request.text, request.theirs === true);
  meant.set(path, task.text);
  if (what.do === 'done') {
    const edited = ok(tickTask(path, before, task.line, what.on, state.settings));
    const after = applyEdits(before, edited.edits);
    return { promise: kept(person, task, edited.line, 'written'), change: { path, before, after } };
  }
  return planMove(note, task, what, today);
}

interface Note {
  person: Person;
  before: string;
  state: VaultState;
}

function planAdd({ person, before, state }: Note, { text = '', theirs }: PromiseRequest, by?: Day): Planned {
  const { path } = person;
  const typed = readTask(typedLine(text));
  const task = { text: typed.text, theirs: theirs === true || typed.theirs, due: by ?? typed.due };
  if (task.text === '') throw new Failure('usage', 'what is promised? Write it after the name, in quotes.');
  const same = person.tasks.find(
    (one) => one.state === 'open' && one.theirs === task.theirs && nfc(one.text) === nfc(task.text),
  );
  if (same && same.due === task.due) return { promise: kept(person, same, '', 'already-there') };
  if (same) {
    const when = same.due === undefined ? 'without a date' : `by ${same.due}`;
    throw new Failure(
      'refused',
      `${path}:${same.line}: this promise stands there already, ${when}. To change its date: --move DATE --because TEXT`,
    );
  }
  const added = ok(addTask(path, before, task, state.settings));
  const after = applyEdits(before, added.edits);
  return { promise: kept(person, task, added.line, 'written'), change: { path, before, after } };
}

function planMove(
  { person, before, state }: Note,
  task: Person['tasks'][number],
  { to, because }: { to: Day; because: string },
  today: Day,
): Planned {
  const { path } = person;
  if (task.due === to) return { promise: kept(person, task, '', 'already-there') };
  const moved = ok(moveTask(path, before, task.line, to, state.settings));
  const way = task.due === undefined ? to : `${task.due} → ${to}`;
  const entry = { date: today, kind: 'moved', text: `${task.text} (${way}): ${typedLine(because)}` };
  const explained = ok(addEntry(path, before, entry, state.settings));
  const after = applyEdits(before, [...moved.edits, ...explained.edits]);
  const promise = kept(person, { ...task, due: to }, moved.line, 'written');
  return {
    promise: { ...promise, before: task.due ?? null, entry: explained.line },
    change: { path, before, after },
  };
}

function ticked(person: Person, text: string | undefined, on: Day): Person['tasks'][number] | undefined {
  return person.tasks.find((one) => one.state === 'done' && one.done === on && one.text === text);
}

function kept(
  { name, path }: Person,
  { text, theirs, due }: { text: string; theirs: boolean; due?: Day },
  line: string,
  outcome: KeptPromise['outcome'],
): KeptPromise {
  const own = { text, theirs, due: due ?? null, before: null, entry: null };
  return { person: name, path, line: line === '' ? text : line, ...own, outcome };
}

function ok<T extends object>(result: T | { problem: Diagnostic }): T {
  if (!('problem' in result)) return result;
  const { path, line, message } = result.problem;
  throw new Failure('refused', `${path}:${line}: ${message} Nothing was written.`);
}
