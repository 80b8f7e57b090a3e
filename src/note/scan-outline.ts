import { codeSpans } from './code-spans.js';
import { headingText } from './heading-text.js';
import type { Blocks, ListItem, Mask } from './outline.js';
import { endOfText, indentation, type ScannedBlock, scanFence, scanQuotation } from './scan-blocks.js';
import { type ItemStart, type LineStart, mayBeDefinition, startOfLine } from './scan-line.js';

/** A list item that is still open: lines indented to `indent` columns belong to it. */
interface OpenItem {
  item: ListItem;
  index: number;
  indent: number;
  /** The bullet, or what follows the number. */
  marker: string;
  /** Nothing but the marker so far. */
  empty: boolean;
}

const EMPTY_ITEM = { kind: 'item', marker: '-', width: 2, gap: 'narrow', empty: true } as const;

/** What only remark can judge: raw HTML, lone carriage returns. */
const FOR_REMARK = /<[A-Za-z/!?]|\r(?!\n)/;

/**
 * The blocks of a body by one pass over its lines, exactly as remark sees them; undefined where the scan is not
 * certain of that (raw HTML, indented code, quotations and fences inside lists, link definitions …). With `guess` it
 * goes on regardless, in linear time whatever the text.
 */
export function scanOutline(
  text: string,
  bodyStart: number,
  mode: 'sure' | 'guess' = 'sure',
): Blocks | undefined {
  if (mode === 'sure' && FOR_REMARK.test(bodyStart === 0 ? text : text.slice(bodyStart))) return undefined;
  const scanner = new Scanner(text, bodyStart);
  while (scanner.next()) {
    if (!scanner.sure && mode === 'sure') return undefined;
  }
  return scanner.sure || mode === 'guess' ? scanner.blocks : undefined;
}

class Scanner {
  readonly blocks: Blocks = { headings: [], items: [], masks: [] };
  sure = true;
  private readonly text: string;
  private readonly open: OpenItem[] = [];
  private at: number;
  /** The open paragraph; `item` is set while it is the own text of an item. */
  private paragraph: { start: number; item?: ListItem } | undefined;
  /** Behind the last character of the last line that was not blank. */
  private lastEnd: number;
  /** The next backtick at or after the last place where one was looked for; -1 if there is none. */
  private backtick = -2;

  constructor(text: string, bodyStart: number) {
    this.text = text;
    this.at = bodyStart;
    this.lastEnd = bodyStart;
  }

  /** Reads a line; false at the end. */
  next(): boolean {
    if (this.at >= this.text.length) {
      this.closeParagraph();
      this.closeItems(0);
      return false;
    }
    const start = this.at;
    const { end, next } = endOfText(this.text, start);
    const { content, indent } = indentation(this.text, start, end);
    if (content >= end) this.blankLine();
    else this.contentLine(content, end, indent);
    // A quotation or a fence has read on by itself.
    if (this.at === start) this.at = next;
    return true;
  }

  private blankLine(): void {
    this.closeParagraph();
    // An item that begins with a blank line ends with it.
    if (this.open.at(-1)?.empty) this.closeItems(this.open.length - 1);
  }

  private contentLine(content: number, end: number, indent: number): void {
    let depth = 0;
    while (depth < this.open.length && (this.open[depth] as OpenItem).indent <= indent) depth++;
    const base = depth === 0 ? 0 : (this.open[depth - 1] as OpenItem).indent;
    const line = this.text.slice(content, end);
    const start: LineStart = indent - base >= 4 ? { kind: 'text' } : startOfLine(line);
    if (this.paragraph) {
      if (start.kind === 'text') this.lastEnd = end;
      else this.interrupt(start, depth, content, end, indent, line);
    } else {
      this.closeItems(depth);
      if (indent - base >= 4) this.sure = false;
      this.begin(start, depth, content, end, indent, line);
    }
  }

  private interrupt(
    start: LineStart,
    depth: number,
    content: number,
    end: number,
    indent: number,
    line: string,
  ): void {
    if (start.kind === 'underline') {
      this.underline(content, end, line);
      return;
    }
    if (start.kind === 'item') {
      const sibling = this.open[depth];
      const isSibling = sibling !== undefined && sibling.marker === start.marker;
      if (start.empty || (start.number !== undefined && start.number !== 1 && !isSibling)) {
        // Whether this is an item or goes on with the paragraph depends on more than the line.
        this.sure = false;
        this.lastEnd = end;
        return;
      }
    }
    this.closeParagraph();
    this.closeItems(depth);
    this.begin(start, depth, content, end, indent, line);
  }

