import { join } from 'node:path';
import { realRootOf } from '../containment.js';
import { withLock } from '../lock/with-lock.js';
import { missingLines } from '../lost-lines.js';
import { quietly } from '../quietly.js';
import { readText } from '../read-text.js';
import { SETTLING } from '../settling-times.js';
import { writeChanges } from '../write-changes.js';
import { nodeDisk, type WriteDisk } from '../write-disk.js';
import type { ActionRecord } from './action-record.js';
import { JournalStore } from './journal-store.js';
import { type NotedChange, stateOf } from './noted-change.js';
import { textOnDisk } from './text-on-disk.js';

/** Lines that the program wrote into a note, and that are gone since somebody saved an older text over them. */
export interface SavedOver {
  path: string;
  /** The action, in the words of the command line, and its day. */
  what: string;
  day: string;
  lines: string[];
}

/** Where such lines are kept, since nobody can know whether they were taken out on purpose. */
export const KEPT_IN = '.knowwho/saved-over.md';

/**
 * Finds what an editor saved over that did not know of the program's last writes: everything that was added is gone and
 * everything that was taken out is back, while the note was edited elsewhere. The lines are kept in a file of the program's
 * own and each is told once; nothing is written into the note, for the user may have taken them out. A note that simply
 * is as it was before was put back on purpose, by hand or by git, and is not told.
 */
export function findSavedOver(root: string, disk: WriteDisk = nodeDisk): SavedOver[] {
  const store = new JournalStore(root, disk);
  if (look(root, store, disk).length === 0) return [];
  return withLock(
    root,
    () => {
      const found = look(root, store, disk);
      const told = found.flatMap(({ lost }) => lost ?? []);
      keep(root, told, disk);
      for (const record of new Set(found.map((one) => one.record))) {
        const paths = found.filter((one) => one.record === record).map(({ change }) => change.path);
        quietly(() => store.settle(record, paths));
      }
      return told;
    },
    disk,
  );
}

/** A change that needs no more looks: it was put back, or (with `lost`) saved over. */
interface Found {
  record: ActionRecord;
  change: NotedChange;
  lost?: SavedOver;
}

function look(root: string, store: JournalStore, disk: WriteDisk): Found[] {
  /** Lines that later actions took out of a note themselves. */
  const takenOut = new Map<string, string[]>();
  const texts = new Map<string, string | null | undefined>();
  const found: Found[] = [];
  for (const record of store.doneAndSmall()) {
    for (const change of record.changes) {
      const { path, lines } = change;
      if (lines === undefined || change.after === null || record.settled?.includes(path)) continue;
      if (!texts.has(path)) texts.set(path, textOnDisk(root, path));
      const text = texts.get(path);
      const later = takenOut.get(path) ?? [];
      takenOut.set(path, [...later, ...lines.removed]);
      if (typeof text !== 'string') continue;
      const state = stateOf(change, text);
      if (state === 'before') found.push({ record, change });
      if (state !== 'other' || isYoung(root, path, disk)) continue;
      const added = missingLines(lines.added, later);
      const lost = missingLines(added, text.split(/\r?\n/));
      const isBack = missingLines(lines.removed, [...text.split(/\r?\n/), ...later]).length === 0;
      if (lost.length === 0 || lost.length < added.length || !isBack) continue;
      if (lost.some((line) => isReworded(line, text))) continue;
      found.push({ record, change, lost: { path, what: record.what, day: record.day, lines: lost } });
    }
  }
  return found;
}

/** True if a line begins in the same way and shares more than half of the words: somebody has changed it. */
function isReworded(line: string, text: string): boolean {
  const words = line.slice(12).match(/[\p{L}\p{N}]+/gu) ?? [];
  return text.split(/\r?\n/).some((other) => {
    if (other.slice(0, 12) !== line.slice(0, 12)) return false;
    const own = new Set(other.slice(12).match(/[\p{L}\p{N}]+/gu));
    return words.filter((word) => own.has(word)).length * 2 > words.length;
  });
}

function isYoung(root: string, path: string, disk: WriteDisk): boolean {
  const stat = disk.lstatSync(join(realRootOf(root), path), { throwIfNoEntry: false });
  const age = stat ? Date.now() - Math.floor(stat.mtimeMs) : 0;
  return age >= 0 && age < SETTLING.told;
}

function keep(root: string, told: readonly SavedOver[], disk: WriteDisk): void {
  if (told.length === 0) return;
  const read = readText(`${realRootOf(root)}/${KEPT_IN}`, 5_000_000);
  const before = read.ok ? read.text : null;
  const blocks = told
    .map(({ path, what, day, lines }) => `## ${path}, ${day}: ${what}\n${lines.join('\n')}\n\n`)
    .filter((block) => !before?.includes(block));
  const after = `${before ?? ''}${blocks.join('')}`;
  quietly(() => writeChanges(root, [{ path: KEPT_IN, before, after, flush: false, isPrivate: true }], disk));
}
