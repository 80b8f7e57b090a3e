/** An empty list, the same for all: of ten thousand notes a dozen lists each are empty. It cannot be added to: {@link added}. */
export const NONE: never[] = [];
Object.freeze(NONE);

/** The list in as little room as it needs; all that are empty are one. */
export function sharedList<T>(list: T[]): T[] {
  return list.length === 0 ? NONE : list.slice();
}

/** The list with one more item: the same one, unless it is empty and may be that of all. */
export function added<T>(list: T[], item: T): T[] {
  if (list.length === 0) return [item];
  list.push(item);
  return list;
}
