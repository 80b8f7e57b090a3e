import { findConflict } from '../note/conflict-markers.js';
import type { Diagnostic } from '../note/diagnostic.js';
import { Lines } from '../note/lines.js';
import { Problems } from '../note/problems.js';
import { readNote } from '../note/read-note.js';
import { splitNote } from '../note/split-note.js';
import { buildNetwork } from '../people/build-network.js';
import type { Network } from '../people/network.js';
import type { Settings } from '../people/settings.js';
import { compareText } from '../people/text-key.js';
import type { FileChange } from '../vault/file-change.js';
import { generatedKind } from '../vault/generated-file.js';
import { readSettings } from '../vault/read-settings.js';
import { readVault, type VaultRead } from '../vault/read-vault.js';
import { Failure } from './failure.js';
import { KeptSettings } from './kept-settings.js';

/** Reads the notes of a vault: {@link readVault}, or a reading that remembers what has not changed. */
export type ReadNotes = (root: string, settings: Settings) => VaultRead;

/** A vault as it stands on the disk, read and connected. */
export interface VaultState extends VaultRead {
  root: string;
  settings: Settings;
  network: Network;
  /** Of settings, files, notes and links, in order of path and line. */
  problems: Diagnostic[];
  /** Those of the settings and of files as a whole. */
  outerProblems: Diagnostic[];
}

/** The vault's Markdown files but the generated ones: what a short link must not be mistaken for. */
export function ownPaths({ allPaths, generated }: VaultRead): string[] {
  return allPaths.filter((path) => !generated.has(path));
}

/** Reads settings and notes. Settings with errors are a usage failure that names each of them. */
export function readState(root: string, readNotes: ReadNotes = readVault): VaultState {
  const { settings, problems } = usableSettings(root);
  return readStateWith(root, settings, problems, readNotes);
}

/** Reads the settings; those with errors are a usage failure. */
export function usableSettings(root: string): { settings: Settings; problems: Diagnostic[] } {
  const read = readSettings(root, new KeptSettings(root).parse);
  if (read.problems.some((one) => one.severity === 'error')) throw settingsFailure(read.problems);
  return read;
}

/** Reads the notes with settings that were read before. */
export function readStateWith(
  root: string,
  settings: Settings,
  settingsProblems: Diagnostic[],
  readNotes: ReadNotes = readVault,
  connect: typeof buildNetwork = buildNetwork,
): VaultState {
  const read = readNotes(root, settings);
  const outer = [...settingsProblems, ...read.problems, ...unresolved(read, settings)];
  return connected(root, settings, read, outer, connect);
}

/** Stubs and the inbox with an unresolved merge, which are left alone; that of the agenda is found where it is written. */
function unresolved({ generated }: VaultRead, settings: Settings): Diagnostic[] {
  return [...generated].flatMap(([path, text]) => {
    const kind = generatedKind(path, settings);
    if (kind !== 'inbox' && !(kind === 'stub' && findConflict(text) !== undefined)) return [];
    const split = splitNote(text);
    if (!('problem' in split)) return [];
    const problems = new Problems(path, new Lines(text));
    problems.add(split.problem.code, split.problem.offset, split.problem.message);
    return problems.found;
  });
}

/** The state as it will be when some notes hold other texts, or are new: nothing is read or written. */
export function stateAfter(state: VaultState, changes: readonly FileChange[]): VaultState {
  if (changes.length === 0) return state;
  const { root, settings } = state;
  const texts = new Map(changes.map(({ path, after }) => [path, after]));
  const notes = state.notes.map((note) => {
    const text = texts.get(note.path);
    return typeof text === 'string' ? readNote(note.path, text, settings) : note;
  });
  const isThere = new Set([...state.notes.map(({ path }) => path), ...state.generated.keys()]);
  const fresh = changes.flatMap(({ path, after }) =>
    after === null || isThere.has(path) ? [] : [{ path, after }],
  );
  notes.push(...fresh.map(({ path, after }) => readNote(path, after, settings)));
  notes.sort((a, b) => compareText(a.path, b.path));
  const allPaths = [...state.allPaths, ...fresh.map(({ path }) => path)].sort(compareText);
  const textOf = (path: string) => (texts.has(path) ? (texts.get(path) ?? undefined) : state.textOf(path));
  return connected(root, settings, { ...state, notes, allPaths, textOf }, state.outerProblems);
}

/** Connects what was read; `connect` is another way to do so than from the ground up. */
export function connected(
  root: string,
  settings: Settings,
  read: VaultRead,
  outerProblems: Diagnostic[],
  connect: typeof buildNetwork = buildNetwork,
): VaultState {
  const excerptOf = (path: string, line: number) => read.textOf(path)?.split(/\r?\n/)[line - 1];
  const { network, problems } = connect(read.notes, settings, read.allPaths, excerptOf);
  const all = [...outerProblems];
  for (const note of read.notes) if (note.problems.length > 0) all.push(...note.problems);
  all.push(...problems);
  return { ...read, root, settings, network, problems: inOrder(all), outerProblems };
}

function inOrder(problems: Diagnostic[]): Diagnostic[] {
  return problems.sort(
    (a, b) =>
      compareText(a.path, b.path) || a.line - b.line || a.column - b.column || compareText(a.code, b.code),
  );
}

function settingsFailure(problems: Diagnostic[]): Failure {
  const lines = problems
    .filter((one) => one.severity === 'error')
    .map(({ path, line, column, message }) => `  ${path}:${line}:${column}: ${message}`);
  return new Failure('usage', `the settings cannot be used:\n${lines.join('\n')}`);
}
