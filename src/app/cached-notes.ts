import { glanceAtNote } from '../note/glance-at-note.js';
import type { NoteFacts } from '../note/note.js';
import { readNote } from '../note/read-note.js';
import type { Settings } from '../people/settings.js';
import { conflictCopy } from '../vault/conflict-copy.js';
import {
  type CacheRecord,
  glanceAtRecord,
  joinRecords,
  readRecord,
  recordOf,
  splitRecords,
} from '../vault/note-cache.js';
import { hasOwnFolder, placeMark, readOwnFile, writeOwnFile } from '../vault/own-file.js';
import { ReadAhead } from '../vault/read-ahead.js';
import { textOf, type VaultRead } from '../vault/read-vault.js';
import { fileScanner, type ScannedFile } from '../vault/scan-vault.js';
import { isSettled, type Stamp, sameStamp } from '../vault/stamp.js';
import { type Stock, stampAt, takeStock } from '../vault/take-stock.js';
import { isTemporaryName } from '../vault/temporary-file.js';
import { inOrderOfPaths } from '../vault/walk-markdown.js';
import { programMark } from './program-mark.js';
import type { ReadNotes } from './read-state.js';

const FILE = 'notes.cache';
/** Fewer notes than this are read faster than a cache is worth. */
const FEWEST = 300;
/** The cache is written anew where this part of it is stale. */
const STALE_PART = 0.05;

/** How a cached reading may use the disk. */
export interface CacheUse {
  /** `read`: the cache is used, never written; `refresh`: written where the vault has `.knowwho`; `write`: made too. */
  use: 'read' | 'refresh' | 'write';
  /** True if of most people hardly anything will be asked: notes of which no record is made are only glanced at. */
  lightly?: boolean;
  /** A stock that was just taken, for the first reading, and who reads its files ahead. */
  stock?: Stock;
  ahead?: ReadAhead;
  /** Called with the number of notes so far, whenever one was read afresh. */
  onNote?: (count: number) => void;
  /** Fewer notes are not cached. */
  fewest?: number;
}

/** What one reading keeps for the next one in this process. */
interface Kept {
  record: CacheRecord;
  facts?: NoteFacts;
}

/**
 * A reading of notes that knows from `.knowwho/notes.cache` what the files held that did not change since: it gives the
 * same as `readVault`. A file is read afresh unless size, times and inode are as they were, and were settled then.
 */
export function cachedReader({
  use,
  lightly = false,
  stock,
  ahead,
  onNote,
  fewest = FEWEST,
}: CacheUse): ReadNotes {
  let first = stock && { stock, ahead };
  let memory: Map<string, Kept> | undefined;
  let memoryKey = '';
  return (root, settings) => {
    const taken = first?.stock ?? takeStock(root);
    const { files, problems, at } = taken;
    const key = cacheKey(root, settings);
    if (key !== memoryKey) memory = undefined;
    memoryKey = key;
    const before: ReadonlyMap<string, Kept> = memory ?? fromDisk(root, key);
    const ahead = first?.ahead ?? (before.size === 0 ? ReadAhead.of(files, settings) : undefined);
    first = undefined;
    const ordered = inOrderOfPaths(files);
    const numbers = new Map(files.map((file, index) => [file, index]));
    const scanFile = fileScanner(
      ordered,
      settings,
      ahead && ((file) => ahead.take(numbers.get(file) as number, settings.maxNote)),
    );
    const read: VaultRead = {
      notes: [],
      allPaths: [],
      problems: [...problems],
      generated: new Map(),
      textOf: (path) => textOf(root, path, settings),
    };
    const after = new Map<string, Kept>();
    let fresh = 0;
    for (const file of ordered) {
      const { path } = file;
      const stamp = stampAt(taken, numbers.get(file) as number);
      const kept = recall(before.get(path), path, stamp, lightly);
      if (kept?.facts) {
        after.set(path, kept);
        read.notes.push(kept.facts);
        read.allPaths.push(path);
        continue;
      }
      const scanned = scanFile(file, stamp?.size);
      collect(read, path, scanned);
      if (scanned.role !== 'note') continue;
      const isKept = stamp !== undefined && isSettled(stamp, at);
      const look = lightly && (use === 'read' || !isKept) ? glanced : whole;
      read.notes.push(look(path, scanned, settings));
      onNote?.(read.notes.length);
      if (!isKept) continue;
      fresh++;
      after.set(path, { record: { stamp, bytes: UNWRITTEN }, facts: read.notes.at(-1) });
    }
    memory = after;
    const stale = fresh + Math.max(0, before.size - after.size);
    if (after.size >= fewest && stale > after.size * STALE_PART && mayWrite(root, use))
      save(root, key, after);
    return read;
  };
}

type Look = (path: string, scanned: ScannedFile & { role: 'note' }, settings: Settings) => NoteFacts;

const whole: Look = (path, { text }, settings) => readNote(path, text, settings);

/** Reads a note as far as somebody asks. */
const glanced: Look = (path, { text, again }, settings) => glanceAtNote(path, text, settings, again);

/** Stands for a record that nobody has asked for yet. */
const UNWRITTEN = Buffer.alloc(0);

function cacheKey(root: string, settings: Settings): string {
  return [programMark(), placeMark(root), JSON.stringify(settings)].join('\n\n');
}

function fromDisk(root: string, key: string): Map<string, Kept> {
  const bytes = readOwnFile(root, FILE, key);
  const records = bytes && splitRecords(bytes);
  return new Map([...(records ?? [])].map(([path, record]) => [path, { record }]));
}

function recall(
  kept: Kept | undefined,
  path: string,
  stamp: Stamp | undefined,
  lightly: boolean,
): Kept | undefined {
  if (!kept || !stamp || !sameStamp(kept.record.stamp, stamp)) return undefined;
  // Whether `Name 2.md` is a copy depends on another file's text too.
  if (conflictCopy(nameOf(path))) return undefined;
  if (kept.facts) return kept;
  try {
    return { ...kept, facts: (lightly ? glanceAtRecord : readRecord)(path, kept.record) };
  } catch {
    return undefined;
  }
}

function collect(read: VaultRead, path: string, scanned: ScannedFile): void {
  if (scanned.role === 'generated') read.generated.set(path, scanned.text);
  if (scanned.role === 'problem') read.problems.push(scanned.problem);
  const isCopy = scanned.role === 'problem' && scanned.problem.code === 'conflict-copy';
  if (!isCopy && !isTemporaryName(nameOf(path))) read.allPaths.push(path);
}

function mayWrite(root: string, use: CacheUse['use']): boolean {
  return use === 'write' || (use === 'refresh' && hasOwnFolder(root));
}

function save(root: string, key: string, kept: ReadonlyMap<string, Kept>): void {
  const records = new Map<string, CacheRecord>();
  for (const [path, { record, facts }] of kept) {
    const isNew = record.bytes === UNWRITTEN && facts;
    records.set(path, isNew ? recordOf(record.stamp, facts) : record);
  }
  writeOwnFile(root, FILE, key, joinRecords(records));
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
