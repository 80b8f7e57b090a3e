import type { FileChange } from '../file-change.js';
import { withLock } from '../lock/with-lock.js';
import { writeChanges } from '../write-changes.js';
import { nodeDisk, type WriteDisk } from '../write-disk.js';
import { type ActionRecord, isInterrupted } from './action-record.js';
import { JournalStore } from './journal-store.js';
import { type ChangeState, type NotedChange, redoing, stateOf, undoing } from './noted-change.js';
import { isUnderWay } from './open-action.js';
import { textOnDisk } from './text-on-disk.js';

/**
 * Completes or takes back what was interrupted between two writes, and says what became of it, a sentence each.
 * Completed if every file still to be written is what was read; else what was written and not touched since is taken
 * back. What somebody else wrote is never overwritten. Throws an EnvironmentError where the disk fails.
 */
export function recoverActions(root: string, disk: WriteDisk = nodeDisk): string[] {
  const store = new JournalStore(root, disk);
  if (!store.hasPending()) return [];
  return withLock(root, () => recoverAll(root, store, disk), disk);
}

function recoverAll(root: string, store: JournalStore, disk: WriteDisk): string[] {
  return store.pending().flatMap(({ record, age }) => {
    if ('damaged' in record) {
      return [
        `The journal of an interrupted action was damaged and is set aside as ${record.damaged}; please look the vault over.`,
      ];
    }
    if (isUnderWay(record.id) || !isInterrupted(record, age)) return [];
    return recover(root, record, store, disk);
  });
}

interface Standing {
  change: NotedChange;
  text: string | null | undefined;
  state: ChangeState;
}

function recover(root: string, record: ActionRecord, store: JournalStore, disk: WriteDisk): string[] {
  const files = record.changes.map((change): Standing => {
    const text = textOnDisk(root, change.path);
    return { change, text, state: stateOf(change, text) };
  });
  const name = `“${record.what}” was interrupted`;
  const last = files.findLastIndex(({ state }) => state === 'after');
  if (last === -1) {
    store.drop(record.id);
    return [`${name} before it wrote anything.`];
  }
  // Files are written in their order: an earlier one that says something else was changed after it was written.
  const changed = files.find(({ state }, index) => state === 'other' && index > last);
  const open = files.filter(({ state }) => state === 'before');
  if (!changed && complete(root, open, disk)) {
    finish(record, store);
    return open.length === 0 ? [] : [`${name} and has been completed.`];
  }
  const back = files.filter(({ state }) => state === 'after').reverse();
  const taken = back.flatMap(({ change, text }) => undoing(change, text ?? null) ?? []);
  writeChanges(root, taken, disk);
  store.drop(record.id);
  const why = changed ? `, and ${changed.change.path} has changed since` : '';
  return [`${name}${why}: what it had written has been taken back.`];
}

function complete(root: string, open: Standing[], disk: WriteDisk): boolean {
  const changes: FileChange[] = [];
  for (const { change, text } of open) {
    const redo = redoing(change, text ?? null);
    if (!redo) return false;
    changes.push(redo);
  }
  return writeChanges(root, changes, disk).clashes.length === 0;
}

function finish({ id, undoes }: ActionRecord, store: JournalStore): void {
  if (undoes === undefined) store.finish(id);
  else {
    store.drop(undoes);
    store.drop(id);
  }
}
