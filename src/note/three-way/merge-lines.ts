import { diffLines } from './diff-lines.js';
import type { Sides } from './sides.js';
import { pickBreaks, sameLines, type TextLine } from './text-lines.js';

/** What both sides say differently in one place. */
export type TextConflict = Sides<TextLine[]>;

/** A line of the outcome, or a conflict in its place. */
export type Slot = { line: TextLine } | { conflict: TextConflict };

/** The outcome of a merge of lines, and where each line of each side went: the index of a slot, -1 before the first. */
export interface MergedLines {
  slots: Slot[];
  places: Sides<number[]>;
}

/**
 * The three-way merge of lines as git does it (diff3): a change of one side is taken, changes of both that touch are
 * a conflict, which holds only what really differs. `settle` may know better of a conflict. Undefined where it would
 * take too long.
 */
export function mergeLines(
  sides: Sides<readonly TextLine[]>,
  settle: (conflict: TextConflict) => TextLine[] | undefined = () => undefined,
): MergedLines | undefined {
  const { base, ours, theirs } = sides;
  const [own, other] = [diffLines(base, ours), diffLines(base, theirs)];
  if (!own || !other) return undefined;
  const merged: MergedLines = { slots: [], places: { base: [], ours: [], theirs: [] } };
  let at: Sides<number> = { base: 0, ours: 0, theirs: 0 };
  const queue = [
    ...own.map((hunk) => ({ hunk, side: 'ours' })),
    ...other.map((hunk) => ({ hunk, side: 'theirs' })),
  ];
  queue.sort((a, b) => a.hunk.start - b.hunk.start || a.hunk.end - b.hunk.end);
  for (let index = 0; index < queue.length; ) {
    const first = queue[index] as (typeof queue)[number];
    let end = first.hunk.end;
    const grown = { ours: 0, theirs: 0 };
    const changed = new Set<string>();
    for (; index < queue.length && (queue[index]?.hunk.start as number) <= end; index += 1) {
      const { hunk, side } = queue[index] as (typeof queue)[number];
      end = Math.max(end, hunk.end);
      changed.add(side);
      grown[side as 'ours' | 'theirs'] += hunk.length - (hunk.end - hunk.start);
    }
    at = stable(merged, sides, at, first.hunk.start - at.base);
    const length = end - at.base;
    const region = {
      base: base.slice(at.base, end),
      ours: ours.slice(at.ours, at.ours + length + grown.ours),
      theirs: theirs.slice(at.theirs, at.theirs + length + grown.theirs),
    };
    if (changed.size === 2) contested(merged, region, settle);
    else replaced(merged, region, changed.has('ours') ? 'ours' : 'theirs');
    at = { base: end, ours: at.ours + region.ours.length, theirs: at.theirs + region.theirs.length };
  }
  stable(merged, sides, at, base.length - at.base);
  return merged;
}

function stable(
  merged: MergedLines,
  { base, ours, theirs }: Sides<readonly TextLine[]>,
  at: Sides<number>,
  count: number,
): Sides<number> {
  for (let step = 0; step < count; step += 1) {
    const [old, own, other] = [base[at.base + step], ours[at.ours + step], theirs[at.theirs + step]];
    merged.slots.push({ line: (old?.end === own?.end ? other : own) as TextLine });
    for (const side of ['base', 'ours', 'theirs'] as const) merged.places[side].push(merged.slots.length - 1);
  }
  return { base: at.base + count, ours: at.ours + count, theirs: at.theirs + count };
}

/** One side changed this: its lines are taken; lines of the other side belong where those that replace them are. */
function replaced(merged: MergedLines, region: Sides<readonly TextLine[]>, by: 'ours' | 'theirs'): void {
  const before = merged.slots.length - 1;
  for (const line of region[by]) merged.slots.push({ line });
  const count = region[by].length;
  for (const side of ['base', 'ours', 'theirs'] as const) {
    region[side].forEach((_, index) => {
      const isLast = index === region[side].length - 1;
      const place = side === by ? index : isLast ? count - 1 : Math.min(index, count - 1);
      merged.places[side].push(before + 1 + place);
    });
  }
}

function contested(
  merged: MergedLines,
  region: Sides<readonly TextLine[]>,
  settle: (conflict: TextConflict) => TextLine[] | undefined,
): void {
  const { base, ours, theirs } = region;
  if (sameLines(ours, theirs)) {
    const lines = pickBreaks(base, ours, theirs);
    replaced(merged, { base, ours: lines, theirs: lines }, 'ours');
    return;
  }
  const settled = settle({ base: [...base], ours: [...ours], theirs: [...theirs] });
  if (settled) {
    settledPlaces(merged, region, settled);
    return;
  }
  const differing = diffLines(ours, theirs) ?? [{ start: 0, end: ours.length, length: theirs.length }];
  const before = merged.slots.length - 1;
  let [own, other] = [0, 0];
  const common = (until: number) => {
    for (; own < until; own += 1, other += 1) {
      merged.slots.push({ line: ours[own] as TextLine });
      merged.places.ours.push(merged.slots.length - 1);
      merged.places.theirs.push(merged.slots.length - 1);
    }
  };
  for (const { start, end, length } of differing) {
    common(start);
    const conflict = {
      base: differing.length === 1 && start === 0 && end === ours.length ? [...base] : [],
      ours: ours.slice(start, end),
      theirs: theirs.slice(other, other + length),
    };
    // A part of what somebody replaced is no place where both only added.
    const known = base.length === 0 && differing.length > 0 ? settle(conflict) : undefined;
    if (known) settledPlaces(merged, { ...conflict, base: [] }, known);
    else {
      merged.slots.push({ conflict });
      for (let count = start; count < end; count += 1) merged.places.ours.push(merged.slots.length - 1);
      for (let count = 0; count < length; count += 1) merged.places.theirs.push(merged.slots.length - 1);
    }
    own = end;
    other += length;
  }
  common(ours.length);
  for (const _ of base) merged.places.base.push(Math.max(before + 1, merged.slots.length - 1));
}

/** Lines of both sides belong where the same words stand in what was settled. */
function settledPlaces(
  merged: MergedLines,
  region: Sides<readonly TextLine[]>,
  settled: readonly TextLine[],
): void {
  const before = merged.slots.length;
  for (const line of settled) merged.slots.push({ line });
  for (const side of ['base', 'ours', 'theirs'] as const) {
    let from = 0;
    for (const { text } of region[side]) {
      const found = settled.findIndex((line, index) => index >= from && line.text === text);
      if (found !== -1) from = found;
      merged.places[side].push(before + (found === -1 ? Math.min(from, settled.length - 1) : found));
      if (found !== -1) from = found + 1;
    }
  }
}
