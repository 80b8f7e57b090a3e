import type { Day } from '../people/day.js';
import { compareRank, type Ranked } from './rank.js';

/** A first follow-up that found no free place, and the days that it may stand on, over the limit; never none. */
export interface Overflow {
  one: Ranked;
  /** In order; the last one is the day of its last call. */
  days: Day[];
}

/**
 * Spreads those who met no free place over their days: each goes to the emptiest one, of equally full ones to the
 * last, so that a single one keeps its last call. People with the same days then share them out by rank, the highest
 * first: where somebody is added or done, one person a day moves at most. `loads` are the people on each day.
 */
export function levelFollowUps(
  overflow: readonly Overflow[],
  loads: ReadonlyMap<Day, number>,
): Map<Ranked, Day> {
  const counts = new Map(loads);
  const countOn = (day: Day) => counts.get(day) ?? 0;
  const groups = new Map<string, { people: Ranked[]; places: Day[] }>();
  for (const { one, days } of [...overflow].sort((a, b) => compareRank(a.one, b.one))) {
    const place = days.reduce((best, day) => (countOn(day) <= countOn(best) ? day : best));
    counts.set(place, countOn(place) + 1);
    const key = days.join();
    const group = groups.get(key) ?? { people: [], places: [] };
    groups.set(key, group);
    group.people.push(one);
    group.places.push(place);
  }
  const placed = new Map<Ranked, Day>();
  for (const { people, places } of groups.values()) {
    places.sort();
    people.forEach((one, index) => {
      placed.set(one, places[index] as Day);
    });
  }
  return placed;
}
