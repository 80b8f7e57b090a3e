import { constants } from 'node:fs';
import { errorCode } from './environment-error.js';
import type { Placed } from './place-of.js';
import type { WriteDisk } from './write-disk.js';

/** How a file of the vault is opened: no link is followed, no pipe waited for. */
export const NO_FOLLOW = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** A file held open that was found to be what was read, or why it was not. Whoever gets a descriptor closes it. */
export type HeldFile = { descriptor: number } | { reason: string };

/**
 * Why the file is not what it was when it was read; undefined if it still is, byte for byte, and its folder is still
 * the one that was looked at: somebody may have put a link out of the vault in its place.
 */
export function whyDifferent(place: Placed, before: string | null, disk: WriteDisk): string | undefined {
  if (before === null) return isStillThere(place.folder, disk) ? nameTaken(place, disk) : REPLACED;
  const held = holdFile(place, before, disk);
  if ('reason' in held) return held.reason;
  disk.closeSync(held.descriptor);
  return undefined;
}

const REPLACED = 'A folder on its path was moved or replaced by a link.';

function isStillThere(folder: string, disk: WriteDisk): boolean {
  try {
    return disk.realpathSync(folder) === folder;
  } catch (error) {
    if (['ENOENT', 'ELOOP', 'ENOTDIR'].includes(errorCode(error) ?? '')) return false;
    throw error;
  }
}

/** Opens a file that is expected to hold `before`, without following a link. */
export function holdFile(place: Placed, before: string, disk: WriteDisk): HeldFile {
  if (!isStillThere(place.folder, disk)) return { reason: REPLACED };
  let descriptor: number | undefined;
  try {
    descriptor = disk.openSync(place.file, NO_FOLLOW);
    if (bytesIn(descriptor, disk).equals(Buffer.from(before, 'utf8'))) {
      const found = { descriptor };
      descriptor = undefined;
      return found;
    }
    return { reason: 'The file was changed after it was read.' };
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return { reason: 'The file is gone.' };
    if (errorCode(error) === 'ELOOP')
      return { reason: 'This is a symbolic link, and nothing is written through links.' };
    throw error;
  } finally {
    if (descriptor !== undefined) disk.closeSync(descriptor);
  }
}

/** Everything that an open file holds now, from its beginning. */
export function bytesIn(descriptor: number, disk: WriteDisk): Buffer {
  let bytes = Buffer.allocUnsafe(disk.fstatSync(descriptor).size + 1);
  let length = 0;
  for (;;) {
    const count = disk.readSync(descriptor, bytes, length, bytes.length - length, length);
    if (count === 0) return bytes.subarray(0, length);
    length += count;
    // It may be growing.
    if (length === bytes.length) bytes = Buffer.concat([bytes, Buffer.allocUnsafe(length)]);
  }
}

/** A name that differs only in case or Unicode composition is the same file on other systems. */
function nameTaken(place: Placed, disk: WriteDisk): string | undefined {
  const name = keyOf(place.file.slice(place.folder.length + 1));
  const other = disk.readdirSync(place.folder).find((entry) => keyOf(entry) === name);
  return other === undefined ? undefined : `A file called "${other}" is there already.`;
}

function keyOf(name: string): string {
  return name
    .replace(/^[\\/]/, '')
    .normalize('NFC')
    .toLowerCase();
}
