import type { BodyNode, ItemNode } from '../note/three-way/body-nodes.js';
import { isBlank, type TextLine, textLines } from '../note/three-way/text-lines.js';
import { dueLine } from './due-lines.js';

const LINK = /^(?:\[\[[^\]\n]+\]\]|\[(?:\\.|[^\]\\\n])*\]\([^()\s]+\))/;
const STUB_LINK = /\[\[[^\]\n]*\(stub\)[^\]\n]*\]\]|\]\([^()\s]*stub[^()\s]*\)/g;

/** The link that a line of a page begins with. */
export function leadingLink(rest: string): string | undefined {
  return LINK.exec(rest)?.[0];
}

/** What was typed behind the last thing on a line that the program surely wrote: its link to the stub. */
export function wordsBehindStub(rest: string): string {
  const last = [...rest.matchAll(STUB_LINK)].at(-1);
  return last ? rest.slice(last.index + last[0].length).trim() : '';
}

/**
 * What stands between the markers of a page: list items at the margin, told apart by the person that they begin with,
 * with what is indented below them; everything else is free lines.
 */
export function pageNodes(body: string): BodyNode[] {
  const nodes: BodyNode[] = [];
  for (const line of textLines(body)) {
    const last = nodes.at(-1);
    const { isItem } = dueLine(line.text);
    const isNested = /^[ \t]/.test(line.text) && !isBlank(line);
    if (isNested && last && 'item' in last) last.item.inside.push({ item: nodeOf(line) });
    else nodes.push(isItem ? { item: nodeOf(line) } : { line });
  }
  return nodes;
}

function nodeOf(line: TextLine): ItemNode {
  const { mark, rest } = dueLine(line.text);
  const link = leadingLink(rest);
  // Somebody may stand among the week's people, wait for an answer, and be suggested, too.
  const place =
    mark === undefined ? 'plain' : link && rest.slice(link.length).startsWith(' · ') ? 'item' : 'thought';
  const key = link === undefined ? rest : `${place} ${link.normalize('NFC').toLowerCase()}`;
  return { kind: 'line', key, head: [line], inside: [], gap: [] };
}
