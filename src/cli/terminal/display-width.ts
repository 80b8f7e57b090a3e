const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}/u;
const ESCAPES = /\x1b\[[0-9;]*m/g;

/** Latin letters and the signs of European print: a column each, and never part of something larger. */
const ONE_COLUMN_EACH = /^[\x20-\x7e\u00a0-\u02ff\u2010-\u2027\u20ac\u2190-\u2193]*$/;

let segmenter: Intl.Segmenter | undefined;

/** What a reader takes for single characters. The segmenter takes 8 ms to make, and is hardly ever needed. */
function graphemes(text: string): Intl.Segments {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  return segmenter.segment(text);
}

/** How many columns a text takes on a terminal: wide scripts and emoji two, combining marks and colours none. */
export function displayWidth(text: string): number {
  const bare = text.includes('\x1b') ? text.replace(ESCAPES, '') : text;
  if (ONE_COLUMN_EACH.test(bare)) return bare.length;
  let width = 0;
  for (const { segment } of graphemes(bare)) width += graphemeWidth(segment);
  return width;
}

/** The text cut to a number of columns, with `…` where something was left out. Takes plain text without colours. */
export function cutToWidth(text: string, columns: number): string {
  if (displayWidth(text) <= columns) return text;
  let kept = '';
  let width = 0;
  for (const { segment } of graphemes(text)) {
    width += graphemeWidth(segment);
    if (width > columns - 1) break;
    kept += segment;
  }
  return `${kept.trimEnd()}…`;
}

function graphemeWidth(grapheme: string): number {
  return WIDE.test(grapheme) ? 2 : 1;
}
