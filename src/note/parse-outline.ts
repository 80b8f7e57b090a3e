import type { ListItem as MdastItem, Nodes, Parents } from 'mdast';
import { remark } from 'remark';
import { headingText } from './heading-text.js';
import type { Blocks, Mask } from './outline.js';

/** Made when it is first needed: most notes are read without it. */
let processor: ReturnType<typeof remark> | undefined;

/** The blocks of a body as remark sees them (CommonMark). May throw on text that is nested very deeply. */
export function parseOutline(text: string, bodyStart: number): Blocks {
  const reader = new TreeReader(text, bodyStart);
  processor ??= remark().freeze();
  reader.visit(processor.parse(text.slice(bodyStart)), -1, 0);
  reader.blocks.masks.sort((a, b) => a.start - b.start);
  return reader.blocks;
}

class TreeReader {
  readonly blocks: Blocks = { headings: [], items: [], masks: [] };
  private readonly text: string;
  private readonly bodyStart: number;

  constructor(text: string, bodyStart: number) {
    this.text = text;
    this.bodyStart = bodyStart;
  }

  visit(node: Nodes, item: number, depth: number): void {
    switch (node.type) {
      case 'heading':
        if (depth === 1) this.addHeading(node.depth, this.start(node), this.end(node));
        break;
      case 'code':
      case 'inlineCode':
        this.addMask('code', node);
        return;
      case 'html':
        this.addMask(node.value.startsWith('<!--') ? 'comment' : 'html', node);
        return;
      case 'blockquote':
        this.addMask('quote', node);
        return;
      case 'listItem':
        this.visitChildren(node, this.addItem(node, item), depth);
        return;
    }
    if ('children' in node) this.visitChildren(node, item, depth);
  }

  private visitChildren(node: Parents, item: number, depth: number): void {
    for (const child of node.children) this.visit(child, item, depth + 1);
  }

  private addHeading(level: number, start: number, end: number): void {
    const source = this.text.slice(start, end);
    const underline = /\r?\n[ \t]*(?:=+|-+)[ \t]*$/.exec(source);
    const text = headingText(underline ? source.slice(0, underline.index) : source);
    this.blocks.headings.push({ level, start, end, text });
  }

  private addItem(node: MdastItem, parent: number): number {
    const first = node.children[0];
    const words = first?.type === 'paragraph' ? first : undefined;
    const start = this.start(node);
    this.blocks.items.push({
      start,
      end: this.trimmed(start, this.end(node)),
      parent,
      textStart: words ? this.start(words) : start,
      textEnd: words ? this.trimmed(this.start(words), this.end(words)) : start,
    });
    return this.blocks.items.length - 1;
  }

  private addMask(kind: Mask['kind'], node: Nodes): void {
    this.blocks.masks.push({ kind, start: this.start(node), end: this.end(node) });
  }

  private start(node: Nodes): number {
    return this.bodyStart + (node.position?.start.offset ?? 0);
  }

  private end(node: Nodes): number {
    return this.bodyStart + (node.position?.end.offset ?? 0);
  }

  private trimmed(start: number, end: number): number {
    let last = end;
    while (last > start && ' \t\r\n'.includes(this.text.charAt(last - 1))) last--;
    return last;
  }
}
