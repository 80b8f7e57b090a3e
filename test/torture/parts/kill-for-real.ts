import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { TODAY } from '../built-program.js';
import { type Effort, type Figure, Tally, type TortureRun } from '../part.js';
import { MAIN, PROJECT } from '../project.js';
import { randomFrom } from '../random-from.js';
import { tornIn, type Undisturbed, wrongAfterNext } from './kill-once.js';

const PLACES: Record<Effort, number> = { short: 1, full: 200, long: 2_000 };
const MOMENTS: Record<Effort, number> = { short: 1, full: 1_000, long: 10_000 };
const WORKERS = join(PROJECT, 'test', 'torture', 'workers');
/** So many processes at a time: the machine may have no more processors. */
const AT_ONCE = 2;

/** Real processes that are really killed: at calls to the disk, and at any moment. */
export async function killedForReal(wholes: readonly Undisturbed[], run: TortureRun): Promise<Figure[]> {
  const random = randomFrom(run.seed);
  const any = () => wholes[Math.floor(random() * wholes.length)] as Undisturbed;
  const places = new Tally('processes killed (SIGKILL) at calls to the disk');
  await inTurns(PLACES[run.effort], async (turn) => {
    const whole = any();
    const nth = Math.floor(random() * whole.calls.length);
    places.count(await killAt(whole, nth, random() < 0.5, `${turn}`));
    run.progress(`kill: ${turn} processes killed at calls to the disk`);
  });
  const moments = new Tally('processes killed (SIGKILL) at random moments');
  let early = 0;
  await inTurns(MOMENTS[run.effort], async (turn) => {
    const whole = any();
    const share = random() * 1.1;
    const { wrong, wasDone } = await killAfter(whole, share, `m${turn}`);
    if (wasDone) early += 1;
    moments.count(wrong);
    run.progress(`kill: ${turn} processes killed at random moments`);
  });
  moments.figure.note = `${early} of them after all was written`;
  return [places.figure, moments.figure];
}

async function inTurns(count: number, turn: (turn: number) => Promise<void>): Promise<void> {
  let next = 0;
  const worker = async () => {
    while (next < count) await turn(next++);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

/** The built program as it is started by a user, with `--import` of what kills it. */
async function killAt(
  whole: Undisturbed,
  nth: number,
  half: boolean,
  id: string,
): Promise<string | undefined> {
  const root = `${whole.base}-${id}`;
  cpSync(whole.base, root, { recursive: true });
  // A watcher would not end where it is not killed.
  const argv = whole.command.argv[0] === 'watch' ? ['due'] : whole.command.argv;
  const child = spawn(
    process.execPath,
    ['--import', pathToFileURL(join(WORKERS, 'kill-at.mjs')).href, MAIN, ...argv],
    {
      cwd: root,
      env: { ...process.env, KNOWWHO_TODAY: TODAY, KILL_AT: String(nth), KILL_HALF: half ? '1' : '' },
      stdio: 'ignore',
    },
  );
  await ended(child);
  return judge(whole, root, `${whole.command.name}, killed at call ${nth}`);
}

async function killAfter(
  whole: Undisturbed,
  share: number,
  id: string,
): Promise<{ wrong: string | undefined; wasDone: boolean }> {
  const [root, scratch] = [`${whole.base}-${id}`, `${whole.base}-${id}-scratch`];
  for (const copy of [root, scratch]) cpSync(whole.base, copy, { recursive: true });
  const child = spawn(
    process.execPath,
    [join(WORKERS, 'victim.mjs'), scratch, root, JSON.stringify(whole.command.argv)],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  );
  const end = ended(child);
  let text = '';
  const ready = new Promise<void>((resolve) => {
    child.stdout?.on('data', (data: Buffer) => {
      text += data.toString();
      if (text.includes('\n')) resolve();
    });
  });
  await Promise.race([ready, end]);
  // Warm, it takes about a quarter of the first time.
  const took = Number(/ready ([\d.]+)/.exec(text)?.[1] ?? 30) / 4;
  child.stdin?.write('go\n');
  await new Promise((resolve) => setTimeout(resolve, took * share));
  child.kill('SIGKILL');
  await end;
  rmSync(scratch, { recursive: true, force: true });
  const wrong = await judge(
    whole,
    root,
    `${whole.command.name}, killed after ${(took * share).toFixed(1)} ms`,
  );
  return { wrong, wasDone: text.includes('done') };
}

async function judge(whole: Undisturbed, root: string, where: string): Promise<string | undefined> {
  try {
    const wrong = tornIn(whole, root) ?? (await wrongAfterNext(whole, root));
    return wrong === undefined ? undefined : `${where}: ${wrong}`;
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => child.on('close', () => resolve()));
}
