import type { RawEntry, RawValue } from './raw-value.js';

/** What YAML takes for words, a number or a truth value, wherever it stands; a colon or a hash may be more. */
const WORD = '[A-Za-z0-9\\u00c0-\\u024f](?:[\\w ./+\\u00c0-\\u024f-]*[\\w./+\\u00c0-\\u024f-])?';
const LIST = `\\[ *(?:${WORD}(?: *, *${WORD})*)? *\\]`;
const LINE = new RegExp(
  `^( *)(?:(- )|([a-z][a-z-]*):(?: |$)) *(?:("[^"\\\\]*")|(${LIST})|(${WORD}))? *(?:(?<= |^|:)#.*)?$`,
);
const BLANK = /^ *(?:#.*)?$/;
const NOTHING = /^(?:null|Null|NULL)$/;

/**
 * Settings of `key: words`, `key: "words"`, `key: [words, words]` and, one step further in, the same or a list of words, with
 * comments: read without a parser. Undefined for whatever is not certain. Their offsets are not told: who finds a fault in
 * them has to read them again.
 */
export function plainSettings(source: string): RawValue | undefined {
  const root: RawEntry[] = [];
  /** The key of the root that the next lines may belong to, and what they say. */
  let open: { indent: number; items: RawValue[]; entries: RawEntry[] } | undefined;
  for (const line of source.split('\n')) {
    if (BLANK.test(line)) continue;
    const match = LINE.exec(line);
    if (!match) return undefined;
    const [, indent = '', dash, key, quoted, list, word] = match;
    const value = readValue(quoted, list, word);
    if (!value) return undefined;
    if (indent === '' && key !== undefined) {
      if (root.some((one) => one.key === key)) return undefined;
      const group = { indent: 0, items: [], entries: [] };
      root.push(entryOf(key, value.kind === 'empty' ? () => groupValue(group) : () => value));
      open = value.kind === 'empty' ? group : undefined;
      continue;
    }
    if (!open || indent === '' || (open.indent > 0 && open.indent !== indent.length)) return undefined;
    open.indent = indent.length;
    if (dash !== undefined) {
      if (value.kind !== 'text' || open.entries.length > 0) return undefined;
      open.items.push(value);
    } else {
      const isTwice = open.entries.some((one) => one.key === key);
      if (key === undefined || value.kind === 'empty' || isTwice || open.items.length > 0) return undefined;
      open.entries.push(entryOf(key, () => value));
    }
  }
  return root.length === 0 ? EMPTY : { kind: 'map', offset: 0, entries: () => root };
}

const EMPTY: RawValue = { kind: 'empty', offset: 0 };

function entryOf(key: string, value: () => RawValue): RawEntry {
  return {
    key,
    offset: 0,
    get value() {
      return value();
    },
  };
}

function groupValue({ items, entries }: { items: RawValue[]; entries: RawEntry[] }): RawValue {
  if (items.length > 0) return { kind: 'list', offset: 0, items: () => items };
  return entries.length > 0 ? { kind: 'map', offset: 0, entries: () => entries } : EMPTY;
}

function readValue(
  quoted: string | undefined,
  list: string | undefined,
  word: string | undefined,
): RawValue | undefined {
  if (quoted !== undefined) return textOf(quoted.slice(1, -1));
  if (word !== undefined) return NOTHING.test(word) ? undefined : textOf(word);
  if (list === undefined) return EMPTY;
  const inner = list.slice(1, -1).trim();
  const words = inner === '' ? [] : inner.split(',').map((one) => one.trim());
  if (words.some((one) => NOTHING.test(one))) return undefined;
  const items = words.map(textOf);
  return { kind: 'list', offset: 0, items: () => items };
}

function textOf(text: string): RawValue {
  const words = text.trim();
  return words === '' ? EMPTY : { kind: 'text', text: words, offset: 0 };
}
