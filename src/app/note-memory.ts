import type { Stats } from 'node:fs';
import type { NoteFacts } from '../note/note.js';
import type { ScannedFile } from '../vault/scan-vault.js';

/** What is kept of a file: the facts of a note, or what else a look at it came to. */
export type Kept = NoteFacts | Exclude<ScannedFile, { role: 'note' }>;

/** Files younger than this are read again next time: the clocks of some disks tick every two seconds. */
const RACY_MS = 2_500;

/** Numbers of a file: size, both times, inode, hash of the text, and 1 if it can be trusted to have stayed the same. */
const NUMBERS = 6;
const HASH = 4;
const SETTLED = 5;

/**
 * What is kept of the files of a vault between two readings, in order of the paths. In lists: ten thousand objects with
 * a stamp as text would take as much room as what the notes say.
 */
export class NoteMemory {
  readonly #paths: string[] = [];
  readonly #kept: Kept[] = [];
  readonly #numbers: number[];

  /** For so many files at most. */
  constructor(files: number) {
    this.#numbers = new Array<number>(files * NUMBERS);
  }

  /** Adds a file that was looked at after `stat` had been taken. */
  add(path: string, stat: Stats | undefined, hash: number, kept: Kept): void {
    // A file that was so young when it was read that a later change could carry the same time is read again.
    const settled = stat !== undefined && Date.now() - stat.mtimeMs > RACY_MS;
    this.#put([...stampOf(stat), hash, settled ? 1 : 0]);
    this.#paths.push(path);
    this.#kept.push(kept);
  }

  /** Adds a file as another memory has it. */
  take(other: NoteMemory, place: number): Kept {
    const first = place * NUMBERS;
    this.#put(other.#numbers.slice(first, first + NUMBERS));
    const kept = other.#kept[place] as Kept;
    this.#paths.push(other.#paths[place] as string);
    this.#kept.push(kept);
    return kept;
  }

  #put(numbers: readonly number[]): void {
    const first = this.#paths.length * NUMBERS;
    numbers.forEach((number, at) => {
      this.#numbers[first + at] = number;
    });
  }

  /** Says where a path stands; fast as long as it is asked for one after the other in order. */
  places(): (path: string) => number | undefined {
    let next = 0;
    let places: Map<string, number> | undefined;
    return (path) => {
      if (this.#paths[next] === path) return next++;
      places ??= new Map(this.#paths.map((one, place) => [one, place]));
      const place = places.get(path);
      if (place !== undefined) next = place + 1;
      return place;
    };
  }

  /** True if the file stands as it was, so that it need not be read. */
  isSame(place: number, stat: Stats | undefined): boolean {
    const first = place * NUMBERS;
    if (stat === undefined || this.#numbers[first + SETTLED] !== 1) return false;
    return stampOf(stat).every((number, at) => number === this.#numbers[first + at]);
  }

  /** The facts of the note there, if its text has this hash. */
  factsOf(place: number, hash: number): NoteFacts | undefined {
    const kept = this.#kept[place];
    return kept && isFacts(kept) && this.#numbers[place * NUMBERS + HASH] === hash ? kept : undefined;
  }
}

/** True for the facts of a note. */
export function isFacts(kept: Kept): kept is NoteFacts {
  return !('role' in kept);
}

function stampOf(stat: Stats | undefined): number[] {
  return stat ? [stat.size, stat.mtimeMs, stat.ctimeMs, stat.ino] : [Number.NaN, 0, 0, 0];
}
