import { errorCode } from './environment-error.js';
import type { WriteDisk } from './write-disk.js';

/** Removes a file of the program's own. If the disk refuses, a hidden leftover harms nobody. */
export function removeQuietly(path: string, disk: WriteDisk): void {
  quietly(() => disk.unlinkSync(path));
}

/** Closes what was only read. */
export function closeQuietly(descriptor: number, disk: WriteDisk): void {
  quietly(() => disk.closeSync(descriptor));
}

/** Calls the function and lets be what the disk refuses; defects are thrown. */
export function quietly(call: () => unknown): void {
  try {
    call();
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
  }
}
