import type { PropertyLines } from './property-lines.js';
import type { YamlValue } from './read-yaml.js';

/** Plain front matter: its properties, and the lines on which they stand. */
export interface PlainFrontMatter {
  data: Record<string, YamlValue>;
  lines: Map<string, PropertyLines>;
}

/** Characters that YAML takes as they are, wherever they stand: no control, no surrogate, no white space but the space. */
const SAFE = /^[\r\n\x20-\x7e\xa1-\u167f\u1681-\u1fff\u2010-\u2027\u2030-\u205e\u2060-\u2fff\u3001-\ud7ff]*$/;
const KEY = /^[A-Za-z_][\w-]*(?: [\w-]+)*$/;
/** A plain scalar begins like a word; what may hold a sign of YAML is left to the parser. */
const WORD = /^[0-9A-Za-z+\xc0-\u02ff]/;
const SIGN = /[:#,[\]{}"'`&*!|>%@?\\]/;
const MOST = 4096;
/** Shared by all that hold no list. */
const NONE: number[] = [];

/**
 * Front matter of one property a line, as most notes have it, read without a parser; undefined where it holds anything
 * that only YAML can tell. What it reads, gray-matter with the YAML engine reads alike (a test compares them).
 */
export function plainFrontMatter(source: string): PlainFrontMatter | undefined {
  if (source.length > MOST || source === '' || !SAFE.test(source)) return undefined;
  const data: Record<string, YamlValue> = {};
  const lines = new Map<string, PropertyLines>();
  /** The property whose list the next lines may be. */
  let open: { key: string; items: YamlValue[]; indent: number } | undefined;
  let line = 0;
  for (let start = 0; start < source.length; line++) {
    const newline = source.indexOf('\n', start);
    if (newline === -1) return undefined;
    const end = source.charCodeAt(newline - 1) === 13 && newline > start ? newline - 1 : newline;
    const dash = itemAt(source, start, end);
    if (dash !== -1) {
      const item = scalar(source.slice(dash + 2, end));
      if (!open || typeof item !== 'string') return undefined;
      const place = lines.get(open.key) as PropertyLines;
      if (open.items.length === 0) {
        open.indent = dash - start;
        place.items = [];
        data[open.key] = open.items;
      } else if (open.indent !== dash - start) return undefined;
      open.items.push(item);
      place.items.push(line);
      place.lastLine = line;
    } else {
      const colon = source.indexOf(':', start);
      if (colon === -1 || colon >= end) return undefined;
      const key = source.slice(start, colon);
      if (!KEY.test(key) || key === '__proto__' || key === 'null' || lines.has(key)) return undefined;
      const value = valueAt(source, colon + 1, end);
      if (value === undefined) return undefined;
      lines.set(key, { line, lastLine: line, items: NONE });
      data[key] = value;
      open = colon + 1 === end ? { key, items: [], indent: 0 } : undefined;
    }
    start = newline + 1;
  }
  return { data, lines };
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
  const text = source.slice(from + 1, end);
  return text.startsWith('[') ? flowList(text) : scalar(text);
}

function scalar(text: string): string | null | undefined {
  if (text.includes('\r')) return undefined;
  if (text.startsWith('"')) {
    const inner = text.slice(1, -1);
    const isWhole = text.length > 1 && text.endsWith('"') && !inner.includes('"') && !inner.includes('\\');
    return isWhole ? inner : undefined;
  }
  if (!WORD.test(text) || text.includes(': ') || text.endsWith(':') || text.includes(' #')) return undefined;
  const value = text.trimEnd();
  if (value.endsWith(':')) return undefined;
  return value === 'null' ? null : value;
}

function flowList(text: string): string[] | undefined {
  if (!text.endsWith(']') || text.includes('\r')) return undefined;
  const inner = text.slice(1, -1);
  if (inner === '') return [];
  const list: string[] = [];
  for (const part of inner.split(',')) {
    const item = part.trim();
    if (!WORD.test(item) || SIGN.test(item) || item === 'null') return undefined;
    list.push(item);
  }
  return list;
}
