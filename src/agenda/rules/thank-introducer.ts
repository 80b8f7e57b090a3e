import { addDays, type Day } from '../../people/day.js';
import type { Contact } from '../../people/network.js';
import { letsItemPass } from '../dismissal.js';
import { NEWCOMER_LAPSES } from '../newcomers.js';
import type { ItemRule } from '../rule.js';
import { isSince, lastDayOf, saysThanks } from '../standing.js';

/** Who opened a door is thanked at once. */
export const thankIntroducer: ItemRule = {
  id: 'thank-introducer',
  advice: 'A2',
  why: 'Somebody opened a door for you: leaving it unsaid embarrasses the one who introduced you.',
  opens:
    'On the day on which you met the newcomer (`met-on` of a note whose `introduced-by` names this person).',
  due: '3 days later.',
  closes: 'By a `thanked` entry of the introducer on or after that day.',
  lapses: `After ${NEWCOMER_LAPSES} days.`,
  find(standing, { today, phrases, introducedBy }) {
    const { contact } = standing;
    const newcomers = introducedBy(standing).filter((newcomer) => isLately(newcomer.contact, today));
    if (newcomers.length === 0) return [];
    const thanked = lastDayOf(standing, today, saysThanks);
    const skipped = lastDayOf(standing, today, letsItemPass);
    return newcomers.flatMap((newcomer) => {
      const opened = newcomer.metOn?.date;
      if (!opened) return [];
      if (isSince(thanked, opened) || isSince(skipped, opened)) return [];
      const due = addDays(opened, 3);
      const { person } = newcomer.contact;
      const reference = newcomer.contact.introducers.find((one) => one.contact === contact)?.reference;
      return [
        {
          due,
          text: phrases.thankIntroducer({ newcomer: person.name, due }),
          source: { path: person.path, line: reference?.line ?? person.line },
          about: { other: person.name, since: opened },
        },
      ];
    });
  },
};

/** True if we met, if ever, so little back that it is not too late for thanks. */
function isLately({ person }: Contact, today: Day): boolean {
  return person.metOn !== undefined && today <= addDays(person.metOn.value, NEWCOMER_LAPSES);
}
