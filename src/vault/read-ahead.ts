import { Buffer } from 'node:buffer';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { excludeMatcher } from '../note/settings/folder-matcher.js';
import type { Settings } from '../people/settings.js';
import type { MarkdownFile } from './walk-markdown.js';

/** What the second thread is given. */
export interface AheadTask {
  /** The files' absolute paths, with NUL between them. */
  paths: string;
  /** Of each file where its bytes begin in `bytes`, and how many there are: 0 as long as they are not there. */
  starts: Int32Array;
  lengths: Int32Array;
  bytes: SharedArrayBuffer;
}

/** Stands for a length where the first thread has read the file itself, or will. */
const TAKEN = -1;
/** Fewer files are read before a second thread has begun. */
const FEWEST = 2_000;
/** Room for a file; most are smaller, and what is not touched is no memory. */
const ROOM = 4_096;
const MOST_ROOM = 128 * 1024 * 1024;

/** A text, and how to have it again without keeping it. */
export interface ReadBefore {
  text: string;
  again: () => string;
}

/**
 * The bytes of files that a second thread reads while the first one is busy with what is in them: opening and reading ten
 * thousand files takes a quarter of a run that knows nothing. Nobody waits for it: what is not there yet is read as ever.
 */
export class ReadAhead {
  readonly #starts: Int32Array;
  readonly #lengths: Int32Array;
  readonly #bytes: Buffer;
  /** Is kept when the second thread has read what it could. */
  readonly ended: Promise<void>;

  private constructor(files: readonly MarkdownFile[], exclude: string[]) {
    const count = files.length;
    this.#starts = new Int32Array(new SharedArrayBuffer(count * 4));
    this.#lengths = new Int32Array(new SharedArrayBuffer(count * 4));
    const isExcluded = excludeMatcher(exclude);
    if (exclude.length > 0)
      files.forEach(({ path }, index) => {
        if (isExcluded(path)) this.#lengths[index] = TAKEN;
      });
    const bytes = new SharedArrayBuffer(Math.min(count * ROOM, MOST_ROOM));
    this.#bytes = Buffer.from(bytes);
    const task: AheadTask = {
      paths: files.map(({ file }) => file).join('\0'),
      starts: this.#starts,
      lengths: this.#lengths,
      bytes,
    };
    const worker = new Worker(new URL('./read-ahead-worker.js', import.meta.url), {
      workerData: task,
      // It has nothing to say, and should it fail, the files are read here.
      stdout: true,
      stderr: true,
    });
    worker.on('error', () => {});
    this.ended = new Promise((resolve) => worker.on('exit', () => resolve()));
    worker.unref();
  }

  /** Begins to read the files, but those that the settings leave out; undefined where that does not pay. */
  static of(files: readonly MarkdownFile[], { exclude }: Pick<Settings, 'exclude'>): ReadAhead | undefined {
    if (files.length < FEWEST || availableParallelism() < 2) return undefined;
    try {
      return new ReadAhead(files, exclude);
    } catch {
      return undefined;
    }
  }

  /** The text of the file with this index, where its bytes are there and are text; else the file is left to the caller. */
  take(index: number, maxBytes: number): ReadBefore | undefined {
    const length = Atomics.load(this.#lengths, index);
    if (length <= 0 || length > maxBytes) {
      Atomics.store(this.#lengths, index, TAKEN);
      return undefined;
    }
    const start = this.#starts[index] as number;
    const text = this.#bytes.toString('utf8', start, start + length);
    // Where there is such a sign, it may stand for a byte that is no text.
    if (text.includes('\ufffd') || text.includes('\0')) return undefined;
    return { text, again: again(this.#bytes, start, start + length) };
  }
}

function again(bytes: Buffer, start: number, end: number): () => string {
  return () => bytes.toString('utf8', start, end);
}
