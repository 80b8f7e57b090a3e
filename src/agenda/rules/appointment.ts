import { plainText, shorten } from '../../people/plain-text.js';
import type { ItemRule } from '../rule.js';

/** What is agreed for a day is prepared. */
export const appointment: ItemRule = {
  id: 'appointment',
  advice: 'A18',
  why: 'Keep appointments: a cancelled one costs trust, a prepared one builds it.',
  opens: 'At the beginning of its week: an entry of the log that is dated in the future.',
  due: 'On its day, which it keeps even if the day is full. Within 30 days it holds the cadence back.',
  closes: 'On its day: then the entry is a contact.',
  lapses: 'Never: the day comes.',
  find({ contact, appointments }, { weekEnd, phrases }) {
    return appointments.flatMap((entry) => {
      if (entry.date > weekEnd) return [];
      const text = shorten(plainText(entry.text), 100);
      return [
        {
          due: entry.date,
          fixed: entry.date,
          text: phrases.appointment({ kind: entry.kind, on: entry.date, at: entry.at, text }),
          source: { path: contact.person.path, line: entry.line },
          about: { since: entry.date, topic: entry.text, place: entry.at },
        },
      ];
    });
  },
};
