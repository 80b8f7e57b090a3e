import { createHash } from 'node:crypto';
import type { Diagnostic } from '../note/diagnostic.js';
import { isSettled, type Stamp, stampOf } from './stamp.js';
import { listMarkdown, type MarkdownFile } from './walk-markdown.js';

/** A file with its stamp; undefined for one that could not be looked at. */
export interface StockedFile extends MarkdownFile {
  stamp: Stamp | undefined;
}

/** All Markdown files of a vault as they stood at one instant, told by their stamps. */
export interface Stock {
  /** In the order of the disk. */
  files: StockedFile[];
  /** Of the walk. */
  problems: Diagnostic[];
  /** The instant (ms) before the first look. */
  at: number;
}

/** Lists the vault's Markdown files and looks at each, without reading any. Throws an EnvironmentError as the walk does. */
export function takeStock(root: string): Stock {
  const at = Date.now();
  const { files, problems } = listMarkdown(root);
  return { files: files.map(({ path, file }) => ({ path, file, stamp: stampOf(file) })), problems, at };
}

/**
 * A mark of the whole stock: where two are equal, every file holds the same text. Undefined if that cannot be told,
 * because a file is too young or could not be looked at.
 */
export function markOfStock({ files, problems, at }: Stock): string | undefined {
  const numbers = new Float64Array(files.length * 4);
  for (let index = 0; index < files.length; index++) {
    const stamp = files[index]?.stamp;
    if (!stamp || !isSettled(stamp, at)) return undefined;
    numbers.set([stamp.size, stamp.mtime, stamp.ctime, stamp.ino], index * 4);
  }
  return createHash('sha256')
    .update(files.map(({ path, file }) => `${path}\0${file}`).join('\0'))
    .update(JSON.stringify(problems))
    .update(new Uint8Array(numbers.buffer))
    .digest('hex');
}
