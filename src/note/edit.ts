/** A splice: the text from `start` to `end` (UTF-16 offsets, a BOM counted) is replaced by `insert`. */
export interface Edit {
  start: number;
  end: number;
  insert: string;
}

/**
 * Applies edits, whose offsets are all of the text as given, in any order. Every character outside them stays as it
 * is. Throws a RangeError for edits that overlap or lie outside the text: they were made for another text.
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const ordered = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  let result = '';
  let at = 0;
  for (const { start, end, insert } of ordered) {
    if (start < at || end < start || end > text.length) {
      throw new RangeError(`This edit (${start}–${end}) does not fit the text.`);
    }
    result += text.slice(at, start) + insert;
    at = end;
  }
  return result + text.slice(at);
}
