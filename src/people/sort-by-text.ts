import { nfc } from './text-key.js';

/**
 * A copy sorted by a text in code-point order of its composed form (NFC), ties in the given order. The keys are made
 * once, so that ten thousand names sort in milliseconds.
 */
export function sortByText<T>(items: readonly T[], textOf: (item: T) => string): T[] {
  const keyed = items.map((item) => ({ item, key: nfc(textOf(item)) }));
  // Without surrogates and what UTF-16 puts behind them, the order of units is that of code points.
  const isPlain = keyed.every(({ key }) => !/[\ud800-\uffff]/.test(key));
  keyed.sort((a, b) =>
    isPlain ? (a.key < b.key ? -1 : a.key > b.key ? 1 : 0) : compareCodePoints(a.key, b.key),
  );
  return keyed.map(({ item }) => item);
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
