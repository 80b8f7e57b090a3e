import { CITIES, LONG_CITIES } from '../../language/places-and-names.js';
import {
  COMPANY_WORD,
  ROLE_FIRST,
  ROLE_LAST,
  SENTENCE_LABELS,
  SENTENCE_STARTS,
} from '../../language/sentence-words.js';
import { nfc } from '../../people/text-key.js';
import { readYearlyDate } from '../read-yearly-date.js';
import { hasFirstName } from './read-name.js';
import { found, type PartReader, type SentenceContext, type SentenceField } from './sentence.js';
import { after, afterStart } from './starts.js';

/** Reads a tier: its name alone, or behind `tier`. */
export const readTier: PartReader = (words, { tiers }) => {
  const plain = words.replace(/^(\p{L}+):\s+/u, '$1 ').replace(/[.!]$/, '');
  const name = after(plain, SENTENCE_STARTS.tier) ?? plain;
  const tier = tiers.find((one) => nfc(one).toLowerCase() === nfc(name).toLowerCase());
  return tier === undefined ? undefined : found('tier', tier);
};

/** Reads a birthday; a date that is none is impossible. */
export const readBirthday: PartReader = (words) => {
  const text = afterStart(words.replace(/^(\S+):\s/u, '$1 ').replace(/^\*(?=\d)/, '* '), 'birthday')?.replace(
    /^(?:on|am)\s+/iu,
    '',
  );
  if (text === undefined || text === '') return undefined;
  const date = readYearlyDate(text);
  if (date === undefined) return undefined;
  return date === 'impossible' ? { impossible: text } : found('birthday', text);
};

/** Reads what somebody likes, offers or seeks. */
export const readWants: PartReader = (words) => {
  for (const field of ['interests', 'offers', 'seeks'] as const) {
    const text = afterStart(words, field)
      ?.replace(/[.!]+$/, '')
      .trim();
    if (
      text === undefined ||
      text === '' ||
      /^(?:to|zu|that|dass)\s/iu.test(text) ||
      text.split(/\s+/).length > 8
    )
      continue;
    const plain = field === 'offers' ? text.replace(/\s+an$/u, '') : text;
    if (/^(?:me|you|us|it|him|her|them|mir|ihn|sie|es|mich|uns)(?:\s|$)/iu.test(plain)) continue;
    return list(field, plain);
  }
  return undefined;
};

function list(field: SentenceField, text: string) {
  return text
    .split(/\s+(?:and|und|&|\+)\s+|\s*\/\s*/u)
    .filter(Boolean)
    .flatMap((value) => found(field, value));
}

/** Reads a city: one that is known as such, or any behind `lives in`. */
export const readCity: PartReader = (words, context) => {
  const named = afterStart(words, 'city');
  if (named !== undefined && /^\p{Lu}/u.test(named) && named.split(' ').length <= 4)
    return found('city', named);
  const text = (after(words, ['in', 'from', 'aus', 'von']) ?? words).replace(/\.$/, '');
  return isCity(text, context) ? found('city', text) : undefined;
};

/** Reads the same with a known city behind it: `Grafikerin bei Studio Vos in Bern`. */
export function withCity(read: PartReader): PartReader {
  return (words, context) => {
    const cut = /^(.*\S)\s+in\s+(\p{Lu}.*?)\.?$/u.exec(words);
    const meaning = cut && isCity(cut[2] as string, context) ? read(cut[1] as string, context) : undefined;
    if (!meaning || 'impossible' in meaning) return read(words, context);
    return [...meaning, ...found('city', cut?.[2] as string)];
  };
}

/** True for a city that the program or the vault knows. */
export function isCity(text: string, { cities }: SentenceContext): boolean {
  const key = nfc(text).toLowerCase();
  return CITIES.has(key) || LONG_CITIES.has(key) || cities.has(key);
}

/** Reads a firm: one that the vault knows, one that is called a firm, or any behind `works at`. */
export const readCompany: PartReader = (words, context) => {
  const named = afterStart(words, 'company');
  if (named !== undefined && /^\p{Lu}/u.test(named) && named.split(' ').length <= 5)
    return found('company', named);
  const text =
    after(words, ['from', 'of', 'at', 'bei', 'bei der', 'von', 'von der']) ??
    words.replace(/^@\s?/, '').replace(/^\((.*)\)$/u, '$1');
  if (context.companies.has(nfc(text).toLowerCase())) return found('company', text);
  return isTitle(text) && text.includes(' ') && COMPANY_WORD.test(text) ? found('company', text) : undefined;
};

