import type { TieredPerson } from '../../app/plan-tier.js';
import type { Day } from '../../people/day.js';
import type { Contact } from '../../people/network.js';
import { NO_TIER } from '../../people/no-tier.js';
import { relativeDay } from './relative-day.js';

/** When somebody's turn comes now that the tier is written, in a few words without a full stop. */
export function nextTurn({ tier, nextDue }: TieredPerson, { person }: Contact, today: Day): string {
  if (person.status !== 'active') return `status ${person.status}: no turn comes until that changes`;
  if (nextDue !== null) {
    const own = person.every ? ', by their own “every”' : '';
    const snooze = person.snoozeUntil && person.snoozeUntil.value >= today ? person.snoozeUntil.value : '';
    const until = snooze > nextDue ? `, snoozed until ${snooze}` : '';
    return nextDue < today
      ? `due since ${nextDue} (${relativeDay(nextDue, today)})${own}${until}`
      : `next due on ${nextDue} (${relativeDay(nextDue, today)})${own}${until}`;
  }
  if (tier === NO_TIER && !person.every)
    return 'no regular contact; promises, thanks and occasions still show';
  return 'no contact noted yet: due as soon as a place is free';
}
