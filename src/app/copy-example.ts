import { mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isOwnTemporary, sweepTemporaries } from '../vault/lock/temporaries.js';
import { writeChanges } from '../vault/write-changes.js';
import { nodeDisk } from '../vault/write-disk.js';
import { Failure } from './failure.js';

/** The example's lines for git: npm leaves files of this name out of packages, so they are written from here. */
const GIT_IGNORE = '.knowwho/\n.obsidian/workspace*.json\n';

/**
 * Copies the packaged example vault into a folder that is empty or does not exist yet, and returns the copied paths
 * (relative, with `/`). Refused if anything is in the folder but a part of the example that an interrupted run left.
 */
export function copyExample(target: string, dryRun = false, source = packagedExample()): string[] {
  const stat = statSync(target, { throwIfNoEntry: false });
  if (stat && !stat.isDirectory()) throw new Failure('refused', `${target} is a file, not a folder.`);
  const files = new Map(
    filesBelow(source, '').map((path) => [path, readFileSync(join(source, path), 'utf8')]),
  );
  files.set('.gitignore', GIT_IGNORE);
  const paths = [...files.keys()].sort();
  const known = stat ? partOf(files, target) : new Set<string>();
  if (known && stat && !dryRun) sweepTemporaries(target, nodeDisk);
  if (!known || known.size === files.size) {
    throw new Failure('refused', `${target} is not empty. Name a new folder: knowwho init --example DIR`);
  }
  if (dryRun) return paths;
  // Of a disk that is read-only, the recursive form says that there is no such folder.
  mkdirSync(dirname(target), { recursive: true });
  if (!stat) mkdirSync(target);
  const missing = paths.filter((path) => !known.has(path));
  const { clashes } = writeChanges(
    target,
    missing.map((path) => ({ path, before: null, after: files.get(path) as string, flush: false })),
  );
  const [clash] = clashes;
  if (clash) throw new Failure('refused', `${join(target, clash.path)}: ${clash.reason}`);
  return paths;
}

/** The files of the example that are there; undefined if there is anything else. */
function partOf(files: ReadonlyMap<string, string>, target: string, folder = ''): Set<string> | undefined {
  const there = new Set<string>();
  for (const entry of readdirSync(join(target, folder), { withFileTypes: true })) {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isFile() && isOwnTemporary(entry.name)) continue;
    const isPart = entry.isDirectory() && [...files.keys()].some((file) => file.startsWith(`${path}/`));
    const inner = isPart ? partOf(files, target, path) : undefined;
    const isSame =
      entry.isFile() && files.has(path) && readFileSync(join(target, path), 'utf8') === files.get(path);
    if (!isSame && !inner) return undefined;
    for (const one of inner ?? [path]) there.add(one);
  }
  return there;
}

function packagedExample(): string {
  return fileURLToPath(new URL('../../example-vault', import.meta.url));
}

/** Files that a run of the program left in the packaged folder are not part of the example. */
const LEFT_OUT = new Set(['.knowwho', 'due.md', 'stubs', 'node_modules', '.git']);

function filesBelow(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (folder === '' && LEFT_OUT.has(entry.name)) return [];
    if (entry.isDirectory()) return filesBelow(root, path);
    return entry.isFile() ? [path] : [];
  });
}
