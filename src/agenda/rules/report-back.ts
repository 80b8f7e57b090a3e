import { addDays } from '../../people/day.js';
import { saysItCloses } from '../closes.js';
import { letsItemPass } from '../dismissal.js';
import type { ItemRule } from '../rule.js';
import { isSince, lastDayOf } from '../standing.js';

const LAPSES = 60;

/** The introducer hears how the talk went. */
export const reportBack: ItemRule = {
  id: 'report-back',
  advice: 'A2',
  why: 'Whoever introduced you wants to know what came of it: give them feedback.',
  opens: 'On the day of the first conversation with the newcomer in the log after the day of the meeting.',
  due: '7 days later.',
  closes: 'By any contact from your side with the introducer, on that day or later.',
  lapses: `After ${LAPSES} days.`,
  find(standing, { today, phrases, introducedBy }) {
    const newcomers = introducedBy(standing);
    if (newcomers.length === 0) return [];
    const fromMe = standing.past.filter(
      ({ direction, entry }) =>
        direction !== 'in' || (entry !== undefined && saysItCloses(entry, 'report-back')),
    );
    const lastEntry = fromMe.findLast(({ entry }) => entry)?.date;
    const lastMention = fromMe.findLast(({ entry }) => !entry)?.date;
    const skipped = lastDayOf(standing, today, letsItemPass);
    return newcomers.flatMap((newcomer) => {
      const metOn = newcomer.metOn?.date;
      if (!metOn) return [];
      const talk = newcomer.past.find(
        ({ date, direction, entry }) => entry && direction === 'both' && date > metOn,
      );
      if (!talk || today > addDays(talk.date, LAPSES)) return [];
      // An entry of the same evening is the report; a mention on that day may be the talk itself.
      const told = isSince(lastEntry, talk.date) || (lastMention !== undefined && lastMention > talk.date);
      if (told || isSince(skipped, talk.date)) return [];
      const due = addDays(talk.date, 7);
      const { person } = newcomer.contact;
      return [
        {
          due,
          text: phrases.reportBack({ newcomer: person.name, talked: talk.date, due }),
          source: talk.source,
          about: { other: person.name, since: talk.date, topic: talk.entry?.text },
        },
      ];
    });
  },
};
