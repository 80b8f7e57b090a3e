import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const PROJECT = join(import.meta.dirname, '../..');

/** Builds the program into a folder of its own inside the project, where it finds its libraries; the main file's path. */
export function buildProgram(name: string): string {
  const folder = join(PROJECT, 'node_modules/.cache', name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  cpSync(join(PROJECT, 'package.json'), join(folder, 'package.json'));
  const tsc = join(PROJECT, 'node_modules/typescript/bin/tsc');
  execFileSync(process.execPath, [
    tsc,
    '-p',
    join(PROJECT, 'tsconfig.build.json'),
    '--outDir',
    join(folder, 'dist'),
  ]);
  return join(folder, 'dist/cli/main.js');
}
