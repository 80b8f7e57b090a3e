import { type ItemNode, linesOf } from './body-nodes.js';
import { pairSimilar } from './pair-similar.js';
import type { Sides } from './sides.js';
import { sameLines } from './text-lines.js';

/** The versions of one item. */
export type Match = Partial<Sides<ItemNode>>;

/**
 * Tells which items of the three versions are the same: those with the same key, the n-th of one with the n-th of the
 * other. With `knowsEdits`, an item of the base that a side no longer has, and one that only this side has and that says nearly the
 * same, are the same item, edited.
 */
export function matchItems(sides: Sides<readonly ItemNode[]>, knowsEdits: boolean): Match[] {
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
  if (!knowsEdits) return [...all];
  for (const side of ['ours', 'theirs'] as const) {
    const other = side === 'ours' ? 'theirs' : 'ours';
    // Where the other side left it alone, it does not matter whether it is an edit or another item in its place.
    const gone = [...all].filter(({ base, ...match }) => {
      return base && !match[side] && !(match[other] && isSameItem(base, match[other]));
    });
    const come = [...all].filter((match) => !match.base && match[side]);
    for (const [from, to] of pairSimilar(gone, come, (match) => (match.base ?? match[side]) as ItemNode)) {
      // The other side's item of that wording, if there is one, is the same edit.
      if (from[other] && to[other]) continue;
      from[side] = to[side];
      from[other] ??= to[other];
      all.delete(to);
    }
  }
  return [...all];
}

/** True if two items say the same, with all that is nested in them. */
export function isSameItem(a: ItemNode, b: ItemNode): boolean {
  return sameLines(linesOf({ item: { ...a, gap: [] } }), linesOf({ item: { ...b, gap: [] } }));
}
