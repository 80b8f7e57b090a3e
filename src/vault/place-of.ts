import type { Stats } from 'node:fs';
import { join } from 'node:path';
import { isInside, isVaultPath, relativePath } from './containment.js';
import { errorCode } from './environment-error.js';
import type { WriteDisk } from './write-disk.js';

/** Where a file of the vault really lies: absolute and free of symbolic links. */
export interface Placed {
  folder: string;
  file: string;
  /** Undefined if there is no file yet. */
  stat: Stats | undefined;
}

/**
 * Finds the real place of a vault-relative path for writing, or says why it must not be written. Folders that are
 * links are followed inside the vault; a file that is a link is refused. With `create`, missing folders are made, with
 * the given mode; those of mode 700 are closed to others where they are open.
 */
export function placeOf(
  realRoot: string,
  path: string,
  create: boolean,
  disk: WriteDisk,
  mode = 0o777,
): Placed | { reason: string } {
  if (!isVaultPath(path)) return { reason: 'This is not a path inside the vault.' };
  const names = path.split('/');
  const name = names.pop() as string;
  let folder = realRoot;
  for (const next of names) {
    const entered = enter(realRoot, join(folder, next), create ? mode : undefined, disk);
    if (typeof entered !== 'string') return entered;
    if (mode === 0o700 && entered === join(folder, next)) closeFolder(entered, disk);
    folder = entered;
  }
  const file = join(folder, name);
  const stat = lstat(file, disk);
  if (stat?.isSymbolicLink())
    return { reason: 'This is a symbolic link, and nothing is written through links.' };
  if (stat && !stat.isFile()) return { reason: 'This is not a file.' };
  return { folder, file, stat };
}

function enter(
  realRoot: string,
  folder: string,
  mode: number | undefined,
  disk: WriteDisk,
): string | { reason: string } {
  let stat = lstat(folder, disk);
  if (stat === undefined) {
    if (mode === undefined) return { reason: 'The file is gone.' };
    const isOurs = makeFolder(folder, mode, disk);
    stat = lstat(folder, disk);
    // Somebody put a link in the place of a folder above: what was made there goes again.
    if (stat && realPath(folder, disk) !== folder) {
      if (isOurs) disk.rmdirSync(folder);
      return { reason: 'A folder on its path was moved or replaced by a link.' };
    }
  }
  if (stat?.isDirectory()) return folder;
  if (!stat?.isSymbolicLink()) return { reason: 'A part of its path is a file, not a folder.' };
  const real = realPath(folder, disk);
  if (real === undefined) return { reason: 'A folder on its path is a link that leads nowhere.' };
  const inner = isInside(realRoot, real) ? relativePath(realRoot, real) : undefined;
  if (inner === undefined || (inner !== '' && !isVaultPath(inner))) {
    return { reason: 'A folder on its path is a link that leads outside the vault.' };
  }
  return lstat(real, disk)?.isDirectory() ? real : { reason: 'A part of its path is a file, not a folder.' };
}

/** An older version, or a copy from elsewhere, may have left it open. Where it is somebody else's, that is theirs to do. */
function closeFolder(folder: string, disk: WriteDisk): void {
  if (((lstat(folder, disk)?.mode ?? 0) & 0o077) === 0) return;
  try {
    disk.chmodSync(folder, 0o700);
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
  }
}

function lstat(path: string, disk: WriteDisk): Stats | undefined {
  return disk.lstatSync(path, { throwIfNoEntry: false });
}

function realPath(path: string, disk: WriteDisk): string | undefined {
  try {
    return disk.realpathSync(path);
  } catch (error) {
    if (errorCode(error) === 'ENOENT' || errorCode(error) === 'ELOOP') return undefined;
    throw error;
  }
}

function makeFolder(folder: string, mode: number, disk: WriteDisk): boolean {
  try {
    disk.mkdirSync(folder, { mode });
    return true;
  } catch (error) {
    // Somebody else made it in the meantime: what it is shows next.
    if (errorCode(error) !== 'EEXIST') throw error;
    return false;
  }
}
