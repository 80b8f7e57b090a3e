import { addDays, type Day } from '../../people/day.js';
import { plainText, shorten } from '../../people/plain-text.js';
import { saysItCloses } from '../closes.js';
import type { ItemRule, RuleContext } from '../rule.js';
import { isSkippedSince, type Standing } from '../standing.js';
import { type NearOccasion, occasionsNear } from './occasions-near.js';

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
    const { today, settings } = context;
    return occasionsNear(person, standing.tier, today, settings).flatMap((near) => {
      const { on, line } = near;
      if (isClosed(standing, on, context)) return [];
      return [
        {
          due: on,
          fixed: on,
          text: sentence(near, on < today, context),
          steady: sentence(near, false, context),
          source: { path: person.path, line },
          about: { ...aboutOf(near), since: on },
        },
      ];
    });
  },
};

function sentence(near: NearOccasion, missed: boolean, { phrases }: RuleContext): string {
  const { on, years } = near;
  if (near.kind === 'birthday') return phrases.birthday({ on, age: years, missed });
  if (near.kind === 'occasion')
    return phrases.occasion({ text: shorten(plainText(near.occasion.text), 100), on, years, missed });
  const { name, relation } = near.member;
  return phrases.birthday({ who: name, relation, on, age: years, missed });
}

function aboutOf(near: NearOccasion): NonNullable<ReturnType<ItemRule['find']>[number]['about']> {
  const { years } = near;
  if (near.kind === 'birthday') return { years, birthday: true };
  if (near.kind === 'occasion') return { topic: near.occasion.text, years };
  return { other: near.member.name, years, birthday: true };
}

function isClosed(standing: Standing, on: Day, { today, settings }: RuleContext): boolean {
  if (standing.past.some(({ date }) => date >= on)) return true;
  const opened = addDays(on, -settings.occasions.ahead);
  const greets = ({ date, entry }: Standing['past'][number]): boolean =>
    date >= opened && entry !== undefined && (entry.kind === 'greeted' || saysItCloses(entry, 'occasion'));
  return standing.past.some(greets) || isSkippedSince(standing, opened, today);
}
