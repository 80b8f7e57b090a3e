import { describe, expect, it } from 'vitest';
import { filesOf, makeVault, runCli } from './run-cli.js';

const VAULT = {
  'knowwho.yaml': '',
  'people/Anna Keller.md': '',
  'people/Zoë Groß.md': '---\naliases: [Zo]\n---\n',
};

describe('add', () => {
  it('writes a note that says what was asked for, and what comes next', async () => {
    const root = makeVault(VAULT);
    const argv = [
      'add',
      'Thomas Brunner',
      '--met-at',
      'Design evening: Zürich',
      '--by',
      'Anna',
      '--tier',
      'b',
    ];
    const { code, stdout, stderr } = await runCli(
      [
        ...argv,
        '--note',
        'rebuilt his team’s formats',
        '--city',
        'Bern',
        '--interests',
        'jazz, chess',
        '--birthday',
        '05-12',
      ],
      root,
    );
    expect({ code, stdout }).toEqual({ code: 0, stdout: 'Wrote people/Thomas Brunner.md\n' });
    expect(stderr).toContain('2026-11-25');
    expect(filesOf(root)['people/Thomas Brunner.md']).toContain('introduced-by: "[[Anna Keller]]"');
    const { stdout: json } = await runCli(['show', 'Thomas', '--json'], root);
    expect(JSON.parse(json)).toMatchObject({
      name: 'Thomas Brunner',
      tier: 'B',
      metAt: 'Design evening: Zürich',
      metOn: '2026-11-23',
      introducedBy: ['Anna Keller'],
      city: ['Bern'],
      interests: ['jazz', 'chess'],
      birthday: '--05-12',
      log: [{ date: '2026-11-23', kind: 'met', text: 'rebuilt his team’s formats' }],
    });
  });

  it.each(['Anna Keller', 'anna keller', 'Zoe\u0308 Groß', 'zo', ' Anna   Keller '])(
    'refuses %j: there is such a person',
    async (name) => {
      const root = makeVault(VAULT);
      const { code, stderr } = await runCli(['add', name, '--city', 'Bern'], root);
      expect(code).toBe(1);
      expect(stderr).toMatch(/people\/(Anna Keller|Zoë Groß)\.md/);
      expect(filesOf(root)).toEqual(VAULT);
    },
  );

  it('never overwrites a file that is no person', async () => {
    const files = { 'knowwho.yaml': 'people: { folders: [] }\n', 'Thomas.md': 'my own note' };
    const root = makeVault(files);
    expect((await runCli(['add', 'thomas'], root)).code).toBe(1);
    expect(filesOf(root)).toEqual(files);
  });

  it.each([
    '../../outside',
    '/etc/passwd',
    'C:\\Windows',
    'a/../../b',
    'CON',
    '.hidden',
    'what? #1 [[x]]',
    'a\0b',
  ])('keeps the note of %j inside the people folder and its name in the note', async (name) => {
    const root = makeVault(VAULT);
    const { code, stdout } = await runCli(['add', name, '--json'], root);
    expect(code).toBe(0);
    const { path } = JSON.parse(stdout);
    expect(path).toMatch(/^people\/[^/\\:*?"<>|#^[\]\0]+\.md$/);
    expect(Object.keys(filesOf(root)).filter((one) => !(one in VAULT))).toEqual([path]);
  });

  it.each([
    [['--tier', 'Z'], 'no tier “Z”'],
    [['--met-on', 'someday'], '--met-on'],
    [['--birthday', 'in spring'], 'birthday'],
  ])('with %j exits with 2 and writes nothing', async (more, words) => {
    const root = makeVault(VAULT);
    const { code, stderr } = await runCli(['add', 'Thomas', ...more], root);
    expect(code).toBe(2);
    expect(stderr).toContain(words);
    expect(filesOf(root)).toEqual(VAULT);
  });

  it('writes under the vault’s own property names and folder, and makes sure it is a person', async () => {
    const root = makeVault({
      'knowwho.yaml': 'people: { folders: ["Areas/**/People", Contacts] }\nfields: { met-at: where }\n',
    });
    await runCli(['add', 'Thomas', '--met-at', 'Bern'], root);
    expect(filesOf(root)['Contacts/Thomas.md']).toMatch(/where: Bern/);
    const loose = makeVault({ 'knowwho.yaml': 'people: { folders: [], type: human }\n' });
    await runCli(['add', 'Thomas'], loose);
    expect(filesOf(loose)['Thomas.md']).toMatch(/type: human/);
  });

  it('writes an unknown introducer as a plain name, and refuses an ambiguous one', async () => {
    const root = makeVault({ ...VAULT, 'people/Anna Lang.md': '' });
    const unknown = await runCli(['add', 'Thomas', '--by', 'Rosa'], root);
    expect(unknown.stderr).toContain('no note of Rosa');
    expect(filesOf(root)['people/Thomas.md']).toMatch(/introduced-by: Rosa/);
    expect((await runCli(['add', 'Lea', '--by', 'Anna'], root)).code).toBe(1);
    expect(Object.keys(filesOf(root))).not.toContain('people/Lea.md');
  });

  it('never asks without a terminal, and --dry-run writes nothing', async () => {
    const root = makeVault(VAULT);
    const dry = await runCli(['add', 'Thomas', '--dry-run'], root);
    expect(dry.code).toBe(0);
    expect(filesOf(root)).toEqual(VAULT);
  });
});
