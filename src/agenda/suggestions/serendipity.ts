import { cadenceDays } from '../../people/cadence.js';
import { daysBetween } from '../../people/day.js';
import { SKIPPED } from '../../people/log-marks.js';
import { shorten } from '../../people/plain-text.js';
import { hasherBehind, nfc } from '../../people/text-key.js';
import { wordsOf } from '../contact-history.js';
import { isDismissed, isLetPassLately } from '../dismissal.js';
import { cadenceOf } from '../next-due.js';
import { once } from '../once.js';
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
    const { standings, onAgenda, notThisWeek, today, week, suggestions } = context;
    const lotOf = hasherBehind(`${week}\n`);
    // One who stands on the agenda is drawn only where there is nobody else.
    let drawn: Standing | undefined;
    let isOnAgenda = true;
    let lot = Number.POSITIVE_INFINITY;
    standings.forEach((standing) => {
      const { contact } = standing;
      const isListed = onAgenda.has(contact);
      if (isListed && (!isOnAgenda || !notThisWeek.has(contact))) return;
      if (!isDormant(standing, context)) return;
      const own = lotOf(nfc(contact.person.name));
      if (isListed === isOnAgenda && own >= lot) return;
      [drawn, isOnAgenda, lot] = [standing, isListed, own];
    });
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

function isDormant(standing: Standing, context: SuggestionContext): boolean {
  const { contact, lastOn, snoozed, awaiting, appointments, marks } = standing;
  if (lastOn === undefined || awaiting !== undefined || snoozed || appointments.length > 0) return false;
  const { status, rapport = 3 } = contact.person;
  if (status !== 'active' || rapport <= 2) return false;
  const silent = daysBetween(lastOn, context.today);
  if (silent < context.settings.gap) return false;
  const every = cadenceOf(standing);
  if (silent <= SILENT_DAYS && (every === undefined || silent <= 2 * cadenceDays(every))) return false;
  return (marks & SKIPPED) === 0 || !isPutAside(standing, context);
}

const isPutAside = once(({ contact }: Standing, { today }: SuggestionContext): boolean => {
  const { entries } = contact.person;
  return isDismissed(entries, 'serendipity', today) || isLetPassLately(entries, today);
});
