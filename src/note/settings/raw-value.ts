import { type Document, isAlias, isMap, isScalar, isSeq } from 'yaml';

/** A value of the settings as written, with its offset in the text. Lists and maps unfold only when asked for. */
export type RawValue =
  | { kind: 'empty'; offset: number }
  | { kind: 'text'; text: string; offset: number }
  | { kind: 'list'; items: () => RawValue[]; offset: number }
  | { kind: 'map'; entries: () => RawEntry[]; offset: number };

/** One `key: value` of a map. */
export interface RawEntry {
  key: string;
  offset: number;
  value: RawValue;
}

/** Makes a raw value of a node of `yaml`; `offset` is used where the node has none (an empty value). */
export function rawValue(node: unknown, document: Document, offset = 0): RawValue {
  const target = isAlias(node) ? node.resolve(document) : node;
  const start = rangeStart(node) ?? offset;
  if (isAlias(node) && target === undefined) return { kind: 'text', text: `*${node.source}`, offset: start };
  if (isScalar(target)) {
    const text = scalarText(target.value, target.source);
    return text === undefined ? { kind: 'empty', offset: start } : { kind: 'text', text, offset: start };
  }
  if (isSeq(target)) {
    return {
      kind: 'list',
      offset: start,
      items: () => target.items.map((item) => rawValue(item, document, start)),
    };
  }
  if (isMap(target)) {
    const entries = (): RawEntry[] =>
      target.items.map((pair) => {
        const at = rangeStart(pair.key) ?? start;
        return { key: keyText(pair.key), offset: at, value: rawValue(pair.value, document, at) };
      });
    return { kind: 'map', offset: start, entries };
  }
  return { kind: 'empty', offset: start };
}

/** What the user typed: `010` and `2026-11-18` are words here, whatever YAML takes them for. */
function scalarText(value: unknown, source: string | undefined): string | undefined {
  if (value === null || value === undefined) return undefined;
  const text = (typeof value === 'string' ? value : (source ?? String(value))).trim();
  return text === '' ? undefined : text;
}

function keyText(key: unknown): string {
  return isScalar(key) ? (scalarText(key.value, key.source) ?? '') : '';
}

function rangeStart(node: unknown): number | undefined {
  if (typeof node !== 'object' || node === null || !('range' in node)) return undefined;
  const range: unknown = node.range;
  return Array.isArray(range) && typeof range[0] === 'number' ? range[0] : undefined;
}
