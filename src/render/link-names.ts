import type { Contact } from '../people/network.js';
import { escapeMarkdown } from './escape-markdown.js';

/**
 * A plain sentence as safe Markdown, with a link in the place of each person's name: the first place that is not part
 * of a longer word or another name. The longest names are placed first.
 */
export function linkNames(text: string, people: readonly Contact[], link: (one: Contact) => string): string {
  const places: { from: number; to: number; link: string }[] = [];
  const longestFirst = [...people].sort((a, b) => b.person.name.length - a.person.name.length);
  for (const contact of longestFirst) {
    const from = placeOf(contact.person.name, text, places);
    if (from >= 0) places.push({ from, to: from + contact.person.name.length, link: link(contact) });
  }
  places.sort((a, b) => a.from - b.from);
  let made = '';
  let at = 0;
  for (const place of places) {
    made += escapePart(text.slice(at, place.from)) + place.link;
    at = place.to;
  }
  return made + escapePart(text.slice(at));
}

function placeOf(name: string, text: string, taken: { from: number; to: number }[]): number {
  for (let from = text.indexOf(name); from >= 0; from = text.indexOf(name, from + 1)) {
    const to = from + name.length;
    const isWord = !/[\p{L}\p{N}]$/u.test(text.slice(0, from)) && !/^[\p{L}\p{N}]/u.test(text.slice(to));
    if (isWord && !taken.some((one) => from < one.to && to > one.from)) return from;
  }
  return -1;
}

/** Escaping trims: the spaces beside a link stay. */
function escapePart(part: string): string {
  const [, before = '', inner = '', after = ''] = /^(\s*)(.*?)(\s*)$/su.exec(part) ?? [];
  return `${before && ' '}${escapeMarkdown(inner)}${after && ' '}`;
}
