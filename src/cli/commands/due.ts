import { join, relative, sep } from 'node:path';
import { type DueGround, dueGroundOf, keepDue, recallDue } from '../../app/due-memo.js';
import type { RefreshPlan } from '../../app/plan-refresh.js';
import type { RefreshResult } from '../../app/refresh.js';
import type { Week } from '../../people/day.js';
import { agendaToJson } from '../../render/agenda-json.js';
import { hasOwnFolder } from '../../vault/own-file.js';
import { ReadAhead } from '../../vault/read-ahead.js';
import type { Context } from '../context.js';
import { agendaText } from '../terminal/agenda-text.js';
import { visibleLine } from '../terminal/visible.js';
import { weekOption } from '../week-option.js';
import { writableRoot } from '../writable-root.js';

interface DueOptions {
  dryRun?: boolean;
  week?: string;
}

/** `knowwho due`: writes the agenda and the stubs, and prints the agenda. */
export async function run(context: Context, _args: string[], options: DueOptions): Promise<number> {
  const { today } = context;
  const dryRun = options.dryRun === true;
  const week = weekOption(options.week, today);
  const root = writableRoot(context, week !== undefined || dryRun);
  if (week !== undefined) {
    print(context, await ofWeek(context, root, week));
    return 0;
  }
  const ground = dueGroundOf(root, today);
  const result = unchanged(root, ground) ?? (await anew(context, root, ground, dryRun));
  if (context.json || dryRun || !context.quiet) print(context, result);
  for (const { path, line, message } of result.outputProblems) context.warn(`${path}:${line}: ${message}`);
  context.say(dryRun ? planned(result) : done(context, root, result));
  return 0;
}

/** The agenda of another week, which is never written. */
async function ofWeek(context: Context, root: string, week: Week): Promise<RefreshPlan> {
  const [{ planRefresh }, { readState }, { readingOf }] = await Promise.all([
    import('../../app/plan-refresh.js'),
    import('../../app/read-state.js'),
    import('../terminal/progress.js'),
  ]);
  return planRefresh(
    readState(root, readingOf(context, { use: 'read', lightly: true })),
    context.today,
    week,
  );
}

/** What is printed, and what became of the files. */
type Outcome = Pick<
  RefreshResult,
  | 'agenda'
  | 'settings'
  | 'stubs'
  | 'changes'
  | 'acted'
  | 'captured'
  | 'carriedOut'
  | 'written'
  | 'removed'
  | 'outputProblems'
>;

/** What the last run came to, if nothing has changed since and nothing was left to write. */
function unchanged(root: string, ground: DueGround): Outcome | undefined {
  const shown = recallDue(root, ground);
  const nothing = {
    changes: [],
    acted: [],
    captured: [],
    carriedOut: [],
    written: [],
    removed: [],
    outputProblems: [],
  };
  return shown && { ...shown, settings: ground.settings, ...nothing };
}

/** Loads what reads and plans only where nothing is known. */
async function anew(context: Context, root: string, ground: DueGround, dryRun: boolean): Promise<Outcome> {
  const { stock, settings, problems } = ground;
  const ahead = dryRun && !hasOwnFolder(root) ? ReadAhead.of(stock.files, settings) : undefined;
  const [{ refresh }, { readStateWith }, { readingOf }] = await Promise.all([
    import('../../app/refresh.js'),
    import('../../app/read-state.js'),
    import('../terminal/progress.js'),
  ]);
  // A run that writes may have to wait for another one: what it looked at before is old by then.
  const readNotes = readingOf(
    context,
    dryRun ? { use: 'read', lightly: true, stock, ahead } : { use: 'write', lightly: true },
  );
  // Settings with errors are left to be read again, and refused.
  const isUsable = dryRun && problems.every(({ severity }) => severity !== 'error');
  const state = isUsable ? readStateWith(root, settings, problems, readNotes) : undefined;
  const result = refresh(root, { today: context.today, dryRun, readNotes, state });
  const { changes, acted, captured, outputProblems } = result;
  const isAtRest = [changes, acted, captured, outputProblems].every((list) => list.length === 0);
  if (!dryRun && isAtRest) {
    keepDue(root, ground, result);
    const { keepPeople } = await import('../../app/people-shelf.js');
    keepPeople(root, ground, result.state.network);
  }
  return result;
}

function print(context: Context, { agenda, settings, stubs }: Outcome | RefreshPlan): void {
  if (context.json) context.outJson(agendaToJson(agenda, stubs));
  else context.out(agendaText(agenda, settings, context));
}

/** Where the agenda and the stubs are, as seen from the folder that the user is in, and what became of them. */
function done(context: Context, root: string, result: Outcome): string {
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

function planned({ changes: output, acted }: Outcome): string {
  const changes = [...acted, ...output];
  if (changes.length === 0) return '\nNothing would be written: everything is up to date.';
  const lines = changes.map(({ path, before, after }) => {
    return `  ${after === null ? 'remove' : before === null ? 'write ' : 'change'} ${path}`;
  });
  return `\nNothing was written. Without --dry-run:\n${lines.join('\n')}`;
}
