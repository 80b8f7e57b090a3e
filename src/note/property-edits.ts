import { isAlias, isCollection, isScalar, isSeq, visit } from 'yaml';
import type { Edit } from './edit.js';
import { formatFlowList, formatScalar, formatValue, type QuoteStyle } from './format-yaml.js';
import { colonEnd, type PropertyRange, type PropertyRanges } from './property-ranges.js';

/** The edit that adds a property at the end of the front matter; offsets are within the YAML. */
export function addProperty(
  yaml: string,
  { map }: PropertyRanges,
  key: string,
  value: string | string[],
  lineEnd: string,
): Edit | undefined {
  if (map?.flow) {
    const last = map.items.at(-1);
    const range =
      isScalar(last?.value) || isCollection(last?.value) || isAlias(last?.value)
        ? last.value.range
        : undefined;
    const at = range ? range[1] : (map.range?.[0] ?? 0) + 1;
    if (last && !range) return undefined;
    return {
      start: at,
      end: at,
      insert: `${last ? ', ' : ''}${formatScalar(key, 'plain', true)}: ${formatValue(value, 'plain', true)}`,
    };
  }
  const first = map?.items[0]?.key;
  const keyStart = isScalar(first) ? (first.range?.[0] ?? 0) : 0;
  const indent = yaml.slice(yaml.lastIndexOf('\n', keyStart - 1) + 1, keyStart);
  const insert = `${/^ *$/.test(indent) ? indent : ''}${formatScalar(key)}: ${formatValue(value)}${lineEnd}`;
  return { start: yaml.length, end: yaml.length, insert };
}

/**
 * The edit that gives a property another value in the style of the old one; offsets are within the YAML. Undefined
 * where the value is used elsewhere by an alias, or where comments would be lost.
 */
export function replaceValue(
  yaml: string,
  property: PropertyRange,
  ranges: PropertyRanges,
  value: string | string[],
  lineEnd: string,
): Edit | undefined {
  const node = property.pair.value;
  if (isSharedByAlias(property, ranges)) return undefined;
  const { start, end } = property.value;
  const source = yaml.slice(start, end);
  const inFlow = ranges.map?.flow === true;
  if (Array.isArray(value) && isSeq(node) && !node.flow)
    return replaceBlockList(yaml, property, value, lineEnd);
  const preferred = quoteStyleOf(isSeq(node) ? yaml.slice(property.items[0]?.start ?? start) : source);
  const written = formatValue(value, preferred, inFlow);
  if (source === '')
    return { start: colonEnd(property.pair), end: colonEnd(property.pair), insert: ` ${written}` };
  const breaksAfter = (/(?:\r?\n[ \t]*)+$/.exec(source) ?? [''])[0];
  if (isSeq(node) && !node.flow) {
    // The list began on a line of its own: the value moves up behind the colon.
    const colon = colonEnd(property.pair);
    const between = yaml.slice(colon, start);
    if (between.trim() !== '') return undefined;
    return { start: colon, end: end - breaksAfter.length, insert: ` ${written}` };
  }
  return { start, end: end - breaksAfter.length, insert: written };
}

/** Items that stay keep their bytes: only what differs between the common beginning and end is replaced. */
function replaceBlockList(
  yaml: string,
  property: PropertyRange,
  value: string[],
  lineEnd: string,
): Edit | undefined {
  const seq = property.pair.value;
  const old = isSeq(seq)
    ? seq.items.map((item) => (isScalar(item) ? String(item.value ?? '') : undefined))
    : [];
  const { start } = property.value;
  const indent = yaml.slice(yaml.lastIndexOf('\n', start - 1) + 1, start);
  if (!/^ *$/.test(indent)) return undefined;
  let same = 0;
  while (same < old.length && same < value.length && old[same] === value[same]) same++;
  const last = property.items.at(-1);
  const preferred = quoteStyleOf(yaml.slice(property.items[0]?.start ?? start));
  const lines = value.slice(same).map((item) => `${indent}- ${formatScalar(item, preferred)}`);
  if (value.length === 0 || !last) {
    const end = Math.max(start, last?.end ?? start);
    return { start: colonEnd(property.pair), end, insert: ` ${formatFlowList(value)}` };
  }
  if (same === old.length) {
    const newline = yaml.indexOf('\n', last.end - 1);
    const at = newline === -1 ? yaml.length : newline + 1;
    return { start: at, end: at, insert: lines.map((line) => line + lineEnd).join('') };
  }
  const firstChanged = property.items[same]?.start ?? start;
  const from = yaml.lastIndexOf('\n', firstChanged - 1) + 1;
  const newline = yaml.indexOf('\n', Math.max(last.end - 1, from));
  const to = newline === -1 ? yaml.length : newline + 1;
  return { start: from, end: to, insert: lines.map((line) => line + lineEnd).join('') };
}

function quoteStyleOf(source: string): QuoteStyle {
  return source.startsWith('"') ? 'double' : source.startsWith("'") ? 'single' : 'plain';
}

/** True if the value, or something in it, is used elsewhere by an alias: changing it would change that too. */
function isSharedByAlias(property: PropertyRange, { map }: PropertyRanges): boolean {
  const anchors = new Set<string>();
  const node = property.pair.value;
  if (!isScalar(node) && !isCollection(node)) return false;
  visit(node, (_, inner) => {
    if ((isScalar(inner) || isCollection(inner)) && inner.anchor) anchors.add(inner.anchor);
  });
  if (anchors.size === 0 || !map) return false;
  let shared = false;
  visit(map, {
    Alias: (_, alias) => {
      if (anchors.has(alias.source)) shared = true;
    },
  });
  return shared;
}
