import { describe, expect, it } from 'vitest';
import { filesOf, makeVault, runCli, writeIn } from './run-cli.js';

const VAULT = {
  'knowwho.yaml': '',
  'me.md': '---\ngoals: ["[[Anna Keller]]"]\n---\n',
  'people/Anna Keller.md':
    '---\ntier: A\n---\nSee [[#Log]] and [[Anna Keller#Log]].\n## Log\n- 2026-10-01 call: hello\n',
  'people/Ben Wyss.md': "---\nintroduced-by: '[[Anna Keller]]'\n# [[Anna Keller]] in a comment\n---\n",
  'people/Cem Kaya.md': '---\nintroduced-by: [[Anna Keller]]\n---\n',
  'people/Dan Frei.md': '---\nintroduced-by: [Ben Wyss, Anna Keller]\n---\n',
  'journal/2026-11-02.md': [
    '- Lunch with [[Anna Keller|Anna]], [[people/Anna Keller#Log|her log]], ![[anna keller]]\r',
    '- [Anna](../people/Anna%20Keller.md#log "title") and [Anna](<people/Anna Keller.md>)\r',
    '- `[[Anna Keller]]` %%[[Anna Keller]]%% \\[[Anna Keller]] [[Anna Kellers Hund]]\r',
    '> [[Anna Keller]] said so\r',
    '| [[Anna Keller\\|Anna]] |',
  ].join('\n'),
  'notes/other.md': 'no link',
};

async function rename(argv: string[], vault: Record<string, string> = VAULT) {
  const root = makeVault(vault);
  const result = await runCli(['rename', ...argv], root);
  return { ...result, root, files: filesOf(root) };
}

