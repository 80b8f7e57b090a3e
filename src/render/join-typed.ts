import type { DueLine } from './due-lines.js';

const FEW_WORDS = 2;

/**
 * What was typed on a line and under it as one text: a bullet of its own is set off, behind one or two words ("met", "via
 * email") as what they are about, else by a semicolon; a line that goes on is just put behind.
 */
export function joinTyped(head: string, under: readonly DueLine[]): string {
  let text = head;
  let few = text.split(/\s+/).length <= FEW_WORDS;
  for (const { rest, isItem } of under) {
    if (rest === '') continue;
    if (text === '') text = rest;
    else text += `${isItem && /[\p{L}\p{N})\]”"]$/u.test(text) ? (few ? ':' : ';') : ''} ${rest}`;
    few = false;
  }
  return text;
}
