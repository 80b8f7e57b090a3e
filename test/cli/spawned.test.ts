import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { type CliResult, filesOf, makeVault, writeIn } from './run-cli.js';

const PROJECT = join(import.meta.dirname, '../..');
// Inside the project, so that the built program finds its libraries.
const BUILD = join(PROJECT, 'node_modules/.cache/knowwho-spawned-test');
const MAIN = join(BUILD, 'dist/cli/main.js');

const VAULT = {
  'knowwho.yaml': '',
  'people/Anna Keller.md': '---\ntier: A\nbirthday: 1984-11-25\n---\n## Log\n- 2026-10-01 met for lunch\n',
  'people/Thomas Brunner.md': '---\nmet-on: 2026-11-20\nmet-at: Design evening\ntier: B\n---\n',
  'journal/2026-11-19.md': 'Coffee with [[Anna Keller]]\n',
};

beforeAll(() => {
  rmSync(BUILD, { recursive: true, force: true });
  mkdirSync(BUILD, { recursive: true });
  cpSync(join(PROJECT, 'package.json'), join(BUILD, 'package.json'));
  const tsc = join(PROJECT, 'node_modules/typescript/bin/tsc');
  execFileSync(process.execPath, [
    tsc,
    '-p',
    join(PROJECT, 'tsconfig.build.json'),
    '--outDir',
    join(BUILD, 'dist'),
  ]);
}, 120_000);

function start(argv: string[], cwd: string, env: NodeJS.ProcessEnv = {}): ChildProcess {
  const child = spawn(process.execPath, [MAIN, ...argv], {
    cwd,
    env: { PATH: process.env.PATH, KNOWWHO_TODAY: '2026-11-23', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
  });
  return child;
}

async function result(child: ChildProcess): Promise<CliResult> {
  let stdout = '';
  let stderr = '';
  child.stdout?.on('data', (data: Buffer) => (stdout += data.toString()));
  child.stderr?.on('data', (data: Buffer) => (stderr += data.toString()));
  const code = await new Promise<number>((resolve) => {
    child.on('close', (exit) => resolve(exit ?? -1));
  });
  return { code, stdout, stderr };
}

describe('the program as a process', () => {
  it('gives the same bytes in ten time zones', async () => {
    const zones = [
      'Pacific/Kiritimati',
      'Pacific/Pago_Pago',
      'UTC',
      'America/New_York',
      'America/Sao_Paulo',
      'Europe/Zurich',
      'Asia/Kolkata',
      'Asia/Kathmandu',
      'Australia/Lord_Howe',
      'Pacific/Apia',
    ];
    const outcomes = await Promise.all(
      zones.map(async (TZ) => {
        const root = makeVault(VAULT);
        const { code, stdout } = await result(start(['due', '--json'], root, { TZ }));
        return { code, stdout, files: filesOf(root) };
      }),
    );
    expect(outcomes[0]).toMatchObject({
      code: 0,
      files: { 'due.md': expect.stringContaining('[[Thomas Brunner]]') },
    });
    for (const outcome of outcomes) expect(outcome).toEqual(outcomes[0]);
  });

  it('takes the day from the calendar of the place', async () => {
    const root = makeVault(VAULT);
    const today = async (TZ: string) => {
      const { stdout } = await result(start(['due', '--json', '--dry-run'], root, { TZ, KNOWWHO_TODAY: '' }));
      return JSON.parse(stdout).today;
    };
    const [east, west] = await Promise.all([today('Pacific/Kiritimati'), today('Pacific/Pago_Pago')]);
    expect(east > west).toBe(true);
  });

  it('ends quietly when nobody reads on', async () => {
    const people = Array.from({ length: 400 }, (_, index) => [
      `people/Person ${index}.md`,
      '---\ncity: Bern\n---\n',
    ]);
    const child = start(['list', '--json'], makeVault({ 'knowwho.yaml': '', ...Object.fromEntries(people) }));
    let stderr = '';
    child.stderr?.on('data', (data: Buffer) => (stderr += data.toString()));
    child.stdout?.once('data', () => child.stdout?.destroy());
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });

  it.skipIf(process.platform === 'win32')(
    'exits with 3 and names the file where the disk refuses',
    async () => {
      const root = makeVault(VAULT);
      // A limit of file size that even a single byte exceeds, as a full disk would be.
      const child = spawn('bash', ['-c', 'ulimit -f 0; exec "$0" "$@"', process.execPath, MAIN, 'due'], {
        cwd: root,
        env: { PATH: process.env.PATH, KNOWWHO_TODAY: '2026-11-23' },
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      const { code, stdout, stderr } = await result(child);
      expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
      expect(stderr).toBe('knowwho: due.md: the file would be larger than allowed (EFBIG).\n');
      expect(filesOf(root)).toEqual(VAULT);
    },
  );

  it.each([
    ['SIGTERM', 0],
    ['SIGINT', 130],
  ] as const)('watch ends on %s with %i, after saying what it did', async (signal, code) => {
    const root = makeVault(VAULT);
    const child = start(['watch'], root);
    const ended = result(child);
    await printed(child, 'due.md');
    writeIn(root, 'people/Ben Wyss.md', '---\nmet-on: 2026-11-20\n---\n');
    await printed(child, 'Ben Wyss');
    child.kill(signal);
    const { code: exit, stdout, stderr } = await ended;
    expect(exit).toBe(code);
    const lines = stdout.trimEnd().split('\n');
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatch(/^\d\d:\d\d start → due\.md, \d stubs?$/);
    expect(lines[1]).toMatch(/^\d\d:\d\d people\/Ben Wyss\.md → due\.md, 1 stub/);
    expect(stderr).toContain('Ctrl-C');
    expect(existsSync(join(root, 'stubs/Ben Wyss (stub).md'))).toBe(true);
  });

  it('watch --json prints one object per line', async () => {
    const child = start(['watch', '--json', '--quiet'], makeVault(VAULT));
    const ended = result(child);
    await printed(child, '"round"');
    child.kill('SIGTERM');
    const { code, stdout, stderr } = await ended;
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const events = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(events).toMatchObject([{ kind: 'round', cause: 'start', today: '2026-11-23', changed: [] }]);
  });
});

/** Waits until the program has printed these words. */
function printed(child: ChildProcess, words: string): Promise<void> {
  return new Promise((resolve, reject) => {
    let text = '';
    const timer = setTimeout(() => reject(new Error(`“${words}” was never printed: ${text}`)), 20_000);
    const listen = (data: Buffer) => {
      text += data.toString();
      if (!text.includes(words)) return;
      clearTimeout(timer);
      child.stdout?.off('data', listen);
      resolve();
    };
    child.stdout?.on('data', listen);
  });
}
