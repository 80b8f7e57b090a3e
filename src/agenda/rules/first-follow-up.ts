import { addDays, daysBetween } from '../../people/day.js';
import { meetingPlace } from '../../people/meeting-place.js';
import { saysItCloses } from '../closes.js';
import type { ItemRule } from '../rule.js';
import { isSkippedSince, type Standing } from '../standing.js';

/** After a first meeting, get in touch while you are still remembered. */
export const firstFollowUp: ItemRule = {
  id: 'first-follow-up',
  advice: 'A1',
  why: 'After a first meeting you are remembered for about three days: thank for the talk, take up a topic of it, send what you promised.',
  opens: 'On the day of the meeting (`met-on`).',
  due: '2 days after it; overdue after the last call, 3 days after it. On the day of the last call it keeps its day even if the day is full. Where many find no free place by then, they are spread over the days until the last call.',
  closes:
    'By any contact after the day of the meeting; a contact on that day is the meeting itself, unless it says `[closes:: first-follow-up]`.',
  lapses: 'After 14 days, into the cadence of the tier.',
  rhythm: true,
  find(standing, { today, settings, phrases }) {
    const { contact } = standing;
    const met = contact.person.metOn?.value;
    // Nearly everybody was met long ago: whether that was a first meeting need not be known then.
    if (met === undefined || daysBetween(met, today) > settings.followUp.lapses) return [];
    const { metOn, past } = standing;
    if (!metOn) return [];
    const closes = ({ date, entry }: (typeof past)[number]): boolean =>
      date > metOn.date || (entry !== undefined && saysItCloses(entry, 'first-follow-up'));
    if (past.some(closes) || isSkippedSince(standing, metOn.date, today)) return [];
    const due = addDays(metOn.date, settings.followUp.by);
    const atLatest = addDays(metOn.date, settings.followUp.atLatest);
    const place = meetingPlace(contact.person.metAt?.value, 60);
    const meeting = past.findLast(({ date, entry }) => date === metOn.date && entry?.text)?.entry;
    const meetingFacts = { metOn: metOn.date, place, through: introducerName(standing), atLatest };
    return [
      {
        due,
        atLatest,
        fixed: today === atLatest ? atLatest : undefined,
        text: phrases.firstFollowUp({ ...meetingFacts, late: today > atLatest }),
        steady: phrases.firstFollowUp({ ...meetingFacts, late: false }),
        source: { path: contact.person.path, line: metOn.line },
        about: { since: metOn.date, place, topic: meeting?.text, other: introducerName(standing) },
      },
    ];
  },
};

function introducerName({ contact }: Standing): string | undefined {
  const first = contact.introducers[0];
  if (!first) return undefined;
  if (first.contact) return first.contact.person.name;
  return first.reference.isLink ? undefined : first.reference.target;
}
