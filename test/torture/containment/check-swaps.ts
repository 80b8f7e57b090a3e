import * as fs from 'node:fs';
import { join } from 'node:path';
import { EnvironmentError } from '../../../src/vault/environment-error.js';
import { type FileChange, writeChanges } from '../../../src/vault/write-changes.js';
import { nodeDisk, type WriteDisk } from '../../../src/vault/write-disk.js';
import { Tally } from '../part.js';
import type { Arena } from './arena.js';

const CHANGES: readonly FileChange[] = [
  { path: 'people/Secret.md', before: 'mine\n', after: 'changed\n' },
  { path: 'people/Made.md', before: null, after: 'made\n' },
  { path: 'people/deep/Made.md', before: null, after: 'made\n' },
];

/**
 * Puts a link out of the vault in the place of the folder before each operation of a write in turn: whatever becomes
 * of the write, nothing outside is left changed. (The removal of a file is not among them: see docs/decisions.md.)
 */
export function checkSwaps(arena: Arena, isUntouched: () => string | undefined): Tally {
  const tally = new Tally('a folder swapped for a link before each operation of a write');
  for (const change of CHANGES) {
    for (let at = 0; ; at += 1) {
      arena.makeVault({ 'people/Secret.md': 'mine\n' });
      const people = join(arena.vault, 'people');
      let count = 0;
      const swap = () => {
        if (count++ !== at) return;
        fs.renameSync(people, join(arena.vault, 'people-away'));
        fs.symlinkSync(arena.beside, people);
      };
      const error = attempt(() => writeChanges(arena.vault, [change], swappingDisk(swap)));
      const wrong =
        isUntouched() ??
        (error === undefined || error instanceof EnvironmentError ? undefined : String(error));
      tally.count(wrong && `${change.path}, before operation ${at}: ${wrong}`);
      if (count <= at) break;
    }
  }
  return tally;
}

function swappingDisk(swap: () => void): WriteDisk {
  const table: Record<string, unknown> = { ...nodeDisk };
  for (const name of Object.keys(table)) {
    const original = table[name];
    if (typeof original !== 'function' || !name.endsWith('Sync')) continue;
    table[name] = (...args: unknown[]) => {
      swap();
      return original.apply(fs, args);
    };
  }
  return table as unknown as WriteDisk;
}

function attempt(call: () => unknown): unknown {
  try {
    call();
    return undefined;
  } catch (error) {
    return error;
  }
}
