import type { ItemNode } from './body-nodes.js';

/** Two wordings with less in common than this are two items. */
const ENOUGH = 0.6;
/** Whoever changes more items at once than this rewrites the list. */
const MOST = 300;

/** Pairs items of the same kind that say nearly the same, the most alike first; each is paired once at most. */
export function pairSimilar<T>(
  gone: readonly T[],
  come: readonly T[],
  itemOf: (one: T) => ItemNode,
): [T, T][] {
  if (gone.length === 0 || come.length === 0 || gone.length > MOST || come.length > MOST) return [];
  const [olds, news] = [gone, come].map((list) =>
    list.map((one) => ({ one, item: itemOf(one), words: wordsOf(itemOf(one)) })),
  ) as [Worded<T>[], Worded<T>[]];
  const candidates = olds.flatMap((old) =>
    news.map((now) => ({ old: old.one, now: now.one, score: likeness(old, now) })),
  );
  const paired = new Set<T>();
  const pairs: [T, T][] = [];
  for (const { old, now, score } of candidates.sort((a, b) => b.score - a.score)) {
    if (score < ENOUGH) break;
    if (paired.has(old) || paired.has(now)) continue;
    paired.add(old).add(now);
    pairs.push([old, now]);
  }
  return pairs;
}

interface Worded<T> {
  one: T;
  item: ItemNode;
  words: Map<string, number>;
}

function wordsOf({ key }: ItemNode): Map<string, number> {
  const words = new Map<string, number>();
  for (const word of key.toLowerCase().split(/[^\p{L}\p{M}\p{N}-]+/u)) {
    if (word !== '') words.set(word, (words.get(word) ?? 0) + 1);
  }
  return words;
}

/**
 * The share of the words of the shorter one that the other has too, from 0 to 1. Rather too high than too low: two items
 * that are taken for one are at worst a conflict, one that is taken for two stands there twice.
 */
function likeness<T>(a: Worded<T>, b: Worded<T>): number {
  if (a.item.kind !== b.item.kind) return 0;
  let common = 0;
  for (const [word, count] of a.words) common += Math.min(count, b.words.get(word) ?? 0);
  const [size, other] = [a, b].map(({ words }) => [...words.values()].reduce((sum, count) => sum + count, 0));
  return common / Math.max(1, Math.min(size ?? 0, other ?? 0));
}
