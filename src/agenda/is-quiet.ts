import { addDays, type Day } from '../people/day.js';
import { OWED } from '../people/log-marks.js';
import type { Settings } from '../people/settings.js';
import type { Standing } from './standing.js';

/**
 * True for somebody of whom no rule has a word to say, whatever the week, as long as they introduced nobody: of ten
 * thousand people most are told apart by these few looks. Who is not quiet need not have an item; a law holds it
 * against the rules.
 */
export function isQuiet(
  { contact, tierSettings, marks, awaiting, appointments, promised }: Omit<Standing, 'quiet'>,
  today: Day,
  { followUp }: Settings,
): boolean {
  const { person } = contact;
  if (person.status === 'archived') return true;
  if (tierSettings !== undefined || person.every !== undefined) return false;
  if ((marks & OWED) !== 0 || awaiting?.nudgeOn !== undefined || appointments.length > 0) return false;
  if (person.birthday !== undefined || person.occasions.length > 0 || person.family.length > 0) return false;
  if (person.metOn && person.metOn.value >= addDays(today, -followUp.lapses)) return false;
  return !promised;
}
