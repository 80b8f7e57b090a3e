import { realRootOf } from '../containment.js';
import { ignoreOwnFolder } from '../ignore-own-folder.js';
import { quietly } from '../quietly.js';
import { writeChanges } from '../write-changes.js';
import { nodeDisk, type WriteDisk } from '../write-disk.js';
import { takeLock } from './take-lock.js';
import { sweepTemporaries } from './temporaries.js';

/** The vaults that this process has locked, by their real roots. */
const held = new Set<string>();

/**
 * Calls the function while no other run of the program writes in the vault: reading, planning and writing belong
 * together. Locks of dead processes do not count, and what these left lying is cleaned up. Where `.knowwho` cannot be
 * written there is no lock; then, and between machines, the comparison right before each write has to do. Throws an
 * EnvironmentError if another run does not come to an end.
 */
export function withLock<T>(root: string, call: () => T, disk: WriteDisk = nodeDisk): T {
  const realRoot = realRootOf(root);
  if (held.has(realRoot)) return call();
  const lock = takeLock(realRoot, disk);
  held.add(realRoot);
  try {
    if (lock) quietly(() => writeChanges(realRoot, ignoreOwnFolder(realRoot), disk));
    if (lock?.foundDead) sweepTemporaries(realRoot, disk);
    return call();
  } finally {
    held.delete(realRoot);
    lock?.release();
  }
}
