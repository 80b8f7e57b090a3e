import { savedOverProblems } from '../app/saved-over.js';
import { recoverActions } from '../vault/journal/recover-actions.js';
import type { Context } from './context.js';
import { vaultRoot } from './vault-root.js';

/**
 * The vault for a command that writes notes: what an earlier run left half done is completed or taken back first, and
 * said, also with `--quiet`; so is what an editor saved over. With `dryRun` nothing is written.
 */
export function writableRoot(context: Context, dryRun = false): string {
  const root = vaultRoot(context);
  if (dryRun) return root;
  for (const sentence of recoverActions(root)) context.warn(sentence);
  for (const { path, message } of savedOverProblems(root)) context.warn(`${path}: ${message}`);
  return root;
}
