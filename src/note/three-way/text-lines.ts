/** A line and the line break that ends it; only the last line of a text may have none. */
export interface TextLine {
  text: string;
  end: '' | '\n' | '\r\n';
}

/** The lines of a text, each with its own line break; none for an empty text. */
export function textLines(text: string): TextLine[] {
  const lines: TextLine[] = [];
  for (let at = 0; at < text.length; ) {
    const newline = text.indexOf('\n', at);
    if (newline === -1) {
      lines.push({ text: text.slice(at), end: '' });
      break;
    }
    const isCrlf = newline > at && text.charAt(newline - 1) === '\r';
    lines.push({ text: text.slice(at, isCrlf ? newline - 1 : newline), end: isCrlf ? '\r\n' : '\n' });
    at = newline + 1;
  }
  return lines;
}

/** The lines as one text; a line without a line break that is not the last one gets `lineEnd`. */
export function joinLines(lines: readonly TextLine[], lineEnd: '\n' | '\r\n'): string {
  const last = lines.length - 1;
  return lines.map(({ text, end }, index) => text + (end === '' && index < last ? lineEnd : end)).join('');
}

/** True if both say the same, whatever their line breaks. */
export function sameLines(a: readonly TextLine[], b: readonly TextLine[]): boolean {
  return a.length === b.length && a.every((line, index) => line.text === b[index]?.text);
}

/** Of lines that say the same on both sides, those with the line breaks that somebody changed. */
export function pickBreaks(
  base: readonly TextLine[] | undefined,
  ours: readonly TextLine[],
  theirs: readonly TextLine[],
): readonly TextLine[] {
  const isUnchanged = base?.length === ours.length && ours.every((line, at) => line.end === base[at]?.end);
  return isUnchanged ? theirs : ours;
}

/** True for a line of nothing but white space. */
export function isBlank({ text }: TextLine): boolean {
  return text.trim() === '';
}
