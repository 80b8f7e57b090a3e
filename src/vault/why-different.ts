import { constants } from 'node:fs';
import { errorCode } from './environment-error.js';
import type { Placed } from './place-of.js';
import type { WriteDisk } from './write-disk.js';

const NO_FOLLOW = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** Why the file is not what it was when it was read; undefined if it still is, byte for byte. */
export function whyDifferent(place: Placed, before: string | null, disk: WriteDisk): string | undefined {
  if (before === null) return nameTaken(place, disk);
  let bytes: Buffer;
  try {
    bytes = readBytes(place.file, disk);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return 'The file is gone.';
    if (errorCode(error) === 'ELOOP') return 'This is a symbolic link, and nothing is written through links.';
    throw error;
  }
  return bytes.equals(Buffer.from(before, 'utf8')) ? undefined : 'The file was changed after it was read.';
}

function readBytes(file: string, disk: WriteDisk): Buffer {
  const descriptor = disk.openSync(file, NO_FOLLOW);
  try {
    return disk.readFileSync(descriptor);
  } finally {
    disk.closeSync(descriptor);
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
