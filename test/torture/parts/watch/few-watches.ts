import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Figure, Tally, type TortureRun } from '../../part.js';
import { pause } from './watched.js';

/** The limit of a user namespace of its own: that of the machine is never touched. */
const LIMIT = 'echo 3 > /proc/sys/user/max_inotify_watches';
const PATIENCE = 30_000;

/** A system that lets the program watch three folders and no more. */
export async function fewWatches({ progress }: TortureRun): Promise<Figure> {
  const tally = new Tally('the limit of watched folders reached: it says so, and finds a save all the same');
  if (spawnSync('unshare', ['-Ur', 'sh', '-c', LIMIT]).status !== 0) {
    tally.figure.note = 'SKIPPED: no user namespace with a limit of its own can be made here';
    return tally.figure;
  }
  progress('few watches');
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'knowwho-torture-')));
  try {
    for (const name of 'abcdefgh') mkdirSync(join(root, 'people', name), { recursive: true });
    writeFileSync(join(root, 'knowwho.yaml'), '');
    const { bin } = JSON.parse(readFileSync('package.json', 'utf8')) as { bin: { knowwho: string } };
    const watch = `exec "${process.execPath}" "${bin.knowwho}" --vault "${root}" --today 2026-11-23 watch`;
    const child = spawn('unshare', ['-Ur', 'sh', '-c', `${LIMIT}; ${watch}`], { stdio: 'pipe' });
    tally.count(await useWatcher(child, root));
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
  return tally.figure;
}

async function useWatcher(child: ChildProcess, root: string): Promise<string | undefined> {
  const ended = new Promise((resolve) => child.once('close', resolve));
  let said = '';
  child.stderr?.on('data', (data) => {
    said += data;
  });
  try {
    if (!(await until(() => said.includes('comparing the disk')))) return `it said nothing: ${said}`;
    writeFileSync(join(root, 'people/h/Anna Keller.md'), '---\ntier: A\n---\n');
    const isSeen = await until(() => readFileSync(join(root, 'due.md'), 'utf8').includes('Anna Keller'));
    return isSeen ? undefined : 'a save was not seen';
  } finally {
    child.kill('SIGTERM');
    await ended;
  }
}

async function until(holds: () => boolean): Promise<boolean> {
  const end = performance.now() + PATIENCE;
  while (performance.now() < end) {
    try {
      if (holds()) return true;
    } catch {
      // Not there yet.
    }
    await pause(20);
  }
  return false;
}
