import type { PropertyLines } from './property-lines.js';
import type { YamlValue } from './read-yaml.js';

/** A property of plain front matter: its value, and the lines on which it stands. */
export interface PlainProperty extends PropertyLines {
  key: string;
  value: YamlValue;
}

/** Characters that YAML takes as they are, wherever they stand: no control, no surrogate, no white space but the space. */
const SAFE = /^[\r\n\x20-\x7e\xa1-\u167f\u1681-\u1fff\u2010-\u2027\u2030-\u205e\u2060-\u2fff\u3001-\ud7ff]*$/;
const KEY = /^[A-Za-z_][\w-]*(?: [\w-]+)*$/;
/** What makes something else of an item in brackets than a word. */
const SIGN = /[\r:#[\]{}"'`&*!|>%@?\\]/;
const MOST = 4096;
/** Shared by all that hold no list. */
const NONE: number[] = [];

/**
 * Front matter of one property a line, as most notes have it, read without a parser; undefined where it holds anything
 * that only YAML can tell. In the order of the note. What it reads, gray-matter with the YAML engine reads alike (a test
 * compares them).
 */
export function plainFrontMatter(source: string): Map<string, PlainProperty> | undefined {
  if (source.length > MOST || source === '' || !SAFE.test(source)) return undefined;
  const properties = new Map<string, PlainProperty>();
  /** The property whose list the next lines may be. */
  let open: PlainProperty | undefined;
  let items: YamlValue[] | undefined;
  let indent = 0;
  let line = 0;
  for (let start = 0; start < source.length; line++) {
    const newline = source.indexOf('\n', start);
    if (newline === -1) return undefined;
    const end = source.charCodeAt(newline - 1) === 13 && newline > start ? newline - 1 : newline;
    const dash = itemAt(source, start, end);
    if (dash !== -1) {
      const item = scalar(source, dash + 2, end);
      if (!open || typeof item !== 'string') return undefined;
      if (!items) {
        indent = dash - start;
        items = [];
        open.items = [];
        open.value = items;
      } else if (indent !== dash - start) return undefined;
      items.push(item);
      open.items.push(line);
      open.lastLine = line;
    } else {
      const colon = source.indexOf(':', start);
      const key = colon === -1 || colon >= end ? undefined : knownKey(source.slice(start, colon));
      if (key === undefined || properties.has(key)) return undefined;
      const value = valueAt(source, colon + 1, end);
      if (value === undefined) return undefined;
      const property = { key, value, line, lastLine: line, items: NONE };
      properties.set(key, property);
      open = colon + 1 === end ? property : undefined;
      items = undefined;
    }
    start = newline + 1;
  }
  return properties;
}

/** Keys that were looked at before: the notes of a vault have the same few. */
const keys = new Map<string, boolean>();
const MOST_KEYS = 2_000;

function knownKey(key: string): string | undefined {
  let isPlain = keys.get(key);
  if (isPlain === undefined) {
    isPlain = KEY.test(key) && key !== '__proto__' && key !== 'null';
    if (keys.size < MOST_KEYS) keys.set(key, isPlain);
  }
  return isPlain ? key : undefined;
}

/** The offset of the dash of a `- ` item, or -1. */
function itemAt(source: string, start: number, end: number): number {
  let at = start;
  while (source.charCodeAt(at) === 32) at++;
  return source.charCodeAt(at) === 45 && source.charCodeAt(at + 1) === 32 && at + 2 < end ? at : -1;
}

/** What stands behind the colon: nothing, one space and a scalar, or a list in brackets. Undefined if not certain. */
function valueAt(source: string, from: number, end: number): YamlValue | undefined {
  if (from === end) return null;
  if (source.charCodeAt(from) !== 32) return undefined;
  return source.charCodeAt(from + 1) === 91 ? flowList(source, from + 1, end) : scalar(source, from + 1, end);
}

function scalar(source: string, from: number, end: number): string | null | undefined {
  const first = source.charCodeAt(from);
  if (from < end && first === 34) return quoted(source.slice(from, end));
  if (from >= end || !beginsWord(first)) return undefined;
  let last = from;
  for (let at = from; at < end; at++) {
    const code = source.charCodeAt(at);
    if (code === 32) continue;
    // A colon before white space ends a key, a hash behind it begins a comment.
    if (code === 58 && (at + 1 === end || source.charCodeAt(at + 1) === 32)) return undefined;
    if (code === 13 || (code === 35 && source.charCodeAt(at - 1) === 32)) return undefined;
    last = at;
  }
  const value = source.slice(from, last + 1);
  return value === 'null' ? null : value;
}

function quoted(text: string): string | undefined {
  const inner = text.slice(1, -1);
  const isWhole = text.length > 1 && text.endsWith('"') && !/["\\\r]/.test(inner);
  return isWhole ? inner : undefined;
}

/** A plain scalar begins like a word; what may hold a sign of YAML is left to the parser. */
function beginsWord(code: number): boolean {
  if (code < 128)
    return (
      (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || code === 43
    );
  return code >= 0xc0 && code <= 0x2ff;
}

function flowList(source: string, from: number, end: number): string[] | undefined {
  if (source.charCodeAt(end - 1) !== 93 || end - from < 2) return undefined;
  const inner = source.slice(from + 1, end - 1);
  const list: string[] = [];
  if (inner === '') return list;
  if (SIGN.test(inner)) return undefined;
  for (let start = 0; start <= inner.length; ) {
    const comma = inner.indexOf(',', start);
    const next = comma === -1 ? inner.length : comma;
    const item = inner.slice(start, next).trim();
    if (!beginsWord(item.charCodeAt(0)) || item === 'null') return undefined;
    list.push(item);
    start = next + 1;
  }
  return list;
}
