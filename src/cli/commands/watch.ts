import { problemToJson } from '../../render/agenda-json.js';
import type { RoundEvent, WatchEvent } from '../../watch/watch-event.js';
import { watchVault } from '../../watch/watch-vault.js';
import type { Context } from '../context.js';
import { giveBackMemory, holdLittleMemory } from '../give-back-memory.js';
import { localDay } from '../io.js';
import { visibleLine } from '../terminal/visible.js';
import { writableRoot } from '../writable-root.js';

interface WatchCommandOptions {
  poll?: boolean;
}

/** `knowwho watch`: keeps the agenda and stubs true until it is stopped. */
export async function run(context: Context, _args: string[], options: WatchCommandOptions): Promise<number> {
  const { io } = context;
  const root = writableRoot(context);
  const signal = io.stopSignal?.();
  const today = () => (context.todayIsFixed ? context.today : localDay(io.now()));
  context.say(`Watching ${root}. Ctrl-C stops it.`);
  holdLittleMemory(0);
  let rounds = 0;
  for await (const event of watchVault(root, { today, signal, poll: options.poll || polls(io.env) })) {
    print(context, event);
    holdLittleMemory(++rounds);
    if (event.kind === 'round' && wasLarge(event)) setImmediate(giveBackMemory);
  }
  return signal?.reason === 'SIGINT' ? 130 : 0;
}

/** More notes than this are no save. */
const MANY = 100;

/** True for a round that looked closely at everybody, or at many. */
function wasLarge({ cause, changed }: RoundEvent): boolean {
  return cause !== 'change' || changed.length > MANY;
}

/** The switch that chokidar's own users know for network drives. */
function polls(env: NodeJS.ProcessEnv): boolean {
  return ['1', 'true'].includes((env.CHOKIDAR_USEPOLLING ?? '').toLowerCase());
}

function print(context: Context, event: WatchEvent): void {
  if (context.json) {
    const { kind } = event;
    context.outJson(
      kind === 'round' ? { ...event, problems: event.problems.map(problemToJson) } : event,
      true,
    );
  } else if (event.kind === 'trouble') {
    context.warn(`${time(context)} ${event.message}`);
  } else {
    for (const { code, path, message } of event.problems)
      if (code === 'saved-over') context.warn(`${time(context)} ${path}: ${message}`);
    if (context.quiet) return;
    context.out(`${context.paint.faint(time(context))} ${visibleLine(roundText(event))}`);
  }
}

/** One round in one line: what changed, and what was written for it. */
function roundText({ cause, today, changed, written, removed }: RoundEvent): string {
  const why = cause === 'start' ? 'start' : cause === 'day' ? `a new day, ${today}` : some(changed);
  const agenda = written.filter((path) => !path.endsWith(' (stub).md'));
  const stubs = written.length - agenda.length;
  const news = [
    ...agenda,
    ...(stubs > 0 ? [`${stubs} stub${stubs === 1 ? '' : 's'}`] : []),
    ...(removed.length > 0 ? [`${removed.length} stub${removed.length === 1 ? '' : 's'} removed`] : []),
  ];
  return `${why} → ${news.length === 0 ? 'nothing to write' : news.join(', ')}`;
}

function some(paths: string[]): string {
  const shown = paths.length > 3 ? paths.slice(0, 2) : paths;
  const more = paths.length - shown.length;
  return `${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

function time({ io }: Context): string {
  const now = io.now();
  return `${String(now.getHours()).padStart(2, '0')}:${String(now.getMinutes()).padStart(2, '0')}`;
}
