import { addDays, type Day, daysBetween } from '../../people/day.js';
import { directionOf, type Entry } from '../../people/entry.js';
import { firstNameOf } from '../../people/first-name.js';
import { plainText, shorten } from '../../people/plain-text.js';
import { letsItemPass } from '../dismissal.js';
import type { ItemRule } from '../rule.js';

/** What they promised is asked for, kindly. */
export const promiseTheirs: ItemRule = {
  id: 'promise-theirs',
  advice: 'A18',
  why: 'Agreements bind both sides: a kind question keeps theirs alive.',
  opens:
    'On the day after its date: an open dated task that begins with `theirs:`. Once you asked (an entry from your side or a conversation) or let it pass after that date, it rests for `reply.wait` days (A15).',
  due: 'On its date.',
  closes: 'By ticking the task.',
  lapses: 'Never.',
  find({ contact }, { today, settings, phrases }) {
    return contact.person.tasks.flatMap((task) => {
      if (task.state !== 'open' || !task.theirs || task.due === undefined || today <= task.due) return [];
      const asked = lastAsked(contact.person.entries, task.due, today);
      const from = asked === undefined ? task.due : addDays(asked, settings.reply.wait);
      if (today < from) return [];
      const text = shorten(plainText(task.text), 140);
      return [
        {
          due: task.due,
          lateness: 1 + daysBetween(from, today) / 3,
          text: phrases.promiseTheirs({ who: firstNameOf(contact.person.name), text, due: task.due }),
          source: { path: contact.person.path, line: task.line },
          about: { topic: task.text, since: task.due },
        },
      ];
    });
  },
};

/** Nobody is asked again on the next day: the last entry after the date that was a question, or let it pass. */
function lastAsked(entries: readonly Entry[], due: Day, today: Day): Day | undefined {
  return entries.findLast(
    (entry) =>
      entry.date > due &&
      entry.date <= today &&
      (letsItemPass(entry) || ['out', 'both'].includes(directionOf(entry.kind))),
  )?.date;
}
