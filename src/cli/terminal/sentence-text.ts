import type { SentencePart } from '../../note/sentence/sentence.js';
import { displayWidth } from './display-width.js';

/** How each part of a sentence was understood, one line each: `met-at  Design evening  ← met at Design evening`. */
export function sentenceText(parts: readonly SentencePart[]): string {
  const rows = parts.flatMap(({ meaning }) => meaning.map(({ field, value }) => [field, value] as const));
  const width = Math.max(...rows.map(([field]) => displayWidth(field)));
  return rows
    .map(([field, value]) => `  ${field}${' '.repeat(width - displayWidth(field))}  ${value}`)
    .join('\n');
}
