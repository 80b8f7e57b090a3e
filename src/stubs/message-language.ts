import { findLanguage, languageOf } from '../language/index.js';
import type { Language } from '../language/language.js';
import type { Contact } from '../people/network.js';
import { plainText } from '../people/plain-text.js';
import type { Settings } from '../people/settings.js';

const WORDS: Readonly<Record<Language['code'], RegExp>> = {
  de: /(?<!\p{L})(?:der|die|das|den|dem|des|und|ist|nicht|mit|für|bei|beim|vom|zum|zur|ein|eine|einen|einem|einer|auf|aus|am|im|seit|hat|kennt|sich|wir|ihr|uns|auch|nur|von|über|nach|wie|alles|immer|jedes|mal|macht|zwei|gleich)(?!\p{L})/giu,
  en: /(?<!\p{L})(?:the|and|is|not|with|for|at|of|to|a|an|on|from|has|had|his|her|their|my|our|we|you|she|he|but|who|that|this|about|after|was|were|it|every|never|always|then|when|two|knows|our)(?!\p{L})/giu,
};
/** So many words of one language, and so many times as many as of the other, make it clear. */
const CLEAR_COUNT = 4;
const CLEAR_SHARE = 4;

/**
 * The language in which a person is written to: their `language:`; else that of their own note, if its prose, log and
 * promises are clearly in one; else the vault's. One whose note I keep in German is one with whom I speak German.
 */
export function messageLanguage({ person }: Contact, settings: Settings): Language {
  const own = findLanguage(person.language);
  if (own) return own;
  const text = [
    person.about ?? '',
    ...person.entries.map((entry) => entry.text),
    ...person.tasks.map((task) => task.text),
  ]
    .map(plainText)
    .join(' ');
  const counts = { de: text.match(WORDS.de)?.length ?? 0, en: text.match(WORDS.en)?.length ?? 0 };
  const [code, other] = counts.de > counts.en ? (['de', 'en'] as const) : (['en', 'de'] as const);
  const isClear = counts[code] >= CLEAR_COUNT && counts[code] >= CLEAR_SHARE * counts[other];
  return (isClear && findLanguage(code)) || languageOf(settings.language);
}
