import { isAlias, isCollection, isMap, isScalar, isSeq, type Pair, parseDocument, type YAMLMap } from 'yaml';

/** Offsets within the YAML: from a value's first character to behind its last. */
export interface Range {
  start: number;
  end: number;
}

/** A top-level property with its places, as the `yaml` library sees it. */
export interface PropertyRange {
  key: Range;
  /** Empty and behind the colon where there is no value. */
  value: Range;
  /** The items of a list. */
  items: Range[];
  pair: Pair;
}

/** The YAML of a note with the places of everything in it. */
export interface PropertyRanges {
  properties: Map<string, PropertyRange>;
  /** The map itself; undefined for empty front matter. */
  map?: YAMLMap;
}

/**
 * Parses YAML for its places; undefined if the library finds an error in it. Only for YAML that the fast engine has
 * accepted: that one has refused what is nested too deeply.
 */
export function propertyRanges(yaml: string): PropertyRanges | undefined {
  const document = parseDocument(yaml, {
    schema: 'failsafe',
    keepSourceTokens: true,
    prettyErrors: false,
    logLevel: 'silent',
    // The fast engine has refused what stands twice; the search for it here would be quadratic.
    uniqueKeys: false,
  });
  if (document.errors.length > 0) return undefined;
  const map = document.contents;
  const properties = new Map<string, PropertyRange>();
  if (!isMap(map)) return { properties };
  for (const pair of map.items) {
    const key = isScalar(pair.key) ? String(pair.key.value ?? '') : undefined;
    if (key !== undefined) properties.set(key, rangeOf(pair));
  }
  return { properties, map };
}

function rangeOf(pair: Pair): PropertyRange {
  const key = nodeRange(pair.key) ?? { start: 0, end: 0 };
  const value = nodeRange(pair.value) ?? { start: key.end, end: key.end };
  const items = isSeq(pair.value) ? pair.value.items.map((item) => itemRange(item) ?? value) : [];
  return {
    key,
    value: value.end > value.start ? value : { start: colonEnd(pair), end: colonEnd(pair) },
    items,
    pair,
  };
}

function itemRange(item: unknown): Range | undefined {
  const own = nodeRange(item);
  if (own || typeof item !== 'object' || item === null || !('key' in item)) return own;
  return nodeRange((item as Pair).key);
}

function nodeRange(node: unknown): Range | undefined {
  if (!isScalar(node) && !isCollection(node) && !isAlias(node)) return undefined;
  const range = node.range;
  return range ? { start: range[0], end: range[1] } : undefined;
}

/** The offset behind the colon of a property. */
export function colonEnd(pair: Pair): number {
  const token = pair.srcToken as { sep?: { type: string; offset: number }[] } | undefined;
  const colon = token?.sep?.find((part) => part.type === 'map-value-ind');
  return colon ? colon.offset + 1 : (nodeRange(pair.key)?.end ?? 0);
}