  /** `---` or `===` below a paragraph: a heading where the paragraph is the note's own. */
  private underline(content: number, end: number, line: string): void {
    this.sure = false;
    const { start } = this.paragraph as { start: number };
    const source = this.text.slice(start, this.lastEnd);
    this.closeParagraph();
    if (this.open.length === 0) {
      const level = line.startsWith('=') ? 1 : 2;
      this.blocks.headings.push({ level, start, end, text: headingText(source) });
    } else if (line.startsWith('-')) {
      this.closeItems(0);
    }
    this.lastEnd = Math.max(end, content);
  }

  private begin(
    start: LineStart,
    depth: number,
    content: number,
    end: number,
    indent: number,
    line: string,
  ): void {
    const last = this.open.at(-1);
    if (last?.empty) {
      this.sure = false;
      last.empty = false;
    }
    const inItem = depth > 0;
    switch (start.kind) {
      case 'heading':
        if (inItem) this.sure = false;
        else this.blocks.headings.push({ level: start.level, start: content, end, text: headingText(line) });
        this.maskCode(content, end);
        break;
      case 'quote':
        if (inItem) this.sure = false;
        this.hide('quote', content, scanQuotation(this.text, content));
        return;
      case 'fence':
        if (inItem) this.sure = false;
        this.hide('code', content, scanFence(this.text, content, start.mark, start.length));
        return;
      case 'item':
        this.beginItem(start, content, end, indent, line);
        return;
      case 'underline':
        if (/^-{3,}/.test(line)) break;
        if (line === '-') this.beginItem(EMPTY_ITEM, content, end, indent, line);
        else this.beginParagraph(content, end, line);
        return;
      case 'rule':
        break;
      case 'text':
        this.beginParagraph(content, end, line);
        return;
    }
    this.lastEnd = end;
  }

  private beginParagraph(content: number, end: number, line: string, item?: ListItem): void {
    if (mayBeDefinition(line)) this.sure = false;
    this.paragraph = { start: content, item };
    if (item) item.textStart = content;
    this.lastEnd = end;
  }

  private beginItem(start: ItemStart, content: number, end: number, indent: number, line: string): void {
    const parent = this.open.at(-1)?.index ?? -1;
    const item: ListItem = { start: content, end, parent, textStart: content, textEnd: content };
    this.blocks.items.push(item);
    const { marker, empty, width, gap } = start;
    this.open.push({ item, index: this.blocks.items.length - 1, indent: indent + width, marker, empty });
    this.lastEnd = end;
    if (empty) return;
    const rest = line.slice(width);
    if (gap === 'wide') this.sure = false;
    if (startOfLine(rest).kind === 'text') this.beginParagraph(content + width, end, rest, item);
    else this.sure = false;
  }

  /** Hides a block of several lines and goes on behind it. */
  private hide(kind: Mask['kind'], start: number, block: ScannedBlock): void {
    if (!block.sure) this.sure = false;
    this.blocks.masks.push({ kind, start, end: block.end });
    this.at = block.next;
    this.lastEnd = block.end;
  }

  private closeParagraph(): void {
    if (!this.paragraph) return;
    if (this.paragraph.item) this.paragraph.item.textEnd = this.lastEnd;
    this.maskCode(this.paragraph.start, this.lastEnd);
    this.paragraph = undefined;
  }

  private maskCode(start: number, end: number): void {
    if (this.backtick !== -1 && this.backtick < start) this.backtick = this.text.indexOf('`', start);
    if (this.backtick === -1 || this.backtick >= end) return;
    // A backtick in a link's address is no code.
    if (this.text.slice(start, end).includes('](')) this.sure = false;
    for (const span of codeSpans(this.text, start, end)) this.blocks.masks.push({ kind: 'code', ...span });
  }

  private closeItems(depth: number): void {
    while (this.open.length > depth) (this.open.pop() as OpenItem).item.end = this.lastEnd;
  }
}
