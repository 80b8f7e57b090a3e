/** The form in which names are compared and sorted: composed Unicode (NFC). */
export function nfc(text: string): string {
  return isLatin(text) ? text : text.normalize('NFC');
}

/** True for a text that is its own composed form, whose units are code points: they sort as strings do. */
export function isLatin(text: string): boolean {
  return !BEYOND_LATIN.test(text);
}

/** Below U+0300 every text is composed: most names need not be looked at by the tables of Unicode. */
const BEYOND_LATIN = /[^\0-\u02ff]/;

/** Code-point order of the composed forms: the same on every machine and in every locale. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  let at = 0;
  while (at < a.length && a.charCodeAt(at) === b.charCodeAt(at)) at += 1;
  // Where they part is plain and nothing behind it joins it, composing would change no order.
  if (isPlainAt(a, at) && isPlainAt(b, at))
    return at === a.length ? -1 : at === b.length ? 1 : a.charCodeAt(at) - b.charCodeAt(at);
  return compareComposed(a, b);
}

const FIRST_TO_COMPOSE = 0x300;

/** True if neither this unit nor the next one can be joined with another one; so at the end of the text. */
function isPlainAt(text: string, at: number): boolean {
  return !(text.charCodeAt(at) >= FIRST_TO_COMPOSE || text.charCodeAt(at + 1) >= FIRST_TO_COMPOSE);
}

/** The same for any two texts: where they part, marks may join what stands before them. */
function compareComposed(a: string, b: string): number {
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
  return hasherBehind('')(text);
}

/** {@link hashText} of many texts with the same beginning, of which only the rest is given. */
export function hasherBehind(beginning: string): (rest: string) => number {
  const begun = stirred(SEED, beginning);
  return (rest) => {
    let { high, low } = stirred(begun, rest);
    high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
    low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
    return 4294967296 * (2097151 & low) + (high >>> 0);
  };
}

const SEED = { high: 0xdeadbeef, low: 0x41c6ce57 };

function stirred(from: typeof SEED, text: string): typeof SEED {
  let { high, low } = from;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  return { high, low };
}
