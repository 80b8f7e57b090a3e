import { constants } from 'node:fs';
import { realRootOf } from './containment.js';
import { EnvironmentError, environmentError } from './environment-error.js';
import type { FileChange } from './file-change.js';
import { SecondLook } from './look-again.js';
import { type Placed, placeOf } from './place-of.js';
import { discardFile, type Prepared, prepareFile } from './prepare-file.js';
import { flushFolder, putFile } from './replace-file.js';
import { waitForWriter } from './settling.js';
import { whyDifferent } from './why-different.js';
import { nodeDisk, type WriteDisk } from './write-disk.js';

export type { FileChange } from './file-change.js';

/** What became of one change. */
interface ChangeResult {
  path: string;
  /** `clash`: nothing was done, because the file is not what was read, or must not be written at all. */
  outcome: 'written' | 'removed' | 'unchanged' | 'clash';
  /** For a clash: why, as a sentence. */
  reason?: string;
}

/** What became of all changes, in their order. */
export interface WriteResult {
  results: ChangeResult[];
  /** The clashes among them. */
  clashes: ChangeResult[];
}

/** A change that is ready to be made: nothing is left to do that needs room on the disk. */
type Step = { result: ChangeResult } | { prepared: Prepared } | { remove: Placed };

/**
 * Writes files of the vault: the only place that does. Each goes to a hidden temporary file beside its target and is
 * flushed; when all are, one after the other is renamed, each only if the target still holds `before`; otherwise it is a
 * clash and stays as it is. So does one that somebody else wrote at the same moment: their text stays. Nothing is written
 * outside the vault or through a link. Throws an EnvironmentError (path, cause, and what was done before) where the disk
 * fails; that file and the later ones are then as they were.
 */
export function writeChanges(
  root: string,
  changes: readonly FileChange[],
  disk: WriteDisk = nodeDisk,
): WriteResult {
  const realRoot = realRootOf(root);
  const steps: Step[] = [];
  const results: ChangeResult[] = [];
  const look = new SecondLook(disk);
  try {
    for (const change of changes) steps.push(attempt(change, results, () => prepare(realRoot, change, disk)));
    for (const change of changes) {
      const step = steps.shift() as Step;
      results.push(attempt(change, results, () => carryOut(step, change, look, disk)));
    }
  } finally {
    for (const step of steps) if ('prepared' in step) discardFile(step.prepared, disk);
    if (results.length < changes.length) look.close();
  }
  look.finish();
  const overtaken = new Map(look.overtaken.map(({ path, reason }) => [path, reason]));
  const all = results.map((one): ChangeResult => {
    const reason = one.outcome === 'written' ? overtaken.get(one.path) : undefined;
    return reason === undefined ? one : { path: one.path, outcome: 'clash', reason };
  });
  return { results: all, clashes: all.filter((one) => one.outcome === 'clash') };
}

/** Calls the function; an error of the disk gets the path, and what was done before. */
function attempt<T>({ path }: FileChange, results: readonly ChangeResult[], call: () => T): T {
  try {
    return call();
  } catch (error) {
    const failure = environmentError(path, error);
    if (failure instanceof EnvironmentError)
      failure.done = results.filter(({ outcome }) => outcome !== 'clash');
    throw failure;
  }
}

function prepare(realRoot: string, change: FileChange, disk: WriteDisk): Step {
  const { path, before, after } = change;
  if (before === after) return { result: { path, outcome: 'unchanged' } };
  const place = placeOf(realRoot, path, before === null, disk, change.isPrivate ? 0o700 : undefined);
  if ('reason' in place) return { result: { path, outcome: 'clash', reason: place.reason } };
  if (!change.isPrivate) waitForWriter(place, disk);
  if (after === null) return { remove: place };
  const prepared = prepareFile(place, { ...change, after }, disk);
  return 'reason' in prepared
    ? { result: { path, outcome: 'clash', reason: prepared.reason } }
    : { prepared };
}

function carryOut(step: Step, change: FileChange, look: SecondLook, disk: WriteDisk): ChangeResult {
  if ('result' in step) return step.result;
  const { path } = change;
  if ('remove' in step) {
    const reason = remove(step.remove, change, disk);
    return reason === undefined ? { path, outcome: 'removed' } : { path, outcome: 'clash', reason };
  }
  const done = putFile(step.prepared, disk);
  if ('reason' in done) return { path, outcome: 'clash', reason: done.reason };
  look.add(path, done);
  return { path, outcome: 'written' };
}

function remove(place: Placed, change: FileChange, disk: WriteDisk): string | undefined {
  const reason = whyDifferent(place, change.before, disk);
  if (reason !== undefined) return reason;
  disk.accessSync(place.file, constants.W_OK);
  disk.unlinkSync(place.file);
  if (change.flush !== false) flushFolder(place.folder, disk);
  return undefined;
}
