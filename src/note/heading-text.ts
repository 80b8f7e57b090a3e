import { withoutLinks } from './property-values.js';

/**
 * A heading as plain text: no `#`, links by what they show, no emphasis, code marks, emoji, tags' block ids or final
 * colon. A heading of nothing but emoji stays as it is.
 */
export function headingText(source: string): string {
  const text = source.replace(/^[ \t]*#{1,6}(?=[ \t\r\n]|$)/, '').trim();
  const open = closingHashes(text);
  if (/^[A-Za-z0-9]+(?: [A-Za-z0-9]+)*$/.test(open)) return open;
  const plain = withoutLinks(open)
    .replace(/[*_~`]+|==/g, (marks, offset: number, whole: string) =>
      isInWord(whole, offset, marks) ? marks : '',
    )
    .replace(/\p{Extended_Pictographic}|\p{Emoji_Modifier}|\uFE0F|\u200D/gu, (sign) =>
      /^[©®™]$/.test(sign) ? sign : '',
    )
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/\s*:$/, '');
  return plain === '' ? open : plain;
}

/** `## Log ##` is closed by hashes; `## C#` is not. */
function closingHashes(text: string): string {
  let end = text.length;
  while (text.charCodeAt(end - 1) === 35) end--;
  if (end === text.length) return text;
  if (end === 0) return '';
  return /\s/.test(text.charAt(end - 1)) ? text.slice(0, end).trimEnd() : text;
}

/** An underscore inside a word is no emphasis. */
function isInWord(text: string, offset: number, marks: string): boolean {
  if (!marks.startsWith('_')) return false;
  return (
    /[\p{L}\p{N}]/u.test(text.charAt(offset - 1)) && /[\p{L}\p{N}]/u.test(text.charAt(offset + marks.length))
  );
}

/** The form in which headings are compared: without case, in composed Unicode. */
export function headingKey(text: string): string {
  return headingText(text).normalize('NFC').toLowerCase();
}
