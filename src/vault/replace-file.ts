import { errorCode } from './environment-error.js';
import type { Placed } from './place-of.js';
import { discardFile, type Prepared, type Replacement } from './prepare-file.js';
import { closeQuietly } from './quietly.js';
import { bytesIn, holdFile, whyDifferent } from './why-different.js';
import type { WriteDisk } from './write-disk.js';

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
