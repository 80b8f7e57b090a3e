/** Something in its three versions: of the common ancestor, and of both sides. */
export interface Sides<T> {
  base: T;
  ours: T;
  theirs: T;
}

/**
 * The version that a three-way merge takes where at most one side changed something, or both did the same; undefined
 * where both changed it differently.
 */
export function pickSide<T>(
  { base, ours, theirs }: Sides<T>,
  same: (a: T, b: T) => boolean = Object.is,
): { value: T } | undefined {
  if (same(ours, theirs)) return { value: ours };
  if (same(base, ours)) return { value: theirs };
  return same(base, theirs) ? { value: ours } : undefined;
}
