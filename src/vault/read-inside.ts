import { join } from 'node:path';
import { isInside, isVaultPath, realRootOf } from './containment.js';
import { type ReadText, readText } from './read-text.js';
import { realPathOf } from './real-path.js';

/**
 * Reads a file by its vault-relative path as {@link readText} does, but nothing that lies outside the vault, whether
 * the path says so or a link on it: that is no file of the vault. Never throws for a path; an EnvironmentError for a
 * root that is gone.
 */
export function readInside(root: string, path: string, maxBytes: number): ReadText {
  if (!isVaultPath(path)) return { ok: false, reason: 'not-a-file' };
  const real = realPathOf(join(root, path));
  // What leads nowhere is missing, or not to be read: the system says which.
  if (real === undefined) return readUnresolved(root, path, maxBytes);
  return isInside(realRootOf(root), real) ? readText(real, maxBytes) : { ok: false, reason: 'not-a-file' };
}

function readUnresolved(root: string, path: string, maxBytes: number): ReadText {
  const folder = path.split('/').slice(0, -1).join('/');
  const real = realPathOf(join(root, folder));
  if (real === undefined) return { ok: false, reason: 'missing' };
  if (!isInside(realRootOf(root), real)) return { ok: false, reason: 'not-a-file' };
  return readText(join(real, path.slice(path.lastIndexOf('/') + 1)), maxBytes);
}
