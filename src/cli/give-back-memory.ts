import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Bytes that the place for new things need not have more of: what a round makes and throws away fits in. */
const ENOUGH = 8 * 1024 * 1024;

/**
 * For a process that runs all day: what it needs for a moment only must not become what it holds for good. The place for
 * new things would grow to twice 16 MB while ten thousand notes are read, and stay so. Without any room of its own, though,
 * what a round makes would be kept among the old things until all of them are looked through, for a tenth of a second in
 * the middle of a later round. So it may grow with the rounds, to be called after each, and only so far.
 */
export function holdLittleMemory(rounds: number): void {
  const size = getHeapSpaceStatistics().find(({ space_name }) => space_name === 'new_space')?.space_size ?? 0;
  setFlagsFromString(`--semi-space-growth-factor=${rounds > 0 && size < ENOUGH ? 2 : 1}`);
}

/**
 * Moves together what is in use and gives what is free back to the system: reading ten thousand notes takes twice the
 * memory that is kept of them. Takes some tenths of a second.
 */
export function giveBackMemory(): void {
  setFlagsFromString('--expose-gc');
  setFlagsFromString('--compact-on-every-full-gc');
  const collect: unknown = runInNewContext('typeof gc === "function" ? gc : undefined');
  // The pages that the first run empties are given back by the second.
  if (typeof collect === 'function') for (let run = 0; run < 2; run += 1) collect();
  setFlagsFromString('--no-compact-on-every-full-gc');
  setFlagsFromString('--no-expose-gc');
}
