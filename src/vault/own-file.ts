import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { realRootOf } from './containment.js';
import { errorCode } from './environment-error.js';
import { ignoreOwnFolder } from './ignore-own-folder.js';
import { placeOf } from './place-of.js';
import { writeChanges } from './write-changes.js';
import { nodeDisk, type WriteDisk } from './write-disk.js';

/** The folder for what can be made again. */
const FOLDER = '.knowwho';
const MOST_BYTES = 1_000_000_000;

/**
 * Which machine, disk and folder a cache was made on: one that git, a sync tool or a copy brought from elsewhere tells
 * nothing about the files here.
 */
export function placeMark(root: string): string {
  const realRoot = realRootOf(root);
  const { dev, ino } = statSync(realRoot);
  return [hostname(), process.platform, dev, ino, realRoot].join('\n');
}

/** True if the program has kept something in this vault before. */
export function hasOwnFolder(root: string): boolean {
  return statSync(join(root, FOLDER), { throwIfNoEntry: false })?.isDirectory() === true;
}

/**
 * The bytes of a cache of the program's own, `.knowwho/NAME`, if they are exactly those that were written under this
 * key; undefined for one that is missing, of another key (program, place, settings), cut off or damaged.
 */
export function readOwnFile(root: string, name: string, key: string): Buffer | undefined {
  let bytes: Buffer;
  try {
    const file = join(root, FOLDER, name);
    if (statSync(file).size > MOST_BYTES) return undefined;
    bytes = readFileSync(file);
  } catch {
    return undefined;
  }
  const newline = bytes.indexOf(10);
  const body = bytes.subarray(newline + 1);
  const isOurs = newline !== -1 && bytes.subarray(0, newline).toString('latin1') === sealOf(key, body);
  return isOurs ? body : undefined;
}

/**
 * Writes a cache of the program's own, in one piece (hidden temporary file, rename), readable by nobody else. A disk that
 * refuses does no harm: there is no cache then. Not for anything that could not be made again.
 */
export function writeOwnFile(
  root: string,
  name: string,
  key: string,
  body: Buffer,
  disk: WriteDisk = nodeDisk,
): void {
  let temporary: string | undefined;
  try {
    writeChanges(root, ignoreOwnFolder(root), disk);
    const place = placeOf(realRootOf(root), `${FOLDER}/${name}`, true, disk, 0o700);
    if ('reason' in place) return;
    temporary = join(place.folder, `.${name}.tmp`);
    // One that a stopped run left. Two runs at once may spoil each other's: the seal then tells.
    removeQuietly(temporary, disk);
    writeNew(temporary, [Buffer.from(`${sealOf(key, body)}\n`, 'latin1'), body], disk);
    disk.renameSync(temporary, place.file);
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
    if (temporary !== undefined) removeQuietly(temporary, disk);
  }
}

function writeNew(file: string, parts: readonly Buffer[], disk: WriteDisk): void {
  const descriptor = disk.openSync(file, 'wx', 0o600);
  try {
    for (const part of parts) {
      for (let offset = 0; offset < part.length; )
        offset += disk.writeSync(descriptor, part, offset, part.length - offset);
    }
  } finally {
    disk.closeSync(descriptor);
  }
}

/** One line: what the body was made under, and that it is whole. */
function sealOf(key: string, body: Buffer): string {
  const hash = (data: string | Buffer) => createHash('sha1').update(data).digest('hex');
  return `knowwho cache ${hash(key)} ${body.length} ${hash(body)}`;
}

function removeQuietly(file: string, disk: WriteDisk): void {
  try {
    disk.unlinkSync(file);
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
  }
}
