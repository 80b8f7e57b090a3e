import { type CacheUse, cachedReader } from '../../app/cached-notes.js';
import type { ReadNotes } from '../../app/read-state.js';
import type { Context } from '../context.js';

/** Reading that takes longer than this shows its progress. */
const PATIENCE_MS = 500;
const EVERY = 200;

/**
 * How a command reads the notes: with the help of the cache, which is written only where `use` says so; on a terminal a
 * long reading shows on standard error how far it is, on one line that is wiped at the end.
 */
export function readingOf(
  { io, quiet }: Context,
  use: Omit<CacheUse, 'onNote'> = { use: 'read' },
): ReadNotes {
  if (io.stderr.isTTY !== true || quiet) return cachedReader(use);
  let start = 0;
  let shown = false;
  const reader = cachedReader({
    ...use,
    onNote: (count) => {
      if (count % EVERY !== 0 || performance.now() - start < PATIENCE_MS) return;
      shown = true;
      io.stderr.write(`\rReading notes: ${count} …`);
    },
  });
  return (root, settings) => {
    start = performance.now();
    const read = reader(root, settings);
    if (shown) io.stderr.write('\r\x1b[2K');
    shown = false;
    return read;
  };
}
