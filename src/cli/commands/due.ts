import { join, relative, sep } from 'node:path';
import { readState } from '../../app/read-state.js';
import { planRefresh, type RefreshResult, refresh } from '../../app/refresh.js';
import { agendaToJson } from '../../render/agenda-json.js';
import type { Context } from '../context.js';
import { agendaText } from '../terminal/agenda-text.js';
import { readingOf } from '../terminal/progress.js';
import { visibleLine } from '../terminal/visible.js';
import { weekOption } from '../week-option.js';
import { writableRoot } from '../writable-root.js';

interface DueOptions {
  dryRun?: boolean;
  week?: string;
}

/** `knowwho due`: writes the agenda and the stubs, and prints the agenda. */
export async function run(context: Context, _args: string[], options: DueOptions): Promise<number> {
  const week = weekOption(options.week, context.today);
  const root = writableRoot(context, week !== undefined || options.dryRun);
  const readNotes = readingOf(context);
  if (week !== undefined) {
    print(context, planRefresh(readState(root, readNotes), context.today, week));
    return 0;
  }
  const { today } = context;
  const result = refresh(root, { today, dryRun: options.dryRun, readNotes });
  if (context.json || options.dryRun || !context.quiet) print(context, result);
  for (const { path, line, message } of result.outputProblems) context.warn(`${path}:${line}: ${message}`);
  context.say(options.dryRun ? planned(result) : done(context, root, result));
  return 0;
}

function print(
  context: Context,
  { agenda, settings, stubs }: Pick<RefreshResult, 'agenda' | 'settings' | 'stubs'>,
): void {
  if (context.json) context.outJson(agendaToJson(agenda, stubs));
  else context.out(agendaText(agenda, settings, context));
}

/** Where the agenda and the stubs are, as seen from the folder that the user is in, and what became of them. */
function done(context: Context, root: string, result: RefreshResult): string {
  const { settings, written, removed, stubs, outputProblems } = result;
  const { agenda, stubs: folder, weeks } = settings.output;
  const count = written.filter((path) => path.startsWith(`${folder}/`)).length;
  const place = (path: string) => {
    const near = relative(context.io.cwd, join(root, path));
    return (near.startsWith('..') ? join(root, path) : near).split(sep).join('/');
  };
  const isLeftAlone = outputProblems.some(({ path }) => path === agenda);
  const fate = isLeftAlone ? 'left alone, see above' : 'up to date';
  const news = [
    ...(count > 0 ? [`${count} written`] : []),
    ...(removed.length > 0 ? [`${removed.length} removed`] : []),
    ...(count === 0 && removed.length === 0 ? ['up to date'] : []),
  ];
  return [
    '',
    ...result.captured.map(({ path, line }) => visibleLine(`From ${settings.inbox}: ${path}: ${line}`)),
    ...result.carriedOut.map(({ path, line }) => visibleLine(`From ${agenda}: ${path}: ${line}`)),
    `Agenda: ${place(agenda)} (${written.includes(agenda) ? 'written' : fate})`,
    ...(stubs.size > 0 || removed.length > 0
      ? [`Stubs:  ${place(folder)}/ (${stubs.size}: ${news.join(', ')})`]
      : []),
    ...written
      .filter((path) => path.startsWith(`${weeks}/`))
      .map((path) => `Week:   ${place(path)} (written)`),
  ].join('\n');
}

function planned({ changes: output, acted }: RefreshResult): string {
  const changes = [...acted, ...output];
  if (changes.length === 0) return '\nNothing would be written: everything is up to date.';
  const lines = changes.map(({ path, before, after }) => {
    return `  ${after === null ? 'remove' : before === null ? 'write ' : 'change'} ${path}`;
  });
  return `\nNothing was written. Without --dry-run:\n${lines.join('\n')}`;
}
