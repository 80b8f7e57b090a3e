import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { EnvironmentError, errorCode } from '../environment-error.js';
import { placeOf } from '../place-of.js';
import { removeQuietly } from '../quietly.js';
import type { WriteDisk } from '../write-disk.js';
import { pause } from './pause.js';
import { ownTag, standingOf, TAG } from './process-tag.js';

const FOLDER = '.knowwho/locks';
const NAME = new RegExp(`^(${TAG})-[0-9a-f]{8}$`);

/** How long others are waited for, in milliseconds. */
export const PATIENCE = {
  /** A live process of this machine: reading a large vault takes seconds. */
  here: 10_000,
  /** A process of another machine, of which nobody knows whether it lives. */
  elsewhere: 5_000,
};

/** A lock that is held. */
interface Lock {
  /** True if processes that held a lock before died without giving it back. */
  foundDead: boolean;
  release(): void;
}

/**
 * Takes the lock of a vault. Whoever wants it puts an empty file of a name of its own into `.knowwho/locks` and has the
 * lock if nobody else's lies there; of two that come at once, the later one sees the earlier one's, so at most one has
 * it. As no name is used twice, a dead process's file can be passed over and removed by anybody at any time.
 * Undefined where the folder cannot be written.
 */
export function takeLock(realRoot: string, disk: WriteDisk): Lock | undefined {
  const name = `${ownTag()}-${randomBytes(4).toString('hex')}`;
  const start = performance.now();
  let foundDead = false;
  let made: string | undefined;
  try {
    const place = placeOf(realRoot, `${FOLDER}/${name}`, true, disk, 0o700);
    if ('reason' in place) return undefined;
    for (;;) {
      const waited = performance.now() - start;
      const look = () => {
        const seen = othersIn(place.folder, name, waited, disk);
        foundDead ||= seen.dead;
        return seen.holder;
      };
      let holder = look();
      if (holder === undefined) {
        disk.closeSync(disk.openSync(place.file, 'wx', 0o600));
        made = place.file;
        holder = look();
        if (holder === undefined) return { foundDead, release: () => removeQuietly(place.file, disk) };
        disk.unlinkSync(place.file);
        made = undefined;
      }
      if (waited > PATIENCE.here) throw new LockedError(holder);
      // By chance, so that two who saw each other do not do so again.
      pause(2 + Math.random() * 10);
    }
  } catch (error) {
    if (error instanceof LockedError || errorCode(error) === undefined) throw error;
    if (made !== undefined) removeQuietly(made, disk);
    return undefined;
  }
}

/** Another run of the program has been writing for too long. */
class LockedError extends EnvironmentError {
  constructor(pid: number) {
    super(FOLDER, 'EBUSY', 'lock', { cause: undefined });
    this.message =
      `another run of knowwho (process ${pid}) has been writing in this vault for ` +
      `${PATIENCE.here / 1000} seconds; wait for it, or end it if it hangs, and try again`;
  }
}

/** The process that has the lock, if any; files of dead processes are removed on the way. */
function othersIn(
  folder: string,
  own: string,
  waited: number,
  disk: WriteDisk,
): { holder: number | undefined; dead: boolean } {
  let holder: number | undefined;
  let dead = false;
  for (const name of disk.readdirSync(folder)) {
    const tag = name === own ? undefined : NAME.exec(name)?.[1];
    if (tag === undefined) continue;
    const { is, pid } = standingOf(tag);
    // What this process itself holds is known without asking: anything else of its name was left behind.
    if (is === 'gone' || is === 'own') {
      dead = true;
      removeQuietly(join(folder, name), disk);
    } else if (is === 'alive' || waited < PATIENCE.elsewhere) holder = pid;
    else removeQuietly(join(folder, name), disk);
  }
  return { holder, dead };
}
