import { Lines } from './lines.js';
import { outlineOf } from './outline.js';
import { isInside } from './spans.js';
import { type SplitProblem, splitNote } from './split-note.js';

/** One line of the inbox that is a sentence, with what is indented below it. */
export interface InboxLine {
  /** 1-based. */
  line: number;
  /** From its first character to behind its line break. */
  start: number;
  end: number;
  /** Behind the last character of its first line. */
  lineEnd: number;
  /** Where the program's comment on it begins, or `lineEnd`. */
  noteStart: number;
  /** The sentence, without bullet and comment; indented lines are parts of it. */
  words: string;
}

/** What the program says of a line that it does not understand; it stands at the line's end. */
const NOTE = /^<!-- not understood: [^\n]*?-->[ \t]*$/;
const BULLET = /^[ \t]*(?:[-*+]|\d{1,4}[.)])[ \t]+/;
const TASK = /^[ \t]*(?:(?:[-*+]|\d{1,4}[.)])[ \t]+)?\[[^\r\n]\](?:\s|$)/u;
/** Rules, tables, embeds, pictures, HTML and definitions. */
const NO_SENTENCE = /^(?:(?:[-*_][ \t]*){3,}$|\||!\[|<|\[[^\]]+\]:|%%|={3,}$|#)/;

/**
 * The sentences of the inbox: lines at the margin, bullets or plain, that end with a line break. Headings, tasks,
 * quotations, code, comments, tables and the properties are the user's; a line that holds any of them below it, too.
 */
export function inboxLines(text: string): InboxLine[] | { problem: SplitProblem } {
  const split = splitNote(text);
  if ('problem' in split) return split;
  const { headings, masked } = outlineOf(text, split.bodyStart);
  const lines = new Lines(text);
  const first = lines.lineAt(split.bodyStart);
  const last = lines.lineAt(text.length);
  const found: InboxLine[] = [];
  const startOf = (line: number) => Math.max(lines.startOf(line), split.bodyStart);
  const isBlank = (line: number) => lines.textOf(line).trim() === '';
  for (let line = first; line <= last; line += 1) {
    const start = startOf(line);
    const own = text.slice(start, lines.startOf(line + 1));
    if (own.trim() === '' || /^[ \t]/.test(own)) continue;
    let next = line + 1;
    while (next <= last && !isBlank(next) && /^[ \t]/.test(lines.textOf(next))) next += 1;
    const block = { start, end: lines.startOf(next), line, next };
    line = next - 1;
    const isTheirs = headings.some((one) => one.start < block.end && one.end > block.start);
    const texts = range(block.line, next).map((at) =>
      text.slice(startOf(at), lines.startOf(at + 1)).replace(/\r?\n$/, ''),
    );
    const isHidden = range(block.line, next).some((at) =>
      isInside(masked, startOf(at) + indentOf(text, startOf(at))),
    );
    if (isTheirs || isHidden || !text.slice(0, block.end).endsWith('\n')) continue;
    if (texts.some((one) => TASK.test(one)) || NO_SENTENCE.test((texts[0] as string).trim())) continue;
    const head = texts[0] as string;
    const words = texts.map((one) => withoutNote(one).replace(BULLET, '').trim()).filter(Boolean);
    const lineEnd = block.start + head.length;
    const noteStart = block.start + withoutNote(head).length;
    found.push({
      line: block.line,
      start: block.start,
      end: block.end,
      lineEnd,
      noteStart,
      words: words.join('; '),
    });
  }
  return found;
}

/** Looked for from the end: a pattern for the blanks before it would be quadratic on long runs of them. */
function withoutNote(line: string): string {
  const at = line.lastIndexOf('<!-- not understood: ');
  return (at !== -1 && NOTE.test(line.slice(at)) ? line.slice(0, at) : line).trimEnd();
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}

/** To the first character of a line that is neither white space nor a bullet. */
function indentOf(text: string, start: number): number {
  return /^[ \t]*(?:[-*+][ \t]+)?/.exec(text.slice(start, start + 200))?.[0].length ?? 0;
}
