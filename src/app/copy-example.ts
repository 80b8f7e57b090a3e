import { copyFileSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Failure } from './failure.js';

/** The example's lines for git: npm leaves files of this name out of packages, so they are written from here. */
const GIT_IGNORE = '.knowwho/\n.obsidian/workspace*.json\n';

/**
 * Copies the packaged example vault into a folder that is empty or does not exist yet, and returns the copied paths
 * (relative, with `/`). Refused if anything is in the folder.
 */
export function copyExample(target: string, dryRun = false, source = packagedExample()): string[] {
  const stat = statSync(target, { throwIfNoEntry: false });
  if (stat && !stat.isDirectory()) throw new Failure('refused', `${target} is a file, not a folder.`);
  if (stat && readdirSync(target).length > 0) {
    throw new Failure('refused', `${target} is not empty. Name a new folder: knowwho init --example DIR`);
  }
  const copied = filesBelow(source, '').filter((path) => path !== '.gitignore');
  const paths = [...copied, '.gitignore'].sort();
  if (dryRun) return paths;
  mkdirSync(target, { recursive: true });
  for (const path of copied) {
    mkdirSync(dirname(join(target, path)), { recursive: true });
    copyFileSync(join(source, path), join(target, path));
  }
  writeFileSync(join(target, '.gitignore'), GIT_IGNORE);
  return paths;
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
