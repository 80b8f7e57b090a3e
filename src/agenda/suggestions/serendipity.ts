import { cadenceDays } from '../../people/cadence.js';
import { daysBetween } from '../../people/day.js';
import { shorten } from '../../people/plain-text.js';
import { hashText, nfc } from '../../people/text-key.js';
import { wordsOf } from '../contact-history.js';
import { isDismissed, isLetPassLately } from '../dismissal.js';
import { cadenceOf } from '../next-due.js';
import type { SuggestionRule } from '../suggestion-rule.js';
import { entryLine } from './accept-line.js';

const SILENT_DAYS = 365;

/** Something is left to chance: one dormant person a week. */
export const serendipity: SuggestionRule = {
  id: 'serendipity',
  advice: 'A16',
  why: 'Leave something to chance: an old acquaintance, drawn by lot.',
  speaks:
    'One person a week, drawn by a hash of the ISO week and the name, from those silent for over a year or for more than twice their cadence; the same on every machine. Whoever was let pass in the last 90 days is not drawn. If all of them are on the agenda, one who found no place in the week.',
  find({ standings, onAgenda, notThisWeek, today, week, settings, suggestions }) {
    const dormant = standings.filter((standing) => {
      const { contact, last, snoozed, awaiting } = standing;
      if (contact.person.status !== 'active' || snoozed || awaiting || !last) return false;
      if (isDismissed(contact.person.entries, 'serendipity', today)) return false;
      if (isLetPassLately(contact.person.entries, today)) return false;
      if (onAgenda.has(contact) && !notThisWeek.has(contact)) return false;
      if (standing.appointments.length > 0 || (contact.person.rapport ?? 3) <= 2) return false;
      const every = cadenceOf(standing);
      const silent = daysBetween(last.date, today);
      if (silent < settings.gap) return false;
      return silent > SILENT_DAYS || (every !== undefined && silent > 2 * cadenceDays(every));
    });
    const draw = ({ contact }: (typeof dormant)[number]): number =>
      hashText(`${week}\n${nfc(contact.person.name)}`);
    const unplanned = dormant.filter(({ contact }) => !onAgenda.has(contact));
    const drawn = (unplanned.length > 0 ? unplanned : dormant).reduce<(typeof dormant)[number] | undefined>(
      (best, one) => (best === undefined || draw(one) < draw(best) ? one : best),
      undefined,
    );
    if (!drawn?.last) return [];
    const { contact, last } = drawn;
    return [
      {
        people: [contact],
        text: suggestions.serendipity({
          last: last.date,
          about: shorten(wordsOf(last, contact.person.name), 100),
        }),
        accept: entryLine(today, suggestions.kinds.wrote, '…'),
      },
    ];
  },
};
