import type { BodyNode, ItemNode } from './body-nodes.js';
import { linesOf } from './body-nodes.js';
import { isSameItem, type Match, matchItems } from './match-items.js';
import { type MergedLines, mergeLines, type TextConflict } from './merge-lines.js';
import { mergeOrder } from './merge-order.js';
import { pickSide, type Sides } from './sides.js';
import { pickBreaks, sameLines, type TextLine } from './text-lines.js';

/** A part of the outcome: lines, with the keys of what stands in them, or what both sides say differently. */
export type Piece = { lines: readonly TextLine[]; keys?: readonly string[] } | { conflict: TextConflict };

/** What is decided in its own way for each kind of file. */
export interface MergeRules {
  /** True if an item that a side no longer has may be one that it has now, in other words. */
  knowsEdits: boolean;
  /** The first lines of an item that both sides changed; undefined if that is a conflict. `base` may be missing. */
  mergeHead(base: ItemNode | undefined, ours: ItemNode, theirs: ItemNode): TextLine[] | undefined;
  /** Free text that both sides changed in one place; undefined if that is a conflict. */
  settleText(conflict: TextConflict): TextLine[] | undefined;
}

/**
 * Merges free lines and items: items by what they are, wherever they stand, and the text between them as git does.
 * What one side deleted and the other changed is a conflict. Undefined where it would take too long.
 */
export function mergeNodes(sides: Sides<readonly BodyNode[]>, rules: MergeRules): Piece[] | undefined {
  const text = mergeLines(mapSides(sides, freeLines), rules.settleText);
  if (!text) return undefined;
  const matches = matchItems(mapSides(sides, itemsOf), rules.knowsEdits);
  const pieces = new Map<Match, Piece[]>();
  for (const match of matches) {
    const merged = mergeMatch(match, rules);
    if (!merged) return undefined;
    if (merged.length > 0) pieces.set(match, merged);
  }
  return assembled(
    placed(
      sides,
      matches.filter((match) => pieces.has(match)),
      text,
    ),
    pieces,
    text,
  );
}

/** The same for each of the three versions. */
export function mapSides<T, U>({ base, ours, theirs }: Sides<T>, change: (one: T) => U): Sides<U> {
  return { base: change(base), ours: change(ours), theirs: change(theirs) };
}

function freeLines(nodes: readonly BodyNode[]): TextLine[] {
  return nodes.flatMap((node) => ('line' in node ? [node.line] : []));
}

function itemsOf(nodes: readonly BodyNode[]): ItemNode[] {
  return nodes.flatMap((node) => ('item' in node ? [node.item] : []));
}

/** What becomes of one item; nothing if it is gone. */
function mergeMatch(match: Match, rules: MergeRules): Piece[] | undefined {
  const { base, ours, theirs } = match;
  if (ours && theirs) return mergeItem(base, ours, theirs, rules);
  const only = ours ?? theirs;
  if (!only || (base && isSameItem(base, only))) return [];
  const lines = linesOf({ item: only });
  if (!base) return [{ lines, keys: itemKeys([{ item: only }]) }];
  return [
    { conflict: { base: linesOf({ item: base }), ours: ours ? lines : [], theirs: theirs ? lines : [] } },
  ];
}

function mergeItem(
  base: ItemNode | undefined,
  ours: ItemNode,
  theirs: ItemNode,
  rules: MergeRules,
): Piece[] | undefined {
  const picked = pickSide({ base: base?.head ?? [], ours: ours.head, theirs: theirs.head }, sameLines)?.value;
  const isAlike = sameLines(ours.head, theirs.head);
  const head = isAlike
    ? pickBreaks(base?.head, ours.head, theirs.head)
    : (picked ?? rules.mergeHead(base, ours, theirs));
  const inside = mergeNodes({ base: base?.inside ?? [], ours: ours.inside, theirs: theirs.inside }, rules);
  if (!inside) return undefined;
  const gap =
    pickSide({ base: base?.gap ?? [], ours: ours.gap, theirs: theirs.gap }, sameLines)?.value ?? ours.gap;
  const key = keyOf(picked && sameLines(picked, theirs.head) ? theirs : ours);
  const top: Piece = head
    ? { lines: head, keys: [key] }
    : { conflict: { base: base?.head ?? [], ours: ours.head, theirs: theirs.head } };
  return [top, ...inside, ...(gap.length > 0 ? [{ lines: gap }] : [])];
}

