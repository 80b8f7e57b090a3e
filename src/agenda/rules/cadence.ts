import { addDays, daysBetween } from '../../people/day.js';
import { plainText, shorten } from '../../people/plain-text.js';
import { wordsOf } from '../contact-history.js';
import { cadenceDue, cadenceOf } from '../next-due.js';
import type { ItemRule } from '../rule.js';

const HELD_BACK_BY_APPOINTMENT = 30;

/** Whoever has not been heard of for as long as the tier allows. */
export const cadence: ItemRule = {
  id: 'cadence',
  advice: 'A3',
  why: 'Stay on the ball, playfully: a line that takes up the last talk. With the silent ones the first move is yours (A23).',
  opens:
    'In the week in which it falls due. Held back while a reply is pending or an appointment lies within 30 days.',
  due: 'Last contact + cadence of the tier (or the person’s own `every`), months clipped to the month’s end, never within `gap` days after a contact. Without any contact it counts from `met-on`; without that it is due at once, with the lowest rank.',
  closes: 'By any contact.',
  lapses: 'Never. Overdue past the tier’s `at-latest`.',
  rhythm: true,
  find(standing, { today, weekStart, weekEnd, settings, phrases }) {
    const { contact, appointments } = standing;
    const every = cadenceOf(standing);
    if (!every || appointments.some(({ date }) => daysBetween(today, date) <= HELD_BACK_BY_APPOINTMENT))
      return [];
    const counted = cadenceDue(standing, today, settings);
    if (!counted) {
      // Somebody whom one is only going to meet is not overdue for a contact.
      if (contact.person.metOn && contact.person.metOn.value > today) return [];
      const due = addDays(weekStart, -1);
      const line = contact.person.every?.line ?? contact.person.tier?.line ?? contact.person.line;
      return [
        {
          due,
          atLatest: weekEnd,
          lateness: -1,
          text: phrases.cadence({ every }),
          source: { path: contact.person.path, line },
          about: {},
        },
      ];
    }
    const { due, atLatest, from } = counted;
    if (due > weekEnd) return [];
    const { last, metOn } = standing;
    const words = last ? wordsOf(last, contact.person.name) : '';
    const lastWords = standing.past.findLast(({ entry }) => entry && plainText(entry.text) !== '')?.entry;
    const metLine = { path: contact.person.path, line: metOn?.line ?? contact.person.line };
    return [
      {
        due,
        atLatest,
        lateness: Math.max(0, daysBetween(due, today)) / Math.max(1, daysBetween(from, due)),
        text: phrases.cadence({
          every,
          last: last?.date,
          kind: last?.entry?.kind,
          topic: words === '' ? undefined : shorten(words, 100),
          metOn: metOn?.date,
        }),
        source: last?.source ?? metLine,
        about: { since: last?.date, topic: lastWords?.text },
      },
    ];
  },
};
