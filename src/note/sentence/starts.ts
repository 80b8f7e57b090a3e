import { SENTENCE_PRONOUNS, SENTENCE_STARTS } from '../../language/sentence-words.js';

/** What follows the longest of some phrases at the beginning of words; undefined if they begin with none. */
export function after(words: string, phrases: readonly string[]): string | undefined {
  const lower = words.toLowerCase();
  const longest = phrases
    .filter((phrase) => lower === phrase || lower.startsWith(`${phrase} `))
    .sort((a, b) => b.length - a.length)[0];
  return longest === undefined ? undefined : words.slice(longest.length).trim();
}

/** The same for one of the lists of a sentence's beginnings, also behind a pronoun (`she likes …`). */
export function afterStart(words: string, start: keyof typeof SENTENCE_STARTS): string | undefined {
  const phrases: readonly string[] = SENTENCE_STARTS[start];
  return after(words, phrases) ?? after(after(words, SENTENCE_PRONOUNS) ?? '', phrases);
}
