import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { type CliResult, filesOf, makeVault, writeIn } from './run-cli.js';

const PROJECT = join(import.meta.dirname, '../..');
// Outside of the project: the built program needs no installed library.
const BUILD = mkdtempSync(join(tmpdir(), 'knowwho-built-'));
const MAIN = join(BUILD, 'dist/cli/main.js');

const VAULT = {
  'knowwho.yaml': '',
  'people/Anna Keller.md': '---\ntier: A\nbirthday: 1984-11-25\n---\n## Log\n- 2026-10-01 met for lunch\n',
  'people/Thomas Brunner.md': '---\nmet-on: 2026-11-20\nmet-at: Design evening\ntier: B\n---\n',
  'journal/2026-11-19.md': 'Coffee with [[Anna Keller]]\n',
};

beforeAll(() => {
  cpSync(join(PROJECT, 'package.json'), join(BUILD, 'package.json'));
  execFileSync(process.execPath, [join(PROJECT, 'bundle.mjs'), join(BUILD, 'dist/cli')]);
}, 120_000);
afterAll(() => rmSync(BUILD, { recursive: true, force: true }));

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

/** The files that node has loaded by the end of a command line, without their folder. */
function filesLoadedBy(argv: string[], root: string): string[] {
  const report = join(BUILD, 'report.cjs');
  const loaded = "Object.keys(require.cache).map((file) => require('node:path').basename(file))";
  writeFileSync(
    report,
    `process.on('exit', () => require('node:fs').writeFileSync('loaded.json', JSON.stringify(${loaded})));`,
  );
  execFileSync(process.execPath, ['--require', report, MAIN, ...argv], {
    cwd: root,
    env: { PATH: process.env.PATH, KNOWWHO_TODAY: '2026-11-23' },
  });
  const names: string[] = JSON.parse(readFileSync(join(root, 'loaded.json'), 'utf8'));
  return names.filter((name) => name !== 'report.cjs');
}

describe('the program as files', () => {
  it('loads next to nothing for --version, and no library for --help', () => {
    const root = makeVault(VAULT);
    expect(filesLoadedBy(['--version'], root).length).toBeLessThan(4);
    const loaded = filesLoadedBy(['--help'], root);
    expect(loaded.length).toBeLessThan(12);
    expect(loaded.filter((name) => name.startsWith('lib-'))).toEqual([]);
  });

  it('loads the libraries that a command uses, and no other', () => {
    const libraries = (argv: string[], files: Record<string, string>) =>
      filesLoadedBy(argv, makeVault(files)).filter((name) => name.startsWith('lib-'));
    expect(libraries(['undo', '--list'], VAULT)).toEqual([]);
    const listing = libraries(['list'], VAULT);
    for (const name of ['yaml', 'remark', 'liquidjs', 'chokidar', 'clack-prompts', 'picomatch'])
      expect(listing).not.toContain(`lib-${name}.js`);
    const plain = '# Settings\nlanguage: de\nbudget:\n  per-day: 3 # at most\n';
    expect(libraries(['list'], { ...VAULT, 'knowwho.yaml': plain })).not.toContain('lib-yaml.js');
    expect(libraries(['list'], { ...VAULT, 'knowwho.yaml': 'tiers: { A: { limit: 8 } }\n' })).toContain(
      'lib-yaml.js',
    );
    expect(libraries(['due', '--dry-run'], VAULT)).toContain('lib-liquidjs.js');
    expect(libraries(['due', '--dry-run'], VAULT)).not.toContain('lib-chokidar.js');
  });

  it('looks no name of another file up at each use', () => {
    const files = readdirSync(join(BUILD, 'dist/cli')).filter((name) => name.endsWith('.js'));
    const looking = files.filter((name) =>
      /\bimport_chunk\w*\.\w/.test(readFileSync(join(BUILD, 'dist/cli', name), 'utf8')),
    );
    expect(looking).toEqual([]);
  });

  it('carries the licences of what it holds', () => {
    const text = readFileSync(join(BUILD, 'dist/cli/LICENSES.txt'), 'utf8');
    for (const name of ['commander', 'gray-matter', 'yaml', 'remark', 'liquidjs', '@clack/prompts'])
      expect(text).toMatch(new RegExp(`^${name} [0-9.]+ \\(.*\\)\n\n.*(?:license|copyright)`, 'im'));
    expect(text).not.toContain('esprima');
  });

  it('prints one and the same version on every way', async () => {
    const printed = await Promise.all(
      [['--version'], ['--quiet', '--version']].map((argv) => result(start(argv, BUILD))),
    );
    const { version } = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8'));
    for (const one of printed) expect(one).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
  });

  it('names where it failed when asked to', async () => {
    const root = makeVault({ ...VAULT, 'journal/x.md': '' });
    const broken = join(BUILD, 'broken.cjs');
    writeFileSync(broken, "require('node:fs').readdirSync = () => { throw new Error('no such luck'); };");
    const child = start(['list'], root, {
      NODE_OPTIONS: `--require ${JSON.stringify(broken)}`,
      KNOWWHO_DEBUG: '1',
    });
    const { code, stderr } = await result(child);
    expect(code).toBe(3);
    expect(stderr).toContain('something went wrong inside the program: Error: no such luck\n');
    expect(stderr).toMatch(/at (?:walk|read|scan)\w*/);
  });
});

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
