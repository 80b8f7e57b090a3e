import { addDays, type Day } from '../../people/day.js';
import { directionOf, type Entry } from '../../people/entry.js';
import { saysItCloses } from '../closes.js';
import { letsItemPass } from '../dismissal.js';
import { foundAmong } from '../found-among.js';
import { NEWCOMER_LAPSES } from '../newcomers.js';
import type { ItemRule } from '../rule.js';
import { isSince, lastDayOf, type Standing } from '../standing.js';

/** The introducer hears how the talk went. */
export const reportBack: ItemRule = {
  id: 'report-back',
  advice: 'A2',
  why: 'Whoever introduced you wants to know what came of it: give them feedback.',
  opens: 'On the day of the first conversation with the newcomer in the log after the day of the meeting.',
  due: '7 days later.',
  closes: 'By any contact from your side with the introducer, on that day or later.',
  lapses: `After ${NEWCOMER_LAPSES} days.`,
  find(standing, { today, phrases, introducedBy }) {
    const newcomers = introducedBy(standing);
    const talks = foundAmong(newcomers, (newcomer) => firstTalk(newcomer, today));
    if (talks.length === 0) return [];
    const fromMe = standing.past.filter(
      ({ direction, entry }) =>
        direction !== 'in' || (entry !== undefined && saysItCloses(entry, 'report-back')),
    );
    const lastEntry = fromMe.findLast(({ entry }) => entry)?.date;
    const lastMention = fromMe.findLast(({ entry }) => !entry)?.date;
    const skipped = lastDayOf(standing, today, letsItemPass);
    return talks.flatMap(({ newcomer, talk }) => {
      // An entry of the same evening is the report; a mention on that day may be the talk itself.
      const told = isSince(lastEntry, talk.date) || (lastMention !== undefined && lastMention > talk.date);
      if (told || isSince(skipped, talk.date)) return [];
      const due = addDays(talk.date, 7);
      const { person } = newcomer.contact;
      return [
        {
          due,
          text: phrases.reportBack({ newcomer: person.name, talked: talk.date, due }),
          source: { path: person.path, line: talk.line },
          about: { other: person.name, since: talk.date, topic: talk.text },
        },
      ];
    });
  },
};

/** The first conversation after the day of the meeting, as long as it may be told of. */
function firstTalk(newcomer: Standing, today: Day): { newcomer: Standing; talk: Entry } | undefined {
  const metOn = newcomer.metOn?.date;
  if (metOn === undefined) return undefined;
  const talk = newcomer.contact.person.entries.find(
    ({ date, kind }) => date > metOn && date <= today && directionOf(kind) === 'both',
  );
  return talk && today <= addDays(talk.date, NEWCOMER_LAPSES) ? { newcomer, talk } : undefined;
}
