import { kindOfWord } from '../language/reading.js';
import { type Day, dayAt } from '../people/day.js';
import { type Entry, KNOWN_KINDS, type KnownKind } from '../people/entry.js';
import { TAKEN } from './inline-fields.js';
import { isLetter, trimmedSlice } from './plain-characters.js';

const DATE_LENGTH = 10;
const SPACE = 32;
const COLON = 58;
const MINUTES = '[minutes:: ';
/** What may name a way of contact inside of what reads as a place. */
const LATER_WAY = /^(?:via|per) /i;

/**
 * An entry as most are written, `2026-11-18 sent via mail: words [minutes:: 10]`, without a pattern for each of its
 * parts; undefined for all that is not so plain. What it reads, `readEntry` reads alike (a test compares them). The words
 * stand in `text` from `start` to `end`, white space at either end left out; what is kept of them are slices of `text`.
 */
export function readPlainEntry(text: string, line: number, start = 0, end = text.length): Entry | undefined {
  if (text.charCodeAt(start + DATE_LENGTH) !== SPACE) return undefined;
  const kindStart = start + DATE_LENGTH + 1;
  let at = kindStart;
  while (isSmallLetter(text.charCodeAt(at))) at++;
  if (at === kindStart || at >= end) return undefined;
  const date = dayAt(text, start);
  const kind = date === undefined ? undefined : kindAt(text, kindStart, at);
  if (date === undefined || kind === undefined) return undefined;
  const field = text.charCodeAt(end - 1) === 93 ? minutesBefore(text, start, end) : undefined;
  const wordsEnd = field ? field.start : end;
  const way = text.charCodeAt(at) === COLON ? undefined : wayAt(text, at, wordsEnd);
  const colon = way ? way.end : at;
  const words = wordsBehind(text, colon, wordsEnd);
  if (words === undefined) return undefined;
  return entryOf(date, kind, way, words, field?.minutes, line);
}

/** The kinds as the program writes them, by the number of their first letter. */
const KINDS_OF_LETTER = Array.from({ length: 26 }, (_, letter) =>
  KNOWN_KINDS.filter((kind) => kind.charCodeAt(0) === letter + 97),
);

/** The kind that a word of small letters stands for. */
function kindAt(text: string, start: number, end: number): Entry['kind'] | undefined {
  return canonicalKindAt(text, start, end) ?? kindOfWord(text.slice(start, end));
}

/** The kind whose own English word stands there, in small letters. */
export function canonicalKindAt(text: string, start: number, end: number): KnownKind | undefined {
  for (const kind of KINDS_OF_LETTER[text.charCodeAt(start) - 97] ?? [])
    if (kind.length === end - start && text.startsWith(kind, start)) return kind;
  return undefined;
}

/** One after the other, so that entries are of few shapes, with their keys in the order of all entries. */
function entryOf(
  date: Day,
  kind: Entry['kind'],
  way: Way | undefined,
  text: string,
  minutes: number | undefined,
  line: number,
): Entry {
  if (way?.via !== undefined)
    return minutes === undefined
      ? { date, kind, known: true, via: way.via, text, line }
      : { date, kind, known: true, via: way.via, text, minutes, line };
  if (way)
    return minutes === undefined
      ? { date, kind, known: true, at: way.at, text, line }
      : { date, kind, known: true, at: way.at, text, minutes, line };
  return minutes === undefined
    ? { date, kind, known: true, text, line }
    : { date, kind, known: true, text, minutes, line };
}

/** The field at the end of the words, and where the words before it end. */
function minutesBefore(
  text: string,
  from: number,
  end: number,
): { minutes: number; start: number } | undefined {
  let at = end - 2;
  while (isDigit(text.charCodeAt(at))) at--;
  const digits = end - 2 - at;
  const start = at + 1 - MINUTES.length;
  if (digits < 1 || digits > 5 || start < from || !text.startsWith(MINUTES, start)) return undefined;
  // Gaps are closed about that sign, wherever it stands.
  const sign = text.indexOf(TAKEN, from);
  if (sign !== -1 && sign < end) return undefined;
  let last = start;
  while (text.charCodeAt(last - 1) === SPACE) last--;
  return { minutes: Number(text.slice(at + 1, end - 1)), start: last };
}

interface Way {
  via?: string;
  at?: string;
  /** Where its colon stands. */
  end: number;
}

/** ` via CHANNEL:` of one word, or ` at PLACE:` of plain words; undefined for all else, so that no colon is found. */
function wayAt(text: string, space: number, end: number): Way {
  const none = { end };
  if (text.charCodeAt(space) !== SPACE) return none;
  const isAt = text.startsWith('at ', space + 1);
  if (!isAt && !text.startsWith('via ', space + 1) && !text.startsWith('per ', space + 1)) return none;
  const from = space + (isAt ? 4 : 5);
  let at = from;
  for (; at < end; at++) {
    const code = text.charCodeAt(at);
    if (isLetter(code) || code === 45 || (isAt && isDigit(code))) continue;
    const isGap = isAt && code === SPACE && at > from && text.charCodeAt(at - 1) !== SPACE;
    if (!isGap || LATER_WAY.test(text.slice(at + 1, at + 5))) break;
  }
  if (at === from || at >= end || text.charCodeAt(at) !== COLON || text.charCodeAt(at - 1) === SPACE)
    return none;
  const word = text.slice(from, at);
  return isAt ? { at: word, end: at } : { via: word, end: at };
}

/** The words behind `: `; those with fields are for the full reading. */
function wordsBehind(text: string, colon: number, end: number): string | undefined {
  const from = colon + 2;
  if (text.charCodeAt(colon) !== COLON || text.charCodeAt(colon + 1) !== SPACE || from >= end)
    return undefined;
  for (let at = text.indexOf(':', from); at !== -1 && at < end; at = text.indexOf(':', at + 1))
    if (text.charCodeAt(at + 1) === COLON) return undefined;
  return trimmedSlice(text, from, end);
}

function isSmallLetter(code: number): boolean {
  return code >= 97 && code <= 122;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}
