import { type Stats, statSync } from 'node:fs';

/** What a file's state is told by: two equal stamps of a settled file are the same text. */
export interface Stamp {
  size: number;
  /** In milliseconds, with what the file system knows below them. */
  mtime: number;
  ctime: number;
  ino: number;
}

/** The clocks of some disks tick every two seconds. */
const COARSE_TICK_MS = 2_500;
/** A tick of the kernel is four to ten milliseconds. */
const FINE_TICK_MS = 50;

/** The stamp of a file, links followed; undefined if there is none, or what is there is no file. */
export function stampOf(file: string): Stamp | undefined {
  let stat: Stats | undefined;
  try {
    stat = statSync(file, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
  if (!stat?.isFile()) return undefined;
  return { size: stat.size, mtime: stat.mtimeMs, ctime: stat.ctimeMs, ino: stat.ino };
}

/**
 * True if a file that was looked at at an instant (ms) cannot be changed after it and carry the same stamp: its last
 * change lies a tick of the file system's clock back (git treats its index alike, "racy git"). Nobody can set the time at
 * which the inode changed: it alone counts where it shows a fine clock, so that a note dated into the future does no harm.
 */
export function isSettled({ mtime, ctime }: Stamp, at: number): boolean {
  const isFine = ctime % 1000 !== 0;
  return isFine ? ctime + FINE_TICK_MS < at : Math.max(mtime, ctime) + COARSE_TICK_MS < at;
}

/** True if both stamps are the same. */
export function sameStamp(a: Stamp, b: Stamp): boolean {
  return a.size === b.size && a.mtime === b.mtime && a.ctime === b.ctime && a.ino === b.ino;
}
