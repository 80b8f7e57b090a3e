import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { basename, dirname, join, sep } from 'node:path';

const WATCHED = [
  'openSync',
  'readFileSync',
  'readdirSync',
  'opendirSync',
  'writeFileSync',
  'mkdirSync',
  'renameSync',
  'unlinkSync',
  'linkSync',
  'symlinkSync',
  'copyFileSync',
  'rmSync',
  'rmdirSync',
  'truncateSync',
  'chmodSync',
  'utimesSync',
] as const;

/**
 * Notes every file of the arena that is opened, listed or changed outside the vault while the call runs, whatever comes
 * of it. A file that is only asked whether it is there is not noted.
 */
export async function opensOutside(
  arena: string,
  vault: string,
  call: () => Promise<void>,
): Promise<string[]> {
  const found: string[] = [];
  const kept = new Map<string, unknown>();
  const table = fs as unknown as Record<string, unknown>;
  const real = fs.realpathSync;
  const look = (what: string, path: unknown) => {
    if (typeof path !== 'string') return;
    const place = placeOf(path, real);
    if (isBelow(place, arena) && !isBelow(place, vault))
      found.push(`${what} ${place.slice(arena.length + 1)}`);
  };
  for (const name of WATCHED) {
    const original = table[name] as (...args: unknown[]) => unknown;
    kept.set(name, original);
    table[name] = (...args: unknown[]) => {
      look(name, args[0]);
      if (name === 'renameSync' || name === 'linkSync' || name === 'copyFileSync') look(name, args[1]);
      return original.apply(fs, args);
    };
  }
  syncBuiltinESMExports();
  try {
    await call();
  } finally {
    for (const [name, original] of kept) table[name] = original;
    syncBuiltinESMExports();
  }
  return [...new Set(found)];
}

/** Where a path leads in the end; of one that does not exist, where its folder does. */
function placeOf(path: string, real: typeof fs.realpathSync): string {
  for (let [at, rest] = [path, '']; ; [at, rest] = [dirname(at), join(basename(at), rest)]) {
    try {
      return join(real(at), rest);
    } catch {
      if (dirname(at) === at) return path;
    }
  }
}

function isBelow(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder + sep);
}