/** What somebody is to me or to others is no firm. */
const NO_FIRM =
  /^(?:nachbar|freund|kolleg|bekannt|verwandt|bruder|schwester|cousin|onkel|tante|vater|mutter|mann|frau|sohn|tochter|kunde|kundin|studien|schul|mitbewohner|pat|gotte|götti|schwager|neighbou?r|friend|colleague|brother|sister|cousin|uncle|aunt|father|mother|husband|wife|client|customer|classmate|flatmate)/iu;

/** A firm by its place in the sentence: the capitalised words behind the name, if nothing else is known of them. */
export const readCompanyBehindName: PartReader = (words, context) => {
  const text = (after(words, ['from']) ?? words)
    .replace(/^@\s?/, '')
    .replace(/^\((.*)\)$/u, '$1')
    .trim();
  const isOneGermanNoun =
    !text.includes(' ') && /\p{Ll}(?:er|erin|ist|istin|in|ung|heit|keit|schaft)$/u.test(text);
  const isNickname = !text.includes(' ') && hasFirstName(text, context);
  return isTitle(text) && !isOneGermanNoun && !isNickname && !NO_FIRM.test(text)
    ? found('company', text)
    : undefined;
};

/** One to four capitalised words (`Design & Co`, `SBB`, `eBay`), without a full stop in between. */
function isTitle(text: string): boolean {
  const tokens = text.split(/\s+/);
  if (tokens.length > 4 || text === '') return false;
  const small = /^(?:&|\+|and|und|of|for|für|the|der|die|das|de|la|i|\d{1,4})$/u;
  const big = /^(?:\p{Lu}[\p{L}\p{M}\p{N}'’.&+-]*|[a-z]\p{Lu}[\p{L}\p{N}]*|\d+\p{Lu}?[\p{L}]*)$/u;
  return (
    big.test(tokens[0] as string) &&
    /\p{L}/u.test(text) &&
    tokens.every((token) => small.test(token) || big.test(token))
  );
}

/** Reads what somebody does, with the firm behind it: `product lead at Acme`, `arbeitet als Grafikerin`, `CTO`. */
export const readRole: PartReader = (words, context) => {
  const named = afterStart(words, 'role');
  const text = (named ?? words).replace(/\.$/, '');
  const cut = /^(.*?\S)\s+(?:at|@|bei|bei der|for|für|of|von)\s+(?=\p{Lu}|\p{Ll}\p{Lu})(\S.*)$/u.exec(text);
  const role =
    cut && isTitle(cut[2] as string) && !isCity(cut[2] as string, context) ? (cut[1] as string) : text;
  const tokens = role.split(/\s+/);
  const first = (tokens[0] ?? '').toLowerCase();
  const isRole = tokens.length <= 5 && (ROLE_FIRST.has(first) || ROLE_LAST.test(tokens.at(-1) ?? ''));
  if (
    !isRole ||
    /^(?:has|had|was|will|wants|knows|met|his|her|their|my|hat|war|kennt|sein|seine|ihr|ihre|mein|meine|no|kein|keine|ex)$/iu.test(
      first,
    )
  )
    return undefined;
  return role === text
    ? found('role', role)
    : [...found('role', role), ...found('company', cut?.[2] as string)];
};

const LABELLED = new Set(['company', 'role', 'city', 'met-at', 'interests', 'offers', 'seeks', 'channel']);

/** Reads `company: Acme`, `Interessen: Segeln`. */
export const readLabelled: PartReader = (words) => {
  const match = /^(\p{L}[\p{L}\s-]*?):\s+(.+)$/u.exec(words);
  const field = match && SENTENCE_LABELS[(match[1] as string).toLowerCase()];
  if (!match || !field || !LABELLED.has(field)) return undefined;
  const value = (match[2] as string).trim();
  if (field === 'interests' || field === 'offers' || field === 'seeks') return list(field, value);
  return found(field as SentenceField, value);
};
