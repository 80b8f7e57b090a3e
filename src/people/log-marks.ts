import type { Day } from './day.js';
import { directionOf, type Entry, KNOWN_KINDS } from './entry.js';

/** A `skipped` entry: something was let pass or dismissed. */
export const SKIPPED = 1;
/** Something was given to them, or they were brought together with somebody. */
export const GAVE = 2;
/** They helped, or gave. */
export const GOT = 4;
/** The same more than once. */
export const GOT_TWICE = 8;
/** They helped, and no `thanked` came after it; other words may have thanked them. */
export const OWED = 16;
/** A `sent` without an answer. */
export const AWAITED = 32;

/** They were brought together with somebody, or will be: here days to come count too. */
export const INTRODUCED = 64;

/** What an entry of a kind puts in and, by eight bits higher, what it takes away. */
const EFFECTS: ReadonlyMap<string, number> = new Map(KNOWN_KINDS.map((kind) => [kind, effectOf(kind)]));

function effectOf(kind: string): number {
  const direction = directionOf(kind);
  const answers = direction === 'in' || direction === 'both' ? AWAITED << 8 : 0;
  if (kind === 'skipped') return SKIPPED;
  if (kind === 'gave') return GAVE;
  if (kind === 'introduced') return GAVE | INTRODUCED;
  if (kind === 'got') return answers | GOT | OWED;
  if (kind === 'thanked') return OWED << 8;
  return kind === 'sent' ? AWAITED : answers;
}

const OF_OTHERS = effectOf('');

/** What an entry of a kind does to {@link marksOf}; see {@link marksAfter}. */
export function effectOfKind(kind: string): number {
  return EFFECTS.get(kind) ?? OF_OTHERS;
}

/** The marks with one entry more, which is the latest. */
export function marksAfter(marks: number, effect: number): number {
  const twice = (effect & marks & GOT) !== 0 ? GOT_TWICE : 0;
  return ((marks | twice) & ~(effect >> 8)) | (effect & 255);
}

/**
 * What a log holds up to and including `today`, as bits: looked through once for everybody, so that of most people no
 * rule needs to look at it again.
 */
export function marksOf(entries: readonly Entry[], today: Day): number {
  let end = entries.length;
  let marks = 0;
  while (end > 0 && (entries[end - 1] as Entry).date > today) {
    end -= 1;
    if ((entries[end] as Entry).kind === 'introduced') marks |= INTRODUCED;
  }
  for (let at = 0; at < end; at += 1) marks = marksAfter(marks, effectOfKind((entries[at] as Entry).kind));
  return marks;
}
