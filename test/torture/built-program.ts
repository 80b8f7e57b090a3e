import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { PROJECT } from './project.js';

/** What a run of the program came to. */
export interface Outcome {
  code: number;
  stdout: string;
  stderr: string;
}

/** A module of the built program: it finds its own package, as the sources compiled for torture would not. */
export async function built<T>(path: string): Promise<T> {
  return (await import(/* @vite-ignore */ pathToFileURL(join(PROJECT, 'dist', path)).href)) as T;
}

interface RunModule {
  run(argv: readonly string[], io: object): Promise<number>;
}

/** The usual day of a run. */
export const TODAY = '2026-11-23';

/** Runs one command line of the built program inside this process, and tells what it said. */
export async function runBuilt(argv: readonly string[], cwd: string, io: object = {}): Promise<Outcome> {
  const { run } = await built<RunModule>('cli/run.js');
  const result: Outcome = { code: 0, stdout: '', stderr: '' };
  result.code = await run(argv, {
    stdout: { write: (text: string) => (result.stdout += text) },
    stderr: { write: (text: string) => (result.stderr += text) },
    stdin: { isTTY: false },
    env: { KNOWWHO_TODAY: TODAY },
    cwd,
    now: () => new Date(2026, 10, 23, 9, 14),
    ...io,
  });
  return result;
}

/**
 * For the time of the call the built program in this process does not wait for editors that are not there, nor for the
 * disk to flush: nobody pulls the plug.
 */
export async function atFullSpeed<T>(call: () => Promise<T>): Promise<T> {
  const { SETTLING } = await built<{ SETTLING: { young: number; again: number } }>('cli/settling-times.js');
  const usual = { ...SETTLING };
  const { fsyncSync } = fs;
  Object.assign(SETTLING, { young: 0, again: 0, told: 0, empty: 0 });
  fs.fsyncSync = () => {};
  syncBuiltinESMExports();
  try {
    return await call();
  } finally {
    Object.assign(SETTLING, usual);
    fs.fsyncSync = fsyncSync;
    syncBuiltinESMExports();
  }
}
