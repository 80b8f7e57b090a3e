import { describe, expect, it } from 'vitest';
import { filesOf, makeVault, runCli } from './run-cli.js';

const people = Object.fromEntries(
  Array.from({ length: 12 }, (_, index) => [
    `people/Person ${String(index).padStart(2, '0')}.md`,
    `---\ncompany: ${index < 10 ? 'Acme' : 'Other'}\ntags: [club]\n---\n`,
  ]),
);
const VAULT = { 'knowwho.yaml': '', ...people, 'people/Anna.md': '---\ncity: Bern\n---\n' };

async function many(argv: string[], input?: string) {
  const root = makeVault(VAULT);
  const stdin = { isTTY: input === undefined, readAll: () => input ?? '' };
  const result = await runCli(argv, root, { stdin });
  const files = filesOf(root);
  const changed = Object.keys(files).filter((path) => files[path] !== VAULT[path as keyof typeof VAULT]);
  return { ...result, root, files, changed };
}

describe('a command for many people', () => {
  it.each([
    ['tier', ['tier', '--where', 'company=acme', 'B'], 10, 'tier: B'],
    ['snooze', ['snooze', '--tag', 'club', '2w'], 12, 'snooze-until: 2026-12-07'],
    ['log', ['log', '--where', 'company=Acme', 'met at the party'], 10, '- 2026-11-23 met at the party'],
    ['log with all options', ['log', '--where', 'company=Acme', '--city', 'Bern', '--text', 'x'], 0, ''],
    [
      'promise',
      ['promise', '--where', 'company=Other', 'send the photos', '--by', 'friday'],
      2,
      '- [ ] send the photos',
    ],
  ])('%s chooses them by their properties, as one step for undo', async (_, argv, count, line) => {
    const { code, stdout, stderr, root, files, changed } = await many(argv);
    expect(changed).toHaveLength(count);
    if (count === 0) {
      expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
      expect(stderr).toContain('nobody passes these filters');
      return;
    }
    for (const path of changed) expect(files[path]).toContain(line);
    if (count > 8) expect(stdout).toContain(`… and ${count - 5} more: ${count} people in all`);
    await runCli(['undo'], root);
    expect(filesOf(root)).toEqual(VAULT);
  });

  it('shows with --dry-run, and in JSON, all of them and writes nothing', async () => {
    const { stdout, changed } = await many(['tier', '--tag', 'club', 'B', '--dry-run', '--json']);
    expect(JSON.parse(stdout).people).toHaveLength(12);
    expect(changed).toEqual([]);
  });

  it('reads names from standard input, as list prints them', async () => {
    const input = '\uFEFFpeople/Person 01.md\r\n\r\n  Person 02\nAnna\n';
    expect((await many(['tier', '-', 'B'], input)).changed).toEqual([
      'people/Anna.md',
      'people/Person 01.md',
      'people/Person 02.md',
    ]);
    expect((await many(['log', '-', 'met for lunch'], input)).changed).toHaveLength(3);
    expect((await many(['log', '-', '--kind', 'call'], input)).changed).toHaveLength(3);
    expect((await many(['promise', 'Person 03', '-', 'send it'], input)).changed).toHaveLength(4);
  });

  it.each([
    ['one unknown name', ['tier', '-', 'B'], 'Anna\nZed\n', 1, 'Nobody is called “Zed”'],
    ['no name at all', ['tier', '-', 'B'], '\n', 1, 'nobody was named'],
    ['a terminal', ['tier', '-', 'B'], undefined, 2, 'pipe them in'],
    ['names beside a filter', ['tier', 'Anna', 'B', '--tag', 'club'], undefined, 2, 'not both'],
    ['two texts beside a filter', ['log', 'Anna', 'met', '--tag', 'club'], undefined, 2, 'not both'],
    ['a filter that is none', ['tier', 'B', '--where', 'company'], undefined, 2, 'key=value'],
    ['an unknown property', ['tier', 'B', '--where', 'compny=Acme'], undefined, 2, 'Did you mean'],
    ['nobody and no filter', ['log'], undefined, 2, 'name'],
  ])('refuses %s before anything is written', async (_, argv, input, code, words) => {
    const result = await many(argv, input);
    expect(result).toMatchObject({ code, changed: [] });
    expect(result.stderr).toContain(words);
  });
});
