import { constants } from 'node:fs';
import { realRootOf } from './containment.js';
import { EnvironmentError, environmentError } from './environment-error.js';
import type { FileChange } from './file-change.js';
import { type Placed, placeOf } from './place-of.js';
import { flushFolder, replaceFile } from './replace-file.js';
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

/**
 * Writes files of the vault: the only place that does. Each goes to a hidden temporary file beside its target, which
 * is flushed, and renamed only if the target still holds `before`; otherwise it is a clash and stays as it is. Nothing
 * is written outside the vault or through a link. Throws an EnvironmentError (path, cause, and what was done before)
 * where the disk fails; that file and the later ones are then as they were.
 */
export function writeChanges(
  root: string,
  changes: readonly FileChange[],
  disk: WriteDisk = nodeDisk,
): WriteResult {
  const realRoot = realRootOf(root);
  const results: ChangeResult[] = [];
  for (const change of changes) {
    try {
      results.push(writeChange(realRoot, change, disk));
    } catch (error) {
      const failure = environmentError(change.path, error);
      if (failure instanceof EnvironmentError)
        failure.done = results.filter(({ outcome }) => outcome !== 'clash');
      throw failure;
    }
  }
  return { results, clashes: results.filter((one) => one.outcome === 'clash') };
}

function writeChange(realRoot: string, change: FileChange, disk: WriteDisk): ChangeResult {
  const { path, before, after } = change;
  if (before === after) return { path, outcome: 'unchanged' };
  const place = placeOf(realRoot, path, before === null, disk, change.isPrivate ? 0o700 : undefined);
  if ('reason' in place) return { path, outcome: 'clash', reason: place.reason };
  const reason =
    after === null ? remove(place, change, disk) : replaceFile(place, { ...change, after }, disk);
  if (reason !== undefined) return { path, outcome: 'clash', reason };
  return { path, outcome: after === null ? 'removed' : 'written' };
}

function remove(place: Placed, change: FileChange, disk: WriteDisk): string | undefined {
  const reason = whyDifferent(place, change.before, disk);
  if (reason !== undefined) return reason;
  disk.accessSync(place.file, constants.W_OK);
  disk.unlinkSync(place.file);
  if (change.flush !== false) flushFolder(place.folder, disk);
  return undefined;
}
