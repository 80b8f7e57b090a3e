import { addDays, type Day } from '../../people/day.js';
import { plainText, shorten } from '../../people/plain-text.js';
import { occurrenceNear } from '../../people/yearly-date.js';
import type { ItemRule, RuleContext } from '../rule.js';
import { isSkippedSince, type Standing } from '../standing.js';

/** Birthdays, new jobs, anniversaries. */
export const occasion: ItemRule = {
  id: 'occasion',
  advice: 'A5',
  why: 'Use occasions: birthdays, a new job, an anniversary. With closer contacts include the family.',
  opens:
    '7 days ahead (`occasions.ahead`). Birthdays of the family show for the tiers in `occasions.family`.',
  due: 'On the day, which it keeps even if the day is full. 29 February is kept on 28 February in common years.',
  closes: 'By a contact on the day or later, or a `greeted` entry in the days ahead of it.',
  lapses: 'After 3 days as missed (`occasions.missed`).',
  find(standing, context) {
    const { person } = standing.contact;
    const { today, settings, phrases } = context;
    const window = { ...settings.occasions };
    const found: ReturnType<ItemRule['find']> = [];
    const add = (
      on: Day,
      line: number,
      say: (missed: boolean) => string,
      about: NonNullable<(typeof found)[number]['about']>,
    ): void => {
      if (isClosed(standing, on, context)) return;
      found.push({
        due: on,
        fixed: on,
        text: say(on < today),
        steady: say(false),
        source: { path: person.path, line },
        about: { ...about, since: on },
      });
    };

    if (person.birthday) {
      const near = occurrenceNear(person.birthday.value, today, window);
      if (near) {
        const say = (missed: boolean): string => phrases.birthday({ on: near.on, age: near.years, missed });
        add(near.on, person.birthday.line, say, { years: near.years, birthday: true });
      }
    }
    for (const { text: words, once, yearly, line } of person.occasions) {
      const near = once ? single(once, today, window) : yearly && occurrenceNear(yearly, today, window);
      if (!near) continue;
      const text = shorten(plainText(words), 100);
      const say = (missed: boolean): string =>
        phrases.occasion({ text, on: near.on, years: near.years, missed });
      add(near.on, line, say, { topic: words, years: near.years });
    }
    const tier = standing.tier?.toLowerCase();
    if (settings.occasions.family.some((one) => one.toLowerCase() === tier)) {
      for (const { name, relation, birthday, line } of person.family) {
        const near = birthday && occurrenceNear(birthday, today, window);
        if (!near) continue;
        const say = (missed: boolean): string =>
          phrases.birthday({ who: name, relation, on: near.on, age: near.years, missed });
        add(near.on, line, say, { other: name, years: near.years, birthday: true });
      }
    }
    return found;
  },
};

function single(
  on: Day,
  today: Day,
  { missed, ahead }: { missed: number; ahead: number },
): { on: Day; years?: number } | undefined {
  return on >= addDays(today, -missed) && on <= addDays(today, ahead) ? { on } : undefined;
}

function isClosed(standing: Standing, on: Day, { today, settings }: RuleContext): boolean {
  if (standing.past.some(({ date }) => date >= on)) return true;
  const opened = addDays(on, -settings.occasions.ahead);
  if (standing.past.some(({ date, entry }) => date >= opened && entry?.kind === 'greeted')) return true;
  return isSkippedSince(standing, opened, today);
}
