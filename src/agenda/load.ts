import { cadenceDays } from '../people/cadence.js';
import type { Settings } from '../people/settings.js';
import type { Agenda } from './agenda.js';
import { cadenceOf } from './next-due.js';
import type { Standing } from './standing.js';

/** Contacts a week that the tiers ask for, beside the places that the slots hold; one decimal (advice A10, A21). */
export function loadOf(standings: Standing[], settings: Settings): Agenda['load'] {
  let needed = 0;
  standings.forEach((standing) => {
    if (standing.contact.person.status !== 'active') return;
    const every = cadenceOf(standing);
    if (every) needed += 7 / cadenceDays(every);
  });
  return {
    perWeekNeeded: Math.round(needed * 10) / 10,
    perWeekAvailable: settings.budget.perDay * settings.budget.days.length,
  };
}
