import type { BodyNode, ItemNode } from '../note/three-way/body-nodes.js';
import { mergeFreeText } from '../note/three-way/merge-inbox.js';
import { mapSides, mergeNodes } from '../note/three-way/merge-nodes.js';
import { pickSide, type Sides } from '../note/three-way/sides.js';
import { joinLines, sameLines } from '../note/three-way/text-lines.js';
import { keepBoth } from '../note/three-way/write-pieces.js';
import { dueLine } from './due-lines.js';
import { changeMark, findMarkers, lineBreakOf } from './marked-block.js';
import { mergePageLine } from './merge-page-line.js';
import { leadingLink, pageNodes, wordsBehindStub } from './page-nodes.js';
import { typedWords } from './typed-words.js';

/** A page in its parts; the block is the marker lines and what stands between them. */
interface Page {
  before: string;
  block?: Block;
  after: string;
}

interface Block {
  whole: string;
  begin: string;
  body: string;
  end: string;
  mark: string;
  day: string;
  isTouched: boolean;
}

/** Knows the lines of a block by the mark that it was written with. */
export type Renderings = (mark: string) => string | undefined;

/**
 * The three-way merge of a page with a block between two markers, never a conflict: of blocks that nobody typed into
 * the later stays, since it is made again anyway; what was typed on either side stays, in the text around it too.
 * Undefined where the markers of a version are doubtful.
 */
export function mergePage(
  sides: Sides<string>,
  renderings: Renderings = () => undefined,
): string | undefined {
  const picked = pickSide(sides);
  if (picked) return picked.value;
  const pages = mapSides(
    sides.ours > sides.theirs ? { ...sides, ours: sides.theirs, theirs: sides.ours } : sides,
    pageOf,
  );
  const { base, ours, theirs } = pages;
  if (!base || !ours || !theirs) return undefined;
  const around = { base, ours, theirs };
  const before = mergeFreeText(mapSides(around, (page) => page.before));
  const after = mergeFreeText(mapSides(around, (page) => page.after));
  const block = mergeBlock(
    mapSides(around, (page) => page.block),
    renderings,
  );
  if (before === undefined || after === undefined) return undefined;
  const gap = block !== '' && before !== '' && !before.endsWith('\n') ? lineBreakOf(before) : '';
  return before + gap + block + after;
}

function pageOf(text: string): Page | undefined {
  const [begins, ends] = [findMarkers(text, 'begin'), findMarkers(text, 'end')];
  const [begin, end] = [begins[0], ends[0]];
  if (!begin && !end) return { before: text, after: '' };
  if (!begin || !end || begins.length > 1 || ends.length > 1 || end.start < begin.end) return undefined;
  const body = text.slice(begin.end, end.start);
  const [mark = '', day = ''] = begin.words;
  return {
    before: text.slice(0, begin.start),
    block: {
      whole: text.slice(begin.start, end.end),
      begin: text.slice(begin.start, begin.end),
      body,
      end: text.slice(end.start, end.end),
      mark,
      day,
      isTouched: changeMark(body) !== mark,
    },
    after: text.slice(end.end),
  };
}

function mergeBlock({ base, ours, theirs }: Sides<Block | undefined>, renderings: Renderings): string {
  const picked = pickSide({ base, ours, theirs }, (a, b) => a?.whole === b?.whole);
  // A block that one side took out is wanted by nobody, unless the other typed into it.
  if (picked) return picked.value?.whole ?? '';
  if (!ours || !theirs) return (ours ?? theirs)?.whole ?? '';
  if (!ours.isTouched && !theirs.isTouched) return (ours.day > theirs.day ? ours : theirs).whole;
  const [page, other] = newAndTyped(ours, theirs);
  // Of what was typed before both went their ways, the new page knows better whether it was carried out.
  if (!page.isTouched && !(base?.isTouched && base.mark === other.mark)) return other.whole;
  const written = base?.mark === other.mark ? base.body : renderings(other.mark);
  const isOther = page.mark !== other.mark;
  const nodes = {
    base: pageNodes(written ?? ''),
    ours: pageNodes(page.body),
    theirs: isOther ? typedInto(pageNodes(other.body), written, page.body) : pageNodes(other.body),
  };
  const pieces = mergeNodes(nodes, {
    // A line is a person's: nobody's tick may come to stand on another's.
    knowsEdits: false,
    mergeHead: (old, own, one) => mergePageLine(old, own, one, isOther),
    settleText: ({ base: old, ours: own, theirs: one }) => (isOther && sameLines(old, one) ? own : undefined),
  });
  const lines = pieces && keepBoth(pieces).flatMap((piece) => ('lines' in piece ? piece.lines : []));
  const body = lines && joinLines(lines, lineBreakOf(page.body));
  return `${page.begin}${body ?? page.body + other.body}${page.end}`;
}

/** The block that stays, the later one, and the one whose words come in; nothing comes in from one without any. */
function newAndTyped(ours: Block, theirs: Block): [Block, Block] {
  const isOursNew = ours.isTouched === theirs.isTouched ? ours.day > theirs.day : theirs.isTouched;
  return isOursNew ? [ours, theirs] : [theirs, ours];
}

/**
 * A page for another day, as far as somebody typed into it: lines that the new page does not have any more keep their
 * link and the words alone, so that nobody takes the old reasons for what was typed. Where nobody knows how it was
 * written, what shows by itself: ticks, words behind the link to the stub, lines of no person.
 */
function typedInto(nodes: readonly BodyNode[], written: string | undefined, page: string): BodyNode[] {
  const olds = written === undefined ? undefined : itemsByKey(pageNodes(written));
  const news = itemsByKey(pageNodes(page));
  const known = new Set([...page.split(/\r?\n/)].map((line) => dueLine(line).rest));
  return nodes.flatMap((node): BodyNode[] => {
    if (!('item' in node)) return olds || isTyped(node.line.text, known) ? [node] : [];
    const { item } = node;
    const [line] = item.head;
    if (!line) return [node];
    const { mark = ' ', rest } = dueLine(line.text);
    const link = leadingLink(rest);
    const old = olds?.get(item.key)?.head[0]?.text;
    const oldRest = old === undefined ? undefined : dueLine(old).rest;
    const words = oldRest === undefined ? wordsBehindStub(rest) : typedWords(oldRest, rest);
    const inside = olds
      ? item.inside
      : item.inside.filter((one) => 'item' in one && isTyped(one.item.head[0]?.text ?? '', known));
    const isPlain = mark === ' ' && words === '' && inside.length === 0;
    if (!olds && isPlain && (link !== undefined || known.has(rest))) return [];
    if (news.has(item.key) || link === undefined || words === undefined || (olds && old === line.text))
      return [{ item: { ...item, inside } }];
    const bullet = /^[ \t]*[-*+][ \t]+/.exec(line.text)?.[0] ?? '';
    const text = `${bullet}[${mark}] ${[link, words].filter(Boolean).join(' ')}`;
    return [{ item: { ...item, head: [{ ...line, text }], inside } }];
  });
}

function isTyped(line: string, known: ReadonlySet<string>): boolean {
  const { mark = ' ', rest } = dueLine(line);
  return line.trim() !== '' && !line.startsWith('#') && (mark !== ' ' || !known.has(rest));
}

function itemsByKey(nodes: readonly BodyNode[]): Map<string, ItemNode> {
  return new Map(nodes.flatMap((node) => ('item' in node ? [[node.item.key, node.item]] : [])));
}
