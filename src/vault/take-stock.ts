import { createHash } from 'node:crypto';
import type { Diagnostic } from '../note/diagnostic.js';
import { isSettled, type Stamp, stampOf } from './stamp.js';
import { listMarkdown, type MarkdownFile } from './walk-markdown.js';

/** All Markdown files of a vault as they stood at one instant, told by their stamps. */
export interface Stock {
  /** In the order of the disk. */
  files: MarkdownFile[];
  /** Four numbers a file, see {@link stampAt}: ten thousand objects would cost more than looking at the files. */
  stamps: Float64Array;
  /** Of the walk. */
  problems: Diagnostic[];
  /** The instant (ms) before the first look. */
  at: number;
}

/** Lists the vault's Markdown files and looks at each, without reading any. Throws an EnvironmentError as the walk does. */
export function takeStock(root: string): Stock {
  const stock = listStock(root);
  const { files, stamps } = stock;
  lookAtAll(files, stamps);
  return stock;
}

/** The same without a look at the files: none of them has a stamp. */
export function listStock(root: string): Stock {
  const at = Date.now();
  const { files, problems } = listMarkdown(root);
  return { files, stamps: new Float64Array(files.length * 4).fill(Number.NaN), problems, at };
}

function lookAtAll(files: readonly MarkdownFile[], stamps: Float64Array): void {
  for (let index = 0; index < files.length; index++) {
    const stamp = stampOf((files[index] as MarkdownFile).file);
    if (!stamp) continue;
    stamps[index * 4] = stamp.size;
    stamps[index * 4 + 1] = stamp.mtime;
    stamps[index * 4 + 2] = stamp.ctime;
    stamps[index * 4 + 3] = stamp.ino;
  }
}

/** The stamp of the file with this index; undefined for one that could not be looked at. */
export function stampAt({ stamps }: Pick<Stock, 'stamps'>, index: number): Stamp | undefined {
  const first = index * 4;
  const size = stamps[first] as number;
  const mtime = stamps[first + 1] as number;
  const ctime = stamps[first + 2] as number;
  const ino = stamps[first + 3] as number;
  return Number.isNaN(size) ? undefined : { size, mtime, ctime, ino };
}

/**
 * A mark of the whole stock: where two are equal, every file holds the same text. Undefined if that cannot be told,
 * because a file is too young or could not be looked at.
 */
export function markOfStock({ files, stamps, problems, at }: Stock): string | undefined {
  const stamp = { size: 0, mtime: 0, ctime: 0, ino: 0 };
  for (let index = 0; index < files.length; index++) {
    stamp.mtime = stamps[index * 4 + 1] as number;
    stamp.ctime = stamps[index * 4 + 2] as number;
    // Of one that could not be looked at the numbers are none, and never settled.
    if (!isSettled(stamp, at)) return undefined;
  }
  return createHash('sha256')
    .update(files.map(({ path }) => path).join('\0'))
    .update(JSON.stringify(problems))
    .update(new Uint8Array(stamps.buffer))
    .digest('hex');
}
