import { Buffer } from 'node:buffer';
import { workerData } from 'node:worker_threads';
import type { AheadTask } from './read-ahead.js';
import { readOnce } from './read-once.js';

/** Larger files are left to the first thread. */
const LARGEST = 64 * 1024;

/** Reads one file after the other, unless the first thread was there before. Whatever goes wrong is for that to find. */
function readAll({ paths, starts, lengths, bytes }: AheadTask): void {
  const room = Buffer.from(bytes);
  let used = 0;
  paths.split('\0').forEach((path, index) => {
    if (used + LARGEST > room.length || Atomics.load(lengths, index) !== 0) return;
    const count = readOnce(path, room, used, LARGEST);
    if (count <= 0 || count >= LARGEST) return;
    starts[index] = used;
    used += count;
    // What was written before this is seen by whoever sees this.
    Atomics.compareExchange(lengths, index, 0, count);
  });
}

readAll(workerData as AheadTask);
