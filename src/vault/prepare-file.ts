import { constants } from 'node:fs';
import { join } from 'node:path';
import { errorCode } from './environment-error.js';
import { temporaryName } from './lock/temporaries.js';
import type { Placed } from './place-of.js';
import { removeQuietly } from './quietly.js';
import { wroteJustNow } from './settling.js';
import type { WriteDisk } from './write-disk.js';

/** What a file must hold before, and what it shall hold; see FileChange. */
export interface Replacement {
  before: string | null;
  after: string;
  flush?: boolean;
  isPrivate?: boolean;
}

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
    if (stat) disk.fchmodSync(descriptor, isPrivate ? 0o600 : stat.mode & 0o7777);
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
