import type { NoteFacts } from '../../note/note.js';
import { wordStems } from '../../people/match-words.js';
import { nameKey } from '../../people/name-index.js';
import type { Contact } from '../../people/network.js';

interface Clipping {
  note: NoteFacts;
  title: ReadonlySet<string>;
  tags: ReadonlySet<string>[];
}

/** Finds the clippings that touch an interest: it stands in their title or in a tag; a tag may be a part of it. */
export function clippingFinder(clippings: readonly NoteFacts[]): (interest: string) => NoteFacts[] {
  const byStem = indexClippings(clippings);
  const touching = new Map<string, NoteFacts[]>();
  return (interest) => {
    const found = touching.get(interest) ?? clippingsFor(interest, byStem);
    touching.set(interest, found);
    return found;
  };
}

function indexClippings(clippings: readonly NoteFacts[]): Map<string, Clipping[]> {
  const byStem = new Map<string, Clipping[]>();
  for (const note of clippings) {
    const title = new Set(wordStems(note.title));
    const tags = note.tags.map((tag) => new Set(wordStems(tag.replace(/[-_/]+/g, ' '))));
    const clipping = { note, title, tags };
    for (const stem of new Set([...title, ...tags.flatMap((tag) => [...tag])])) {
      const list = byStem.get(stem);
      if (list) list.push(clipping);
      else byStem.set(stem, [clipping]);
    }
  }
  return byStem;
}

function clippingsFor(interest: string, byStem: Map<string, Clipping[]>): NoteFacts[] {
  const stems = [...new Set(wordStems(interest))];
  const candidates = new Set(stems.flatMap((stem) => byStem.get(stem) ?? []));
  return [...candidates]
    .filter(
      ({ title, tags }) =>
        stems.every((stem) => title.has(stem)) ||
        tags.some((tag) => tag.size > 0 && (within(stems, tag) || within([...tag], new Set(stems)))),
    )
    .map(({ note }) => note);
}

function within(few: string[], many: ReadonlySet<string>): boolean {
  return few.every((stem) => many.has(stem));
}

/** The log, or a promise, speaks of the clipping already. */
export function wasSent({ title, url }: NoteFacts, contact: Contact): boolean {
  const key = nameKey(title);
  return [...contact.person.entries, ...contact.person.tasks].some(
    ({ text }) => nameKey(text).includes(key) || (url !== undefined && text.includes(url)),
  );
}
