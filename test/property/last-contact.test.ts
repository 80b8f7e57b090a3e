import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  countContactsSince,
  hasContactBefore,
  lastContactDay,
  lastContactDays,
  lastContactIn,
  pastContacts,
} from '../../src/agenda/contact-history.js';
import { at, contact, entry, mention, person } from '../unit/agenda/build.js';

const day = fc.constantFrom('2026-11-01', '2026-11-02', '2026-11-03', '2026-11-04', '2026-11-05');
const kind = fc.constantFrom('met', 'sent', 'received', 'note', 'skipped', 'chatted');

it('the last contact is the last of all of them, and one before a day is among them', () => {
  const someone = fc
    .tuple(
      fc.option(day, { nil: undefined }),
      fc.array(day, { maxLength: 4 }),
      fc.array(fc.tuple(day, kind), { maxLength: 5 }),
    )
    .map(([written, mentions, entries]) =>
      contact(
        person('Ann', {
          lastContact: written === undefined ? undefined : at(written, 3),
          entries: entries.map(([date, word], index) => ({ ...entry(date, word), line: index + 10 })),
        }),
        { mentions: mentions.map((date, index) => ({ ...mention(date), line: index + 1 })) },
      ),
    );
  fc.assert(
    fc.property(someone, day, day, (ann, today, other) => {
      const past = pastContacts(ann, today);
      expect(lastContactIn(ann, today)).toEqual(past.at(-1));
      expect(lastContactDay(ann, today)).toBe(past.at(-1)?.date);
      const days = [...new Set(past.map(({ date }) => date))];
      for (const count of [1, 2, 5]) expect(lastContactDays(ann, today, count)).toEqual(days.slice(-count));
      expect(countContactsSince(ann, other, today)).toBe(past.filter(({ date }) => date >= other).length);
      if (other <= today) expect(hasContactBefore(ann, other)).toBe(past.some(({ date }) => date < other));
    }),
    { numRuns: 2000 },
  );
});
