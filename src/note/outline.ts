import { commentSpans } from './comments.js';
import { isCostlyForRemark } from './costly-for-remark.js';
import { parseOutline } from './parse-outline.js';
import { scanOutline } from './scan-outline.js';
import { isInside, mergeSpans, type Span } from './spans.js';

/** What hides text from being read as a link, tag, task or entry. */
export interface Mask extends Span {
  kind: 'code' | 'comment' | 'html' | 'quote';
}

/** A heading of the note itself (not of a list item or a quotation). */
export interface Heading extends Span {
  /** 1–6 */
  level: number;
  /** As plain text, see headingText. */
  text: string;
}

/** A list item; one that is nested comes after the one that holds it. Ends do not include white space. */
export interface ListItem extends Span {
  /** Index of the item that holds it, or -1. */
  parent: number;
  /** The item's own words: its first paragraph; empty where it begins with anything else. */
  textStart: number;
  textEnd: number;
}

/** The blocks of a body that matter, all in order of `start`. */
export interface Blocks {
  headings: Heading[];
  items: ListItem[];
  masks: Mask[];
}

/** The skeleton of a note's body: what begins in a comment is left out. */
export interface Outline extends Blocks {
  /** All masks as disjoint spans. */
  masked: Span[];
}

/**
 * The outline of the body from an offset on: by a scan of the lines where that is certain to see what remark sees,
 * else by remark; by the scan's best guess where the body would cost remark too much. Never throws.
 */
export function outlineOf(text: string, bodyStart: number): Outline {
  return toOutline(text, bodyStart, scanOutline(text, bodyStart) ?? parsed(text, bodyStart));
}

function parsed(text: string, bodyStart: number): Blocks {
  if (!isCostlyForRemark(text, bodyStart)) {
    try {
      return parseOutline(text, bodyStart);
    } catch {
      // A few thousand nested quotations exhaust remark's stack.
    }
  }
  const blocks = scanOutline(text, bodyStart, 'guess') as Blocks;
  const hidden = mergeSpans(blocks.masks);
  const comments = htmlComments(text, bodyStart).filter((span) => !isInside(hidden, span.start));
  return { ...blocks, masks: [...blocks.masks, ...comments].sort((a, b) => a.start - b.start) };
}

function htmlComments(text: string, from: number): Mask[] {
  const comments: Mask[] = [];
  let start = text.indexOf('<!--', from);
  while (start !== -1) {
    const close = text.indexOf('-->', start + 4);
    if (close === -1) break;
    comments.push({ kind: 'comment', start, end: close + 3 });
    start = text.indexOf('<!--', close + 3);
  }
  return comments;
}

/** Completes blocks with Obsidian's `%% comments %%`, which Markdown does not know. */
export function toOutline(text: string, bodyStart: number, blocks: Blocks): Outline {
  const spans = text.includes('%%', bodyStart) ? commentSpans(text, bodyStart, blocks.masks) : [];
  if (spans.length === 0) return { ...blocks, masked: mergeSpans(blocks.masks) };
  const comments = spans.map(({ start, end }): Mask => ({ start, end, kind: 'comment' }));
  const others = blocks.masks.length > 0;
  const masks = others ? [...blocks.masks, ...comments].sort((a, b) => a.start - b.start) : comments;
  return {
    masks,
    masked: mergeSpans(masks),
    headings: blocks.headings.filter((heading) => !isInside(spans, heading.start)),
    items: withoutHidden(blocks.items, spans),
  };
}

/** Leaves out items that begin in a comment; what they hold moves up to the item that holds them. */
function withoutHidden(items: ListItem[], hidden: Span[]): ListItem[] {
  const kept: ListItem[] = [];
  const places = new Map<number, number>([[-1, -1]]);
  items.forEach((item, index) => {
    const parent = places.get(item.parent) ?? -1;
    if (isInside(hidden, item.start)) {
      places.set(index, parent);
      return;
    }
    places.set(index, kept.length);
    kept.push({ ...item, parent });
  });
  return kept;
}
