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

/** A new text that lies ready beside its target, to be put in place or discarded. */
export interface Prepared {
  place: Placed;
  change: Replacement;
  temporary: string;
}

/**
 * Writes a hidden temporary file beside the target, so that all that needs room on the disk is done before anything is
 * changed. Says why if the text cannot be written. System errors are thrown; no temporary is left then.
 */
export function prepareFile(
  place: Placed,
  change: Replacement,
  disk: WriteDisk,
): Prepared | { reason: string } {
  const bytes = Buffer.from(change.after, 'utf8');
  if (bytes.toString('utf8') !== change.after) return { reason: 'The new text cannot be stored as UTF-8.' };
  // Such a file is no text for any editor, and would not be read again here either.
  if (bytes.includes(0)) return { reason: 'The new text holds a NUL character.' };
  if (change.before !== null && !place.stat) return { reason: 'The file is gone.' };
  return prepareBytes(place, bytes, change, disk);
}

/** The same for bytes that are somebody else's and may be anything. */
export function prepareBytes(place: Placed, bytes: Buffer, change: Replacement, disk: WriteDisk): Prepared {
  if (change.before !== null) disk.accessSync(place.file, constants.W_OK);
  const prepared = { place, change, temporary: join(place.folder, temporaryName()) };
  let isThere = false;
  try {
    writeTemporary(prepared, bytes, disk, () => {
      isThere = true;
    });
    isThere = false;
    return prepared;
  } finally {
    if (isThere) discardFile(prepared, disk);
  }
}

/** Removes what was prepared and is not wanted any more. */
export function discardFile({ temporary }: Prepared, disk: WriteDisk): void {
  removeQuietly(temporary, disk);
}

/**
 * Puts a prepared file in place if the target still is what was read; says why if not. The temporary is gone afterwards.
 * System errors are thrown; the target is then as it was.
 */
export function putFile(prepared: Prepared, disk: WriteDisk): Replaced | { reason: string } {
  const { place, change } = prepared;
  let isThere = true;
  try {
    const done = change.before === null ? link(prepared, disk) : exchange(prepared, change.before, disk);
    if ('isMoved' in done) isThere = false;
    if ('reason' in done) return done;
    if (change.flush !== false) flushFolder(place.folder, disk);
    return { place, change, old: done.old };
  } finally {
    if (isThere) discardFile(prepared, disk);
  }
}

type Put = { old: number | undefined; isMoved?: true } | { reason: string };

/** A new file is linked, not renamed, into place: that fails if somebody else has taken the name in the meantime. */
function link({ place, temporary }: Prepared, disk: WriteDisk): Put {
  const taken = whyDifferent(place, null, disk);
  if (taken !== undefined) return { reason: taken };
  try {
    disk.linkSync(temporary, place.file);
    return { old: undefined };
  } catch (error) {
    const code = errorCode(error) ?? '';
    if (code === 'EEXIST') return { reason: 'A file of this name is there already.' };
    if (!NO_LINKS.has(code)) throw error;
  }
  const late = whyDifferent(place, null, disk);
  if (late !== undefined) return { reason: late };
  disk.renameSync(temporary, place.file);
  return { old: undefined, isMoved: true };
}

function exchange({ place, temporary }: Prepared, before: string, disk: WriteDisk): Put {
  const held = holdFile(place, before, disk);
  if ('reason' in held) return held;
  let old: number | undefined = held.descriptor;
  try {
    // The last look is followed by the rename and nothing else.
    const late = whyChanged(place, held.descriptor, before, disk);
    if (late !== undefined) return { reason: late };
    if (!HOLDS) {
      closeQuietly(held.descriptor, disk);
      old = undefined;
    }
    disk.renameSync(temporary, place.file);
    const done = { old, isMoved: true as const };
    old = undefined;
    return done;
  } finally {
    if (old !== undefined) closeQuietly(old, disk);
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

function writeTemporary(
  { place, change, temporary }: Prepared,
  bytes: Buffer,
  disk: WriteDisk,
  opened: () => void,
): void {
  const { stat } = place;
  const { flush, isPrivate } = change;
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
