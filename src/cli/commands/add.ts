import { type AddRequest, type AddResult, addPerson } from '../../app/add-person.js';
import { readSettings } from '../../vault/read-settings.js';
import type { Context } from '../context.js';
import { dayOption } from '../day-option.js';
import { readingOf } from '../terminal/progress.js';
import { relativeDay } from '../terminal/relative-day.js';
import { visible } from '../terminal/visible.js';
import { writableRoot } from '../writable-root.js';

interface AddCommandOptions {
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

/** `knowwho add NAME`: writes a new person note. */
export async function run(
  context: Context,
  [name = '']: string[],
  options: AddCommandOptions,
): Promise<number> {
  const root = writableRoot(context, options.dryRun);
  const dryRun = options.dryRun === true;
  const how = { today: context.today, readNotes: readingOf(context) };
  let request = readRequest(context, name, options);
  if (context.interactive && !context.json && !dryRun) {
    // Whatever would be refused is refused before anything is asked.
    addPerson(root, request, { ...how, dryRun: true });
    request = readRequest(context, name, await ask(context, root, options));
  }
  const result = addPerson(root, request, { ...how, dryRun });
  report(context, result, dryRun);
  return 0;
}

async function ask(context: Context, root: string, options: AddCommandOptions): Promise<AddCommandOptions> {
  const { askForPerson } = await import('../ask-for-person.js');
  const tiers = Object.keys(readSettings(root).settings.tiers);
  return { ...options, ...(await askForPerson(options, context.today, tiers)) };
}

function readRequest(context: Context, name: string, options: AddCommandOptions): AddRequest {
  const { metOn, interests, dryRun: _, ...rest } = options;
  return {
    ...rest,
    name,
    metOn: dayOption('--met-on', metOn, context.today, 'past'),
    interests: interests
      ?.split(',')
      .map((one) => one.trim())
      .filter(Boolean),
  };
}

function report(context: Context, result: AddResult, dryRun: boolean): void {
  const { person, path, text, next, unknownIntroducers } = result;
  if (context.json) context.outJson({ person, path, text, next, written: dryRun ? [] : [path] });
  else if (dryRun) context.out(visible(`${path} would be:\n\n${text}`));
  else if (!context.quiet) context.out(visible(`Wrote ${path}`));
  for (const name of unknownIntroducers) context.say(`There is no note of ${name}: written as a plain name.`);
  if (next === null)
    context.say(`Nothing is due yet. A tier sets the rhythm: write “tier: B” into the note.`);
  else {
    const when =
      next.due < context.today ? 'due now' : `due on ${next.due} (${relativeDay(next.due, context.today)})`;
    context.say(`Next: ${when}${next.text === '' ? '' : `: ${next.text}`}`);
  }
}
