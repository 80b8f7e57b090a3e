import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The path in the spelling of the disk, where a folder of that name in other case or Unicode composition exists;
 * otherwise, and for patterns, as it was given. `path` is vault-relative.
 */
export function folderAsOnDisk(root: string, path: string): string {
  if (path === '' || /[*?[\]{}]/.test(path)) return path;
  const spelled: string[] = [];
  for (const name of path.split('/')) spelled.push(nameOnDisk(join(root, ...spelled), name));
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
    return existsSync(folder) ? readdirSync(folder) : [];
  } catch {
    return [];
  }
}
