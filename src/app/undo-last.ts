import type { FileChange } from '../vault/file-change.js';
import type { ActionRecord } from '../vault/journal/action-record.js';
import { JournalStore } from '../vault/journal/journal-store.js';
import { type NotedChange, stateOf, undoing } from '../vault/journal/noted-change.js';
import { OpenAction } from '../vault/journal/open-action.js';
import { recoverActions } from '../vault/journal/recover-actions.js';
import { textOnDisk } from '../vault/journal/text-on-disk.js';
import { withLock } from '../vault/lock/with-lock.js';
import { writeChanges } from '../vault/write-changes.js';
import { Failure } from './failure.js';

/** One action of the history. */
export interface PastAction {
  /** In the words of the command line: `log Thomas Brunner`. */
  what: string;
  /** The day that it was done on. */
  day: string;
  /** The files that it wrote, in that order. */
  paths: string[];
}

/** An action that was (or would be) taken back. */
export interface UndoneAction extends PastAction {
  /** Each file with its text now and the text that it gets back; null where there is none. */
  changes: FileChange[];
  written: string[];
}

/** The actions that can be taken back, the newest first, and the records that had to be set aside. */
export function listActions(root: string): { actions: PastAction[]; damaged: string[] } {
  const records = new JournalStore(root).done();
  return {
    actions: records.flatMap((one) => ('damaged' in one ? [] : [pastAction(one)])),
    damaged: records.flatMap((one) => ('damaged' in one ? [one.damaged] : [])),
  };
}

/**
 * Takes back the program's last change to notes, byte for byte. Refused, and nothing changed, if one of its files has
 * been edited since, or if there is nothing to take back.
 */
export function undoLast(root: string, options: { today: string; dryRun?: boolean }): UndoneAction {
  return options.dryRun ? undoNewest(root, options) : withLock(root, () => undoNewest(root, options));
}

function undoNewest(root: string, options: { today: string; dryRun?: boolean }): UndoneAction {
  if (!options.dryRun) recoverActions(root);
  const store = new JournalStore(root);
  for (const record of store.done()) {
    if ('damaged' in record) {
      throw new Failure(
        'refused',
        `the record of the last change is damaged and was set aside as ${record.damaged}. Nothing was undone; ` +
          'see what can be undone instead: knowwho undo --list',
      );
    }
    // What somebody has taken back by hand, or by git, is done with.
    if (record.changes.every((change) => stateOf(change, textOnDisk(root, change.path)) === 'before')) {
      if (!options.dryRun) store.drop(record.id);
    } else return undo(root, record, options);
  }
  throw new Failure('refused', 'there is nothing to undo: knowwho remembers no change of its own to a note.');
}

/** Takes back a certain action, under the same conditions. */
export function undoAction(root: string, id: string, today: string): UndoneAction {
  const record = new JournalStore(root).done().find((one) => !('damaged' in one) && one.id === id);
  if (record && !('damaged' in record)) return withLock(root, () => undo(root, record, { today }));
  throw new Failure('refused', 'this change is no longer in the history. Nothing was undone.');
}

function undo(
  root: string,
  record: ActionRecord,
  { today, dryRun }: { today: string; dryRun?: boolean },
): UndoneAction {
  const changes = [...record.changes].reverse().map((change) => reverse(root, change));
  const edited = changes.flatMap((one) => ('edited' in one ? [one.edited] : []));
  if (edited.length > 0) throw editedSince(record, edited);
  const plan = changes as FileChange[];
  const undone = { ...pastAction(record), changes: plan, written: plan.map(({ path }) => path) };
  if (dryRun) return { ...undone, written: [] };
  const action = new OpenAction(root, { what: `undo ${record.what}`, day: today, undoes: record.id });
  const { clashes } = action.write(plan);
  if (clashes.length > 0) action.takeBack();
  action.close();
  if (clashes.length > 0) {
    throw editedSince(
      record,
      clashes.map(({ path }) => path),
    );
  }
  moveBack(root, record);
  return undone;
}

function reverse(root: string, change: NotedChange): FileChange | { edited: string } {
  const text = textOnDisk(root, change.path);
  const back = stateOf(change, text) === 'after' ? undoing(change, text ?? null) : undefined;
  return back ?? { edited: change.path };
}

function editedSince({ what, day }: ActionRecord, paths: string[]): Failure {
  return new Failure(
    'refused',
    `“${what}” (${day}) was not undone and nothing was changed, because of what was edited since:\n` +
      paths.map((path) => `  ${path}`).join('\n'),
  );
}

/** Files that only moved along move back, with what they hold now; where that cannot be, they stay. */
function moveBack(root: string, { moved = [] }: ActionRecord): void {
  for (const { from, to } of moved) {
    const text = textOnDisk(root, to);
    if (typeof text !== 'string' || textOnDisk(root, from) !== null) continue;
    moveFile(root, to, from, text);
  }
}

/** Moves a generated file; it is never gone in between. */
export function moveFile(root: string, from: string, to: string, text: string): void {
  const { clashes } = writeChanges(root, [{ path: to, before: null, after: text, flush: false }]);
  if (clashes.length === 0) writeChanges(root, [{ path: from, before: text, after: null, flush: false }]);
}

function pastAction({ what, day, changes }: ActionRecord): PastAction {
  return { what, day, paths: changes.map(({ path }) => path) };
}
