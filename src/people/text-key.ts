/** The form in which names are compared and sorted: composed Unicode (NFC). */
export function nfc(text: string): string {
  return BEYOND_LATIN.test(text) ? text.normalize('NFC') : text;
}

/** Below U+0300 every text is composed: most names need not be looked at by the tables of Unicode. */
const BEYOND_LATIN = /[^\0-\u02ff]/;

/** Code-point order of the composed forms: the same on every machine and in every locale. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  const left = nfc(a);
  const right = nfc(b);
  const length = Math.min(left.length, right.length);
  for (let index = 0; index < length; index += 1) {
    const difference = codePointRank(left.charCodeAt(index)) - codePointRank(right.charCodeAt(index));
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}

/** Orders UTF-16 units as their code points are ordered: surrogates come after all of the basic plane. */
function codePointRank(unit: number): number {
  if (unit < 0xd800) return unit;
  return unit >= 0xe000 ? unit - 0x800 : unit + 0x2000;
}

/** A 53-bit hash of a text (cyrb53, public domain), the same everywhere: for draws by lot and change marks. */
export function hashText(text: string): number {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return 4294967296 * (2097151 & low) + (high >>> 0);
}
