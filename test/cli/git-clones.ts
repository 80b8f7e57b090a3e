import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** What git said. */
export interface GitResult {
  code: number;
  out: string;
}

/** A throw-away place for repositories: git there knows nothing of the machine's or user's configuration. */
export class GitPlace {
  readonly root = realpathSync(mkdtempSync(join(tmpdir(), 'knowwho-git-')));
  readonly env: NodeJS.ProcessEnv;

  /** @param main the built program's main file */
  constructor(private readonly main: string) {
    this.env = {
      PATH: process.env.PATH,
      HOME: this.root,
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_CONFIG_GLOBAL: join(this.root, 'gitconfig'),
      GIT_AUTHOR_NAME: 'A',
      GIT_AUTHOR_EMAIL: 'a@example.org',
      GIT_COMMITTER_NAME: 'A',
      GIT_COMMITTER_EMAIL: 'a@example.org',
      GIT_TERMINAL_PROMPT: '0',
      LC_ALL: 'C',
    };
  }

  /** Begins with the repositories of another place, whose addresses must be relative. */
  copyOf(other: GitPlace): this {
    cpSync(other.root, this.root, { recursive: true });
    return this;
  }

  read(file: string): string {
    return readFileSync(join(this.root, file), 'utf8');
  }

  write(file: string, text: string): void {
    mkdirSync(dirname(join(this.root, file)), { recursive: true });
    writeFileSync(join(this.root, file), text);
  }

  /** Runs git in a folder; a failure is part of the answer. */
  try(folder: string, ...args: string[]): GitResult {
    const { status, stdout, stderr, error } = spawnSync('git', args, {
      cwd: join(this.root, folder),
      env: this.env,
      encoding: 'utf8',
    });
    if (error) throw error;
    return { code: status ?? 128, out: stdout + stderr };
  }

  /** Runs git in a folder and throws if it fails. */
  git(folder: string, ...args: string[]): string {
    const { code, out } = this.try(folder, ...args);
    if (code !== 0) throw new Error(`git ${args.join(' ')}: ${code}\n${out}`);
    return out;
  }

  /** Everything committed. */
  commit(folder: string, message = 'change'): void {
    this.git(folder, 'add', '-A');
    this.git(folder, 'commit', '-q', '-m', message);
  }

  /** Runs the program in a folder. */
  knowwho(folder: string, ...args: string[]): string {
    return execFileSync(process.execPath, [this.main, ...args], {
      cwd: join(this.root, folder),
      env: { ...this.env, KNOWWHO_TODAY: '2026-11-23' },
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}
