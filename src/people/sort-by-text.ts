import { compareText, nfc } from './text-key.js';

/**
 * A copy sorted by a text in code-point order of its composed form (NFC), ties in the given order. The keys are made
 * once, so that ten thousand names sort in milliseconds; what is in order already is only looked through.
 */
export function sortByText<T>(items: readonly T[], textOf: (item: T) => string): T[] {
  const keys: string[] = [];
  let isSorted = true;
  items.forEach((item) => {
    const key = nfc(textOf(item));
    isSorted &&= keys.length === 0 || isBefore(keys[keys.length - 1] as string, key);
    keys.push(key);
  });
  if (isSorted) return [...items];
  const order = keys.map((_, index) => index);
  // Without surrogates and what UTF-16 puts behind them, the order of units is that of code points.
  if (keys.every((key) => !/[\ud800-\uffff]/.test(key))) order.sort((a, b) => compareUnits(keys, a, b));
  else order.sort((a, b) => compareText(keys[a] as string, keys[b] as string));
  return order.map((index) => items[index] as T);
}

/** True for texts that are surely in order. */
function isBefore(before: string, text: string): boolean {
  return before === text || compareText(before, text) < 0;
}

function compareUnits(keys: readonly string[], a: number, b: number): number {
  const left = keys[a] as string;
  const right = keys[b] as string;
  return left === right ? 0 : left < right ? -1 : 1;
}
