import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { errorCode } from '../environment-error.js';
import type { WriteDisk } from '../write-disk.js';
import { ownTag, standingOf, TAG } from './process-tag.js';

const TEMPORARY = new RegExp(`^\\.knowwho-(?:(${TAG})-)?[0-9a-f]{16}\\.tmp$`);
/** Where nobody can be asked whether it is still wanted: a day, in milliseconds. */
const OLD = 86_400_000;
/** Folders that are other programs' own. */
const FOREIGN = new Set(['.git', '.stversions', '.trash', 'node_modules']);

/** A hidden name beside a file that nobody can guess, and that says whose it is. */
export function temporaryName(): string {
  return `.knowwho-${ownTag()}-${randomBytes(8).toString('hex')}.tmp`;
}

/** True for the name of a temporary of this program, whoever made it. */
export function isOwnTemporary(name: string): boolean {
  return TEMPORARY.test(name);
}

/**
 * Removes the temporaries that dead processes left in a folder and, if `deep`, below it. Those of a live process stay,
 * and those of another machine for a day. Links are not followed; what the disk refuses stays.
 */
export function sweepTemporaries(folder: string, disk: WriteDisk, deep = true): void {
  const folders = [folder];
  for (let next = folders.pop(); next !== undefined; next = folders.pop()) {
    try {
      for (const entry of disk.readdirSync(next, { withFileTypes: true })) {
        const path = join(next, entry.name);
        if (entry.isDirectory() && deep && !FOREIGN.has(entry.name)) folders.push(path);
        if (entry.isFile() && isLeftover(entry.name, path, disk)) disk.unlinkSync(path);
      }
    } catch (error) {
      if (errorCode(error) === undefined) throw error;
    }
  }
}

function isLeftover(name: string, path: string, disk: WriteDisk): boolean {
  const match = TEMPORARY.exec(name);
  if (!match) return false;
  const tag = match[1];
  // Of its own this process has none when it sweeps.
  if (tag !== undefined && ['gone', 'own'].includes(standingOf(tag).is)) return true;
  if (tag !== undefined && standingOf(tag).is === 'alive') return false;
  const stat = disk.lstatSync(path, { throwIfNoEntry: false });
  return stat !== undefined && Math.abs(Date.now() - stat.mtimeMs) > OLD;
}
