/** Words that carry no meaning of their own when a search is matched with an offer. */
const STOP = new Set(
  'a an the of for to in on at and or with my your our their his her some any new good who that somebody someone person people help looking der die das den dem des ein eine einen einem einer und oder mit für von zu im in am an auf bei neue neuen neuer guter gute guten jemand jemanden hilfe sucht suche'.split(
    ' ',
  ),
);

/** The bare stems of a text's words, without case, inflection endings and filler words. */
export function wordStems(text: string): string[] {
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}+#]+/gu) ?? []
  )
    .filter((word) => word.length > 1 && !STOP.has(word))
    .map(stem);
}

/** True if every word of the shorter text stands in the longer one: "graphic designer" in "graphic design, logos". */
export function meets(wanted: string, offered: string): boolean {
  const a = new Set(wordStems(wanted));
  const b = new Set(wordStems(offered));
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  if (small.size === 0) return false;
  return [...small].every((stem) => large.has(stem));
}

/** A light stem: the endings of plural, gender and profession that English and German put on a word. */
function stem(word: string): string {
  const stripped = word
    .replace(/(?:innen|ungen|ings|erinnen)$/, '')
    .replace(/(?:ers|ern|ing|ung|ies|en|er|es|e|s|in|n|y)$/, '')
    .replace(/(?:er|e)$/, '');
  return stripped.length >= 3 ? stripped : word;
}
