import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Outcome, TODAY } from '../built-program.js';
import { MAIN } from '../project.js';
import type { Undisturbed } from './kill-once.js';

/** Nobody: permissions hold for them, as they do not for root. */
export const NOBODY = 65_534;

const isRoot = process.getuid?.() === 0;

/** Runs the built program as a user would. */
export async function start(
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

/** A vault in a folder that anybody may look into. */
export async function onCopy(whole: Undisturbed, call: (root: string) => Promise<void>): Promise<void> {
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
export async function onMount(
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
export function fill(disk: string): void {
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

/** Mounts something; true if that was done. */
export function mount(...args: string[]): boolean {
  return spawnSync('mount', args, { stdio: 'ignore' }).status === 0;
}

/** Root is not kept out by permissions, so somebody else has to run the program. */
export function whyNobodyCannot(): string | undefined {
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

/** Why no disk can be mounted here, if so. */
export function whyNoMount(): string | undefined {
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
export function protect(root: string, file: number, folder: number): void {
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (isRoot) chownSync(path, NOBODY, NOBODY);
    chmodSync(path, entry.isDirectory() ? folder : file);
  }
  if (isRoot) chownSync(root, NOBODY, NOBODY);
  chmodSync(root, folder);
}
