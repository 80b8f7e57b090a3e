import { resolve } from 'node:path';
import { Failure } from '../app/failure.js';
import { findRoot } from '../vault/find-root.js';
import type { Context } from './context.js';

/** The vault that the command is about. A named folder that does not exist is wrong usage; no vault is a refusal. */
export function vaultRoot({ io, vault }: Context): string {
  // An unset variable (`--vault "$NOTES"`) must not make a vault of the folder one happens to be in.
  if (vault?.trim() === '') throw new Failure('usage', '--vault: the name of the folder is empty.');
  const root = findRoot(io.cwd, io.env, vault);
  if (root !== undefined) return root;
  const named = vault ?? io.env.KNOWWHO_VAULT;
  if (named) {
    const where = vault === undefined ? '$KNOWWHO_VAULT' : '--vault';
    throw new Failure('usage', `${where}: there is no folder ${resolve(io.cwd, named)}.`);
  }
  throw new Failure(
    'refused',
    `there is no vault here: no folder from ${io.cwd} upwards holds knowwho.yaml, .obsidian or .knowwho.\n` +
      'Adopt this folder with “knowwho init”, name another one with --vault, or look around with ' +
      '“knowwho init --example”.',
  );
}