function keyOf({ kind, key }: ItemNode): string {
  return `${kind} ${key}`;
}

/** The keys of all items of a body, nested ones too. */
export function itemKeys(nodes: readonly BodyNode[]): string[] {
  return nodes.flatMap((node) => ('item' in node ? [keyOf(node.item), ...itemKeys(node.item.inside)] : []));
}

/** The items by the slot of the free text that they stand behind (-1: before the first), in order. */
function placed(
  sides: Sides<readonly BodyNode[]>,
  matches: readonly Match[],
  text: MergedLines,
): Map<number, Match[]> {
  const places: Sides<Map<ItemNode, number>> = {
    base: placesIn(sides.base, text.places.base),
    ours: placesIn(sides.ours, text.places.ours),
    theirs: placesIn(sides.theirs, text.places.theirs),
  };
  const orders = mapSides(places, () => new Map<number, Match[]>());
  const slotOf = new Map<Match, number>();
  for (const match of matches) {
    const [base, ours, theirs] = (['base', 'ours', 'theirs'] as const).map((side) => {
      const item = match[side];
      return item && places[side].get(item);
    });
    // Whoever moved it has the say.
    const slot = ours === undefined || (theirs !== undefined && ours === base) ? theirs : ours;
    slotOf.set(match, slot ?? -1);
  }
  for (const side of ['base', 'ours', 'theirs'] as const) {
    const rank = new Map([...places[side].keys()].map((item, index) => [item, index]));
    const present = matches.filter((match) => match[side]);
    present.sort((a, b) => (rank.get(a[side] as ItemNode) ?? 0) - (rank.get(b[side] as ItemNode) ?? 0));
    for (const match of present) {
      const slot = slotOf.get(match) as number;
      orders[side].set(slot, [...(orders[side].get(slot) ?? []), match]);
    }
  }
  const dayOf = ({ ours, theirs }: Match) => (ours ?? theirs)?.day;
  // What was deleted still tells in which order the log is kept.
  const daysAt = (slot: number) =>
    [places.base, places.ours, places.theirs].map((side) =>
      [...side].flatMap(([{ day }, at]) => (at === slot && day !== undefined ? [day] : [])),
    );
  return new Map(
    [...new Set(slotOf.values())].map((slot) => [
      slot,
      mergeOrder(
        mapSides(orders, (order) => order.get(slot) ?? []),
        { dayOf, days: daysAt(slot) },
      ),
    ]),
  );
}

/** The slot that each item stands behind. */
function placesIn(nodes: readonly BodyNode[], lineSlots: readonly number[]): Map<ItemNode, number> {
  const places = new Map<ItemNode, number>();
  let line = -1;
  for (const node of nodes) {
    if ('line' in node) line += 1;
    else places.set(node.item, line === -1 ? -1 : (lineSlots[line] ?? -1));
  }
  return places;
}

function assembled(
  bySlot: Map<number, Match[]>,
  pieces: Map<Match, Piece[]>,
  { slots }: MergedLines,
): Piece[] {
  const result: Piece[] = [];
  const put = (slot: number) => {
    for (const match of bySlot.get(slot) ?? []) result.push(...(pieces.get(match) ?? []));
  };
  put(-1);
  slots.forEach((slot, index) => {
    result.push('line' in slot ? { lines: [slot.line] } : slot);
    put(index);
  });
  return result;
}
