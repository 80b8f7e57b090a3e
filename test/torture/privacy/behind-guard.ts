import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { COMMANDS } from '../../../src/cli/specs/index.js';
import { writeInto } from '../../property/scratch-vault.js';
import { Tally, type TortureRun } from '../part.js';
import { projectRoot } from '../project-root.js';
import { commandLines, SECRET, VAULT } from './command-lines.js';

/** What must not be found in anything that the program writes: it stands in its environment and in the path of the vault. */
const SENTINEL = 'Sentinel5';

interface Ran {
  unguarded: string[];
  results: { line: string[]; code: number; stdout: string; stderr: string; attempts: string[] }[];
}

/** Every command with connections forbidden, under different umasks, and a look at everything that it leaves and says. */
export async function behindGuard({ effort, progress }: TortureRun) {
  const guard = new Tally('the guard itself stops connections, look-ups and programs');
  const none = new Tally(
    'every command, with all its ways to fail: no connection, no look-up of a name, no other program',
  );
  const modes = new Tally(
    'the program’s own files and folders are for their owner alone, whatever the umask',
  );
  const inside = new Tally(
    'nothing is written outside the vault: no log, no cache at home, no temporary file',
  );
  const quiet = new Tally('messages, news and errors hold nothing that notes say');
  const clean = new Tally('files that it makes hold no path of the machine and nothing from the environment');
  for (const umask of effort === 'short' ? [0o000] : [0o000, 0o022, 0o077]) {
    progress(`umask ${umask.toString(8)}`);
    const base = realpathSync(mkdtempSync(join(tmpdir(), `knowwho-${SENTINEL}-`)));
    try {
      const vault = join(base, 'vault');
      const outside = ['home', 'tmp'].map((name) => join(base, name));
      for (const folder of outside) mkdirSync(folder);
      for (const [path, text] of Object.entries(VAULT)) writeInto(vault, path, text);
      const { unguarded, results } = runGuarded(vault, base, umask);
      guard.count(unguarded.length === 0 ? undefined : `open: ${unguarded}`);
      const ran = new Set(results.map(({ line }) => line[0]));
      for (const { name } of COMMANDS) none.count(ran.has(name) ? undefined : `${name} was not tried`);
      for (const { line, attempts, stderr } of results) {
        const words = line.join(' ');
        none.count(attempts.length === 0 ? undefined : `${words}: ${attempts}`);
        quiet.count(stderr.includes(SECRET) ? `${words}: ${stderr.slice(0, 200)}` : undefined);
      }
      for (const { path, mode } of ownFiles(vault))
        modes.count(
          (mode & 0o077) === 0
            ? undefined
            : `${path} is ${mode.toString(8)} under umask ${umask.toString(8)}`,
        );
      for (const folder of [...outside, base]) {
        const names = readdirSync(folder).filter((name) => !['home', 'tmp', 'vault'].includes(name));
        inside.count(names.length === 0 ? undefined : `${folder}: ${names}`);
      }
      for (const path of filesBelow(vault)) {
        const text = readFileSync(join(vault, path), 'utf8');
        clean.count(
          text.includes(SENTINEL)
            ? `${path} says ${/.*Sentinel5.*/.exec(text)?.[0].slice(0, 200)}`
            : undefined,
        );
      }
    } finally {
      rmSync(base, { recursive: true, force: true });
    }
  }
  return [guard.figure, none.figure, modes.figure, inside.figure, quiet.figure, clean.figure];
}

function runGuarded(vault: string, base: string, umask: number): Ran {
  const root = projectRoot();
  const folder = join(root, 'test', 'torture', 'privacy');
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', join(folder, 'no-connections.mjs'), join(folder, 'commands-child.mjs')],
    {
      input: JSON.stringify({ root, vault, umask, lines: commandLines() }),
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      env: {
        PATH: process.env.PATH,
        HOME: join(base, 'home'),
        XDG_CACHE_HOME: join(base, 'home'),
        TMPDIR: join(base, 'tmp'),
        USER: SENTINEL,
        API_TOKEN: SENTINEL,
      },
    },
  );
  if (stdout === '') throw new Error(`the guarded run ended: ${stderr}`);
  return JSON.parse(stdout) as Ran;
}

function filesBelow(root: string): string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1));
}

function ownFiles(vault: string): { path: string; mode: number }[] {
  const own = join(vault, '.knowwho');
  const below = readdirSync(own, { recursive: true, withFileTypes: true }).map((entry) =>
    join(entry.parentPath, entry.name),
  );
  return [own, ...below].map((path) => ({
    path: path.slice(vault.length + 1),
    mode: statSync(path).mode & 0o777,
  }));
}
