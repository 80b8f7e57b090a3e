/**
 * What is found among many of whom most give nothing; `flatMap` would make a list for each of them, and an iterator an
 * object for each step as long as the program is fresh. So elsewhere too, where ten thousand are looked through once.
 */
export function foundAmong<T, R>(items: readonly T[], find: (item: T) => R | undefined): R[] {
  const found: R[] = [];
  for (let at = 0; at < items.length; at += 1) {
    const one = find(items[at] as T);
    if (one !== undefined) found.push(one);
  }
  return found;
}
