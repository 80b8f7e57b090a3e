import leven from 'leven';

/**
 * The known word that was most likely meant, or undefined if none is close: the same but for case and separators, or
 * at most a third of its letters changed.
 */
function didYouMean(written: string, known: readonly string[]): string | undefined {
  const bare = lettersOf(written);
  const same = known.find((word) => lettersOf(word) === bare);
  if (same !== undefined) return same;
  if (bare === '' || bare.length > 40) return undefined;
  let best: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const word of known) {
    const distance = leven(bare, lettersOf(word));
    if (distance < least && distance <= Math.max(1, Math.floor(word.length / 3))) {
      best = word;
      least = distance;
    }
  }
  return best;
}

/** `Did you mean "x"?` with a space before it, or nothing. */
export function suggestion(written: string, known: readonly string[]): string {
  const meant = didYouMean(written, known);
  return meant === undefined ? '' : ` Did you mean "${meant}"?`;
}

function lettersOf(word: string): string {
  return word
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s_-]+/g, '');
}
