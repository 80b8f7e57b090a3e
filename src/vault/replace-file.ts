import { constants } from 'node:fs';
import { join } from 'node:path';
import { errorCode } from './environment-error.js';
import { temporaryName } from './lock/temporaries.js';
import type { Placed } from './place-of.js';
import { closeQuietly, removeQuietly } from './quietly.js';
import { wroteJustNow } from './settling.js';
import { bytesIn, holdFile, whyDifferent } from './why-different.js';
import type { WriteDisk } from './write-disk.js';

/** What a file must hold before, and what it shall hold; see FileChange. */
export interface Replacement {
  before: string | null;
  after: string;
  flush?: boolean;
  isPrivate?: boolean;
}

/** A file that was written. */
export interface Replaced {
  place: Placed;
  change: Replacement;
  /** The file whose place it took, still open: it shows if somebody writes into it. To be closed. */
  old: number | undefined;
}

/** What file systems without hard links answer. */
const NO_LINKS = new Set(['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EMLINK', 'EACCES']);
/** Windows does not rename over an open file. */
const HOLDS = process.platform !== 'win32';

/**
 * Writes a hidden temporary file beside the target and renames it into place, if the target still is what was read.
 * Says why if nothing was done. System errors are thrown; the target is then as it was.
 */
export function replaceFile(
  place: Placed,
  change: Replacement,
  disk: WriteDisk,
): Replaced | { reason: string } {
  const bytes = Buffer.from(change.after, 'utf8');
  if (bytes.toString('utf8') !== change.after) return { reason: 'The new text cannot be stored as UTF-8.' };
  // Such a file is no text for any editor, and would not be read again here either.
  if (bytes.includes(0)) return { reason: 'The new text holds a NUL character.' };
  return change.before === null
    ? makeFile(place, bytes, change, disk)
    : exchangeFile(place, bytes, { ...change, before: change.before }, disk);
}

/** A new file is linked, not renamed, into place: that fails if somebody else has taken the name in the meantime. */
function makeFile(
  place: Placed,
  bytes: Buffer,
  change: Replacement,
  disk: WriteDisk,
): Replaced | { reason: string } {
  const taken = whyDifferent(place, null, disk);
  if (taken !== undefined) return { reason: taken };
  return withTemporary(place, bytes, change, disk, (temporary) => {
    try {
      disk.linkSync(temporary, place.file);
    } catch (error) {
      const code = errorCode(error) ?? '';
      if (code === 'EEXIST') return { reason: 'A file of this name is there already.' };
      if (!NO_LINKS.has(code)) throw error;
      const late = whyDifferent(place, null, disk);
      if (late !== undefined) return { reason: late };
      disk.renameSync(temporary, place.file);
      return { place, change, old: undefined, isMoved: true };
    }
    return { place, change, old: undefined };
  });
}

/**
 * Puts other bytes in the place of what this program wrote, or makes a new file of them; says why if it did not. They
 * are somebody else's and may be anything.
 */
export function replaceBytes(
  place: Placed,
  before: string | null,
  bytes: Buffer,
  disk: WriteDisk,
): string | undefined {
  const change = { before, after: '' };
  const done =
    before === null
      ? makeFile(place, bytes, change, disk)
      : exchangeFile(place, bytes, { ...change, before }, disk);
  if ('reason' in done) return done.reason;
  if (done.old !== undefined) closeQuietly(done.old, disk);
  return undefined;
}

function exchangeFile(
  place: Placed,
  bytes: Buffer,
  change: Replacement & { before: string },
  disk: WriteDisk,
): Replaced | { reason: string } {
  const held = holdFile(place, change.before, disk);
  if ('reason' in held) return held;
  let old: number | undefined = held.descriptor;
  try {
    disk.accessSync(place.file, constants.W_OK);
    const done = withTemporary(place, bytes, change, disk, (temporary) => {
      // The last look is followed by the rename and nothing else.
      const late = whyChanged(place, held.descriptor, change.before, disk);
      if (late !== undefined) return { reason: late };
      if (!HOLDS) closeOld();
      disk.renameSync(temporary, place.file);
      return { place, change, old, isMoved: true };
    });
    if ('reason' in done) return done;
    old = undefined;
    return done;
  } finally {
    closeOld();
  }

  function closeOld(): void {
    const descriptor = old;
    old = undefined;
    if (descriptor !== undefined) closeQuietly(descriptor, disk);
  }
}

/** Compares the open file, and then whether the name still means it. */
function whyChanged(place: Placed, held: number, before: string, disk: WriteDisk): string | undefined {
  if (!bytesIn(held, disk).equals(Buffer.from(before, 'utf8')))
    return 'The file was changed after it was read.';
  const { ino, dev } = disk.fstatSync(held);
  const now = disk.lstatSync(place.file, { throwIfNoEntry: false });
  if (now?.isFile() && now.ino === ino && now.dev === dev) return undefined;
  // Another file of the same bytes will do, and some network drives give a file a new number each time.
  return whyDifferent(place, before, disk);
}

/** Calls `put` with a finished temporary file, which is gone afterwards, moved or removed. */
function withTemporary(
  place: Placed,
  bytes: Buffer,
  change: Replacement,
  disk: WriteDisk,
  put: (temporary: string) => (Replaced & { isMoved?: boolean }) | { reason: string },
): Replaced | { reason: string } {
  const temporary = join(place.folder, temporaryName());
  let isThere = false;
  try {
    writeTemporary(temporary, bytes, place, change, disk, () => {
      isThere = true;
    });
    const done = put(temporary);
    if ('isMoved' in done) isThere = false;
    if ('place' in done && change.flush !== false) flushFolder(place.folder, disk);
    return done;
  } finally {
    if (isThere) removeQuietly(temporary, disk);
  }
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
    wroteJustNow(disk.fstatSync(descriptor));
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

/**
 * Makes a rename or removal last through a power cut. Not every system can; and where this fails the file is whole all
 * the same, the old one or the new one.
 */
export function flushFolder(folder: string, disk: WriteDisk): void {
  let descriptor: number | undefined;
  try {
    descriptor = disk.openSync(folder, 'r');
    disk.fsyncSync(descriptor);
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
  } finally {
    if (descriptor !== undefined) closeQuietly(descriptor, disk);
  }
}
