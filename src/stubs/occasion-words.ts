import type { Language } from '../language/language.js';
import { plainText } from '../people/plain-text.js';
import { speechWords } from './speech-words.js';
import { speaksOther, toYou } from './topic.js';

/** What a message can say of an occasion; see `occasion` in the message's data. */
export interface OccasionWords {
  text: string;
  news: boolean;
  wedding: boolean;
  to?: string;
}

/** An occasion's words as they are said to the person. */
export function occasionWords(written: string, language: Language, formal: boolean): OccasionWords {
  const plain = plainText(written);
  const words = speechWords(language.code, formal);
  const foreign = speaksOther(plain, language.code);
  const text = foreign || words.isDelicate(plain) ? '' : toYou(plain, words);
  return {
    text,
    news: /^(?:new|first|neue[rsn]?|erste[rsn]?) /i.test(text),
    wedding: /(?:wedding|hochzeit)/i.test(plain),
    to: words.congratulateOn?.(text),
  };
}
