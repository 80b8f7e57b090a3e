import type { BodyNode } from './body-nodes.js';
import { mapSides, mergeNodes } from './merge-nodes.js';
import { pickSide, type Sides } from './sides.js';
import { isBlank, joinLines, type TextLine, textLines } from './text-lines.js';
import { keepBoth } from './write-pieces.js';

/** Nothing is a conflict: what both sides say differently both stays. */
const BOTH = { knowsEdits: false, mergeHead: () => undefined, settleText: () => undefined };

/**
 * The three-way merge of an inbox: the union of its lines, each with what is indented below it. A line that one side
 * took away is gone, unless the other changed it. Undefined where it would take too long.
 */
export function mergeInbox(sides: Sides<string>): string | undefined {
  return pickSide(sides)?.value ?? joined(sides, inboxNodes);
}

/** The three-way merge of free text that is never a conflict: where both sides wrote, both stay. */
export function mergeFreeText(sides: Sides<string>): string | undefined {
  return pickSide(sides)?.value ?? joined(sides, (lines) => lines.map((line) => ({ line })));
}

function joined(sides: Sides<string>, nodesOf: (lines: TextLine[]) => BodyNode[]): string | undefined {
  const lines = mapSides(sides, textLines);
  const isTurned = sides.ours > sides.theirs;
  const turned = isTurned ? { ...lines, ours: lines.theirs, theirs: lines.ours } : lines;
  const pieces = mergeNodes(mapSides(turned, nodesOf), BOTH);
  if (!pieces) return undefined;
  const lineEnd = [...lines.ours, ...lines.theirs][0]?.end || '\n';
  const all = keepBoth(pieces).flatMap((piece) => ('lines' in piece ? piece.lines : []));
  const ends = mapSides(sides, (text) => text === '' || text.endsWith('\n'));
  const text = joinLines(all, lineEnd);
  const isWhole = ends.ours || ends.theirs;
  return isWhole && text !== '' && !text.endsWith('\n') ? text + lineEnd : text;
}

/** Lines at the margin are told apart by their words; headings and empty lines are the frame that they stand in. */
function inboxNodes(lines: readonly TextLine[]): BodyNode[] {
  const nodes: BodyNode[] = [];
  for (const line of lines) {
    const last = nodes.at(-1);
    if (isBlank(line) || /^#{1,6}[ \t]/.test(line.text)) nodes.push({ line });
    else if (/^[ \t]/.test(line.text) && last && 'item' in last) last.item.inside.push({ line });
    else nodes.push({ item: { kind: 'line', key: line.text.trim(), head: [line], inside: [], gap: [] } });
  }
  return nodes;
}
