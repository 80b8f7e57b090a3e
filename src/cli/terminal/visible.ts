// C0 (but tab and newline), C1, the marks that reorder or hide text, tags and half characters: they could rewrite what
// the user sees.
const UNSAFE =
  /[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]|\p{Cs}/gu;

/** The text with control and direction marks made visible (`‹U+202E›`), fit for a terminal; line breaks stay. */
export function visible(text: string): string {
  return text.replace(/\r\n/g, '\n').replace(UNSAFE, (mark) => `‹U+${hex(mark)}›`);
}

/** The same for text that must stay on one line: line breaks and tabs become spaces. */
export function visibleLine(text: string): string {
  return visible(text.replace(/[\r\n\t]+/g, ' '));
}

/** JSON with two spaces of indentation whose unsafe characters are escaped: the same data, harmless on a terminal. */
export function safeJson(value: unknown, indent = 2): string {
  const json = JSON.stringify(value, undefined, indent);
  return json.replace(
    /[\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu,
    (mark) => {
      const units = mark.split('').map((unit) => unit.charCodeAt(0).toString(16).padStart(4, '0'));
      return units.map((unit) => `\\u${unit}`).join('');
    },
  );
}

function hex(mark: string): string {
  return (mark.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
}
