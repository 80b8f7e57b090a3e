import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

/** Every call that changes the disk. */
const CHANGING = [
  'openSync',
  'writeSync',
  'writeFileSync',
  'copyFileSync',
  'renameSync',
  'linkSync',
  'unlinkSync',
  'mkdirSync',
  'rmdirSync',
  'rmSync',
  'fsyncSync',
  'fchmodSync',
  'fchownSync',
  'utimesSync',
  'ftruncateSync',
  'truncateSync',
  'appendFileSync',
] as const;

/** Those that only read; they can fail, too. */
const READING = [
  'closeSync',
  'readSync',
  'fstatSync',
  'lstatSync',
  'readdirSync',
  'accessSync',
  'realpathSync',
] as const;

/** One call of the program to the disk. */
export interface DiskCall {
  name: string;
  args: readonly unknown[];
  /** Carries it out. */
  real(): unknown;
  /** For a write: carries out the first half of it only. */
  half?(): void;
}

type Handler = (call: DiskCall) => unknown;
type Functions = Record<string, (...args: unknown[]) => unknown>;

/** Puts `handler` between the program and `node:fs` for the time of the call; with `reading`, for reads as well. */
export async function withDisk<T>(handler: Handler, call: () => Promise<T>, reading = false): Promise<T> {
  const all = fs as unknown as Functions;
  const names = [...CHANGING, ...(reading ? READING : [])];
  const real = Object.fromEntries(names.map((name) => [name, all[name]])) as Functions;
  for (const name of names) {
    const original = real[name] as (...args: unknown[]) => unknown;
    all[name] = Object.assign((...args: unknown[]) => {
      if (name === 'openSync' && !reading && !isForWriting(args[1])) return original(...args);
      const half =
        name === 'writeSync'
          ? () => original(args[0], args[1], args[2] ?? 0, Math.floor(Number(args[3] ?? 0) / 2))
          : undefined;
      return handler({ name, args, real: () => original(...args), half });
    }, original);
  }
  syncBuiltinESMExports();
  try {
    return await call();
  } finally {
    Object.assign(fs, real);
    syncBuiltinESMExports();
  }
}

function isForWriting(flags: unknown): boolean {
  return typeof flags === 'string' ? /[wa+]/.test(flags) : (Number(flags) & 3) !== 0;
}
