import { type FileChange, type WriteResult, writeChanges } from '../vault/write-changes.js';
import { Failure } from './failure.js';

/** How often a plan is made again because somebody wrote to a file in between. */
const TRIES = 3;

/** Paths that were written and removed. */
export interface Written {
  written: string[];
  removed: string[];
}

/**
 * Reads, plans and applies: `plan` reads the vault afresh and returns what to write. If a file changed between reading
 * and writing, what was not written is planned again, three times at most; then `giveUp` has the last word (by
 * default a refusal that names the files).
 */
export function writePlan<T extends { changes: FileChange[] }>(
  root: string,
  plan: () => T,
  giveUp: (result: WriteResult) => void = refuse,
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

function refuse(result: WriteResult): never {
  const lines = result.results
    .filter((one) => one.outcome === 'clash')
    .map(({ path, reason }) => `  ${path}: ${reason ?? 'it changed while it was being read'}`);
  throw new Failure('refused', `not written, nothing was lost:\n${lines.join('\n')}`);
}
