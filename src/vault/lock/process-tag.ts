import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { threadId } from 'node:worker_threads';

/** A tag anywhere in a file name: the machine, the process, when that began (0 if not known), and its thread. */
export const TAG = '[0-9a-f]{6}-\\d+-\\d+-\\d+';

let own: string | undefined;

/** What tells this process, on this machine, from every other one that ever was; fit for a file name. */
export function ownTag(): string {
  own ??= `${hostTag()}-${process.pid}-${startOf(process.pid) ?? 0}-${threadId}`;
  return own;
}

/** What is known of the process with a tag; `elsewhere` is a process of another machine, of which nothing is known. */
export type Standing = { is: 'own' | 'alive' | 'gone' | 'elsewhere'; pid: number };

/** Tells how the process with a tag stands. A number that was given to another process since counts as gone. */
export function standingOf(tag: string): Standing {
  const [host, number, start] = tag.split('-');
  const pid = Number(number);
  if (tag === ownTag()) return { is: 'own', pid };
  if (host !== hostTag()) return { is: 'elsewhere', pid };
  if (!isAlive(pid)) return { is: 'gone', pid };
  const began = startOf(pid);
  const isAnother = began !== undefined && start !== '0' && String(began) !== start;
  return { is: isAnother ? 'gone' : 'alive', pid };
}

/** True if there is a process of this number on this machine. */
export function isAlive(pid: number): boolean {
  if (pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Somebody else's process is alive all the same.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function hostTag(): string {
  return createHash('sha256').update(hostname()).digest('hex').slice(0, 6);
}

/** When a process began, in ticks since the machine did (proc(5), field 22); undefined where that is not told. */
function startOf(pid: number): number | undefined {
  if (process.platform !== 'linux') return undefined;
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    // The name of the program, in brackets, may hold anything.
    const ticks = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]);
    return Number.isFinite(ticks) ? ticks : undefined;
  } catch {
    return undefined;
  }
}
