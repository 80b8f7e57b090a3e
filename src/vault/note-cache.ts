import type { NoteFacts } from '../note/note.js';
import { type PackedFacts, packFacts, unpackFacts } from '../note/pack-facts.js';
import { type PackedHand, packHand, unpackHand } from '../note/pack-hand.js';
import type { Stamp } from './stamp.js';

/** One note's part of the cache, as it stands in it. */
export interface CacheRecord {
  stamp: Stamp;
  bytes: Buffer;
  /** What is at hand without taking the bytes apart. */
  hand?: PackedHand;
}

/** The list in front of the records: of each file its path, stamp and the length of its record. */
interface Head {
  paths: string[];
  /** Four numbers a file: size, mtime, ctime, inode. */
  stamps: number[];
  lengths: number[];
  /** What is at hand of people; 0 for any other note. */
  hands: (PackedHand | 0)[];
}

/** The record of a note. */
export function recordOf(stamp: Stamp, facts: NoteFacts): CacheRecord {
  return { stamp, bytes: Buffer.from(JSON.stringify(packFacts(facts))), hand: packHand(facts) };
}

/** The facts that a record holds. Throws where it is none. */
export function readRecord(path: string, { bytes }: CacheRecord): NoteFacts {
  return unpackFacts(path, JSON.parse(bytes.toString('utf8')) as PackedFacts);
}

/** The same, of which as much as possible is read when somebody asks. */
export function glanceAtRecord(path: string, record: CacheRecord): NoteFacts {
  return record.hand
    ? unpackHand(path, record.hand, () => readRecord(path, record))
    : readRecord(path, record);
}

/** All records as one file's bytes: the list as one line of JSON, then the records without anything between them. */
export function joinRecords(records: ReadonlyMap<string, CacheRecord>): Buffer {
  const head: Head = { paths: [], stamps: [], lengths: [], hands: [] };
  const parts: Buffer[] = [];
  for (const [path, { stamp, bytes, hand }] of records) {
    head.paths.push(path);
    head.stamps.push(stamp.size, stamp.mtime, stamp.ctime, stamp.ino);
    head.lengths.push(bytes.length);
    head.hands.push(hand ?? 0);
    parts.push(bytes);
  }
  return Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), ...parts]);
}

/** The records of a file that {@link joinRecords} made; undefined for any other. None of them is parsed. */
export function splitRecords(file: Buffer): Map<string, CacheRecord> | undefined {
  const newline = file.indexOf(10);
  try {
    const { paths, stamps, lengths, hands } = JSON.parse(file.subarray(0, newline).toString('utf8')) as Head;
    const records = new Map<string, CacheRecord>();
    let at = newline + 1;
    for (let index = 0; index < paths.length; index++) {
      const [size, mtime, ctime, ino] = stamps.slice(index * 4, index * 4 + 4) as [
        number,
        number,
        number,
        number,
      ];
      const end = at + (lengths[index] as number);
      records.set(paths[index] as string, {
        stamp: { size, mtime, ctime, ino },
        bytes: file.subarray(at, end),
        hand: hands[index] || undefined,
      });
      at = end;
    }
    return at === file.length ? records : undefined;
  } catch {
    return undefined;
  }
}
