import type { Day } from './day.js';

/** The kinds that the program knows (format documentation, "The log"). */
export type KnownKind =
  | 'met'
  | 'call'
  | 'video'
  | 'sent'
  | 'wrote'
  | 'thanked'
  | 'greeted'
  | 'gave'
  | 'introduced'
  | 'received'
  | 'got'
  | 'note'
  | 'moved'
  | 'skipped';

/** Who moved: `out` from me, `in` from them, `both` a conversation, `none` no contact at all. */
export type Direction = 'in' | 'out' | 'both' | 'none';

/** One line of the log. */
export interface Entry {
  date: Day;
  /** A known kind in its canonical English form, else the word as typed (lower case), which counts as both ways. */
  kind: KnownKind | (string & {});
  /** False for a word that the program does not know. */
  known: boolean;
  via?: string;
  at?: string;
  /** What follows the colon (or the kind), without the `[key:: value]` fields; may be empty. */
  text: string;
  /** `[minutes:: 10]` */
  minutes?: number;
  /** `[cost:: 3 CHF]`, as written */
  cost?: string;
  /** `[result:: new logo]` */
  result?: string;
  line: number;
}

const DIRECTIONS: Record<KnownKind, Direction> = {
  met: 'both',
  call: 'both',
  video: 'both',
  sent: 'out',
  wrote: 'out',
  thanked: 'out',
  greeted: 'out',
  gave: 'out',
  introduced: 'out',
  received: 'in',
  got: 'in',
  note: 'none',
  moved: 'none',
  skipped: 'none',
};

/** Every known kind, contacts first. */
export const KNOWN_KINDS = Object.keys(DIRECTIONS) as KnownKind[];

/** True for a kind that the program knows. */
export function isKnownKind(kind: string): kind is KnownKind {
  return Object.hasOwn(DIRECTIONS, kind);
}

/** Looked up hundreds of thousands of times: a map finds words that the program does not know as fast as others. */
const DIRECTION_OF: ReadonlyMap<string, Direction> = new Map(Object.entries(DIRECTIONS));

/** The direction of an entry; an unknown kind counts as both ways. */
export function directionOf(kind: string): Direction {
  return DIRECTION_OF.get(kind) ?? 'both';
}

/** True if the entry's kind is a contact (all but `note`, `moved`, `skipped`). */
export function isContact(kind: string): boolean {
  return directionOf(kind) !== 'none';
}
