import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isInside } from './containment.js';
import { realPathOf } from './real-path.js';

/**
 * The path in the spelling of the disk, where a folder of that name in other case or Unicode composition exists;
 * otherwise, for patterns, and behind a link out of the vault, as it was given. `path` is vault-relative.
 */
export function folderAsOnDisk(root: string, path: string): string {
  if (path === '' || /[*?[\]{}]/.test(path)) return path;
  const spelled: string[] = [];
  const realRoot = realPathOf(root);
  for (const name of path.split('/')) {
    const real = realPathOf(join(root, ...spelled));
    const isOurs = realRoot !== undefined && real !== undefined && isInside(realRoot, real);
    spelled.push(isOurs ? nameOnDisk(real, name) : name);
  }
  return spelled.join('/');
}

function nameOnDisk(folder: string, name: string): string {
  const names = namesIn(folder);
  if (names.includes(name)) return name;
  const key = name.normalize('NFC').toLowerCase();
  const same = names.filter((other) => other.normalize('NFC').toLowerCase() === key).sort();
  return same[0] ?? name;
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
