import type { Span } from './spans.js';

/**
 * The code spans of one paragraph or heading (CommonMark 0.31, 6.1): a run of backticks up to the next run of the
 * same length. Linear in the text.
 */
export function codeSpans(text: string, start: number, end: number): Span[] {
  const runs = runsIn(text, start, end);
  const closers = new Closers(runs);
  const spans: Span[] = [];
  let at = start;
  for (let index = 0; index < runs.length; index++) {
    const run = runs[index] as Span;
    const length = run.end - run.start - (isEscapedSince(text, at, run.start) ? 1 : 0);
    const close = length === 0 ? undefined : closers.after(index, length);
    at = run.end;
    if (close === undefined) continue;
    at = (runs[close] as Span).end;
    spans.push({ start: run.end - length, end: at });
    index = close;
  }
  return spans;
}

function runsIn(text: string, start: number, end: number): Span[] {
  const runs: Span[] = [];
  let at = text.indexOf('`', start);
  while (at !== -1 && at < end) {
    const from = at;
    while (at < end && text.charCodeAt(at) === 96) at++;
    runs.push({ start: from, end: at });
    at = text.indexOf('`', at);
  }
  return runs;
}

/** Finds the next run of a length; to be asked with growing indexes, so that all questions together are linear. */
class Closers {
  private readonly byLength = new Map<number, { indexes: number[]; at: number }>();

  constructor(runs: Span[]) {
    runs.forEach((run, index) => {
      const length = run.end - run.start;
      const same = this.byLength.get(length);
      if (same) same.indexes.push(index);
      else this.byLength.set(length, { indexes: [index], at: 0 });
    });
  }

  after(index: number, length: number): number | undefined {
    const same = this.byLength.get(length);
    if (!same) return undefined;
    while (same.at < same.indexes.length && (same.indexes[same.at] as number) <= index) same.at++;
    return same.indexes[same.at];
  }
}

/** True if the backtick at an offset is escaped; backslashes before `from` belong to code. */
function isEscapedSince(text: string, from: number, offset: number): boolean {
  let start = offset;
  while (start > from && text.charCodeAt(start - 1) === 92) start--;
  return (offset - start) % 2 === 1;
}
