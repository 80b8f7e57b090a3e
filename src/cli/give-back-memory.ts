import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** For a process that runs all day: what it needs for a moment only must not become what it holds for good. */
export function holdLittleMemory(): void {
  // Else the place for new things grows to twice 16 MB while ten thousand notes are read, and stays.
  setFlagsFromString('--semi-space-growth-factor=1');
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
