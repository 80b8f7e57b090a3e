import { cadenceDays } from '../../people/cadence.js';
import { daysBetween } from '../../people/day.js';
import { shorten } from '../../people/plain-text.js';
import { hashText, nfc } from '../../people/text-key.js';
import { wordsOf } from '../contact-history.js';
import { isDismissed, isLetPassLately } from '../dismissal.js';
import { cadenceOf } from '../next-due.js';
import { once, onceFor } from '../once.js';
import type { Standing } from '../standing.js';
import type { SuggestionContext, SuggestionRule } from '../suggestion-rule.js';
import { entryLine } from './accept-line.js';

const SILENT_DAYS = 365;

/** Something is left to chance: one dormant person a week. */
export const serendipity: SuggestionRule = {
  id: 'serendipity',
  advice: 'A16',
  why: 'Leave something to chance: an old acquaintance, drawn by lot.',
  speaks:
    'One person a week, drawn by a hash of the ISO week and the name, from those silent for over a year or for more than twice their cadence; the same on every machine. Whoever was let pass in the last 90 days is not drawn. If all of them are on the agenda, one who found no place in the week.',
  find(context) {
    const { standings, onAgenda, notThisWeek, today, suggestions } = context;
    const dormant = standings.filter(
      (standing) =>
        !(onAgenda.has(standing.contact) && !notThisWeek.has(standing.contact)) &&
        isDormant(standing, context),
    );
    const unplanned = dormant.filter(({ contact }) => !onAgenda.has(contact));
    const drawn = (unplanned.length > 0 ? unplanned : dormant).reduce<(typeof dormant)[number] | undefined>(
      (best, one) => (best === undefined || drawOf(one, context) < drawOf(best, context) ? one : best),
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

const isDormant = once((standing: Standing, { today, settings }: SuggestionContext): boolean => {
  const { contact, last, snoozed, awaiting } = standing;
  if (contact.person.status !== 'active' || snoozed || awaiting || !last) return false;
  if (isDismissed(contact.person.entries, 'serendipity', today)) return false;
  if (isLetPassLately(contact.person.entries, today)) return false;
  if (standing.appointments.length > 0 || (contact.person.rapport ?? 3) <= 2) return false;
  const every = cadenceOf(standing);
  const silent = daysBetween(last.date, today);
  if (silent < settings.gap) return false;
  return silent > SILENT_DAYS || (every !== undefined && silent > 2 * cadenceDays(every));
});

/** The lot of the week; the smallest is drawn. */
const drawOf = onceFor(
  (_standing, { weekKey }: SuggestionContext) => weekKey,
  ({ contact }, { week }): number => hashText(`${week}\n${nfc(contact.person.name)}`),
);
