import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { join } from 'node:path';
import { errorCode } from './environment-error.js';
import type { Placed } from './place-of.js';
import { whyDifferent } from './why-different.js';
import type { WriteDisk } from './write-disk.js';

/** What a file must hold before, and what it shall hold; see FileChange. */
export interface Replacement {
  before: string | null;
  after: string;
  flush?: boolean;
  isPrivate?: boolean;
}

/** What file systems without hard links answer. */
const NO_LINKS = new Set(['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EMLINK', 'EACCES']);
/** What systems answer that cannot flush a folder. */
const NO_FOLDER_FLUSH = new Set(['EINVAL', 'EPERM', 'EACCES', 'EISDIR', 'EBADF', 'ENOTSUP', 'ENOSYS']);

/**
 * Writes a hidden temporary file beside the target and renames it into place, if the target still is what was read.
 * Undefined when done, else why nothing was done. System errors are thrown; the target is then as it was.
 */
export function replaceFile(place: Placed, change: Replacement, disk: WriteDisk): string | undefined {
  const bytes = Buffer.from(change.after, 'utf8');
  if (bytes.toString('utf8') !== change.after) return 'The new text cannot be stored as UTF-8.';
  // Such a file is no text for any editor, and would not be read again here either.
  if (bytes.includes(0)) return 'The new text holds a NUL character.';
  const early = whyDifferent(place, change.before, disk);
  if (early !== undefined) return early;
  if (place.stat) disk.accessSync(place.file, constants.W_OK);

  const temporary = join(place.folder, `.knowwho-${randomBytes(8).toString('hex')}.tmp`);
  let open = false;
  try {
    writeTemporary(temporary, bytes, place, change, disk, () => {
      open = true;
    });
    const late = whyDifferent(place, change.before, disk);
    if (late !== undefined) return late;
    const taken = putInPlace(temporary, place, change.before, disk);
    if (taken !== undefined) return taken;
    open = false;
  } finally {
    if (open) removeQuietly(temporary, disk);
  }
  if (change.flush !== false) flushFolder(place.folder, disk);
  return undefined;
}

function writeTemporary(
  temporary: string,
  bytes: Buffer,
  place: Placed,
  { flush, isPrivate }: Replacement,
  disk: WriteDisk,
  opened: () => void,
): void {
  const { stat } = place;
  const descriptor = disk.openSync(temporary, 'wx', stat || isPrivate ? 0o600 : 0o666);
  opened();
  try {
    for (let offset = 0; offset < bytes.length; ) {
      offset += disk.writeSync(descriptor, bytes, offset, bytes.length - offset);
    }
    if (stat) keepOwner(descriptor, stat, disk);
    if (stat) disk.fchmodSync(descriptor, stat.mode & 0o7777);
    if (flush !== false) disk.fsyncSync(descriptor);
  } finally {
    disk.closeSync(descriptor);
  }
}

/** Matters where the program runs as another user than the note's; where it may not, the note becomes its own. */
function keepOwner(descriptor: number, stat: { uid: number; gid: number }, disk: WriteDisk): void {
  if (process.getuid?.() === stat.uid && process.getgid?.() === stat.gid) return;
  try {
    disk.fchownSync(descriptor, stat.uid, stat.gid);
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
  }
}

/** A new file is linked, not renamed, into place: that fails if somebody else has taken the name in the meantime. */
function putInPlace(
  temporary: string,
  place: Placed,
  before: string | null,
  disk: WriteDisk,
): string | undefined {
  if (before !== null) {
    disk.renameSync(temporary, place.file);
    return undefined;
  }
  try {
    disk.linkSync(temporary, place.file);
  } catch (error) {
    const code = errorCode(error) ?? '';
    if (code === 'EEXIST') return 'A file of this name is there already.';
    if (!NO_LINKS.has(code)) throw error;
    disk.renameSync(temporary, place.file);
    return undefined;
  }
  removeQuietly(temporary, disk);
  return undefined;
}

function removeQuietly(path: string, disk: WriteDisk): void {
  try {
    disk.unlinkSync(path);
  } catch (error) {
    // The first error is the one to report; a hidden leftover harms nobody.
    if (errorCode(error) === undefined) throw error;
  }
}

/** Makes a rename or removal last through a power cut. */
export function flushFolder(folder: string, disk: WriteDisk): void {
  let descriptor: number | undefined;
  try {
    descriptor = disk.openSync(folder, 'r');
    disk.fsyncSync(descriptor);
  } catch (error) {
    if (!NO_FOLDER_FLUSH.has(errorCode(error) ?? '')) throw error;
  } finally {
    if (descriptor !== undefined) disk.closeSync(descriptor);
  }
}
