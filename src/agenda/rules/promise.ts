import { addDays } from '../../people/day.js';
import { plainText, shorten } from '../../people/plain-text.js';
import type { ItemRule } from '../rule.js';

const AHEAD = 7;
/** A dated task in a diary that nobody touched for two months is forgotten, not promised. */
const ELSEWHERE_LAPSES = 60;

/** What I promised is kept. */
export const promise: ItemRule = {
  id: 'promise',
  advice: 'A18',
  why: 'Keep agreements and dates: a broken word costs trust.',
  opens: `${AHEAD} days before its date: an open dated task in the note, or elsewhere with a link to the person ("your task"; one reason per task, for the first person whom it names).`,
  due: 'On its date, which it keeps even if the day is full.',
  closes: 'By ticking the task where it stands. Tasks without a date are shown in the stub only.',
  lapses: `Never in the person’s own note. A task elsewhere lapses ${ELSEWHERE_LAPSES} days after its date.`,
  whilePaused: true,
  find({ contact }, { today, phrases }) {
    const shown = (due: string | undefined): due is string =>
      due !== undefined && due <= addDays(today, AHEAD);
    const own = contact.person.tasks.flatMap((task) => {
      if (task.state !== 'open' || task.theirs || !shown(task.due)) return [];
      const text = shorten(plainText(task.text), 140);
      const source = { path: contact.person.path, line: task.line };
      return [
        {
          due: task.due,
          fixed: task.due,
          text: phrases.promise({ text, due: task.due }),
          source,
          task: { text, ...source },
          about: { topic: task.text },
        },
      ];
    });
    const elsewhere = contact.tasks.flatMap((task) => {
      if (task.state !== 'open' || !shown(task.due)) return [];
      if (today > addDays(task.due, ELSEWHERE_LAPSES)) return [];
      const text = shorten(plainText(task.text), 140);
      const source = { path: task.path, line: task.line };
      return [
        {
          due: task.due,
          fixed: task.due,
          text: phrases.task({ text, due: task.due }),
          source,
          task: { text, ...source },
          about: { topic: task.text },
        },
      ];
    });
    return [...own, ...elsewhere];
  },
};
