import { type Day, daysBetween } from '../../people/day.js';

/** How far a day lies from today, as one says it: `today`, `yesterday`, `12 days ago`, `in 3 weeks`, `5 months ago`. */
export function relativeDay(day: Day, today: Day): string {
  const days = daysBetween(today, day);
  if (days === 0) return 'today';
  if (days === 1) return 'tomorrow';
  if (days === -1) return 'yesterday';
  const length = duration(Math.abs(days));
  return days > 0 ? `in ${length}` : `${length} ago`;
}

/** A number of days in the unit that reads best: `12 days`, `5 weeks`, `7 months`, `2 years`. */
export function duration(days: number): string {
  if (days < 28) return count(days, 'day');
  if (days < 60) return count(Math.round(days / 7), 'week');
  if (days < 730) return count(Math.round(days / 30.44), 'month');
  // Two and a half years are "2 years": nobody rounds up how long it has been.
  return count(Math.floor((days + 1) / 365.25), 'year');
}

function count(amount: number, unit: string): string {
  return `${amount} ${unit}${amount === 1 ? '' : 's'}`;
}
