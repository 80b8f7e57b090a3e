import { addDays, type Day, daysOfWeek, mondayOf, type Week, weekdayOf, weekOf } from '../people/day.js';
import type { Settings } from '../people/settings.js';

/** The week that an agenda is about. */
export interface AgendaWeek {
  week: Week;
  /** Monday. */
  start: Day;
  /** Sunday. */
  end: Day;
  /** The days with a slot for networking, today or later. */
  slotDays: Day[];
}

/**
 * Today's ISO week; once its last slot day is past, the next one. With `week`, that week (read-only pages);
 * undefined if there is no such week.
 */
export function agendaWeek(today: Day, settings: Settings, week?: Week): AgendaWeek | undefined {
  const days = week === undefined ? daysOfWeek(weekOf(firstDay(today, settings))) : daysOfWeek(week);
  const [start, end] = [days?.[0], days?.[6]];
  if (!days || start === undefined || end === undefined) return undefined;
  const slotDays = days.filter((day) => day >= today && settings.budget.days.includes(weekdayOf(day)));
  return { week: weekOf(start), start, end, slotDays };
}

/** The last day of the week that the agenda of a day is about. */
export function weekEndOn(day: Day, settings: Settings): Day {
  return addDays(mondayOf(firstDay(day, settings)), 6);
}

function firstDay(today: Day, settings: Settings): Day {
  const lastSlot = Math.max(...settings.budget.days, 0);
  return lastSlot > 0 && weekdayOf(today) > lastSlot ? addDays(mondayOf(today), 7) : today;
}
