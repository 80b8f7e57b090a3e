/** What is found among many of whom most give nothing; `flatMap` would make a list for each of them. */
export function foundAmong<T, R>(items: readonly T[], find: (item: T) => R | undefined): R[] {
  const found: R[] = [];
  for (const item of items) {
    const one = find(item);
    if (one !== undefined) found.push(one);
  }
  return found;
}
