import type { Language } from '../language/language.js';
import { plainText } from '../people/plain-text.js';
import { speechWords } from './speech-words.js';
import { speaksOther, toYou } from './topic.js';

/** What a message can say of an occasion; see `occasion` in the message's data. */
export interface OccasionWords {
  text: string;
  news: boolean;
  wedding: boolean;
  /** True for a death or the like: nothing is congratulated on. */
  sombre: boolean;
  to?: string;
}

const NEWS = /^(?:new|first|neue[rsn]?|erste[rsn]?) /iu;
const SOMBRE =
  /(?<!\p{L})(?:tod\p{L}*|(?:ver|ge)storben\p{L}*|sterbetag|beerdigung|begräbnis|abdankung|trauer\p{L}*|gedenk\p{L}*|scheidung|died|death|funeral|burial|memorial|passed away|widow\p{L}*|divorc\p{L}*)(?!\p{L})/iu;

/** An occasion's words as they are said to the person. */
export function occasionWords(written: string, language: Language, formal: boolean): OccasionWords {
  const plain = plainText(written);
  const words = speechWords(language.code, formal);
  const sombre = SOMBRE.test(plain);
  // A new post at a hospital is no illness.
  const delicate = sombre || (words.isDelicate(plain) && !NEWS.test(plain));
  const text = speaksOther(plain, language.code) || delicate ? '' : toYou(plain, words);
  return {
    text,
    news: NEWS.test(text),
    wedding: /(?:wedding|hochzeit)/i.test(plain) && !sombre,
    sombre,
    to: words.congratulateOn?.(text),
  };
}
