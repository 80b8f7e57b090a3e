import { found, type PartReader, type Understood } from './sentence.js';

const LABEL =
  /^(?:tel|telefon|phone|mobile|mobil|handy|natel|cell|number|nummer|e-?mail|mail|adresse|web|website|webseite|site|url|link|linkedin|xing|homepage)$/iu;
const EMAIL = /^[^\s@<>()[\],;:"]+@[^\s@<>()[\],;:"]+\.[a-z]{2,}$/iu;
const LINK =
  /^(?:https?:\/\/\S+|www\.\S+|(?:[\p{L}\p{N}-]+\.)+(?:com|ch|de|at|org|net|io|eu|dev|me|co|ai|li|uk|app|info)(?:\/\S*)?)$/iu;
const DATE = /^\d{1,2}\.\d{1,2}\.(?:\d{2}|\d{4})?$|^\d{4}-\d{2}-\d{2}$/;

/** Reads how to reach somebody: a part that holds nothing but addresses, numbers and links, with or without labels. */
export const readReach: PartReader = (words) => {
  const meaning: Understood[] = [];
  const phone: string[] = [];
  for (const token of words.split(/\s+/)) {
    const bare = token
      .replace(/^[<(]+(?=\p{L})|[>);,:]+$/gu, '')
      .replace(/^mailto:/iu, '')
      .replace(/\.$/, '');
    if (EMAIL.test(bare)) meaning.push(...found('email', bare));
    else if (LINK.test(bare)) meaning.push(...found('links', bare));
    else if (/^[+(]?\d[\d()/.-]*$|^\(0\)$/.test(token) && !DATE.test(token)) phone.push(token);
    else if (!LABEL.test(token.replace(/[:.]+$/, ''))) return undefined;
  }
  const number = phone.join(' ');
  const digits = number.replace(/\D/g, '').length;
  if (phone.length > 0 && (digits < 7 || digits > 16)) return undefined;
  if (phone.length > 0) meaning.push(...found('phone', number));
  return meaning.length > 0 ? meaning : undefined;
};

/** Reads `#designer #jazz`. */
export const readTags: PartReader = (words) => {
  const tokens = words.split(/\s+/);
  if (!tokens.every((token) => /^#(?=\S*\p{L})[\p{L}\p{N}_/-]+$/u.test(token))) return undefined;
  return tokens.flatMap((token) => found('tags', token.slice(1)));
};
