import type { FileChange } from './file-change.js';
import { readInside } from './read-inside.js';

const IGNORE = '.knowwho/.gitignore';

/** The file that keeps the program's own folder out of git, if it is still to be written. */
export function ignoreOwnFolder(root: string): FileChange[] {
  const read = readInside(root, IGNORE, 10_000);
  if (read.ok || read.reason !== 'missing') return [];
  return [{ path: IGNORE, before: null, after: '*\n', flush: false, isPrivate: true }];
}
