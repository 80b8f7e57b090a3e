import { Failure } from '../../app/failure.js';
import { type KeptPromise, keepPromise, type PromiseRequest } from '../../app/keep-promise.js';
import { readState } from '../../app/read-state.js';
import { splitNamesAndText } from '../../app/split-names-and-text.js';
import type { Context } from '../context.js';
import { dayOption } from '../day-option.js';
import { choosesPeople, type PeopleOptions, peopleOf } from '../people-options.js';
import { manyPeople } from '../terminal/many-people.js';
import { readingOf } from '../terminal/progress.js';
import { visible } from '../terminal/visible.js';
import { writableRoot } from '../writable-root.js';

interface PromiseCommandOptions extends PeopleOptions {
  by?: string;
  theirs?: boolean;
  done?: boolean;
  on?: string;
  move?: string;
  because?: string;
  dryRun?: boolean;
}

/** `knowwho promise NAME… TEXT`: gives a word, keeps it, or moves it. */
export async function run(context: Context, args: string[], options: PromiseCommandOptions): Promise<number> {
  const { today } = context;
  const what = readWhat(options, context);
  const root = writableRoot(context, options.dryRun);
  const readNotes = readingOf(context);
  const { names: typed, text } = choosesPeople(options)
    ? { names: args.slice(0, -1), text: args.at(-1) }
    : what.do === 'add'
      ? lastIsText(args)
      : splitNamesAndText(readState(root, readNotes).network, args);
  const names = peopleOf(context, root, typed, options);
  const dryRun = options.dryRun === true;
  const request = { names, text, theirs: options.theirs, what };
  const { promises } = keepPromise(root, request, { today, dryRun, readNotes });
  if (context.json) context.outJson({ promises, dryRun });
  else if (!context.quiet) context.out(manyPeople(promises.map((one) => visible(newsOf(one, dryRun)))));
  if (what.do === 'add' && promises.some(({ due }) => due === null)) {
    context.say('Without a date it stands in the stub only; --by puts it onto the agenda.');
  }
  return 0;
}

function readWhat(options: PromiseCommandOptions, { today }: Context): PromiseRequest['what'] {
  const { by, done, on, move, because } = options;
  const wrong = (message: string) => new Failure('usage', message);
  if ([by !== undefined, done === true, move !== undefined].filter(Boolean).length > 1)
    throw wrong('--by writes a new promise, --done ticks one, --move gives it another day: one at a time.');
  if (on !== undefined && !done)
    throw wrong('--on is the day of --done; until when a promise holds is --by.');
  if (because !== undefined && move === undefined) throw wrong('--because explains a --move.');
  if (done) {
    const day = dayOption('--on', on, today, 'past') ?? today;
    if (day > today) throw wrong(`--on: ${day} is still to come.`);
    return { do: 'done', on: day };
  }
  const to = dayOption('--move', move, today, 'future');
  if (to === undefined) return { do: 'add', by: dayOption('--by', by, today, 'future') };
  if (because === undefined || because.trim() === '')
    throw wrong('why is it moved? Say so with --because "…"; it goes into the log.');
  return { do: 'move', to, because };
}

function lastIsText(args: string[]): { names: string[]; text: string } {
  const text = args.at(-1);
  if (args.length < 2 || text === undefined) {
    throw new Failure(
      'usage',
      `what is promised? Write it after the name: knowwho promise "${text ?? 'NAME'}" "send the slides" --by friday`,
    );
  }
  return { names: args.slice(0, -1), text };
}

function newsOf({ path, line, outcome, entry }: KeptPromise, dryRun: boolean): string {
  const word = outcome === 'already-there' ? 'has already:' : dryRun ? 'would get' : 'now has';
  return [`${path} ${word} ${line}`, ...(entry === null ? [] : [`  and in its log ${entry}`])].join('\n');
}
