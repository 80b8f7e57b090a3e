import { addDays } from '../../people/day.js';
import { plainText, shorten } from '../../people/plain-text.js';
import type { ItemRule } from '../rule.js';
import { isSkippedSince, saysThanks } from '../standing.js';

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
    return person.entries.flatMap((entry, index) => {
      if (entry.kind !== 'got' || entry.date > today) return [];
      const thanked = person.entries.some(
        (later, at) => later.date >= entry.date && later.date <= today && at !== index && saysThanks(later),
      );
      if (thanked || isSkippedSince(standing, entry.date, today)) return [];
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
