import { describe, expect, it } from 'vitest';
import { commandsPage } from '../../src/cli/commands-page.js';
import { COMMANDS } from '../../src/cli/specs/index.js';
import { makeVault, runCli } from './run-cli.js';

const HERE = import.meta.dirname;

describe('help', () => {
  it('is printed for the program alone, and lists every command', async () => {
    const alone = await runCli([], HERE);
    expect(alone).toEqual(await runCli(['--help'], HERE));
    expect(alone.code).toBe(0);
    expect(alone.stderr).toBe('');
    expect(alone.stdout).toMatchSnapshot();
    for (const { name, summary } of COMMANDS) {
      expect(alone.stdout).toContain(name);
      expect(alone.stdout.replace(/\s+/g, ' ')).toContain(summary);
    }
  });

  it.each(COMMANDS.map(({ name }) => name))('of %s has its examples and the global options', async (name) => {
    const { code, stdout, stderr } = await runCli([name, '--help'], HERE);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatchSnapshot();
    expect(stdout).toContain('Examples:');
    expect(stdout).toContain('--today <date>');
    expect(await runCli(['help', name], HERE)).toMatchObject({ code: 0, stdout });
  });

  it('and the page of commands hold every option of every command', async () => {
    const page = commandsPage();
    for (const spec of COMMANDS) {
      const { stdout } = await runCli([spec.name, '--help'], HERE);
      for (const { flags } of spec.options) {
        expect(stdout).toContain(flags);
        expect(page).toContain(`\`${flags}\``);
      }
      for (const [line] of spec.examples) expect(page).toContain(line);
    }
    expect(page).toMatch(/\n$/);
    expect(page).not.toMatch(/\n{3}/);
  });

  it('--version prints the version and nothing else', async () => {
    expect(await runCli(['--version'], HERE)).toEqual({
      code: 0,
      stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
      stderr: '',
    });
  });
});

describe('wrong usage', () => {
  it.each([
    [['deu'], 'Did you mean due?'],
    [['due', '--dry-rum'], 'Did you mean --dry-run?'],
    [['add'], 'missing required argument'],
    [['due', '--week', 'someday'], 'is no week'],
    [['due', '--today', '2026-02-30'], 'is no day of the calendar'],
    [['log', 'Anna', '--on', 'someday'], '--on'],
    [['list', '--sort', 'nme'], 'Did you mean "name"?'],
    [['list', '--quiet-for', 'long'], '--quiet-for'],
    [['list', '--where', 'company'], 'key=value'],
    [['due', '--vault', '/nowhere/at/all'], '--vault'],
  ])('%j exits with 2 and says what was meant', async (argv, words) => {
    const root = makeVault({ 'knowwho.yaml': '', 'people/Anna Keller.md': '' });
    const { code, stdout, stderr } = await runCli(argv, root);
    expect(stderr).toContain(words);
    expect(stderr).toMatch(/^knowwho: /);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  });

  it('broken settings exit with 2 and name file and line', async () => {
    const root = makeVault({
      'knowwho.yaml': 'language: en\nbudget: { per-day: many }\n',
      'people/Anna.md': '',
    });
    const { code, stderr } = await runCli(['due'], root);
    expect(code).toBe(2);
    expect(stderr).toMatch(/knowwho\.yaml:2:\d+: /);
  });

  it('a folder that is no vault exits with 1 and says how to make it one', async () => {
    const { code, stderr } = await runCli(['due'], makeVault({}));
    expect(code).toBe(1);
    expect(stderr).toContain('knowwho init');
  });

  it('$KNOWWHO_TODAY and $KNOWWHO_VAULT are read, and --today wins', async () => {
    const root = makeVault({ 'knowwho.yaml': '' });
    const env = { KNOWWHO_VAULT: root, KNOWWHO_TODAY: '2027-01-04' };
    const day = async (argv: string[]) => JSON.parse((await runCli(argv, '/', { env })).stdout).today;
    expect(await day(['due', '--json', '--dry-run'])).toBe('2027-01-04');
    expect(await day(['--today', '2026-11-23', 'due', '--json', '--dry-run'])).toBe('2026-11-23');
    expect(await day(['due', '--json', '--dry-run', '--today', '2026-11-23'])).toBe('2026-11-23');
    const bad = await runCli(['due'], '/', { env: { ...env, KNOWWHO_TODAY: 'soon' } });
    expect(bad).toMatchObject({ code: 2, stderr: expect.stringContaining('$KNOWWHO_TODAY') });
  });
});
