import { checkVault, fixVault } from '../../app/check-vault.js';
import { problemToJson } from '../../render/agenda-json.js';
import type { Context } from '../context.js';
import { problemCount, problemText } from '../terminal/problem-text.js';
import { readingOf } from '../terminal/progress.js';
import { writableRoot } from '../writable-root.js';

interface CheckOptions {
  fix?: boolean;
  dryRun?: boolean;
}

/** `knowwho check`: every problem, and with `--fix` the safe repairs first. Exit code 1 for errors and warnings. */
export async function run(context: Context, _args: string[], options: CheckOptions): Promise<number> {
  const root = writableRoot(context, !options.fix || options.dryRun);
  const readNotes = readingOf(context);
  if (options.fix) fix(context, root, options.dryRun === true);
  const { problems, settingsUsable } = checkVault(root, context.today, readNotes);
  if (context.json) context.outJson({ problems: problems.map(problemToJson) });
  else if (problems.length > 0) context.out(problemText(problems, context));
  const count = problemCount(problems);
  context.say(count === '' ? 'No problems found.' : `\n${count}.`);
  if (!settingsUsable) return 2;
  return problems.some((one) => one.severity !== 'hint') ? 1 : 0;
}

function fix(context: Context, root: string, dryRun: boolean): void {
  const { fixes } = fixVault(root, { today: context.today, dryRun, readNotes: readingOf(context) });
  for (const { path, lines } of fixes) {
    const places = lines.map((line) => `${path}:${line}`).join(', ');
    context.say(`${dryRun ? 'would quote' : 'quoted'} the link: ${places}`);
  }
  if (fixes.length === 0) context.say('Nothing has one safe answer; what follows is for you to decide.\n');
  else context.say('What follows is for you to decide.\n');
}
