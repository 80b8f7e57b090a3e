import { plainText } from '../people/plain-text.js';

const EN_EVENT =
  /(?:evening|meetup|conference|workshop|party|dinner|lunch|fair|course|seminar|breakfast|event|club|gym|office|wedding|festival|retreat|training|concert|summit|lecture|barbecue|bbq|market|library|airport|reunion|hackathon|panel|congress|apéro|regatta|rehearsal|choir|playground|bakery|garden|exhibition|opening|hut|station|museum|meeting|camp)$/i;
const DE_BEIM =
  /(?:abend|treffen|meetup|workshop|kurs|fest|lauf|frühstück|apéro|essen|seminar|festival|event|konzert|turnier|training|kongress|stammtisch|camp|brunch|zmorge|jubiläum|forum|picknick|grillieren)$/i;
const DE_BEI_DER =
  /(?:konferenz|tagung|messe|feier|party|hochzeit|ausstellung|probe|schulung|versammlung|lesung|veranstaltung|weiterbildung|sitzung|regatta|vernissage|wanderung|führung)$/i;

/**
 * Where we met, as it stands in a sentence with its preposition: `at the Design Thinking evening`. Undefined where
 * the text is too long or of a kind that a preposition could break; then the sentence goes without a place.
 */
export function placePhrase(metAt: string | undefined, language: 'en' | 'de'): string | undefined {
  const place = plainText(metAt ?? '')
    .replace(/\d{4}-\d{2}-\d{2}|\d{1,2}\.\d{1,2}\.\d{4}/g, '')
    .split(/[,;(–]|\s-\s/)[0]
    ?.trim();
  if (
    !place ||
    place.length > 50 ||
    /^(?:through|via|by|durch|per|online|on|in|at|auf|bei|im|am)\b/i.test(place)
  )
    return undefined;
  if (language === 'de') {
    if (/^(?:the|an?|my|our|der|die|das|dem|den|ein\p{L}*|mein\p{L}*|unser\p{L}*)\s/iu.test(place))
      return undefined;
    if (DE_BEIM.test(place)) return `beim ${place}`;
    if (DE_BEI_DER.test(place)) return `bei der ${place}`;
    return undefined;
  }
  if (!EN_EVENT.test(place)) return undefined;
  const hasArticle = /^(?:the|a|an|my|our|his|her|their|\d|\p{L}+['’]s)\b/iu.test(place);
  return `at ${hasArticle ? place : `the ${place}`}`;
}
