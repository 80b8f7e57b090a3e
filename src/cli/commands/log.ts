import { Failure } from '../../app/failure.js';
import { type LogRequest, type LogResult, logContact } from '../../app/log-contact.js';
import { readState } from '../../app/read-state.js';
import { splitNamesAndText } from '../../app/split-names-and-text.js';
import { suggestion } from '../../note/settings/did-you-mean.js';
import { KNOWN_KINDS } from '../../people/entry.js';
import type { Network } from '../../people/network.js';
import type { Context } from '../context.js';
import { dayOption } from '../day-option.js';
import { choosesPeople, type PeopleOptions, peopleOf } from '../people-options.js';
import { manyPeople } from '../terminal/many-people.js';
import { readingOf } from '../terminal/progress.js';
import { visible } from '../terminal/visible.js';
import { writableRoot } from '../writable-root.js';

interface LogCommandOptions extends PeopleOptions {
  on?: string;
  kind?: string;
  via?: string;
  at?: string;
  minutes?: string;
  cost?: string;
  result?: string;
  text?: string;
  dryRun?: boolean;
}

/** `knowwho log NAME… [TEXT]`: one entry for one or more people. */
export async function run(context: Context, args: string[], options: LogCommandOptions): Promise<number> {
  const { today } = context;
  const on = dayOption('--on', options.on, today, 'past');
  const minutes = readMinutes(options.minutes);
  const root = writableRoot(context, options.dryRun);
  const readNotes = readingOf(context);
  const { kind, via, at, cost, result } = options;
  const { names: typed, text } = wordsOf(args, options, () => readState(root, readNotes).network);
  const names = peopleOf(context, root, typed, options);
  const request: LogRequest = { names, text, on, kind, via, at, minutes, cost, result };
  const dryRun = options.dryRun === true;
  const logged = logContact(root, request, { today, dryRun, readNotes });
  report(context, logged, kind, dryRun);
  return 0;
}

/** Where options choose the people, or the text has an option of its own, the arguments are all of one kind. */
function wordsOf(
  args: string[],
  options: LogCommandOptions,
  network: () => Network,
): { names: string[]; text?: string } {
  if (options.text !== undefined || args.at(-1) === '-') return { names: args, text: options.text };
  if (choosesPeople(options)) return { names: args.slice(0, -1), text: args.at(-1) };
  return splitNamesAndText(network(), args);
}

function report(
  context: Context,
  { entries, unknownKind }: LogResult,
  kind: string | undefined,
  dryRun: boolean,
): void {
  if (context.json) context.outJson({ entries, dryRun });
  else if (!context.quiet) {
    const news = entries.map(({ path, line, outcome, lastContact }) => {
      const word = outcome === 'already-there' ? 'is there already:' : dryRun ? 'would get' : 'now has';
      const day = `\n  last-contact ${dryRun ? 'would become' : 'is now'} ${lastContact}`;
      return visible(`${path} ${word} ${line}${lastContact === null ? '' : day}`);
    });
    context.out(manyPeople(news));
  }
  if (unknownKind && kind !== undefined) {
    context.warn(
      `“${kind}” is none of the kinds that knowwho knows; it counts as a contact both ways.${suggestion(kind, KNOWN_KINDS)}`,
    );
  }
}

function readMinutes(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const minutes = Number(text.trim());
  if (/^\d{1,5}$/.test(text.trim()) && minutes > 0) return minutes;
  throw new Failure('usage', `--minutes: “${text}” is not a whole number of minutes.`);
}
