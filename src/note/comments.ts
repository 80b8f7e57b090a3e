import { isInside, mergeSpans, type Span } from './spans.js';

/**
 * Obsidian's `%% comments %%` in a body, from an offset on, where no mask hides the signs. One that does not begin
 * its line ends within its paragraph; one without an end is text.
 */
export function commentSpans(text: string, from: number, masks: readonly Span[]): Span[] {
  const hidden = mergeSpans(masks);
  const comments: Span[] = [];
  let open = next(text, from, hidden);
  while (open !== -1) {
    const close = next(text, open + 2, hidden);
    if (close === -1) break;
    const isBlock = /(?:^|\n)[ \t]*$/.test(text.slice(Math.max(0, open - 100), open));
    if (isBlock || !/\n[ \t]*\r?\n/.test(text.slice(open, close))) {
      const last = comments.at(-1);
      // One after the other they hide what one would: a megabyte of them must not become as many spans.
      if (last?.end === open) last.end = close + 2;
      else comments.push({ start: open, end: close + 2 });
      open = next(text, close + 2, hidden);
    } else {
      open = close;
    }
  }
  return comments;
}

function next(text: string, from: number, hidden: readonly Span[]): number {
  let at = text.indexOf('%%', from);
  while (at !== -1 && isInside(hidden, at)) at = text.indexOf('%%', at + 1);
  return at;
}
