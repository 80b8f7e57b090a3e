import type { AddRequest, AddResult } from '../../app/add-person.js';
import { addSentence, type SentenceResult } from '../../app/add-sentence.js';
import { readSettings } from '../../vault/read-settings.js';
import type { Context } from '../context.js';
import { dayOption } from '../day-option.js';
import { readingOf } from '../terminal/progress.js';
import { relativeDay } from '../terminal/relative-day.js';
import { sentenceText } from '../terminal/sentence-text.js';
import { visible } from '../terminal/visible.js';
import { writableRoot } from '../writable-root.js';

/** The options of `knowwho add`. */
export interface AddCommandOptions {
  event?: string;
  metAt?: string;
  metOn?: string;
  by?: string[];
  tier?: string;
  note?: string;
  city?: string;
  company?: string;
  role?: string;
  email?: string[];
  phone?: string[];
  birthday?: string;
  interests?: string;
  channel?: string;
  language?: string;
  dryRun?: boolean;
}

/** `knowwho add SENTENCE`: writes a new person note; with `--event`, notes and entries of many people. */
export async function run(context: Context, words: string[], options: AddCommandOptions): Promise<number> {
  const root = writableRoot(context, options.dryRun);
  const dryRun = options.dryRun === true;
  if (options.event !== undefined) {
    const { addToEvent } = await import('../add-to-event.js');
    return addToEvent(context, root, words, givenBy(context, options), options);
  }
  const sentence = words.join(' ');
  const how = { today: context.today, readNotes: readingOf(context) };
  let given = givenBy(context, options);
  if (context.interactive && !context.json && !dryRun) {
    // Whatever would be refused is refused before anything is asked.
    const planned = addSentence(root, sentence, given, { ...how, dryRun: true });
    if (planned.understood.length > 0) {
      if (!(await confirm(context, planned))) return 0;
    } else given = givenBy(context, await ask(context, root, options));
  }
  const result = addSentence(root, sentence, given, { ...how, dryRun });
  report(context, result, dryRun);
  return 0;
}

/** Shows what was understood and the note, and asks; nothing is written without a yes. */
async function confirm(context: Context, { path, text, understood }: SentenceResult): Promise<boolean> {
  context.say(`${sentenceText(understood)}\n\n${path} would be:\n\n${text}`);
  const { askWhether } = await import('../ask-whether.js');
  const isWanted = await askWhether('Write this note?');
  if (!isWanted) context.say('Nothing was written.');
  return isWanted;
}

async function ask(context: Context, root: string, options: AddCommandOptions): Promise<AddCommandOptions> {
  const { askForPerson } = await import('../ask-for-person.js');
  const tiers = Object.keys(readSettings(root).settings.tiers);
  return { ...options, ...(await askForPerson(options, context.today, tiers)) };
}

function givenBy(context: Context, options: AddCommandOptions): Partial<AddRequest> {
  const { metOn, interests, dryRun: _, event: __, ...rest } = options;
  return {
    ...rest,
    metOn: dayOption('--met-on', metOn, context.today, 'past'),
    interests: interests
      ?.split(',')
      .map((one) => one.trim())
      .filter(Boolean),
  };
}

function report(context: Context, result: SentenceResult, dryRun: boolean): void {
  const { person, path, text, next, understood } = result;
  if (context.json) {
    context.outJson({ person, path, text, next, understood, written: dryRun ? [] : [path] });
  } else {
    if (understood.length > 0 && !context.interactive) context.say(sentenceText(understood));
    if (dryRun) context.out(visible(`${path} would be:\n\n${text}`));
    else if (!context.quiet) context.out(visible(`Wrote ${path}`));
  }
  sayUnknown(context, result);
  if (next === null)
    context.say(`Nothing is due yet. A tier sets the rhythm: write “tier: B” into the note.`);
  else {
    const when =
      next.due < context.today ? 'due now' : `due on ${next.due} (${relativeDay(next.due, context.today)})`;
    context.say(`Next: ${when}${next.text === '' ? '' : `: ${next.text}`}`);
  }
}

/** Says which introducers have no note. */
export function sayUnknown(
  context: Context,
  { unknownIntroducers }: Pick<AddResult, 'unknownIntroducers'>,
): void {
  for (const name of unknownIntroducers) context.say(`There is no note of ${name}: written as a plain name.`);
}
