import { lineEndOf } from '../note/line-end.js';

const BEGIN = '# knowwho:begin (made by "knowwho git-setup", which is to be run once in each clone)';
const RULE = '*.md merge=knowwho';
const END = '# knowwho:end';
const BLOCK = /(?<=^\uFEFF?)# knowwho:begin\b[^\n]*\r?\n(?:[^\n]*\r?\n)*?# knowwho:end[ \t]*(?:\r?\n|$)/m;

/** The lines that tell git which files are merged by knowwho. */
export const ATTRIBUTE_LINES: readonly string[] = [BEGIN, RULE, END];

/**
 * `.gitattributes` with our lines at its beginning, where lines of the user's for the same files have the last word.
 * All other lines stay byte for byte.
 */
export function withAttributes(text: string): string {
  const rest = withoutAttributes(text);
  const lineEnd = rest.includes('\n') ? lineEndOf(rest) : '\n';
  const mark = rest.startsWith('\uFEFF') ? '\uFEFF' : '';
  return mark + ATTRIBUTE_LINES.map((line) => line + lineEnd).join('') + rest.slice(mark.length);
}

/** `.gitattributes` without our lines. */
export function withoutAttributes(text: string): string {
  return text.replace(BLOCK, '');
}
