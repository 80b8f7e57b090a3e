import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Figure, Tally, type TortureRun } from '../../part.js';
import { pause, type Watched, withWatcher } from './watched.js';

const FILES = { short: 200, full: 1_000, long: 1_000 };
const TIMES = { short: 1, full: 5, long: 20 };
/** However many files a tool writes, a handful of rounds answers them. */
const MOST_ROUNDS = 8;

/** A sync tool that brings a thousand notes, each as a temporary file and a rename. */
export async function syncedFiles({ effort, progress }: TortureRun): Promise<Figure> {
  const tally = new Tally(
    `${FILES[effort]} files from a sync tool: at most ${MOST_ROUNDS} rounds, then as a fresh run`,
  );
  for (let time = 0; time < TIMES[effort]; time += 1) {
    await withWatcher({ 'people/Anna Keller.md': personText('A', 0) }, async (watched) => {
      progress(`sync ${time + 1} of ${TIMES[effort]}`);
      const before = watched.rounds.length;
      mkdirSync(join(watched.root, 'people/synced'));
      for (let index = 0; index < FILES[effort]; index += 1) {
        const file = (name: string) => join(watched.root, 'people/synced', name);
        writeFileSync(file(`.syncthing.P ${index}.md.tmp`), personText('B', index));
        renameSync(file(`.syncthing.P ${index}.md.tmp`), file(`P ${index}.md`));
        if (index % 20 === 0) await pause(1);
      }
      const wrong = await watched.untilTrue();
      const rounds = watched.rounds.length - before;
      tally.count(wrong ?? (rounds > MOST_ROUNDS ? `${rounds} rounds` : undefined));
    });
  }
  return tally.figure;
}

/** Real git that changes, adds and removes notes by checking out one branch after the other. */
export async function checkouts({ effort, progress }: TortureRun): Promise<Figure> {
  const tally = new Tally('git checkouts of a branch with many changes: then as a fresh run');
  if (spawnSync('git', ['--version']).status !== 0) {
    tally.figure.note = 'SKIPPED: there is no git';
    return tally.figure;
  }
  await withWatcher({ '.gitignore': 'due.md\nstubs/\nagenda/\n.knowwho/\n' }, async (watched) => {
    const git = (...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', ...args], {
        cwd: watched.root,
        stdio: 'pipe',
      });
    git('init', '-q', '-b', 'one');
    for (let index = 0; index < 60; index += 1) watched.write(`people/P ${index}.md`, personText('A', index));
    git('add', '-A');
    git('commit', '-qm', 'one');
    git('checkout', '-qb', 'two');
    for (let index = 0; index < 60; index += 1) {
      if (index % 3 === 0) rmSync(join(watched.root, `people/P ${index}.md`));
      else watched.write(`people/P ${index}.md`, personText('B', index + 1));
      if (index % 4 === 0) watched.write(`people/new/N ${index}.md`, personText('C', index));
    }
    git('add', '-A');
    git('commit', '-qm', 'two');
    for (let time = 0; time < TIMES[effort] * 3; time += 1) {
      progress(`checkout ${time + 1}`);
      git('checkout', '-q', time % 2 === 0 ? 'one' : 'two');
      tally.count(await watched.untilTrue());
    }
  });
  return tally.figure;
}

/** Folders that are renamed, removed and moved in, and the vault itself removed and made again. */
export async function folders({ effort, progress }: TortureRun): Promise<Figure> {
  const tally = new Tally(
    'folders renamed, moved in and out, removed, the vault itself made again: then as a fresh run',
  );
  const vault = {
    'people/Anna Keller.md': personText('A', 0),
    'people/work/Ben Wyss.md': personText('B', 1),
  };
  for (let time = 0; time < TIMES[effort]; time += 1) {
    progress(`folders ${time + 1} of ${TIMES[effort]}`);
    await withWatcher(vault, async (watched) => {
      const at = (path: string) => join(watched.root, path);
      const steps: [string, () => void][] = [
        ['renamed', () => renameSync(at('people/work'), at('people/club'))],
        ['saved in the renamed one', () => watched.write('people/club/Ben Wyss.md', personText('C', 2))],
        ['moved out', () => renameSync(at('people/club'), `${watched.root}-out`)],
        ['moved in', () => renameSync(`${watched.root}-out`, at('people/club'))],
        ['saved in the one moved in', () => watched.write('people/club/Ben Wyss.md', personText('A', 3))],
        ['copied', () => cpSync(at('people/club'), at('people/deep/er/club'), { recursive: true })],
        ['removed', () => rmSync(at('people/deep'), { recursive: true })],
      ];
      for (const [what, step] of steps) {
        step();
        const wrong = await watched.untilTrue();
        tally.count(wrong && `${what}: ${wrong}`);
      }
      tally.count(await remade(watched));
    });
  }
  return tally.figure;
}

async function remade(watched: Watched): Promise<string | undefined> {
  rmSync(watched.root, { recursive: true });
  const isSaid = await watched.until(() => watched.events.some((event) => event.kind === 'trouble'));
  if (!isSaid) return 'nothing was said of the vault that is gone';
  watched.write('people/Lea Graf.md', personText('A', 1));
  watched.write('knowwho.yaml', '');
  const isBack = await watched.until(() => watched.page().includes('Lea Graf'));
  return isBack ? undefined : 'the vault that was made again was not seen';
}

function personText(tier: string, day: number): string {
  return `---\ntier: ${tier}\n---\n## Log\n- 2026-0${(day % 9) + 1}-1${day % 10} met: number ${day}\n`;
}
