import type { Day } from '../../people/day.js';
import type { Sides } from './sides.js';

/**
 * One order for everything that stands in `ours` or `theirs`. It follows the side that moved something, else ours;
 * what only the other side has comes in by its date where both sides keep to an order of dates, else behind what it
 * stands behind there.
 */
export function mergeOrder<T>(
  { base, ours, theirs }: Sides<readonly T[]>,
  dayOf?: (one: T) => Day | undefined,
): T[] {
  const isTheirsMoved = isReordered(base, theirs) && !isReordered(base, ours);
  const [first, second] = isTheirsMoved ? [theirs, ours] : [ours, theirs];
  const merged = [...first];
  const isThere = new Set(first);
  const direction = dayOf && directionOf([first, second], dayOf);
  second.forEach((one, index) => {
    if (isThere.has(one)) return;
    isThere.add(one);
    const day = dayOf?.(one);
    const at =
      day !== undefined && dayOf && direction
        ? placeByDay(merged, day, direction, dayOf)
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

/** The order of dates that both sides keep to: oldest first where there is too little to tell. */
function directionOf<T>(
  sides: readonly (readonly T[])[],
  dayOf: (one: T) => Day | undefined,
): Direction | undefined {
  let found: Direction | undefined;
  for (const side of sides) {
    const days = side.map(dayOf).filter((day) => day !== undefined);
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
