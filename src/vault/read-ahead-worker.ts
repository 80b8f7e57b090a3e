import { Buffer } from 'node:buffer';
import { closeSync, constants, openSync, readSync } from 'node:fs';
import { workerData } from 'node:worker_threads';
import type { AheadTask } from './read-ahead.js';

/** Larger files are left to the first thread. */
const LARGEST = 64 * 1024;
const FLAGS = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/** Reads one file after the other, unless the first thread was there before. Whatever goes wrong is for that to find. */
function readAll({ paths, starts, lengths, bytes }: AheadTask): void {
  const room = Buffer.from(bytes);
  let used = 0;
  paths.split('\0').forEach((path, index) => {
    if (used + LARGEST > room.length || Atomics.load(lengths, index) !== 0) return;
    const count = read(path, room, used);
    if (count <= 0 || count >= LARGEST) return;
    starts[index] = used;
    used += count;
    // What was written before this is seen by whoever sees this.
    Atomics.compareExchange(lengths, index, 0, count);
  });
}

function read(path: string, room: Buffer, at: number): number {
  try {
    const descriptor = openSync(path, FLAGS);
    try {
      return readSync(descriptor, room, at, LARGEST, null);
    } finally {
      closeSync(descriptor);
    }
  } catch {
    return 0;
  }
}

readAll(workerData as AheadTask);
