/** What encloses commas that part nothing. */
const PAIRS: Record<string, string> = { '"': '"', '“': '”', '„': '“', '«': '»', '(': ')', '[': ']' };

/**
 * The parts of a sentence between commas, semicolons and line ends, trimmed, without empty ones. Commas in quotes,
 * brackets, links and numbers (`1,5`) part nothing; a bracket that is never closed is a sign like any other.
 */
export function splitParts(sentence: string): string[] {
  const parts: string[] = [];
  let start = 0;
  let at = 0;
  while (at < sentence.length) {
    const sign = sentence[at] as string;
    const close = PAIRS[sign];
    if (close !== undefined) {
      const end = sentence.indexOf(close, at + 1);
      at = end === -1 ? at + 1 : end + 1;
      continue;
    }
    const isNumber = sign === ',' && /^\d,\d/.test(sentence.slice(Math.max(0, at - 1), at + 2));
    if ((/[,;\n\r]/.test(sign) && !isNumber) || isFullStop(sentence, at)) {
      parts.push(sentence.slice(start, at + (sign === '.' ? 1 : 0)));
      start = at + 1;
    }
    at += 1;
  }
  parts.push(sentence.slice(start));
  return parts.map((part) => part.trim()).filter((part) => /[^\s.,;:!–—-]/.test(part));
}

/** A full stop after a word of at least four letters, with a capital behind it: the end of a sentence, no abbreviation. */
function isFullStop(sentence: string, at: number): boolean {
  if (sentence[at] !== '.' && sentence[at] !== '!') return false;
  return (
    /[\p{L}]{4}$/u.test(sentence.slice(Math.max(0, at - 4), at)) &&
    /^.\s+\p{Lu}/u.test(sentence.slice(at, at + 4))
  );
}
