import { firstNameOf } from '../../people/first-name.js';
import { plainText, shorten } from '../../people/plain-text.js';
import type { ItemRule } from '../rule.js';

/** What they promised is asked for, kindly. */
export const promiseTheirs: ItemRule = {
  id: 'promise-theirs',
  advice: 'A18',
  why: 'Agreements bind both sides: a kind question keeps theirs alive.',
  opens: 'On the day after its date: an open dated task that begins with `theirs:`.',
  due: 'On its date.',
  closes: 'By ticking the task.',
  lapses: 'Never.',
  find({ contact }, { today, phrases }) {
    return contact.person.tasks.flatMap((task) => {
      if (task.state !== 'open' || !task.theirs || task.due === undefined || today <= task.due) return [];
      const text = shorten(plainText(task.text), 140);
      return [
        {
          due: task.due,
          text: phrases.promiseTheirs({ who: firstNameOf(contact.person.name), text, due: task.due }),
          source: { path: contact.person.path, line: task.line },
          about: { topic: task.text, since: task.due },
        },
      ];
    });
  },
};
