import { join } from 'node:path';
import { pause } from './lock/pause.js';
import { isLost } from './lost-lines.js';
import { prepareBytes } from './prepare-file.js';
import { closeQuietly, quietly } from './quietly.js';
import { putFile, type Replaced } from './replace-file.js';
import { SETTLING } from './settling-times.js';
import { bytesIn, holdFile, NO_FOLLOW } from './why-different.js';
import type { WriteDisk } from './write-disk.js';

/** So many files are held open at most: some systems allow 256. */
const MOST_OPEN = 64;

/** A file that somebody else wrote at the same moment, and what is to be said of it. */
export interface Overtaken {
  path: string;
  reason: string;
}

/**
 * Looks after files that were written, since nothing can compare and rename in one step. Whoever wrote into the old file
 * meanwhile, or saved over the new one what they had read before, gets their text; ours is then as if never written, so
 * that the edit can be made again on theirs.
 */
export class SecondLook {
  readonly #disk: WriteDisk;
  #written: { path: string; file: Replaced }[] = [];
  readonly overtaken: Overtaken[] = [];

  constructor(disk: WriteDisk) {
    this.#disk = disk;
  }

  /** Takes in a file that has just been written. */
  add(path: string, file: Replaced): void {
    const before = this.overtaken.length;
    this.#lookAtOld(path, file);
    if (this.overtaken.length > before || file.change.flush === false || file.change.isPrivate) {
      this.#close(file);
    } else this.#written.push({ path, file });
    const open = this.#written.filter((one) => one.file.old !== undefined);
    if (open.length > MOST_OPEN) this.#close((open[0] as { file: Replaced }).file);
  }

  /** Looks at the user's own files once more, a moment later. */
  finish(): void {
    try {
      if (this.#written.length > 0) pause(SETTLING.again);
      for (const { path, file } of this.#written) {
        const before = this.overtaken.length;
        this.#lookAtOld(path, file);
        if (this.overtaken.length === before) this.#lookAtNew(path, file);
      }
    } finally {
      this.close();
    }
  }

  /** Lets go of everything. */
  close(): void {
    for (const { file } of this.#written) this.#close(file);
    this.#written = [];
  }

  #close(file: Replaced): void {
    const { old } = file;
    file.old = undefined;
    if (old !== undefined) closeQuietly(old, this.#disk);
  }

  /** Somebody had the old file open and wrote into it after it was compared. */
  #lookAtOld(path: string, { place, change, old }: Replaced): void {
    if (old === undefined || change.before === null) return;
    const before = Buffer.from(change.before, 'utf8');
    quietly(() => {
      if (bytesIn(old, this.#disk).equals(before)) return;
      const theirs = this.#whole(old);
      if (theirs.length === 0 || theirs.equals(before) || theirs.equals(Buffer.from(change.after))) return;
      const done = this.#put(place, change.after, theirs);
      const reason = 'The file was changed while it was being written.';
      if (done === undefined) this.overtaken.push({ path, reason });
      else this.overtaken.push({ path, reason: `${reason} ${this.#keepBeside(place, theirs)}` });
    });
  }

  /** Writes their bytes over ours, or into a new file; says why if it did not. */
  #put(place: Replaced['place'], before: string | null, bytes: Buffer): string | undefined {
    const done = putFile(prepareBytes(place, bytes, { before, after: '' }, this.#disk), this.#disk);
    if ('reason' in done) return done.reason;
    if (done.old !== undefined) closeQuietly(done.old, this.#disk);
    return undefined;
  }

  /** What somebody is writing, once nothing more has come for a while. */
  #whole(descriptor: number): Buffer {
    let bytes = bytesIn(descriptor, this.#disk);
    for (let waited = 0, quiet = 0; waited < SETTLING.writer && quiet < 20; waited += 5) {
      pause(5);
      const now = bytesIn(descriptor, this.#disk);
      quiet = now.equals(bytes) && now.length > 0 ? quiet + 5 : 0;
      bytes = now;
    }
    return bytes;
  }

  /** Somebody saved over the new file what they had read before: what we wrote is gone. */
  #lookAtNew(path: string, { place, change }: Replaced): void {
    quietly(() => {
      const held = holdFile(place, change.after, this.#disk);
      if (!('reason' in held)) {
        closeQuietly(held.descriptor, this.#disk);
        return;
      }
      const descriptor = this.#disk.openSync(place.file, NO_FOLLOW);
      try {
        const now = bytesIn(descriptor, this.#disk).toString('utf8');
        if (!isLost(change.before ?? '', change.after, now)) return;
        this.overtaken.push({ path, reason: 'The file was saved over right after it was written.' });
      } finally {
        closeQuietly(descriptor, this.#disk);
      }
    });
  }

  /** Where even their place is taken by a third text, theirs is kept as a conflict copy, which `check` reports. */
  #keepBeside(place: Replaced['place'], theirs: Buffer): string {
    const name = place.file.slice(place.folder.length + 1);
    const dot = name.lastIndexOf('.') > 0 ? name.lastIndexOf('.') : name.length;
    const time = new Date().toISOString().replace(/[-:]/g, '').replace('T', '-').slice(0, 15);
    const copy = `${name.slice(0, dot)}.sync-conflict-${time}-KNOWWHO${name.slice(dot)}`;
    const done = this.#put({ ...place, file: join(place.folder, copy) }, null, theirs);
    return done === undefined ? `Another version is kept as ${copy}.` : '';
  }
}
