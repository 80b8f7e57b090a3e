import type { PropertyLines } from './property-lines.js';
import type { YamlValue } from './read-yaml.js';

/** Plain front matter: its properties, and the lines on which they stand. */
export interface PlainFrontMatter {
  data: Record<string, YamlValue>;
  lines: Map<string, PropertyLines>;
}

/** Characters that YAML takes as they are, wherever they stand: no control, no surrogate, no white space but the space. */
const SAFE =
  '\\x20-\\x7e\\xa1-\\u167f\\u1681-\\u1fff\\u2010-\\u2027\\u2030-\\u205e\\u2060-\\u2fff\\u3001-\\ud7ff';
/** A plain scalar begins like a word; what may hold a sign of YAML is left to the parser. */
const WORD = '[0-9A-Za-z+\\xc0-\\u02ff]';
const NO_SIGN = `(?:(?![:#,[\\]{}"'\`&*!|>%@?\\\\])[${SAFE}])*`;
const QUOTED = `"((?:(?!["\\\\])[${SAFE}])*)"`;
const LINE = new RegExp(
  `(?:([A-Za-z_][\\w-]*(?: [\\w-]+)*):(?: (?:(${WORD}(?:(?!:[ \\r\\n]| #)[${SAFE}])*)|${QUOTED}|\\[(${NO_SIGN}(?:,${NO_SIGN})*)\\]))?|( *)- (?:(${WORD}(?:(?!:[ \\r\\n]| #)[${SAFE}])*)|${QUOTED}))\\r?\\n`,
  'y',
);
const ITEM = new RegExp(`^ *(${WORD}${NO_SIGN})$`);
const MOST = 4096;

/**
 * Front matter of one property a line, as most notes have it, read without a parser; undefined where it holds anything
 * that only YAML can tell. What it reads, gray-matter with the YAML engine reads alike (a test compares them).
 */
export function plainFrontMatter(source: string): PlainFrontMatter | undefined {
  if (source.length > MOST) return undefined;
  const data: Record<string, YamlValue> = {};
  const lines = new Map<string, PropertyLines>();
  let open: { key: string; place: PropertyLines; items: YamlValue[]; indent: string } | undefined;
  LINE.lastIndex = 0;
  let line = 0;
  for (let at = 0; at < source.length; at = LINE.lastIndex, line++) {
    const match = LINE.exec(source);
    if (!match) return undefined;
    const [, key, plain, quoted, flow, indent, item, quotedItem] = match;
    if (key === undefined) {
      const value = item === undefined ? quotedItem : scalar(item);
      if (!open || value === undefined || value === null) return undefined;
      if (open.items.length === 0) open.indent = indent as string;
      else if (open.indent !== indent) return undefined;
      open.items.push(value);
      open.place.items.push(line);
      open.place.lastLine = line;
      data[open.key] = open.items;
      continue;
    }
    if (key === '__proto__' || key === 'null' || lines.has(key)) return undefined;
    const place: PropertyLines = { line, lastLine: line, items: [] };
    lines.set(key, place);
    open = undefined;
    if (plain !== undefined) data[key] = scalar(plain);
    else if (quoted !== undefined) data[key] = quoted;
    else if (flow !== undefined) {
      const list = flowList(flow);
      if (!list) return undefined;
      data[key] = list;
    } else {
      data[key] = null;
      open = { key, place, items: [], indent: '' };
    }
  }
  return line === 0 ? undefined : { data, lines };
}

function scalar(text: string): string | null {
  const value = text.trimEnd();
  return value === 'null' ? null : value;
}

function flowList(inner: string): string[] | undefined {
  if (inner === '') return [];
  const list: string[] = [];
  for (const part of inner.split(',')) {
    const item = ITEM.exec(part)?.[1]?.trimEnd();
    if (item === undefined || item === 'null') return undefined;
    list.push(item);
  }
  return list;
}
