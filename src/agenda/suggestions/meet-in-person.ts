import { addMonths, type Day } from '../../people/day.js';
import { plainText } from '../../people/plain-text.js';
import { foundAmong } from '../found-among.js';
import { once } from '../once.js';
import type { Standing } from '../standing.js';
import type { SuggestionContext, SuggestionRule } from '../suggestion-rule.js';
import { entryLine, proposedDay } from './accept-line.js';
import { isOpenTo } from './open-to.js';

const MONTHS = 6;
const WRITTEN = 3;
const WRITTEN_KINDS = new Set(['sent', 'wrote', 'received', 'thanked', 'greeted']);

/** Trust grows in personal meetings. */
export const meetInPerson: SuggestionRule = {
  id: 'meet-in-person',
  advice: 'A22',
  why: 'Virtual contact keeps you on the radar; trust grows in personal meetings.',
  speaks:
    'Somebody of tier A or B with three or more written contacts since you last met, and no `met` in the last 6 months or ahead.',
  find(context) {
    const { standings, today, suggestions } = context;
    return foundAmong(standings, (standing) =>
      standing.tier === 'A' || standing.tier === 'B' ? unmet(standing, context) : undefined,
    )
      .sort((a, b) => b.standing.weight - a.standing.weight || b.written - a.written)
      .map(({ standing: { contact }, met }) => ({
        people: [contact],
        text: suggestions.meetInPerson({
          name: contact.person.name,
          met,
          city: plainText(contact.person.city[0] ?? ''),
        }),
        accept: entryLine(proposedDay(today), suggestions.kinds.met, suggestions.inPerson),
      }));
  },
};

const unmet = once((standing: Standing, context: SuggestionContext) => {
  const { today } = context;
  const met = lastMet(standing, today);
  if (met !== undefined && met > addMonths(today, -MONTHS)) return undefined;
  if (standing.appointments.some(({ kind }) => kind === 'met')) return undefined;
  const written = standing.past.filter(
    ({ date, entry }) => entry && WRITTEN_KINDS.has(entry.kind) && (met === undefined || date > met),
  ).length;
  if (written < WRITTEN || !isOpenTo('meet-in-person', standing, context)) return undefined;
  return { standing, met, written };
});

function lastMet({ past, metOn }: Standing, today: Day): Day | undefined {
  const met = past.filter(({ entry }) => entry?.kind === 'met').at(-1)?.date;
  const first = metOn && metOn.date <= today ? metOn.date : undefined;
  return met === undefined || (first !== undefined && first > met) ? first : met;
}
