/** What is counted: methods that visit a whole list, and those that work on a text, by the length of either. */
const COUNTED = [
  [
    Array.prototype,
    [
      'map',
      'filter',
      'some',
      'every',
      'find',
      'findLast',
      'flatMap',
      'forEach',
      'reduce',
      'includes',
      'join',
    ],
  ],
  [String.prototype, ['normalize', 'toLowerCase', 'split']],
] as const;

/**
 * How much a function does: the sum of the lengths of all lists and texts that it goes through. Not time, which differs
 * from machine to machine and from moment to moment: the same every time.
 */
export function countWork(run: () => unknown): number {
  let work = 0;
  const undo: (() => void)[] = [];
  for (const [prototype, names] of COUNTED) {
    for (const name of names) {
      const own = Object.getOwnPropertyDescriptor(prototype, name) as PropertyDescriptor;
      Object.defineProperty(prototype, name, {
        ...own,
        value(this: { length: number }, ...args: unknown[]) {
          work += this.length + 1;
          return own.value.apply(this, args);
        },
      });
      undo.push(() => Object.defineProperty(prototype, name, own));
    }
  }
  try {
    run();
  } finally {
    for (const back of undo) back();
  }
  return work;
}

/** How many times as much four times the size takes: 4 where it grows in proportion, 16 where it grows by its square. */
export function growthOf(size: number, runWith: (size: number) => () => unknown): number {
  // Once before, so that nothing is counted that is done once only.
  runWith(size)();
  return countWork(runWith(size * 4)) / countWork(runWith(size));
}
