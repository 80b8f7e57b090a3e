import { type Day, laterDay } from '../people/day.js';
import type { AgendaWeek } from './agenda-week.js';
import { levelFollowUps, type Overflow } from './level-follow-ups.js';
import { compareRank, type Ranked } from './rank.js';

/** The plan: everybody's day, or none where the week is full. */
export interface WeekPlan {
  /** In order of day, then of rank. */
  planned: Ranked[];
  /** In order of rank. */
  left: Ranked[];
}

/**
 * Places people on the days of the week (advice A10): fixed dates keep their day, the others take the first free
 * place in order of rank. First follow-ups that find none by their last call go over the limit, on that day; where they
 * are many (twenty people of one evening), they are spread over the days until then (advice A1).
 * Nothing is placed before `from`: today, or the Monday of another week that is looked at. A regular contact waits for the end of the gap. Where somebody is added or done, the others move by one place at most.
 */
export function planWeek(
  ranked: Ranked[],
  options: { today: Day; week: AgendaWeek; perDay: number; contactedToday: number; from?: Day },
): WeekPlan {
  const { today, week, perDay, contactedToday, from: first = today } = options;
  const free = new Map(
    week.slotDays.map((day) => [day, day === today ? Math.max(0, perDay - contactedToday) : perDay]),
  );
  const loads = new Map<Day, number>([[today, contactedToday]]);
  const take = (one: Ranked, day: Day): void => {
    one.item.planned = day;
    loads.set(day, (loads.get(day) ?? 0) + 1);
    free.set(day, (free.get(day) ?? 0) - 1);
  };
  const inOrder = [...ranked].sort(compareRank);
  const left: Ranked[] = [];
  const overflow: Overflow[] = [];
  const keepsDay = ({ fixed, early }: Ranked): boolean => Boolean(fixed) && !early;
  for (const one of inOrder.filter(keepsDay)) take(one, one.fixed as Day);
  for (const one of inOrder.filter((candidate) => !keepsDay(candidate))) {
    const from = laterDay(one.notBefore, first) as Day;
    const place = week.slotDays.find((day) => day >= from && (free.get(day) ?? 0) > 0);
    const lastCall = lastCallOf(one, first, week);
    const isTooLate = lastCall !== undefined && (place === undefined || place > lastCall);
    if (isTooLate && lastCall !== one.fixed) {
      const earlier = week.slotDays.filter((day) => day >= from && day < lastCall);
      overflow.push({ one, days: [...earlier, lastCall] });
    } else if (isTooLate) take(one, lastCall);
    else if (place !== undefined) take(one, place);
    else left.push(one);
  }
  for (const [one, day] of levelFollowUps(overflow, loads)) take(one, day);
  const planned = inOrder
    .filter(({ item }) => item.planned !== null)
    .sort((a, b) => compareDay(a.item.planned, b.item.planned) || compareRank(a, b));
  return { planned, left };
}

/** The day past which a person must not be put off: a fixed date, or the last call of a first follow-up. */
function lastCallOf({ item, fixed }: Ranked, from: Day, week: AgendaWeek): Day | undefined {
  const followUp = item.reasons.find(({ rule }) => rule === 'first-follow-up');
  const isAhead = followUp && followUp.atLatest >= from && followUp.atLatest <= week.end;
  return [fixed ?? undefined, isAhead ? followUp.atLatest : undefined]
    .filter((day) => day !== undefined)
    .sort()[0];
}

function compareDay(a: Day | null, b: Day | null): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return a < b ? -1 : 1;
}
