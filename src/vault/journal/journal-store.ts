import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { realRootOf } from '../containment.js';
import { EnvironmentError, environmentError, errorCode } from '../environment-error.js';
import { ignoreOwnFolder } from '../ignore-own-folder.js';
import { type Placed, placeOf } from '../place-of.js';
import { prepareFile, type Replacement } from '../prepare-file.js';
import { closeQuietly } from '../quietly.js';
import { readInside } from '../read-inside.js';
import { readText } from '../read-text.js';
import { putFile, type Replaced } from '../replace-file.js';
import { writeChanges } from '../write-changes.js';
import { nodeDisk, type WriteDisk } from '../write-disk.js';
import { type ActionRecord, formatRecord, parseRecord } from './action-record.js';

const FOLDER = '.knowwho/journal';
const PENDING = '.pending.json';
const DONE = '.json';
/** How many actions can be taken back, and how many bytes their records may take. */
const MOST = 20;
const MOST_BYTES = 20_000_000;
/** Records that are read on every run are no larger than this. */
const SMALL = 200_000;

const NO_FILE = { ok: false, reason: 'missing' } as const;

/** A record that could not be read, with the name under which it was set aside. */
export type DamagedRecord = { damaged: string };

/** The files of the journal: one for each action, `ID.pending.json` while it is under way and `ID.json` afterwards. */
export class JournalStore {
  readonly #root: string;
  readonly #disk: WriteDisk;

  constructor(root: string, disk: WriteDisk = nodeDisk) {
    this.#root = root;
    this.#disk = disk;
  }

  /** A name for a new action that sorts behind all others. */
  newId(): string {
    const last = Math.max(0, ...this.#names().map((name) => Number.parseInt(name, 10) || 0));
    return `${String(last + 1).padStart(8, '0')}-${randomBytes(4).toString('hex')}`;
  }

  /** Writes the record of an action under way to the disk. Throws an EnvironmentError where the disk refuses. */
  save(record: ActionRecord, before: string | null): string {
    const path = `${FOLDER}/${record.id}${PENDING}`;
    const text = formatRecord(record);
    try {
      writeChanges(this.#root, ignoreOwnFolder(this.#root), this.#disk);
      const place = placeOf(realRootOf(this.#root), path, true, this.#disk, 0o700);
      const done = 'reason' in place ? place : this.#replace(place, { before, after: text, isPrivate: true });
      if ('reason' in done)
        throw new EnvironmentError(FOLDER, 'EINVAL', 'write', { cause: new Error(done.reason) });
      if (done.old !== undefined) closeQuietly(done.old, this.#disk);
      return text;
    } catch (error) {
      throw environmentError(path, error);
    }
  }

  #replace(place: Placed, change: Replacement): Replaced | { reason: string } {
    const prepared = prepareFile(place, change, this.#disk);
    return 'reason' in prepared ? prepared : putFile(prepared, this.#disk);
  }

  /** Makes an action that is written a part of the history, and forgets the oldest where there are too many. */
  finish(id: string): void {
    const folder = this.#folder();
    if (folder === undefined) return;
    this.#disk.renameSync(join(folder, id + PENDING), join(folder, id + DONE));
    const done = this.#names().filter((name) => isDone(name));
    let bytes = 0;
    for (const [index, name] of done.reverse().entries()) {
      const file = join(folder, name);
      bytes += this.#disk.lstatSync(file, { throwIfNoEntry: false })?.size ?? 0;
      if (index > 0 && (index >= MOST || bytes > MOST_BYTES)) this.#disk.unlinkSync(file);
    }
  }

  /** Notes in the record of an action that is done that nothing more is to be told of these notes. */
  settle(record: ActionRecord, paths: readonly string[]): void {
    const folder = this.#folder();
    if (folder === undefined) return;
    const path = `${FOLDER}/${record.id}${DONE}`;
    const read = readInside(this.#root, path, Number.MAX_SAFE_INTEGER);
    if (!read.ok) return;
    const after = formatRecord({ ...record, settled: [...(record.settled ?? []), ...paths] });
    writeChanges(this.#root, [{ path, before: read.text, after, flush: false, isPrivate: true }], this.#disk);
  }

  /** Forgets an action, whether it is under way or done. */
  drop(id: string): void {
    const folder = this.#folder();
    if (folder === undefined) return;
    for (const ending of [PENDING, DONE]) {
      try {
        this.#disk.unlinkSync(join(folder, id + ending));
      } catch (error) {
        if (errorCode(error) !== 'ENOENT') throw error;
      }
    }
  }

  /** The actions that are done, the newest first. */
  done(): (ActionRecord | DamagedRecord)[] {
    return this.#read((name) => isDone(name), DONE)
      .reverse()
      .map(({ record }) => record);
  }

  /** True if anything is under way or interrupted; costs next to nothing. */
  hasPending(): boolean {
    return this.#names().some((name) => name.endsWith(PENDING));
  }

  /** Those of them whose records are whole and not large, read without touching anything. */
  doneAndSmall(): ActionRecord[] {
    const folder = this.#folder();
    if (folder === undefined) return [];
    return this.#names()
      .filter((name) => isDone(name))
      .reverse()
      .flatMap((name) => {
        const read = readInside(this.#root, `${FOLDER}/${name}`, SMALL);
        return (read.ok && parseRecord(name.slice(0, -DONE.length), read.text)) || [];
      });
  }

  /** The actions under way or interrupted, the oldest first, with the age of their files in milliseconds. */
  pending(): { record: ActionRecord | DamagedRecord; age: number }[] {
    return this.#read((name) => name.endsWith(PENDING), PENDING);
  }

  #read(isWanted: (name: string) => boolean, ending: string) {
    const folder = this.#folder();
    if (folder === undefined) return [];
    return this.#names()
      .filter(isWanted)
      .flatMap((name) => {
        const file = join(folder, name);
        const stat = this.#disk.lstatSync(file, { throwIfNoEntry: false });
        const read = stat?.isFile() ? readText(file, Number.MAX_SAFE_INTEGER) : NO_FILE;
        // Another process has finished it in the meantime.
        // Nor is a link or a folder of that name a record.
        if (!stat?.isFile() || (!read.ok && read.reason === 'missing')) return [];
        const record = read.ok ? parseRecord(name.slice(0, -ending.length), read.text) : undefined;
        return [{ record: record ?? this.#setAside(folder, name), age: Date.now() - stat.mtimeMs }];
      });
  }

  #setAside(folder: string, name: string): DamagedRecord {
    const damaged = `${FOLDER}/${name}.damaged`;
    try {
      this.#disk.renameSync(join(folder, name), join(folder, `${name}.damaged`));
    } catch (error) {
      if (errorCode(error) === undefined) throw error;
    }
    return { damaged };
  }

  #names(): string[] {
    const folder = this.#folder();
    if (folder === undefined) return [];
    try {
      return this.#disk.readdirSync(folder).sort();
    } catch (error) {
      if (errorCode(error) === undefined) throw error;
      return [];
    }
  }

  /** The real folder; undefined if there is none that may be written to. */
  #folder(): string | undefined {
    const place: Placed | { reason: string } = placeOf(
      realRootOf(this.#root),
      `${FOLDER}/x`,
      false,
      this.#disk,
    );
    return 'reason' in place ? undefined : place.folder;
  }
}

function isDone(name: string): boolean {
  return name.endsWith(DONE) && !name.endsWith(PENDING);
}
