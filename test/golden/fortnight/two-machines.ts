import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { openVault, type Vault } from '../../../src/index.js';
import { runCli } from '../../cli/run-cli.js';

/** The two machines of one user: only the laptop has the program, the phone an editor and git. */
export type Machine = 'laptop' | 'phone';

/** A vault in git on two machines, and the repository between them. */
export interface TwoMachines {
  folder: Record<Machine, string>;
  git(machine: Machine, ...args: string[]): string;
  /** Commits everything; false if there was nothing. */
  commit(machine: Machine, day: string, message: string): boolean;
  /** The same, and pushes it. */
  save(machine: Machine, day: string, message: string): void;
  pull(machine: Machine): void;
  /** The main job on the laptop; returns what was written and removed. */
  due(day: string): Promise<string[]>;
  /** A command line on the laptop. */
  knowwho(day: string, ...args: string[]): Promise<string>;
  read(machine: Machine, path: string): string;
  write(machine: Machine, path: string, text: string): void;
  remove(): void;
}

/** Makes the three repositories; `fill` writes the vault into the laptop's folder. */
export async function twoMachines(
  fill: (folder: string) => Promise<void> | void,
  firstDay: string,
): Promise<TwoMachines> {
  const base = mkdtempSync(join(tmpdir(), 'knowwho-fortnight-'));
  const folder = { laptop: join(base, 'laptop'), phone: join(base, 'phone') };
  const run = (cwd: string, day: string, ...args: string[]): string =>
    execFileSync('git', ['-c', 'core.autocrlf=false', '-c', 'commit.gpgsign=false', '-c', 'maintenance.auto=false', '-c', 'gc.auto=0', ...args], {
      cwd,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...identity(cwd === folder.phone ? 'phone' : 'laptop', day) },
    });
  let clock = firstDay;
  let vault: Vault | undefined;
  run(base, firstDay, 'init', '--quiet', '--bare', '--initial-branch=main', 'hub.git');
  run(base, firstDay, 'clone', '--quiet', 'hub.git', 'laptop');
  // A relative address: git names it in the messages of its merges.
  run(folder.laptop, firstDay, 'remote', 'set-url', 'origin', '../hub.git');
  await fill(folder.laptop);
  run(folder.laptop, firstDay, 'add', '--all');
  run(folder.laptop, firstDay, 'commit', '--quiet', '--message', 'The vault as it is');
  run(folder.laptop, firstDay, 'push', '--quiet', 'origin', 'HEAD:main');
  run(base, firstDay, 'clone', '--quiet', 'hub.git', 'phone');
  run(folder.phone, firstDay, 'remote', 'set-url', 'origin', '../hub.git');
  const git: TwoMachines['git'] = (machine, ...args) => run(folder[machine], clock, ...args);
  const commit: TwoMachines['commit'] = (machine, day, message) => {
    clock = day;
    git(machine, 'add', '--all');
    if (git(machine, 'status', '--porcelain') === '') return false;
    git(machine, 'commit', '--quiet', '--message', message);
    return true;
  };
  return {
    folder,
    git,
    commit,
    save(machine, day, message) {
      commit(machine, day, message);
      git(machine, 'push', '--quiet', 'origin', 'HEAD:main');
    },
    pull: (machine) => void git(machine, 'pull', '--quiet', '--no-rebase', '--no-edit', 'origin', 'main'),
    async due(day) {
      vault ??= await openVault(folder.laptop);
      const { written, removed } = await vault.refresh({ today: day });
      return [...written, ...removed];
    },
    async knowwho(day, ...args) {
      const { code, stdout, stderr } = await runCli(['--today', day, ...args], folder.laptop);
      if (code !== 0) throw new Error(`knowwho ${args.join(' ')}: ${stderr}`);
      return stdout;
    },
    read: (machine, path) => readFileSync(join(folder[machine], path), 'utf8'),
    write(machine, path, text) {
      mkdirSync(dirname(join(folder[machine], path)), { recursive: true });
      writeFileSync(join(folder[machine], path), text);
    },
    remove: () => rmSync(base, { recursive: true, force: true }),
  };
}

function identity(name: Machine, day: string): Record<string, string> {
  const date = `${day}T${name === 'phone' ? '12:30' : '18:00'}:00Z`;
  return {
    GIT_AUTHOR_NAME: name,
    GIT_AUTHOR_EMAIL: `${name}@example.org`,
    GIT_AUTHOR_DATE: date,
    GIT_COMMITTER_NAME: name,
    GIT_COMMITTER_EMAIL: `${name}@example.org`,
    GIT_COMMITTER_DATE: date,
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_NOSYSTEM: '1',
    TZ: 'UTC',
  };
}
