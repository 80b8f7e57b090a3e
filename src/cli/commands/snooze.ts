import { Failure } from '../../app/failure.js';
import { snooze } from '../../app/snooze.js';
import type { Context } from '../context.js';
import { dayOption } from '../day-option.js';
import { choosesPeople, type PeopleOptions, peopleOf } from '../people-options.js';
import { manyPeople } from '../terminal/many-people.js';
import { readingOf } from '../terminal/progress.js';
import { relativeDay } from '../terminal/relative-day.js';
import { visible } from '../terminal/visible.js';
import { writableRoot } from '../writable-root.js';

interface SnoozeCommandOptions extends PeopleOptions {
  dryRun?: boolean;
}

/** `knowwho snooze NAME… UNTIL`: lets people rest. */
export async function run(context: Context, args: string[], options: SnoozeCommandOptions): Promise<number> {
  const typed = args.slice(0, -1);
  const words = args.at(-1);
  const { today } = context;
  if (typed.length === 0 && !choosesPeople(options)) {
    throw new Failure('usage', `until when? Write it after the name: knowwho snooze "${words ?? 'NAME'}" 2w`);
  }
  const until = dayOption('UNTIL', words, today, 'future');
  if (until === undefined || until < today) {
    throw new Failure('usage', `“${words}” is past; write a day to come, or a length of time such as 2w.`);
  }
  const dryRun = options.dryRun === true;
  const root = writableRoot(context, dryRun);
  const names = peopleOf(context, root, typed, options);
  const { people } = snooze(root, { names, until }, { today, dryRun, readNotes: readingOf(context) });
  if (context.json) context.outJson({ people, dryRun });
  else if (!context.quiet) {
    const news = people.map(({ path, property, outcome }) => {
      const word = outcome === 'unchanged' ? 'is unchanged:' : dryRun ? 'would get' : 'now has';
      return visible(`${path} ${word} ${property}: ${until} (${relativeDay(until, today)})`);
    });
    context.out(manyPeople(news));
  }
  return 0;
}
