import { FIRST_NAMES } from '../../language/places-and-names.js';
import { kindOfWord } from '../../language/reading.js';
import { COMPANY_WORD, NAME_PARTICLES, SENTENCE_STARTS, TITLE } from '../../language/sentence-words.js';
import { nfc } from '../../people/text-key.js';
import type { SentenceContext } from './sentence.js';

const WORD = /^[\p{Lu}\p{Lt}\p{Lo}][\p{L}\p{M}'’.-]*$/u;
const MOST_WORDS = 5;
/** What may follow a name without a comma. */
const FOLLOWERS = new Set([
  ...Object.values(SENTENCE_STARTS).flatMap((starts) => starts.map((start) => start.split(' ')[0] as string)),
  ...[
    'from',
    'aus',
    'at',
    'bei',
    'beim',
    '@',
    'of',
    'is',
    'ist',
    'works',
    'arbeitet',
    'lives',
    'wohnt',
    'has',
    'hat',
    'and',
    'who',
  ],
  ...[
    'told',
    'said',
    'asked',
    'wants',
    'will',
    'called',
    'call',
    'rang',
    'wrote',
    'sent',
    'video',
    'introduced',
    'erzählt',
    'sagt',
    'will',
  ],
]);

/** True if the words look like the name of a person: capitalised, with particles (`von`), titles and initials. */
export function isNameLike(words: string): boolean {
  const tokens = words.split(' ').filter(Boolean);
  if (tokens.length === 0 || tokens.length > MOST_WORDS) return false;
  const isName = (token: string) => WORD.test(token) || TITLE.test(token);
  return (
    isName(tokens[0] as string) &&
    isName(tokens.at(-1) as string) &&
    tokens.every((token) => isName(token) || NAME_PARTICLES.has(token))
  );
}

/** True if the first of the words is known as a first name. */
export function hasFirstName(words: string, { firstNames }: SentenceContext): boolean {
  const first = words
    .split(' ')
    .find((word) => !TITLE.test(word))
    ?.toLowerCase();
  return first !== undefined && (FIRST_NAMES.has(first) || firstNames.has(nfc(first)));
}

/**
 * The name at the beginning of the first part and what follows it there (`Thomas Brunner met at …`, `Thomas: …`,
 * `Thomas – …`, `Thomas (Acme)`). Without a word that may follow a name, the whole part is the name.
 */
export function cutName(part: string, context?: SentenceContext): { name: string; rest: string } {
  const link = /^!?\[\[([^\][|#]+)(?:[|#][^\][]*)?\]\](.*)$/u.exec(part);
  if (link) return { name: (link[1] as string).trim(), rest: withoutSign(link[2] as string) };
  const sign = /^(.*?\S)\s*(?::\s+|\s[–—-]\s+|\s(?=\([^()]*\)\s*(?:$|\p{Ll}))|\s(?=@\s?\p{Lu}))(.*)$/u.exec(
    part,
  );
  const head = sign ? (sign[1] as string) : part;
  const tail = sign ? (sign[2] as string) : '';
  const tokens = head.split(' ');
  for (let at = 1; at < tokens.length; at += 1) {
    const token = tokens[at] as string;
    const isSmall = token === token.toLowerCase() && !TITLE.test(token);
    const isEnd = isSmall && (FOLLOWERS.has(token) || kindOfWord(token) !== undefined);
    if (
      !(isEnd || (context && endsBefore(tokens, at, context))) ||
      !isNameLike(tokens.slice(0, at).join(' '))
    )
      continue;
    return {
      name: tokens.slice(0, at).join(' '),
      rest: [tokens.slice(at).join(' '), tail].filter(Boolean).join(sign ? separatorOf(part, head) : ' '),
    };
  }
  return { name: unquoted(head), rest: tail };
}

/** A small word behind the whole name of somebody known, and `von der` before what must be a firm. */
function endsBefore(tokens: string[], at: number, context: SentenceContext): boolean {
  const token = tokens[at] as string;
  const before = tokens.slice(0, at);
  if (at < 2 || !/^\p{Ll}/u.test(token)) return false;
  if (!NAME_PARTICLES.has(token)) return context.isKnown(before.join(' '));
  if (!/^(?:von|vom)$/.test(token) || !before.every((word) => WORD.test(word) || TITLE.test(word)))
    return false;
  const firm = tokens
    .slice(at + 1)
    .join(' ')
    .replace(/^(?:der|dem|den)\s+/u, '');
  return context.companies.has(nfc(firm).toLowerCase()) || (firm.includes(' ') && COMPANY_WORD.test(firm));
}

/** What stands between the head and the tail, so that `met for lunch: he …` stays as typed. */
function separatorOf(part: string, head: string): string {
  return /^\s*(?::|[–—-])?\s*/u.exec(part.slice(head.length))?.[0] || ' ';
}

function withoutSign(text: string): string {
  return text.replace(/^\s*[:–—-]?\s*/u, '').trim();
}

/** The words without the quotation marks around them. */
export function unquoted(words: string): string {
  return words.replace(/^(["“”„'‘’«»])(.*)["“”'’«»]$/u, '$2').trim();
}

/** `Müller` and `Hans` to `Hans Müller`, where only the second is known as a first name; undefined otherwise. */
export function turnedName(
  first: string,
  second: string | undefined,
  context: SentenceContext,
): string | undefined {
  if (second === undefined || !isNameLike(first) || !isNameLike(second)) return undefined;
  if (first.split(' ').length > 2 || second.split(' ').length > 2) return undefined;
  if (hasFirstName(first, context) || !hasFirstName(second, context)) return undefined;
  if (context.companies.has(nfc(second).toLowerCase())) return undefined;
  return `${second} ${first}`;
}
