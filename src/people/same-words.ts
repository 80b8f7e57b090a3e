import { wordStems } from './match-words.js';

export { meets } from './match-words.js';

/** A text without case, accents and umlauts, for finding: `Zürich` and `zurich` meet. Line breaks stay. */
export function foldText(text: string): string {
  const lower = text.toLowerCase();
  return /[^\x00-\x7f]/.test(lower)
    ? lower
        .normalize('NFD')
        .replace(/\p{M}+/gu, '')
        .normalize('NFC')
    : lower;
}

/** The stems of a text's words as they are searched: without case, accents, inflection endings and filler words. */
export function searchStems(text: string): string[] {
  return wordStems(text).map(foldText);
}

/**
 * True if a word of a note answers a word that is looked for, both as stems: the same, the beginning of a compound
 * (`grafik` in `Grafikdesign`), or cut shorter by one or two letters of an ending.
 */
export function stemMeets(wanted: string, found: string): boolean {
  if (wanted === found) return true;
  if (wanted.length < 4 || found.length < 4) return false;
  return found.startsWith(wanted) || (wanted.startsWith(found) && wanted.length - found.length <= 2);
}
