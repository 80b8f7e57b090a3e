import { addCadence, type Cadence } from '../people/cadence.js';
import { addDays, type Day, laterDay } from '../people/day.js';
import { SKIPPED } from '../people/log-marks.js';
import type { Contact } from '../people/network.js';
import type { Settings } from '../people/settings.js';
import { weekEndOn } from './agenda-week.js';
import { letsItemPass } from './dismissal.js';
import { type Standing, standingOf } from './standing.js';

/** When the cadence comes round. */
export interface CadenceDue {
  every: Cadence;
  due: Day;
  /** Past this it is overdue: the tier's `at-latest`; with an own `every` the due day itself. */
  atLatest: Day;
  /** The day that it counts from: the last contact, the last one let pass, or the first meeting. */
  from: Day;
}

/**
 * The cadence's due day: last contact + cadence, never within the gap after a contact; nobody ever contacted counts
 * from `met-on`. Undefined without a cadence or without any date to count from.
 */
export function cadenceDue(standing: Standing, today: Day, settings: Settings): CadenceDue | undefined {
  const every = cadenceOf(standing);
  if (!every) return undefined;
  const { entries, every: own } = standing.contact.person;
  const dueAfter = (day: Day): Day => laterDay(addCadence(day, every), addDays(day, settings.gap)) as Day;
  let from = standing.lastOn ?? standing.metOn?.date;
  for (const entry of (standing.marks & SKIPPED) === 0 ? [] : entries) {
    const { date } = entry;
    if (!letsItemPass(entry) || date > today || (from !== undefined && date < from)) continue;
    // What was let pass before the cadence had opened was something else.
    if (from === undefined || dueAfter(from) <= weekEndOn(date, settings)) from = date;
  }
  if (from === undefined) return undefined;
  const due = dueAfter(from);
  const atLatest = own || !standing.tierSettings ? due : addCadence(from, standing.tierSettings.atLatest);
  return { every, due, atLatest: laterDay(due, atLatest) as Day, from };
}

/** The person's own cadence, else the tier's. */
export function cadenceOf(standing: Standing): Cadence | undefined {
  return standing.contact.person.every?.value ?? standing.tierSettings?.every;
}

/** The day on which the cadence next asks for a contact; null without a cadence or a date to count from. */
export function nextDue(contact: Contact, today: Day, settings: Settings): Day | null {
  if (contact.person.status !== 'active') return null;
  return cadenceDue(standingOf(contact, today, settings), today, settings)?.due ?? null;
}
