import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeInto } from '../../property/scratch-vault.js';
import { Tally, type TortureRun } from '../part.js';
import { projectRoot } from '../project-root.js';

/** How long something may take on a busy machine before it counts as never, and how long a quiet watcher is listened to. */
const PATIENCE = 20_000;
const QUIET = 2_600;

const NEW = '---\nmet-on: 2026-11-19\nmet-at: Bern\ntier: A\n---\n';

/** A clock that is set while the program watches; the local time that it shows, and what is to be seen. */
interface Setting {
  local: [year: number, month: number, day: number, hour: number, minute: number, second: number];
  what: string;
  /** The days of the rounds that follow, in order. */
  days: string[];
}

const SETTINGS: Setting[] = [
  { what: 'midnight', local: [2026, 11, 20, 23, 59, 58], days: ['2026-11-21'] },
  { what: 'a year forward', local: [2027, 11, 21, 12, 0, 0], days: ['2027-11-21'] },
  { what: 'a year back', local: [2026, 11, 21, 12, 0, 1], days: ['2026-11-21'] },
  { what: 'an hour back on the same day', local: [2026, 11, 21, 11, 0, 0], days: [] },
  { what: 'back over midnight', local: [2026, 11, 20, 23, 59, 50], days: ['2026-11-20'] },
  {
    what: 'into the eve of a leap day',
    local: [2028, 2, 28, 23, 59, 57],
    days: ['2028-02-28', '2028-02-29'],
  },
  { what: 'to its end', local: [2028, 2, 29, 23, 59, 57], days: ['2028-03-01'] },
  {
    what: 'before the program was written',
    local: [1999, 12, 31, 23, 59, 57],
    days: ['1999-12-31', '2000-01-01'],
  },
  {
    what: 'to a year without a leap day',
    local: [2100, 2, 28, 23, 59, 57],
    days: ['2100-02-28', '2100-03-01'],
  },
  { what: 'home again', local: [2026, 11, 20, 9, 0, 0], days: ['2026-11-20'] },
];

/** The built program watches while its clock is set forward and back; whatever it shows, it writes that day once and rests. */
export async function setClock({ effort, progress }: TortureRun) {
  const turn = new Tally(
    'the clock set while watching: one round for each day that comes, and the page is that day’s',
  );
  const rest = new Tally('and then rest: no round without news');
  const save = new Tally(
    'a save is seen after it, and a tick is logged on the day that the clock shows, once',
  );
  const isShort = effort === 'short';
  const settings = isShort ? SETTINGS.slice(0, 2) : SETTINGS;
  const base = mkdtempSync(join(tmpdir(), 'knowwho-clock-'));
  const vault = join(base, 'vault');
  writeInto(vault, 'knowwho.yaml', '');
  writeInto(vault, 'people/Anna Keller.md', NEW);
  const clock = join(base, 'clock');
  const first = instantOf([2026, 11, 20, 23, 59, 30]);
  writeFileSync(clock, String(first));
  const watch = new Watch(vault, clock);
  try {
    await watch.until(() => watch.days.length === 1);
    for (const { what, local, days } of settings) {
      progress(`the clock: ${what}`);
      const from = watch.days.length;
      writeFileSync(`${clock}.new`, String(instantOf(local)));
      renameSync(`${clock}.new`, clock);
      const came = await watch.until(() => watch.days.length >= from + days.length);
      const page = dayOfPage(vault);
      const isRight =
        came &&
        String(watch.days.slice(from)) === String(days) &&
        (days.length === 0 || page === days.at(-1));
      turn.count(
        isRight ? undefined : `${what}: rounds ${watch.days.slice(from)}, page ${page}, wanted ${days}`,
      );
      if (!isShort || what === settings.at(-1)?.what) rest.count(await isQuiet(watch, what));
    }
    const shown = watch.days.at(-1) as string;
    save.count(await saves(watch, vault));
    save.count(await ticks(watch, vault, shown));
  } finally {
    await watch.stop();
    rmSync(base, { recursive: true, force: true });
  }
  return [turn.figure, rest.figure, save.figure];
}

