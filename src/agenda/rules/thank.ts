import { addDays } from '../../people/day.js';
import { OWED } from '../../people/log-marks.js';
import { plainText, shorten } from '../../people/plain-text.js';
import { letsItemPass } from '../dismissal.js';
import type { ItemRule } from '../rule.js';
import { isSince, lastDayOf, lastTwoOf, saysThanks } from '../standing.js';

/** Every favour is thanked for. */
export const thank: ItemRule = {
  id: 'thank',
  advice: 'A4',
  why: 'Say thank you for every piece of information, address or favour, and tell whether it was of use.',
  opens: 'With a `got` entry.',
  due: '2 days later.',
  closes: 'By a `thanked` entry on that day or later, or another entry from your side that says thanks.',
  lapses: 'Never: it stays until thanked or let pass.',
  find(standing, { today, phrases }) {
    const { person } = standing.contact;
    if ((standing.marks & OWED) === 0) return [];
    // Looked up once: somebody may have helped a thousand times.
    const [last, lastButOne] = lastTwoOf(person.entries, today, saysThanks);
    const skipped = lastDayOf(standing, today, letsItemPass);
    return person.entries.flatMap((entry) => {
      if (entry.kind !== 'got' || entry.date > today) return [];
      // A favour that closes others (`[closes:: thank]`) wants thanks itself.
      const thanked = last === entry ? lastButOne : last;
      if (isSince(thanked?.date, entry.date) || isSince(skipped, entry.date)) return [];
      return [
        {
          due: addDays(entry.date, 2),
          text: phrases.thank({ favour: shorten(plainText(entry.text), 100), on: entry.date }),
          source: { path: person.path, line: entry.line },
          about: { topic: entry.text, since: entry.date },
        },
      ];
    });
  },
};
