/** A block that runs over several lines, and where reading goes on. */
export interface ScannedBlock {
  /** Behind its last character. */
  end: number;
  /** The beginning of the next line. */
  next: number;
  /** False where only remark can say whether the block ends here. */
  sure: boolean;
}

/** Where a line's text ends (white space and line end left out) and where the next line begins. */
export function endOfText(text: string, start: number): { end: number; next: number } {
  const newline = text.indexOf('\n', start);
  const next = newline === -1 ? text.length : newline + 1;
  let end = newline === -1 ? next : newline;
  while (end > start && isWhite(text.charCodeAt(end - 1))) end--;
  return { end, next };
}

/** The offset of a line's first character that is no white space, and its column, with tabs to every fourth. */
export function indentation(text: string, start: number, end: number): { content: number; indent: number } {
  let indent = 0;
  let content = start;
  for (; content < end; content++) {
    const code = text.charCodeAt(content);
    if (code === 32) indent++;
    else if (code === 9) indent += 4 - (indent % 4);
    else break;
  }
  return { content, indent };
}

/** A quotation from its first `>` on: certain where a blank line or the end follows its last line. */
export function scanQuotation(text: string, content: number): ScannedBlock {
  let lineStart = content;
  let last = content;
  while (lineStart < text.length) {
    const { end, next } = endOfText(text, lineStart);
    const { content: first, indent } = indentation(text, lineStart, end);
    const isQuote = lineStart === content || (indent < 4 && first < end && text.charCodeAt(first) === 62);
    if (!isQuote) return { end: last, next: lineStart, sure: first >= end };
    last = end;
    lineStart = next;
  }
  return { end: last, next: lineStart, sure: true };
}

/** A fenced code block from its first mark on, to its closing fence or the end of the text. */
export function scanFence(text: string, content: number, mark: string, length: number): ScannedBlock {
  const closing = new RegExp(`^ {0,3}${mark}{${length},}[ \\t]*\\r?$`, 'gm');
  closing.lastIndex = endOfText(text, content).next;
  const close = closing.lastIndex < text.length ? closing.exec(text) : null;
  return close
    ? { ...endOfText(text, close.index), sure: true }
    : { end: text.length, next: text.length, sure: true };
}

function isWhite(code: number): boolean {
  return code === 32 || code === 9 || code === 13;
}
