import { countingReader } from '../../app/count-notes.js';
import type { ReadNotes } from '../../app/read-state.js';
import { readVault } from '../../vault/read-vault.js';
import type { Context } from '../context.js';

/** Reading that takes longer than this shows its progress. */
const PATIENCE_MS = 500;
const EVERY = 200;

/**
 * How a command reads the notes: on a terminal a long reading shows on standard error how far it is, on one line that
 * is wiped at the end.
 */
export function readingOf({ io, quiet }: Context): ReadNotes {
  if (io.stderr.isTTY !== true || quiet) return readVault;
  return (root, settings) => {
    const start = performance.now();
    let shown = false;
    const read = countingReader((count) => {
      if (count % EVERY !== 0 || performance.now() - start < PATIENCE_MS) return;
      shown = true;
      io.stderr.write(`\rReading notes: ${count} …`);
    })(root, settings);
    if (shown) io.stderr.write('\r\x1b[2K');
    return read;
  };
}
