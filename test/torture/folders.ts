import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A folder for the time of the call. */
export async function withFolder<T>(call: (folder: string) => T | Promise<T>): Promise<T> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'knowwho-torture-')));
  try {
    return await call(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Writes files (path → text) into a folder. */
export function putFiles(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/**
 * Every file of a folder with its bytes (as latin1 text) in order of path, hidden ones too; without the program's own
 * folder if `user`. Modes stand behind the path where they are not the usual one.
 */
export function treeOf(folder: string, user = true): Record<string, string> {
  const tree: [string, string][] = [];
  const walk = (inner: string) => {
    for (const entry of readdirSync(join(folder, inner), { withFileTypes: true })) {
      const path = inner === '' ? entry.name : `${inner}/${entry.name}`;
      if (user && path === '.knowwho') continue;
      if (entry.isDirectory()) walk(path);
      else if (entry.isFile()) {
        const mode = lstatSync(join(folder, path)).mode & 0o777;
        const shown = mode === 0o644 ? '' : ` (${mode.toString(8)})`;
        tree.push([path + shown, readFileSync(join(folder, path), 'latin1')]);
      }
    }
  };
  walk('');
  return Object.fromEntries(tree.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The first path at which two trees differ, and how; undefined if they are the same. */
export function difference(a: Readonly<Record<string, string>>, b: Readonly<Record<string, string>>) {
  for (const path of new Set([...Object.keys(a), ...Object.keys(b)])) {
    if (a[path] === b[path]) continue;
    if (a[path] === undefined)
      return `${path} should not be there: ${JSON.stringify(b[path]?.slice(0, 200))}`;
    if (b[path] === undefined) return `${path} is missing`;
    return `${path} differs: ${JSON.stringify(b[path].slice(0, 300))}`;
  }
  return undefined;
}
