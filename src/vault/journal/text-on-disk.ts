import { readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { realRootOf } from '../containment.js';
import { readInside } from '../read-inside.js';

/**
 * The whole text of a file as it stands on the disk now: null if there is none of exactly this name (a disk that does
 * not tell case apart may have another), undefined if it cannot be read as text or lies outside the vault.
 */
export function textOnDisk(root: string, path: string): string | null | undefined {
  const read = readInside(root, path, Number.MAX_SAFE_INTEGER);
  if (!read.ok) return read.reason === 'missing' ? null : undefined;
  const file = join(realRootOf(root), path);
  return namesIn(dirname(file)).includes(basename(file)) ? read.text : null;
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
