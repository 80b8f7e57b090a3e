import type { ItemNode } from './body-nodes.js';
import { pairSimilar } from './pair-similar.js';
import type { Sides } from './sides.js';

/** The versions of one item. */
export type Match = Partial<Sides<ItemNode>>;

/**
 * Tells which items of the three versions are the same: those with the same key, the n-th of one with the n-th of the
 * other. An item of the base that a side no longer has, and one that only this side has and that says nearly the
 * same, are the same item, edited.
 */
export function matchItems(sides: Sides<readonly ItemNode[]>): Match[] {
  const matches = new Map<string, Match>();
  for (const side of ['base', 'ours', 'theirs'] as const) {
    const seen = new Map<string, number>();
    for (const item of sides[side]) {
      const name = `${item.kind} ${item.key}`;
      const count = (seen.get(name) ?? 0) + 1;
      seen.set(name, count);
      const id = `${count} ${name}`;
      const match = matches.get(id) ?? {};
      match[side] = item;
      matches.set(id, match);
    }
  }
  const all = new Set(matches.values());
  for (const side of ['ours', 'theirs'] as const) {
    const gone = [...all].filter((match) => match.base && !match[side]);
    const come = [...all].filter((match) => !match.base && match[side]);
    for (const [from, to] of pairSimilar(gone, come, (match) => (match.base ?? match[side]) as ItemNode)) {
      const other = side === 'ours' ? 'theirs' : 'ours';
      // The other side's item of that wording, if there is one, is the same edit.
      if (from[other] && to[other]) continue;
      from[side] = to[side];
      from[other] ??= to[other];
      all.delete(to);
    }
  }
  return [...all];
}
