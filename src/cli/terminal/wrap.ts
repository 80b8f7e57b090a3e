import { displayWidth } from './display-width.js';

/**
 * Breaks a text at spaces into lines of at most `columns` columns (a longer word stands alone), later lines indented
 * by `indent` spaces. Colour codes take no room.
 */
export function wrap(text: string, columns: number, indent = 0): string {
  // What goes into a file or another program is not broken.
  if (columns === Number.POSITIVE_INFINITY) return text;
  const [first = '', ...words] = text.split(' ');
  const lines: string[] = [];
  let line = first;
  for (const word of words) {
    const joined = `${line} ${word}`;
    if (line.trim() === '' || displayWidth(joined) <= columns) {
      line = joined;
    } else {
      lines.push(line);
      line = ' '.repeat(indent) + word;
    }
  }
  return [...lines, line].join('\n');
}