async function isQuiet(watch: Watch, what: string): Promise<string | undefined> {
  const count = watch.days.length;
  await wait(QUIET);
  return watch.days.length === count ? undefined : `${what}: ${watch.days.slice(count)}`;
}

/** A save in the watcher's future: another person's note, as a sync tool brings it from a machine with another clock. */
async function saves(watch: Watch, vault: string): Promise<string | undefined> {
  const count = watch.days.length;
  writeInto(vault, 'people/Ben Wyss.md', NEW);
  const later = new Date(instantOf([2033, 1, 1, 0, 0, 0]));
  utimesSync(join(vault, 'people/Ben Wyss.md'), later, later);
  const came = await watch.until(() => watch.days.length > count);
  return came && pageOf(vault).includes('[[Ben Wyss]]') ? undefined : 'the new note is not on the page';
}

async function ticks(watch: Watch, vault: string, day: string): Promise<string | undefined> {
  writeInto(vault, 'due.md', pageOf(vault).replace('- [ ] [[Anna Keller]]', '- [x] [[Anna Keller]]'));
  const log = () => readFileSync(join(vault, 'people/Anna Keller.md'), 'utf8').match(/^- \d{4}.*$/gm) ?? [];
  await watch.until(() => log().length > 0 && !pageOf(vault).includes('[x]'));
  await wait(QUIET / 4);
  return log().length === 1 && log()[0]?.startsWith(`- ${day} `)
    ? undefined
    : `${log()}, wanted one of ${day}`;
}

const pageOf = (vault: string) => readFileSync(join(vault, 'due.md'), 'utf8');
const dayOfPage = (vault: string) => /knowwho:begin \w+ (\S+)/.exec(pageOf(vault))?.[1];
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** The child runs in this very zone: half an hour off the hour, and daylight saving by half an hour. */
const ZONE = 'Australia/Lord_Howe';

function instantOf([year, month, day, hour, minute, second]: Setting['local']): number {
  const utc = Date.UTC(year, month - 1, day, hour, minute, second);
  // The offset that makes the zone's clock show this time; twice, for the day on which it changes.
  let instant = utc;
  for (let times = 0; times < 2; times += 1) instant += utc - shownAs(instant);
  return instant;
}

function shownAs(instant: number): number {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone: ZONE,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  const parts = Object.fromEntries(
    format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]),
  );
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

/** `knowwho watch` as a process of its own, with another clock. */
class Watch {
  /** The days of the rounds so far. */
  readonly days: string[] = [];
  #child: ChildProcess;
  #ended: Promise<void>;

  constructor(vault: string, clock: string) {
    const root = projectRoot();
    const preload = join(root, 'test', 'torture', 'time', 'fake-clock.mjs');
    const main = join(root, 'dist', 'cli', 'main.js');
    this.#child = spawn(process.execPath, ['--import', preload, main, '--vault', vault, 'watch', '--json'], {
      env: { ...process.env, TZ: ZONE, KNOWWHO_CLOCK: clock, KNOWWHO_TODAY: '' },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    let rest = '';
    this.#child.stdout?.on('data', (bytes: Buffer) => {
      const lines = (rest + bytes.toString()).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        const event = JSON.parse(line) as { kind: string; today?: string };
        if (event.kind === 'round') this.days.push(event.today ?? '');
      }
    });
    this.#ended = new Promise((resolve) => this.#child.once('close', () => resolve()));
  }

  /** Waits until something holds; false if it never does. */
  async until(holds: () => boolean): Promise<boolean> {
    for (const end = Date.now() + PATIENCE; Date.now() < end; await wait(20)) if (holds()) return true;
    return false;
  }

  async stop(): Promise<void> {
    this.#child.kill();
    await this.#ended;
  }
}
