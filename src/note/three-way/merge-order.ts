import type { Day } from '../../people/day.js';
import type { Sides } from './sides.js';

/** By which dates things are put in order: of each, and those of every version in its own order. */
export interface Dated<T> {
  dayOf(one: T): Day | undefined;
  days: readonly (readonly Day[])[];
}

/**
 * One order for everything that stands in `ours` or `theirs`. It follows the side that moved something, else ours;
 * what only the other side has comes in by its date where all versions keep to one order of dates, else behind what it
 * stands behind there.
 */
export function mergeOrder<T>({ base, ours, theirs }: Sides<readonly T[]>, dated?: Dated<T>): T[] {
  const isTheirsMoved = isReordered(base, theirs) && !isReordered(base, ours);
  const [first, second] = isTheirsMoved ? [theirs, ours] : [ours, theirs];
  const merged = [...first];
  const isThere = new Set(first);
  const direction = dated && directionOf(dated.days);
  second.forEach((one, index) => {
    if (isThere.has(one)) return;
    isThere.add(one);
    const day = dated?.dayOf(one);
    const at =
      day !== undefined && dated && direction
        ? placeByDay(merged, day, direction, dated.dayOf)
        : behindNeighbour(merged, second, index);
    merged.splice(at, 0, one);
  });
  return merged;
}

function isReordered<T>(base: readonly T[], side: readonly T[]): boolean {
  const place = new Map(side.map((one, index) => [one, index]));
  let last = -1;
  for (const one of base) {
    const at = place.get(one);
    if (at === undefined) continue;
    if (at < last) return true;
    last = at;
  }
  return false;
}

function behindNeighbour<T>(merged: readonly T[], side: readonly T[], index: number): number {
  for (let before = index - 1; before >= 0; before -= 1) {
    const at = merged.indexOf(side[before] as T);
    if (at !== -1) return at + 1;
  }
  for (let after = index + 1; after < side.length; after += 1) {
    const at = merged.indexOf(side[after] as T);
    if (at !== -1) return at;
  }
  return merged.length;
}

type Direction = 'up' | 'down';

/** The order of dates that all versions keep to: oldest first where there is too little to tell. */
function directionOf(versions: Dated<unknown>['days']): Direction | undefined {
  let found: Direction | undefined;
  for (const days of versions) {
    for (let index = 1; index < days.length; index += 1) {
      const [before, day] = [days[index - 1] as Day, days[index] as Day];
      if (before === day) continue;
      const step = before < day ? 'up' : 'down';
      if (found !== undefined && found !== step) return undefined;
      found = step;
    }
  }
  return found ?? 'up';
}

function placeByDay<T>(
  merged: readonly T[],
  day: Day,
  direction: Direction,
  dayOf: (one: T) => Day | undefined,
): number {
  const isPast = (one: T): boolean => {
    const other = dayOf(one);
    if (other === undefined) return false;
    return direction === 'up' ? other > day : other < day;
  };
  const next = merged.findIndex(isPast);
  if (next !== -1) return next;
  const last = merged.findLastIndex((one) => dayOf(one) !== undefined);
  return last === -1 ? merged.length : last + 1;
}
