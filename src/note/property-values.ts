import type { YamlValue } from './read-yaml.js';

/** One text out of a property, with its place in the list that it comes from (0 for a single value). */
export interface Text {
  text: string;
  /** The item's index if the property is a list. */
  index?: number;
}

/** Texts, and what could not be read as one: the index of the item, or undefined for the value as a whole. */
export interface Texts {
  texts: Text[];
  wrong: (number | undefined)[];
}

const SEPARATORS = { comma: /[,\n]/, line: /[;\n]/, space: /[\s,]+/, none: undefined } as const;

/** How a list that is written as one text is split: `comma` for words, `line` where items hold commas themselves. */
export type Separator = keyof typeof SEPARATORS;

/**
 * A value as a single text: a list of one counts as its item, an unquoted `[[Name]]` (a nested list) as that link.
 * Undefined for maps and longer lists.
 */
export function textOf(value: YamlValue): string | undefined {
  if (typeof value === 'string') return value.trim();
  const link = unquotedLink(value);
  if (link !== undefined) return link;
  if (!Array.isArray(value)) return undefined;
  const items = value.filter((item) => item !== null && item !== '');
  return items.length === 1 ? textOf(items[0] as YamlValue) : undefined;
}

/** A value as texts: a list item by item, a single text split at the separator. Empty ones are left out. */
export function textsOf(value: YamlValue, separator: Separator): Texts {
  if (typeof value === 'string') return { texts: split(value, separator), wrong: [] };
  const link = unquotedLink(value);
  if (link !== undefined) return { texts: [{ text: link }], wrong: [] };
  if (!Array.isArray(value)) return { texts: [], wrong: [undefined] };
  const result: Texts = { texts: [], wrong: [] };
  value.forEach((item, index) => {
    if (item === null) return;
    const text = textOf(item) ?? unquotedColon(item);
    if (text === undefined) result.wrong.push(index);
    else if (text !== '') result.texts.push({ text, index });
  });
  return result;
}

/** The texts of a plain list, or of one text that holds no separator, trimmed; undefined where {@link textsOf} is needed. */
export function plainTexts(value: YamlValue, separator: Separator): string[] | undefined {
  if (typeof value === 'string') return SEPARATORS[separator]?.test(value) ? undefined : [value.trim()];
  if (!Array.isArray(value)) return undefined;
  const texts: string[] = [];
  for (const item of value) {
    if (typeof item !== 'string') return undefined;
    texts.push(item.trim());
  }
  return texts;
}

function split(text: string, separator: Separator): Text[] {
  const pattern = SEPARATORS[separator];
  if (pattern !== undefined && !pattern.test(text)) {
    const whole = text.trim();
    return whole === '' ? [] : [{ text: whole }];
  }
  const parts = pattern ? text.split(pattern) : [text];
  return parts.map((part) => ({ text: part.trim() })).filter((part) => part.text !== '');
}

/** `[[Keller, Anna]]` without quotes is a list in a list to YAML. */
function unquotedLink(value: YamlValue): string | undefined {
  if (!Array.isArray(value) || value.length !== 1) return undefined;
  const inner = value[0];
  if (!Array.isArray(inner) || inner.length === 0) return undefined;
  return inner.every((part) => typeof part === 'string') ? `[[${inner.join(', ')}]]` : undefined;
}

/** `- 2026-12-01 new job: lead` without quotes is a map of one key to YAML. */
function unquotedColon(value: YamlValue): string | undefined {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return undefined;
  const entries = Object.entries(value);
  const [key, text] = entries[0] ?? [];
  return entries.length === 1 && typeof text === 'string' && key !== '[object Object]'
    ? `${key}: ${text}`
    : undefined;
}

/** Links in a text as the words that they show: `[[path/Acme]]` is `Acme`, `[[Acme|the firm]]` is `the firm`. */
export function withoutLinks(text: string): string {
  if (!text.includes('[')) return text;
  return text
    .replace(/\[\[([^[\]|\n]+)\|([^[\]\n]+)\]\]/g, '$2')
    .replace(/\[\[([^[\]|\n]+)\]\]/g, (_, target: string) => lastSegment(target))
    .replace(/\[([^[\]\n]+)\]\([^()\n]*\)/g, '$1')
    .trim();
}

/** The note that a link's target names: without folders, heading and `.md`. */
export function lastSegment(target: string): string {
  const withoutHeading = target.replace(/[#^].*$/s, '');
  return withoutHeading
    .slice(withoutHeading.lastIndexOf('/') + 1)
    .replace(/\.md$/i, '')
    .trim();
}
