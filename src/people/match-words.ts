/** Words that carry no meaning of their own when a search is matched with an offer. */
const STOP = new Set(
  'a an the of for to in on at and or with my your our their his her some any new good who that somebody someone person people help looking der die das den dem des ein eine einen einem einer und oder mit fur von zu im am an auf bei neue neuen neuer guter gute guten jemand jemanden hilfe sucht suche'.split(
    ' ',
  ),
);

/** The bare stems of a text's words, without case, accents, inflection endings and filler words. */
export function wordStems(text: string): string[] {
  const stems: string[] = [];
  for (const word of wordsIn(text)) if (word.length > 1 && !STOP.has(word)) stems.push(stemOf(word));
  return stems;
}

function wordsIn(text: string): string[] {
  if (/^[\0-\x7f]*$/.test(text)) return text.toLowerCase().match(/[a-z0-9+#]+/g) ?? [];
  const bare = text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss');
  return bare.match(/[\p{L}\p{N}+#]+/gu) ?? [];
}

/** Thousands of people seek and offer what is said in hundreds of words. */
const knownStems = new Map<string, string>();
const MOST_KNOWN = 10_000;

function stemOf(word: string): string {
  const known = knownStems.get(word);
  if (known !== undefined) return known;
  if (knownStems.size >= MOST_KNOWN) knownStems.clear();
  const made = stem(word);
  knownStems.set(word, made);
  return made;
}

/** True if every word of the shorter text stands in the longer one: "graphic designer" in "graphic design, logos". */
export function meets(wanted: string, offered: string): boolean {
  const a = new Set(wordStems(wanted));
  const b = new Set(wordStems(offered));
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  if (small.size === 0) return false;
  return [...small].every((stem) => large.has(stem));
}

const ENDING =
  /(?:erinnen|innen|ungen|ings|ers|ern|ing|ung|ies|ie|en|er|es|e|s|in|n|y|(?<=\p{L}{4})(?:ation|ator|or|ier|at|ment))$/u;

/**
 * A light stem: the endings of plural, gender, profession and activity that English and German put on a word, taken
 * off one after the other, so that "designer", "designs" and "design" end alike.
 */
function stem(word: string): string {
  let stripped = word;
  for (let shortest = 3; ; shortest = 4) {
    const next = stripped.replace(ENDING, '').replace(/(\p{L})\1$/u, '$1');
    if (next === stripped || next.length < shortest) return stripped;
    stripped = next;
  }
}
