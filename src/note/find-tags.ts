import { NONE } from '../people/shared-list.js';
import type { Properties } from './properties.js';
import { textsOf } from './property-values.js';
import { isInside, type Span } from './spans.js';

const INLINE = /(?<![^\s([{,;:>"'*_])#([\p{L}\p{N}\p{Extended_Pictographic}_/-]+)/gu;

/** The tags in the front matter (`tags:`, also `tag:`), without `#`, as written. */
export function frontMatterTags(properties: Properties): string[] {
  const property = properties.get('tags') ?? properties.own('tag');
  if (!property) return NONE;
  const tags = textsOf(property.value, 'space').texts.map(({ text }) => text.replace(/^#/, ''));
  return tags.filter((tag) => tag !== '');
}

/**
 * The `#tags` in a body outside the masked places, which are asked for where there may be one, without `#`, as written; a
 * tag needs a character that is no digit.
 */
export function inlineTags(text: string, bodyStart: number, masked: () => readonly Span[]): string[] {
  const tags: string[] = [];
  if (!text.includes('#', bodyStart)) return tags;
  INLINE.lastIndex = bodyStart;
  for (let match = INLINE.exec(text); match; match = INLINE.exec(text)) {
    const tag = (match[1] as string).replace(/\/+$/, '');
    if (/[^\d/]/.test(tag) && !isInside(masked(), match.index)) tags.push(tag);
  }
  return tags;
}

/** Tags without repetition; Obsidian does not tell `#Person` from `#person`. */
export function uniqueTags(tags: readonly string[]): string[] {
  const seen = new Set<string>();
  return tags.filter((tag) => {
    const key = tag.toLowerCase();
    return !seen.has(key) && seen.add(key);
  });
}

/** True if one of the tags is one of those wanted, or nested below it (`person/friend` is a `person`). */
export function hasTag(tags: readonly string[], wanted: readonly string[]): boolean {
  const keys = wanted.map((tag) => tag.replace(/^#/, '').toLowerCase());
  return tags.some((tag) => {
    const own = tag.toLowerCase();
    return keys.some((key) => own === key || own.startsWith(`${key}/`));
  });
}
