import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Outcome, TODAY } from '../built-program.js';
import { type Figure, Tally, type TortureRun } from '../part.js';
import { MAIN } from '../project.js';
import { randomFrom } from '../random-from.js';
import { wrongOutcome, wrongWords } from './fail-once.js';
import { tornIn, type Undisturbed } from './kill-once.js';

/** Nobody: permissions hold for them, as they do not for root. */
const NOBODY = 65_534;

/** A disk, folder or process that is limited in some way. */
interface Hardship {
  what: string;
  code: string;
  /** Undefined if it can be had here. */
  missing(): string | undefined;
  /** Runs the command on a copy of the vault under the hardship; `judge` looks at the vault afterwards. */
  run(whole: Undisturbed, judge: (outcome: Outcome, root: string) => Promise<void>): Promise<void>;
}

const isRoot = process.getuid?.() === 0;

const HARDSHIPS: Hardship[] = [
  {
    what: 'a full disk of 1 MB',
    code: 'ENOSPC',
    missing: () => whyNoMount(),
    run: (whole, judge) =>
      onMount(whole, async (disk, root) => {
        fill(disk);
        await judge(await start(whole, root), root);
      }),
  },
  {
    what: 'a file size limit (ulimit -f 0)',
    code: 'EFBIG',
    missing: () => (process.platform === 'win32' ? 'there are no such limits' : undefined),
    run: (whole, judge) =>
      onCopy(whole, async (root) => judge(await start(whole, root, { limit: 'ulimit -f 0' }), root)),
  },
  {
    what: 'read-only files',
    code: 'EACCES',
    missing: () => whyNobodyCannot(),
    run: (whole, judge) =>
      onCopy(whole, async (root) => {
        protect(root, 0o444, 0o755);
        const outcome = await start(whole, root, { user: NOBODY });
        protect(root, 0o644, 0o755);
        await judge(outcome, root);
      }),
  },
  {
    what: 'read-only folders',
    code: 'EACCES',
    missing: () => whyNobodyCannot(),
    run: (whole, judge) =>
      onCopy(whole, async (root) => {
        protect(root, 0o644, 0o555);
        const outcome = await start(whole, root, { user: NOBODY });
        protect(root, 0o644, 0o755);
        await judge(outcome, root);
      }),
  },
  {
    what: 'a disk that is mounted read-only',
    code: 'EROFS',
    missing: () => whyNoMount(),
    run: (whole, judge) =>
      onMount(whole, async (disk, root) => {
        mount('-o', 'remount,ro', disk);
        const outcome = await start(whole, root);
        mount('-o', 'remount,rw', disk);
        await judge(outcome, root);
      }),
  },
];

/** Disks as they really are when they fail. */
export async function hardDisks(wholes: readonly Undisturbed[], run: TortureRun): Promise<Figure[]> {
  const figures: Figure[] = [];
  const random = randomFrom(run.seed);
  for (const { what, code, missing, run: suffer } of HARDSHIPS) {
    const tally = new Tally(`${what}: as before, exit 3 and ${code} in words`);
    const why = missing();
    if (why !== undefined) tally.figure.note = `SKIPPED: ${why}`;
    const some = [wholes[Math.floor(random() * wholes.length)] as Undisturbed];
    for (const whole of why === undefined ? (run.effort === 'short' ? some : wholes) : []) {
      run.progress(`faults: ${what}, ${whole.command.name}`);
      await suffer(whole, async (outcome, root) => {
        const wrong = whole.command.completes
          ? (wrongWords(outcome, whole, root, code) ?? tornIn(whole, root))
          : wrongOutcome(outcome, whole, root, code);
        tally.count(wrong === undefined ? undefined : `${whole.command.name}: ${wrong}`);
      });
    }
    figures.push(tally.figure);
  }
  return figures;
}

/** Runs the built program as a user would. */
async function start(
  { command }: Undisturbed,
  root: string,
  { user, limit = ':' }: { user?: number; limit?: string } = {},
): Promise<Outcome> {
  const argv = command.argv[0] === 'watch' ? ['due'] : command.argv;
  const child = spawn('bash', ['-c', `${limit}; exec "$0" "$@"`, process.execPath, MAIN, ...argv], {
    cwd: root,
    env: { PATH: process.env.PATH, KNOWWHO_TODAY: TODAY },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(user !== undefined && isRoot ? { uid: user, gid: user } : {}),
  });
  const outcome: Outcome = { code: 0, stdout: '', stderr: '' };
  child.stdout.on('data', (data: Buffer) => (outcome.stdout += data.toString()));
  child.stderr.on('data', (data: Buffer) => (outcome.stderr += data.toString()));
  outcome.code = await new Promise<number>((resolve) => child.on('close', (code) => resolve(code ?? -1)));
  return outcome;
}

async function onCopy(whole: Undisturbed, call: (root: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'knowwho-hard-'));
  const root = join(folder, 'vault');
  try {
    chmodSync(folder, 0o755);
    cpSync(whole.base, root, { recursive: true });
    await call(root);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A vault on a disk of its own, of 1 MB. */
async function onMount(
  whole: Undisturbed,
  call: (disk: string, root: string) => Promise<void>,
): Promise<void> {
  const disk = mkdtempSync(join(tmpdir(), 'knowwho-disk-'));
  mount('-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', disk);
  try {
    const root = join(disk, 'vault');
    cpSync(whole.base, root, { recursive: true });
    await call(disk, root);
  } finally {
    spawnSync('umount', ['-l', disk]);
    rmSync(disk, { recursive: true, force: true });
  }
}

/** Leaves no room for a single byte more. */
function fill(disk: string): void {
  for (const size of [100_000, 4_096, 1]) {
    for (let turn = 0; ; turn += 1) {
      try {
        writeFileSync(join(disk, `filler-${size}-${turn}`), 'x'.repeat(size));
      } catch {
        break;
      }
    }
  }
}

function mount(...args: string[]): boolean {
  return spawnSync('mount', args, { stdio: 'ignore' }).status === 0;
}

/** Root is not kept out by permissions, so somebody else has to run the program. */
function whyNobodyCannot(): string | undefined {
  if (process.platform === 'win32') return 'permissions are others';
  if (!isRoot) return undefined;
  const script = `require('node:fs').readFileSync(${JSON.stringify(MAIN)})`;
  const { status } = spawnSync(process.execPath, ['-e', script], {
    uid: NOBODY,
    gid: NOBODY,
    stdio: 'ignore',
  });
  return status === 0 ? undefined : 'only root may read the program here';
}

let mountProblem: string | undefined | null = null;

function whyNoMount(): string | undefined {
  if (mountProblem !== null) return mountProblem;
  const disk = mkdtempSync(join(tmpdir(), 'knowwho-disk-'));
  mountProblem =
    isRoot && mount('-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', disk)
      ? undefined
      : 'mounting a small disk needs root on Linux';
  spawnSync('umount', [disk], { stdio: 'ignore' });
  rmSync(disk, { recursive: true, force: true });
  return mountProblem;
}

/** Sets the modes of everything in a folder, which becomes nobody's own where there is such a choice. */
function protect(root: string, file: number, folder: number): void {
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (isRoot) chownSync(path, NOBODY, NOBODY);
    chmodSync(path, entry.isDirectory() ? folder : file);
  }
  if (isRoot) chownSync(root, NOBODY, NOBODY);
  chmodSync(root, folder);
}
