import { isLatin, nfc } from './text-key.js';

/**
 * A copy sorted by a text in code-point order of its composed form (NFC), ties in the given order. The keys are made
 * once, so that ten thousand names sort in milliseconds; what is in order already is only looked through.
 */
export function sortByText<T>(items: readonly T[], textOf: (item: T) => string): T[] {
  const keys: string[] = [];
  let isPlain = true;
  let isSorted = true;
  items.forEach((item) => {
    const text = textOf(item);
    isPlain &&= isLatin(text);
    const key = isPlain ? text : nfc(text);
    const before = keys[keys.length - 1];
    if (before !== undefined && before !== key)
      isSorted &&= isPlain ? before < key : compareCodePoints(before, key) < 0;
    keys.push(key);
  });
  if (isSorted) return [...items];
  // Without surrogates and what UTF-16 puts behind them, the order of units is that of code points.
  const compare = keys.every((key) => !/[\ud800-\uffff]/.test(key)) ? compareUnits : compareCodePoints;
  const order = keys.map((_, index) => index);
  order.sort((a, b) => compare(keys[a] as string, keys[b] as string));
  return order.map((index) => items[index] as T);
}

function compareUnits(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

function compareCodePoints(a: string, b: string): number {
  if (a === b) return 0;
  const length = Math.min(a.length, b.length);
  for (let index = 0; index < length; index += 1) {
    const left = a.charCodeAt(index);
    const right = b.charCodeAt(index);
    if (left !== right) return aboveSurrogates(left) - aboveSurrogates(right);
  }
  return a.length - b.length;
}

/** UTF-16 puts surrogates before U+E000–U+FFFF; code points beyond the first plane belong after them. */
function aboveSurrogates(unit: number): number {
  if (unit < 0xd800) return unit;
  return unit < 0xe000 ? unit + 0x2000 : unit - 0x800;
}
