import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { refresh } from '../../../src/app/refresh.js';
import { TIMING } from '../../../src/watch/policy.js';
import { Rounds } from '../../../src/watch/round.js';
import { createRandom, type Random } from '../../bench/random.js';
import { filesIn, writeInto } from '../../property/scratch-vault.js';
import { Tally, type TortureRun } from '../part.js';

/** Two places on one evening, and which day it is there. */
const PAIRS = [
  { west: 'Pacific/Honolulu', east: 'Pacific/Auckland', at: '2026-11-20T23:00:00Z' },
  { west: 'America/New_York', east: 'Europe/Zurich', at: '2026-11-20T23:30:00Z' },
  { west: 'UTC', east: 'Europe/Zurich', at: '2026-12-31T23:30:00Z' },
  { west: 'Pacific/Pago_Pago', east: 'Pacific/Kiritimati', at: '2028-02-29T09:30:00Z' },
];

/** Who reads a tick that was made in the west before, or after, the machines have met. */
const STORIES = [
  'west',
  'east',
  'east, then a page that came back',
  'west, then a page that came back',
  'both before they meet',
] as const;

const PEOPLE = ['Anna Keller', 'Ben Wyss', 'Cem Kaya', 'Dora Lang', 'Eva Roth', 'Fay Moor'];

/** The calendar day of an instant in a zone. */
function dayIn(zone: string, at: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' }).format(new Date(at));
}

/** A vault on two machines whose days differ, kept in step by git; who reads which tick when is drawn by lot. */
export async function oneEvening({ effort, seed, progress }: TortureRun) {
  const once = new Tally(
    'a tick read where it is another day: one entry; where an old page comes back and the log cannot tell, one for each day at most',
  );
  const twice = new Tally(
    'read by both on different days before they meet: one entry of each, none lost, none more',
  );
  const calm = new Tally('and then the page rests: two watchers in step write nothing more');
  const random = createRandom(seed);
  const count = effort === 'short' ? 1 : effort === 'full' ? 40 : 400;
  for (let evening = 0; evening < count; evening += 1) {
    progress(`evening ${evening + 1} of ${count}`);
    live(random, once, twice, calm, `seed ${seed}, evening ${evening}`);
  }
  return [once.figure, twice.figure, calm.figure];
}

function live(random: Random, once: Tally, twice: Tally, calm: Tally, where: string): void {
  const pair = random.pick(PAIRS);
  const machines = new Machines(dayIn(pair.west, pair.at), dayIn(pair.east, pair.at));
  const { west, east } = machines;
  try {
    machines.start(random.pick(['west', 'east'] as const));
    for (const name of random.sample(PEOPLE, 4)) {
      const story = random.pick(STORIES);
      const words = random.pick(['', 'met for lunch', 'via email: hello']);
      const token = `${words} ${name.slice(0, 3)}Token`.trim();
      if (!machines.tick(west, name, token)) continue;
      const ticked = filesIn(west.root)['due.md'] as string;
      if (story !== 'west' && story !== 'west, then a page that came back') machines.exchange();
      if (story === 'east' || story === 'east, then a page that came back') machines.read(east);
      else machines.read(west);
      if (story === 'both before they meet') machines.read(east);
      machines.exchange();
      if (story.endsWith('came back')) {
        const other = story.startsWith('east') ? west : east;
        writeInto(other.root, 'due.md', ticked);
        machines.read(other);
        machines.exchange();
      }
      const found = machines.entriesWith(token.split(' ').at(-1) as string);
      const days = found.map((line) => line.slice(2, 12));
      const problem = `${where}, ${pair.west}/${pair.east}, ${story}, “${words}”: ${found.join(' | ') || 'no entry'}`;
      if (story === 'both before they meet') {
        const isRight =
          days.length === 2 && new Set(days).size === 2 && days.includes(west.day) && days.includes(east.day);
        twice.count(isRight ? undefined : problem);
        continue;
      }
      // A page that comes back is known by what the log says since it was made, or of tomorrow, if that is no appointment.
      const madeOn = /knowwho:begin \w+ (\S+)/.exec(ticked)?.[1];
      const isKnown = story.startsWith('east') ? !words.startsWith('met') : madeOn === west.day;
      const most = story.endsWith('came back') && !isKnown ? 2 : 1;
      const isRight = days.length >= 1 && days.length <= most && new Set(days).size === days.length;
      once.count(isRight ? undefined : problem);
    }
    calm.count(
      machines.untilCalm() ? undefined : `${where}, ${pair.west}/${pair.east}: the page is written in turn`,
    );
  } finally {
    machines.remove();
  }
}

interface Machine {
  name: string;
  root: string;
  day: string;
}

/** Two clones of one vault. */
class Machines {
  readonly west: Machine;
  readonly east: Machine;
  readonly #base = mkdtempSync(join(tmpdir(), 'knowwho-evening-'));

