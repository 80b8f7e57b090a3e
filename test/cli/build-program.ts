import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PROJECT = join(import.meta.dirname, '../..');

/** Builds the program into a new temporary folder, which the caller removes: that folder, and the main file in it. */
export function buildProgram(): { folder: string; main: string } {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'knowwho-built-')));
  cpSync(join(PROJECT, 'package.json'), join(folder, 'package.json'));
  execFileSync(process.execPath, [join(PROJECT, 'bundle.mjs'), join(folder, 'dist/cli')]);
  return { folder, main: join(folder, 'dist/cli/main.js') };
}
