import { Failure } from '../../app/failure.js';
import { snooze } from '../../app/snooze.js';
import type { Context } from '../context.js';
import { dayOption } from '../day-option.js';
import { readingOf } from '../terminal/progress.js';
import { relativeDay } from '../terminal/relative-day.js';
import { visible } from '../terminal/visible.js';
import { writableRoot } from '../writable-root.js';

/** `knowwho snooze NAME… UNTIL`: lets people rest. */
export async function run(context: Context, args: string[], options: { dryRun?: boolean }): Promise<number> {
  const names = args.slice(0, -1);
  const words = args.at(-1);
  const { today } = context;
  if (names.length === 0) {
    throw new Failure('usage', `until when? Write it after the name: knowwho snooze "${words ?? 'NAME'}" 2w`);
  }
  const until = dayOption('UNTIL', words, today, 'future');
  if (until === undefined || until < today) {
    throw new Failure('usage', `“${words}” is past; write a day to come, or a length of time such as 2w.`);
  }
  const dryRun = options.dryRun === true;
  const { people } = snooze(
    writableRoot(context, dryRun),
    { names, until },
    {
      today,
      dryRun,
      readNotes: readingOf(context),
    },
  );
  if (context.json) context.outJson({ people, dryRun });
  else if (!context.quiet) {
    for (const { path, property, outcome } of people) {
      const word = outcome === 'unchanged' ? 'is unchanged:' : dryRun ? 'would get' : 'now has';
      context.out(visible(`${path} ${word} ${property}: ${until} (${relativeDay(until, today)})`));
    }
  }
  return 0;
}