  constructor(west: string, east: string) {
    this.west = { name: 'west', root: join(this.#base, 'west'), day: west };
    this.east = { name: 'east', root: join(this.#base, 'east'), day: east };
  }

  /** A vault of people who are all due, and the first page, made on one of the machines. */
  start(by: 'west' | 'east'): void {
    const { west, east } = this;
    mkdirSync(west.root);
    this.#git(west, 'init', '--quiet', '--initial-branch=main');
    writeInto(west.root, '.gitattributes', 'people/*.md merge=union\n');
    writeInto(
      west.root,
      'knowwho.yaml',
      'budget: { days: [mon, tue, wed, thu, fri, sat, sun], per-day: 9 }\n',
    );
    for (const name of PEOPLE) {
      writeInto(west.root, `people/${name}.md`, '---\ntier: A\n---\n## Log\n- 2026-10-01 met\n');
    }
    refresh(west.root, { today: this[by].day });
    this.#commit(west);
    this.#git(west, 'clone', '--quiet', west.root, east.root);
    this.#git(west, 'remote', 'add', 'origin', east.root);
  }

  tick({ root }: Machine, name: string, words: string): boolean {
    const page = filesIn(root)['due.md'] as string;
    const line = page.split('\n').find((one) => one.startsWith(`- [ ] [[${name}]]`));
    if (line === undefined) return false;
    writeInto(
      root,
      'due.md',
      page.replace(line, () => `${line.replace('[ ]', '[x]')} ${words}`),
    );
    return true;
  }

  read({ root, day }: Machine): void {
    refresh(root, { today: day });
  }

  /** Both commit; each takes over what the other has. Where both made a page, the one that comes is taken. */
  exchange(): void {
    for (const [own, other] of [
      [this.west, this.east],
      [this.east, this.west],
    ] as const) {
      this.#commit(own);
      this.#commit(other);
      try {
        this.#git(own, 'pull', '--quiet', '--no-rebase', '--no-edit', 'origin', 'main');
      } catch {
        for (const path of this.#git(own, 'diff', '--name-only', '--diff-filter=U', '-z')
          .split('\0')
          .filter(Boolean)) {
          // A page or stub that only one of them still has goes.
          try {
            this.#git(own, 'checkout', '--quiet', '--theirs', '--', path);
          } catch {
            rmSync(join(own.root, path), { force: true });
          }
        }
        this.#commit(own);
      }
    }
  }

  entriesWith(token: string): string[] {
    const [one, two] = [this.west, this.east].map(({ root }) =>
      Object.values(filesIn(root)).flatMap((text) =>
        text.split('\n').filter((line) => /^- \d{4}-/.test(line) && line.includes(token)),
      ),
    );
    if (String(one) !== String(two)) return ['the machines differ'];
    return one ?? [];
  }

  /** True if two watchers that get each other’s files come to rest. */
  untilCalm(): boolean {
    const timing = { ...TIMING, typing: 0 };
    const rounds = [this.west, this.east].map((machine) => ({
      machine,
      rounds: new Rounds(machine.root, timing),
    }));
    let quiet = 0;
    for (let turn = 0; turn < 12 && quiet < 4; turn += 1) {
      const { machine, rounds: one } = rounds[turn % 2] as (typeof rounds)[number];
      const event = one.look(machine.day);
      quiet = (event?.written.length ?? 0) + (event?.removed.length ?? 0) === 0 ? quiet + 1 : 0;
      const other = rounds[(turn + 1) % 2]?.machine.root as string;
      const [from, to] = [filesIn(machine.root), filesIn(other)];
      for (const [path, text] of Object.entries(from))
        if (!path.startsWith('.git/') && to[path] !== text) writeInto(other, path, text);
      for (const path of Object.keys(to))
        if (!path.startsWith('.git/') && from[path] === undefined) rmSync(join(other, path));
    }
    return quiet >= 4;
  }

  remove(): void {
    rmSync(this.#base, { recursive: true, force: true });
  }

  #commit(machine: Machine): void {
    this.#git(machine, 'add', '--all');
    if (this.#git(machine, 'status', '--porcelain') !== '')
      this.#git(machine, 'commit', '--quiet', '--message', machine.name);
  }

  #git({ name, root }: Machine, ...args: string[]): string {
    return execFileSync(
      'git',
      ['-c', 'commit.gpgsign=false', '-c', 'gc.auto=0', '-c', 'maintenance.auto=false', ...args],
      {
        cwd: root,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
        env: {
          ...process.env,
          GIT_AUTHOR_NAME: name,
          GIT_AUTHOR_EMAIL: `${name}@example.org`,
          GIT_COMMITTER_NAME: name,
          GIT_COMMITTER_EMAIL: `${name}@example.org`,
          GIT_CONFIG_GLOBAL: '/dev/null',
          GIT_CONFIG_NOSYSTEM: '1',
        },
      },
    );
  }
}
