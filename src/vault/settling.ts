import type { Stats } from 'node:fs';
import { pause } from './lock/pause.js';
import type { Placed } from './place-of.js';
import { SETTLING } from './settling-times.js';
import type { WriteDisk } from './write-disk.js';

/** The latest files that this process wrote itself: nobody is at them. */
const own = new Set<string>();

/** Remembers a file as finished. */
export function wroteJustNow(stat: Stats): void {
  if (own.size > 1_000) own.clear();
  own.add(keyOf(stat));
}

/** Waits until a file that somebody else wrote just now is likely to be whole. */
export function waitForWriter(place: Placed, disk: WriteDisk): void {
  let { stat } = place;
  for (let waited = 0; stat && waited < SETTLING.longest + (stat.size === 0 ? SETTLING.empty : 0); ) {
    const young = stat.size === 0 ? SETTLING.empty : SETTLING.young;
    // The clock gives whole milliseconds, the disk fractions of them.
    const age = Date.now() - Math.floor(stat.mtimeMs);
    if (age < 0 || age >= young || own.has(keyOf(stat))) return;
    const rest = Math.min(young - age, 50);
    pause(rest);
    waited += rest;
    stat = disk.lstatSync(place.file, { throwIfNoEntry: false });
  }
}

function keyOf({ ino, mtimeMs, size }: Stats): string {
  return `${ino}:${mtimeMs}:${size}`;
}
