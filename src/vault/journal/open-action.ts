import { hostname } from 'node:os';
import { EnvironmentError, errorCode } from '../environment-error.js';
import type { FileChange } from '../file-change.js';
import { type WriteResult, writeChanges } from '../write-changes.js';
import { nodeDisk, type WriteDisk } from '../write-disk.js';
import { type ActionRecord, type ActionTitle, formatRecord } from './action-record.js';
import { JournalStore } from './journal-store.js';
import { noteChange } from './noted-change.js';

/** The actions that this process has under way. */
const underWay = new Set<string>();

/** True while this process is at the action. */
export function isUnderWay(id: string): boolean {
  return underWay.has(id);
}

/** What belongs to an action beside its title. */
export type ActionExtras = Pick<ActionRecord, 'undoes' | 'moved'>;

/**
 * One action of the program on notes: every write of it is noted in the journal first, so that it can be completed
 * or taken back if it is interrupted, and undone afterwards. To be closed in any case.
 */
export class OpenAction {
  readonly #root: string;
  readonly #disk: WriteDisk;
  readonly #store: JournalStore;
  readonly #title: ActionTitle & ActionExtras;
  /** What was written so far: a file's first text and its last. */
  readonly #written = new Map<string, FileChange>();
  #id: string | undefined;
  /** The record as it stands on the disk. */
  #noted: string | null = null;

  constructor(root: string, title: ActionTitle & ActionExtras, disk: WriteDisk = nodeDisk) {
    this.#root = root;
    this.#title = title;
    this.#disk = disk;
    this.#store = new JournalStore(root, disk);
  }

  /**
   * Writes changes, noted before. Where the disk fails, what was written by this action is taken back (else it is
   * left to the next run), and the error thrown. Where only the journal cannot be written, several files are an
   * error too, while a single one is written all the same: it cannot be left half done.
   */
  write(changes: readonly FileChange[]): WriteResult {
    const ordered = inSafeOrder(changes);
    const real = ordered.filter(({ before, after }) => before !== after);
    try {
      if (real.length > 0) this.#note(real);
      const result = writeChanges(this.#root, ordered, this.#disk);
      this.#take(ordered, result.results);
      return result;
    } catch (error) {
      if (!(error instanceof EnvironmentError)) {
        // Nobody knows what was written: the record stays as it is, for the next run.
        this.#forget();
        throw error;
      }
      this.#take(ordered, error.done);
      this.#giveUp();
      throw error;
    }
  }

  /** Gives the files back what they held before, where they still hold what was written; the others are returned. */
  takeBack(): string[] {
    const back = [...this.#written.values()].reverse().map(({ path, before, after }) => {
      return { path, before: after, after: before };
    });
    const { results } = writeChanges(this.#root, back, this.#disk);
    for (const { path, outcome } of results) if (outcome !== 'clash') this.#written.delete(path);
    return [...this.#written.keys()];
  }

  /** Ends the action: it becomes the newest of the history if it wrote anything. Returns its id then. */
  close(): string | undefined {
    const id = this.#id;
    this.#forget();
    if (id === undefined) return undefined;
    try {
      if (this.#written.size === 0 || this.#title.undoes !== undefined) {
        if (this.#written.size > 0 && this.#title.undoes !== undefined) this.#store.drop(this.#title.undoes);
        this.#store.drop(id);
        return undefined;
      }
      const record = this.#record(id, [...this.#written.values()]);
      if (formatRecord(record) !== this.#noted) this.#store.save(record, this.#noted);
      this.#store.finish(id);
    } catch (error) {
      // The notes are written; the record is completed by the next run.
      if (errorCode(error) === undefined) throw error;
    }
    return id;
  }

  #note(changes: readonly FileChange[]): void {
    const planned = new Map(this.#written);
    for (const change of changes) chain(planned, change);
    if (planned.size === 0) return;
    const id = this.#id ?? this.#store.newId();
    try {
      this.#noted = this.#store.save(this.#record(id, [...planned.values()]), this.#noted);
      this.#id = id;
      underWay.add(id);
    } catch (error) {
      if (planned.size > 1 || !(error instanceof EnvironmentError)) throw error;
    }
  }

  #record(id: string, changes: FileChange[]): ActionRecord {
    return { id, ...this.#title, changes: changes.map(noteChange), pid: process.pid, host: hostname() };
  }

  #take(changes: readonly FileChange[], results: readonly { path: string; outcome: string }[]): void {
    for (const { path, outcome } of results) {
      const change = changes.find((one) => one.path === path);
      if (change && (outcome === 'written' || outcome === 'removed')) chain(this.#written, change);
    }
  }

  #giveUp(): void {
    const id = this.#id;
    this.#forget();
    try {
      if (this.takeBack().length === 0 && id !== undefined) this.#store.drop(id);
    } catch (error) {
      if (errorCode(error) === undefined) throw error;
    }
    this.#id = undefined;
  }

  #forget(): void {
    if (this.#id !== undefined) underWay.delete(this.#id);
    this.#id = undefined;
  }
}

/** New files first: they may need room in a folder, and are taken back without any. */
function inSafeOrder(changes: readonly FileChange[]): FileChange[] {
  const rank = ({ before, after }: FileChange) => (before === null ? 0 : after === null ? 2 : 1);
  const keys = changes.filter(({ after }) => after === null).map(({ path }) => keyOf(path));
  // A name in another case can be taken only once the old one is gone.
  const isCase = changes.some(({ path, before }) => before === null && keys.includes(keyOf(path)));
  return isCase ? [...changes] : [...changes].sort((a, b) => rank(a) - rank(b));
}

function keyOf(path: string): string {
  return path.normalize('NFC').toLowerCase();
}

function chain(changes: Map<string, FileChange>, { path, before, after }: FileChange): void {
  const first = changes.get(path);
  const whole = { path, before: first ? first.before : before, after };
  if (whole.before === whole.after) changes.delete(path);
  else changes.set(path, whole);
}
