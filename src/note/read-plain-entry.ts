import { kindOfWord } from '../language/reading.js';
import { type Day, dayParts, makeDay } from '../people/day.js';
import type { Entry } from '../people/entry.js';
import { copied } from './copied.js';
import { TAKEN } from './inline-fields.js';

const WAY = /(?:via|per) (?<via>[\p{L}-]+)|at (?<at>[\p{L}\p{N}-]+)/uy;
const MINUTES = /\[minutes:: (\d{1,5})\]$/;
const DATE_LENGTH = 10;

/**
 * An entry as most are written, `2026-11-18 sent via mail: words [minutes:: 10]`, without a pattern for each of its
 * parts; undefined for all that is not so plain. What it reads, `readEntry` reads alike (a test compares them).
 */
export function readPlainEntry(words: string, line: number): Entry | undefined {
  if (!words.endsWith(']')) return withoutFields(words, line);
  const field = MINUTES.exec(words);
  // Gaps are closed about that sign, wherever it stands.
  if (!field || words.includes(TAKEN)) return withoutFields(words, line);
  const entry = withoutFields(words.slice(0, field.index).trimEnd(), line);
  if (!entry) return undefined;
  const { line: _, ...rest } = entry;
  return { ...rest, minutes: Number(field[1]), line };
}

function withoutFields(words: string, line: number): Entry | undefined {
  const kindStart = DATE_LENGTH + 1;
  let at = kindStart;
  while (isSmallLetter(words.charCodeAt(at))) at++;
  if (at === kindStart || words.charCodeAt(DATE_LENGTH) !== SPACE) return undefined;
  const date = dayAtStart(words);
  const kind = date === undefined ? undefined : kindOfWord(words.slice(kindStart, at));
  if (date === undefined || kind === undefined) return undefined;
  if (words.charCodeAt(at) === COLON) {
    const text = textBehind(words, at);
    return text === undefined ? undefined : { date, kind, known: true, text, line };
  }
  if (words.charCodeAt(at) !== SPACE) return undefined;
  WAY.lastIndex = at + 1;
  const way = WAY.exec(words)?.groups;
  const text =
    way && words.charCodeAt(WAY.lastIndex) === COLON ? textBehind(words, WAY.lastIndex) : undefined;
  if (way === undefined || text === undefined) return undefined;
  return way.via === undefined
    ? { date, kind, known: true, at: way.at, text, line }
    : { date, kind, known: true, via: way.via, text, line };
}

const SPACE = 32;
const COLON = 58;

function isSmallLetter(code: number): boolean {
  return code >= 97 && code <= 122;
}

function dayAtStart(words: string): Day | undefined {
  for (let at = 0; at < DATE_LENGTH; at++) {
    const code = words.charCodeAt(at);
    if (at === 4 || at === 7 ? code !== 45 : code < 48 || code > 57) return undefined;
  }
  const { year, month, day } = dayParts(words);
  return makeDay(year, month, day);
}

/** The words behind `: `; fields are for the full reading. */
function textBehind(words: string, colon: number): string | undefined {
  if (words.charCodeAt(colon + 1) !== SPACE || words.length === colon + 2) return undefined;
  return words.includes('::') ? undefined : copied(words.slice(colon + 2).trim());
}