describe('rename', () => {
  it('renames the note and rewrites every link and nothing else', async () => {
    const { code, files, root } = await rename(['Anna Keller', "Anna O'Frei (Bern)", '--yes']);
    expect(code).toBe(0);
    const { 'people/Anna Keller.md': _, ...others } = VAULT;
    expect(files).toEqual({
      ...others,
      'me.md': '---\ngoals: ["[[Anna O\'Frei (Bern)]]"]\n---\n',
      "people/Anna O'Frei (Bern).md":
        "---\ntier: A\naliases: [Anna Keller]\n---\nSee [[#Log]] and [[Anna O'Frei (Bern)#Log]].\n## Log\n- 2026-10-01 call: hello\n",
      'people/Ben Wyss.md':
        "---\nintroduced-by: '[[Anna O''Frei (Bern)]]'\n# [[Anna Keller]] in a comment\n---\n",
      'people/Cem Kaya.md': "---\nintroduced-by: [[Anna O'Frei (Bern)]]\n---\n",
      'people/Dan Frei.md': "---\nintroduced-by: [Ben Wyss, Anna O'Frei (Bern)]\n---\n",
      'journal/2026-11-02.md': [
        "- Lunch with [[Anna O'Frei (Bern)|Anna]], [[people/Anna O'Frei (Bern)#Log|her log]], ![[Anna O'Frei (Bern)]]\r",
        '- [Anna](../people/Anna%20O\'Frei%20%28Bern%29.md#log "title") and [Anna](<people/Anna O\'Frei (Bern).md>)\r',
        '- `[[Anna Keller]]` %%[[Anna Keller]]%% \\[[Anna Keller]] [[Anna Kellers Hund]]\r',
        "> [[Anna O'Frei (Bern)]] said so\r",
        "| [[Anna O'Frei (Bern)\\|Anna]] |",
      ].join('\n'),
    });
    await runCli(['undo'], root);
    expect(filesOf(root)).toEqual(VAULT);
  });

  it('shows first what changes, and writes only when told', async () => {
    const { code, stdout, stderr, files } = await rename(['Anna', 'Anna Frei']);
    expect(code).toBe(2);
    expect(stderr).toContain('--yes');
    expect(stdout).toContain('people/Anna Keller.md → people/Anna Frei.md');
    expect(stdout).toContain('12 links in 6 notes');
    expect(files).toEqual(VAULT);
    const dry = await rename(['Anna', 'Anna Frei', '--dry-run', '--json']);
    expect(JSON.parse(dry.stdout)).toMatchObject({
      person: 'Anna Keller',
      newName: 'Anna Frei',
      to: 'people/Anna Frei.md',
      alias: 'Anna Keller',
      links: 12,
      notes: 6,
      left: [],
      dryRun: true,
      written: [],
    });
    expect(dry.files).toEqual(VAULT);
  });

  it('changes the case of a name', async () => {
    const { code, files, root } = await rename(['Anna Keller', 'anna keller', '--yes']);
    expect(code).toBe(0);
    expect(Object.keys(files)).toContain('people/anna keller.md');
    expect(Object.keys(files)).not.toContain('people/Anna Keller.md');
    expect(files['people/anna keller.md']).not.toContain('aliases');
    expect(files['people/Ben Wyss.md']).toContain("'[[anna keller]]'");
    await runCli(['undo'], root);
    expect(filesOf(root)).toEqual(VAULT);
  });

  it('writes name: where it stands, or where the file cannot hold the name, and leaves aliases’ links', async () => {
    const vault = {
      'knowwho.yaml': '',
      'people/akeller.md': '---\nname: Anna Keller # the second\naliases:\n  - Annie\n---\n',
      'journal/2026-11-02.md': '[[Anna Keller]] [[Annie]] [[akeller]]\n',
    };
    const { files } = await rename(['Anna', 'Anna: Frei?', '--yes'], vault);
    expect(files).toEqual({
      'knowwho.yaml': '',
      'people/Anna- Frei.md':
        '---\nname: "Anna: Frei?" # the second\naliases:\n  - Annie\n  - Anna Keller\n---\n',
      'journal/2026-11-02.md': '[[Anna- Frei]] [[Annie]] [[Anna- Frei]]\n',
    });
  });

  it.each([
    ['a name that is taken', ['Anna', 'ben wyss'], 'knowwho merge'],
    ['a file name that is taken elsewhere', ['Anna', 'Other'], 'notes/other.md'],
    ['the same name', ['Anna', 'Anna Keller'], 'this is the name already'],
    ['nobody', ['Zed', 'Anna Frei'], 'Nobody is called'],
    ['a name in another Unicode form', ['Anna', 'Ben Wyss'.normalize('NFD')], 'is there already'],
  ])('refuses %s', async (_, argv, words) => {
    const { code, stderr, files } = await rename([...argv, '--yes']);
    expect(code).toBe(1);
    expect(stderr).toContain(words);
    expect(files).toEqual(VAULT);
  });

  it('leaves notes that cannot be read and links that may mean several notes, and says so', async () => {
    const vault = {
      'knowwho.yaml': '',
      'people/Anna Keller.md': '',
      'people/clients/Anna Keller.md': '',
      'people/broken.md': '---\na: [\n---\n[[Anna Keller]]\n',
      'journal/2026-11-02.md': '[[Anna Keller]] [[clients/Anna Keller]]\n',
    };
    const { stdout, files } = await rename(['people/clients/Anna Keller', 'Anna Frei', '--dry-run'], vault);
    expect(stdout).toContain('people/broken.md is left as it is: the note cannot be read');
    expect(stdout).toContain('journal/2026-11-02.md is left as it is: the link may mean several notes');
    expect(files).toEqual(vault);
    const done = await rename(['people/clients/Anna Keller', 'Anna Frei', '--yes', '--no-alias'], vault);
    expect(done.files).toEqual({
      'knowwho.yaml': '',
      'people/Anna Keller.md': '',
      'people/clients/Anna Frei.md': '',
      'people/broken.md': vault['people/broken.md'],
      'journal/2026-11-02.md': '[[Anna Keller]] [[clients/Anna Frei]]\n',
    });
  });

  it('takes a stub with a draft along, and back', async () => {
    const root = makeVault(VAULT);
    await runCli(['stub', 'Anna', 'Ben'], root);
    await runCli(['due'], root);
    const stub = 'stubs/Anna Keller (stub).md';
    const text = `${filesOf(root)[stub]}my own words\n`;
    writeIn(root, stub, text);
    const before = filesOf(root);
    await runCli(['rename', 'Anna', 'Anna Frei', '--yes'], root);
    expect(filesOf(root)['stubs/Anna Frei (stub).md']).toBe(text);
    expect(filesOf(root)[stub]).toBeUndefined();
    await runCli(['undo'], root);
    expect(filesOf(root)).toEqual(before);
  });
});
