import { withLock } from '../vault/lock/with-lock.js';
import { type FileChange, type WriteResult, writeChanges } from '../vault/write-changes.js';
import { Failure } from './failure.js';

/** How often a plan is made again because somebody wrote to a file in between. */
export const TRIES = 3;

/** Paths that were written and removed. */
export interface Written {
  written: string[];
  removed: string[];
}

/**
 * Reads, plans and applies changes of generated files (notes go through `writeNotes`): `plan` reads the vault afresh
 * and returns what to write. If a file changed between reading and writing, what was not written is planned again,
 * three times at most; then `giveUp` has the last word (by default a refusal that names the files).
 */
export function writePlan<T extends { changes: FileChange[] }>(
  root: string,
  plan: () => T,
  giveUp: (result: WriteResult) => void = refuse,
): { plan: T } & Written {
  return withLock(root, () => writeLocked(root, plan, giveUp));
}

function writeLocked<T extends { changes: FileChange[] }>(
  root: string,
  plan: () => T,
  giveUp: (result: WriteResult) => void,
): { plan: T } & Written {
  const written: string[] = [];
  const removed: string[] = [];
  for (let attempt = 1; ; attempt += 1) {
    const planned = plan();
    const result = writeChanges(root, planned.changes);
    for (const { path, outcome } of result.results) {
      if (outcome === 'written') written.push(path);
      if (outcome === 'removed') removed.push(path);
    }
    if (result.clashes.length > 0 && attempt < TRIES) continue;
    if (result.clashes.length > 0) giveUp(result);
    return { plan: planned, written: [...new Set(written)], removed: [...new Set(removed)] };
  }
}

/** The refusal that names the files that could not be written, and those that keep what was written before. */
export function refusalOf(result: WriteResult, kept: readonly string[] = []): Failure {
  const lines = result.clashes.map(
    ({ path, reason }) => `  ${path}: ${reason ?? 'it changed while it was being read'}`,
  );
  const written = kept.length === 0 ? '' : `\nwritten all the same: ${kept.join(', ')}`;
  return new Failure('refused', `not written, nothing was lost:\n${lines.join('\n')}${written}`);
}

function refuse(result: WriteResult): never {
  throw refusalOf(result);
}
