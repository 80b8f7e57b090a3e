import { closeSync, constants, openSync, readSync } from 'node:fs';

/** Not blocking: opening a pipe that nobody writes to must not stop the program. */
export const READ_FLAGS = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/**
 * Reads a file in one piece into a buffer, at most `most` bytes from `at` on. Gives back how many came: 0 where there were none,
 * or something went wrong, which is for another reading to tell. Fewer than `most` are all of a file. Never throws.
 */
export function readOnce(file: string, into: Buffer, at: number, most: number): number {
  try {
    const descriptor = openSync(file, READ_FLAGS);
    try {
      return readSync(descriptor, into, at, most, null);
    } finally {
      closeSync(descriptor);
    }
  } catch {
    return 0;
  }
}
