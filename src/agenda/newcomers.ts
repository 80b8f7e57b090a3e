import { addDays, type Day } from '../people/day.js';
import type { Contact } from '../people/network.js';
import type { Standing } from './standing.js';

/** Past this an introducer need no longer be thanked or told how the talk went (advice A2). */
export const NEWCOMER_LAPSES = 60;

const NOBODY: Standing[] = [];

/**
 * Whom a person introduced, as far as something of it happened lately enough that the introducer may still hear of it:
 * the meeting, or a contact since.
 */
export function newcomersAmong(
  standings: readonly Standing[],
): (introducer: { contact: Contact }) => Standing[] {
  const newcomers = new Map<Contact, Standing[]>();
  standings.forEach((standing) => {
    const { introducers, person } = standing.contact;
    if (!standing.isNew || introducers.length === 0 || person.status === 'archived') return;
    for (const { contact } of introducers) {
      if (!contact || contact === standing.contact) continue;
      const known = newcomers.get(contact);
      if (known) known.push(standing);
      else newcomers.set(contact, [standing]);
    }
  });
  return ({ contact }) => newcomers.get(contact) ?? NOBODY;
}

/** True if one of these days lies so little back, or ahead. */
export function isNewcomer(lastOn: Day | undefined, metOn: Day | undefined, today: Day): boolean {
  const since = addDays(today, -NEWCOMER_LAPSES);
  return (lastOn !== undefined && lastOn >= since) || (metOn !== undefined && metOn >= since);
}
