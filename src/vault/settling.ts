import type { Stats } from 'node:fs';
import { pause } from './lock/pause.js';
import type { Placed } from './place-of.js';
import type { WriteDisk } from './write-disk.js';

/** Times in milliseconds; tests that are about something else set them to 0. */
export const SETTLING = {
  /** Editors empty a file and then fill it: one that was written just now may be half a file. */
  young: 30,
  /** Nobody waits longer than this for a file that is written all the time. */
  longest: 300,
  /** After this long a written note is looked at again: whoever had read it before and saved by now wrote over it. */
  again: 15,
  /** How long to wait for whoever was writing into a file while its place was taken. */
  writer: 1_000,
};

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
  for (let waited = 0; stat && waited < SETTLING.longest; ) {
    const age = Date.now() - stat.mtimeMs;
    if (age < 0 || age >= SETTLING.young || own.has(keyOf(stat))) return;
    const rest = SETTLING.young - age;
    pause(rest);
    waited += rest;
    stat = disk.lstatSync(place.file, { throwIfNoEntry: false });
  }
}

function keyOf({ ino, mtimeMs, size }: Stats): string {
  return `${ino}:${mtimeMs}:${size}`;
}
