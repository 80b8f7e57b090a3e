const NONE: never[] = [];
Object.freeze(NONE);

/** The list in as little room as it needs; all that are empty are one, which nothing can be added to: {@link added}. */
export function sharedList<T>(list: T[]): T[] {
  return list.length === 0 ? NONE : list.slice();
}

/** The list with one more item: the same one, unless that is the one of all that are empty. */
export function added<T>(list: T[], item: T): T[] {
  if (list === NONE) return [item];
  list.push(item);
  return list;
}
