import { lastAtOrBefore, type Span } from './spans.js';

const OURS = /^<{7}(?: |\r?$)/gm;
const THEIRS = /^>{7}(?: |\r?$)/gm;
const FENCE = /^ {0,3}(`{3,}|~{3,})/gm;

/**
 * The offset of the first line of an unresolved git conflict, or undefined: `<<<<<<<` with a `>>>>>>>` below it, both
 * at the beginning of a line. A conflict shown as a whole in a code block is none.
 */
export function findConflict(text: string): number | undefined {
  if (!text.includes('<<<<<<<') || !text.includes('>>>>>>>')) return undefined;
  const fences = fencedSpans(text);
  for (const match of text.matchAll(OURS)) {
    THEIRS.lastIndex = match.index;
    const end = THEIRS.exec(text);
    if (!end) return undefined;
    const fence = fences[lastAtOrBefore(fences, match.index)];
    if (!fence || fence.end < end.index) return match.index;
  }
  return undefined;
}

function fencedSpans(text: string): Span[] {
  const spans: Span[] = [];
  let open: { start: number; mark: string } | undefined;
  for (const match of text.matchAll(FENCE)) {
    const mark = match[1] as string;
    if (!open) open = { start: match.index, mark };
    else if (mark.startsWith(open.mark)) {
      spans.push({ start: open.start, end: match.index });
      open = undefined;
    }
  }
  return spans;
}
