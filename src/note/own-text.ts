import type { ListItem, Outline } from './outline.js';
import { lastAtOrBefore } from './spans.js';

/**
 * A list item's own words as one line of Markdown source: continuation lines joined by a space, comments and a block
 * id (` ^id`) left out, trimmed.
 */
export function ownText(text: string, item: ListItem, outline: Outline): string {
  let source = text.slice(item.textStart, item.textEnd);
  if (outline.masks.length > 0) source = withoutComments(source, item, outline);
  const line = source.includes('\n') || source.includes('\r') ? oneLine(source) : source.trim();
  return line.includes('^') ? withoutBlockId(line) : line;
}

/** White space is trimmed line by line: a pattern for it would be quadratic on long runs. */
export function oneLine(text: string): string {
  const lines = text.split(/[\r\n]/).map((line) => line.trim());
  return lines.filter((line) => line !== '').join(' ');
}

/**
 * What somebody typed, as one line fit for a note: control characters become spaces, since a file with a NUL in it is
 * no text any more.
 */
export function typedLine(text: string): string {
  return oneLine(text.replace(/\p{Cc}+/gu, (found) => (/[\r\n]/.test(found) ? '\n' : ' ')));
}

function withoutBlockId(line: string): string {
  const caret = line.lastIndexOf('^');
  const isId = /^[A-Za-z0-9-]+$/.test(line.slice(caret + 1)) && /^\s?$/.test(line.charAt(caret - 1));
  return isId ? line.slice(0, caret).trim() : line;
}

function withoutComments(source: string, item: ListItem, outline: Outline): string {
  const parts: string[] = [];
  let at = item.textStart;
  for (let index = Math.max(0, lastAtOrBefore(outline.masks, at)); index < outline.masks.length; index++) {
    const mask = outline.masks[index];
    if (!mask || mask.start >= item.textEnd) break;
    if (mask.kind !== 'comment' || mask.end <= at) continue;
    if (mask.start > at) parts.push(source.slice(at - item.textStart, mask.start - item.textStart));
    at = mask.end;
  }
  parts.push(source.slice(Math.min(at, item.textEnd) - item.textStart));
  return parts.join('');
}

/** The mark in a task's box and the words behind it; undefined if the text is no task. */
export function taskBox(text: string): { mark: string; words: string } | undefined {
  if (!text.startsWith('[')) return undefined;
  const match = /^\[([^\r\n])\](?:[ \t]+|$)/u.exec(text);
  return match ? { mark: match[1] as string, words: text.slice(match[0].length) } : undefined;
}
