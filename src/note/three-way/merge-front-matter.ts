import type { Settings } from '../../people/settings.js';
import type { FrontMatter, PropertyBlock } from './front-matter-blocks.js';
import { mapSides, type Piece } from './merge-nodes.js';
import { mergeOrder } from './merge-order.js';
import { mergeValue } from './merge-value.js';
import { pickSide, type Sides } from './sides.js';
import { pickBreaks, sameLines, type TextLine } from './text-lines.js';

/** What the keys of properties begin with among those of a note. */
export const PROPERTY = 'property ';

/** A property's key among those of a note. */
export function propertyKey(name: string): string {
  return PROPERTY + name.normalize('NFC').toLowerCase();
}

/** Merges properties by key, whatever their order; what both sides changed differently is a conflict of its own. */
export function mergeFrontMatter(sides: Sides<FrontMatter>, settings: Settings): Piece[] {
  const properties = mapSides(sides, (side) => side.properties);
  const keys = mergeOrder(mapSides(properties, (blocks) => [...blocks.keys()]));
  const pieces = keys.flatMap((key) =>
    mergeProperty(
      mapSides(properties, (blocks) => blocks.get(key)),
      settings,
    ),
  );
  const tail = mergeText(mapSides(sides, ({ tail }) => tail));
  const whole = [...pieces, ...tail];
  const opening = fence(
    mapSides(sides, (side) => side.opening),
    whole.length > 0,
  );
  const closing = fence(
    mapSides(sides, (side) => side.closing),
    whole.length > 0,
  );
  return [...opening, ...whole, ...closing];
}

/** Fences stay as long as something stands between them. */
function fence({ base, ours, theirs }: Sides<TextLine[]>, isNeeded: boolean): Piece[] {
  const picked = pickSide({ base, ours, theirs }, sameLines)?.value ?? ours;
  const lines = isNeeded ? [picked, ours, theirs].find((side) => side.length > 0) : picked;
  return lines && lines.length > 0
    ? [{ lines: sameLines(ours, theirs) ? pickBreaks(base, ours, theirs) : lines }]
    : [];
}

function mergeProperty(
  { base, ours, theirs }: Sides<PropertyBlock | undefined>,
  settings: Settings,
): Piece[] {
  const all = { base: linesOf(base), ours: linesOf(ours), theirs: linesOf(theirs) };
  const picked = pickSide(all, sameLines);
  const keys = [propertyKey((ours ?? theirs)?.name ?? '')];
  if (picked && picked.value.length === 0) return [];
  if (picked) {
    const isAlike = sameLines(all.ours, all.theirs);
    return [{ lines: isAlike ? pickBreaks(all.base, all.ours, all.theirs) : picked.value, keys }];
  }
  if (!ours || !theirs) return [{ conflict: all }];
  const lead = pickSide({ base: base?.lead ?? [], ours: ours.lead, theirs: theirs.lead }, sameLines)?.value;
  if (!lead) return [{ conflict: all }];
  const value = mergeValue({ base, ours, theirs }, settings);
  if (value) return [{ lines: [...lead, ...value], keys }];
  const lines = { base: base?.lines ?? [], ours: ours.lines, theirs: theirs.lines };
  return [{ lines: lead }, { conflict: lines }];
}

function linesOf(block: PropertyBlock | undefined): TextLine[] {
  return block ? [...block.lead, ...block.lines] : [];
}

function mergeText(sides: Sides<TextLine[]>): Piece[] {
  const picked = pickSide(sides, sameLines)?.value;
  if (!picked) return [{ conflict: sides }];
  return picked.length > 0 ? [{ lines: picked }] : [];
}
