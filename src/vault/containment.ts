import { realpathSync } from 'node:fs';
import { sep } from 'node:path';
import { environmentError } from './environment-error.js';

/** `C:/x` is never meant as a name; `C:x` is a drive on Windows, but a fine name elsewhere. */
const DRIVE = sep === '\\' ? /^[a-z]:/i : /^[a-z]:[\\/]/i;

/** The vault's root without any symbolic links. Throws an EnvironmentError if there is no such folder. */
export function realRootOf(root: string): string {
  try {
    return realpathSync.native(root);
  } catch (error) {
    throw environmentError(root, error);
  }
}

/** True if a real (link-free) path is the real root or lies below it. */
export function isInside(realRoot: string, realPath: string): boolean {
  const folder = realRoot.endsWith(sep) ? realRoot : `${realRoot}${sep}`;
  return realPath === realRoot || realPath.startsWith(folder);
}

/** The vault-relative form, with `/`, of a real path inside the vault; the root itself is the empty string. */
export function relativePath(realRoot: string, realPath: string): string {
  const inner = realPath.slice(realRoot.length).split(sep).filter(Boolean);
  return inner.join('/');
}

/**
 * True for a vault-relative path that stays inside the vault by its words alone: no root, drive, `..`, empty name or
 * NUL, and nothing in git's own folder. Symbolic links are a matter of the disk and are looked at separately.
 */
export function isVaultPath(path: string): boolean {
  if (path === '' || path.includes('\0') || DRIVE.test(path)) return false;
  const segments = path.split(sep === '\\' ? /[\\/]/ : '/');
  return segments.every((name) => name !== '' && name !== '.' && name !== '..' && !/^\.git$/i.test(name));
}
