import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { defaultSettings, type Settings } from '../../../src/people/settings.js';
import { EnvironmentError } from '../../../src/vault/environment-error.js';
import { scanVault } from '../../../src/vault/scan-vault.js';
import { put, tempVault } from './temp-vault.js';

function scan(root: string, settings: Partial<Settings> = {}) {
  const notes: string[] = [];
  const generated: string[] = [];
  const texts = new Map<string, string>();
  const { allPaths, problems } = scanVault(
    root,
    { ...defaultSettings(), ...settings },
    (path, text, role) => {
      (role === 'note' ? notes : generated).push(path);
      texts.set(path, text);
    },
  );
  return {
    notes,
    generated,
    texts,
    allPaths,
    problems: problems.map((one) => `${one.code} ${one.path}`),
    details: problems,
  };
}

const notRoot = process.getuid?.() !== 0;

describe('the notes of a vault', () => {
  test('come in code-point order of their composed paths, as they are spelled on the disk', () => {
    const root = tempVault({
      'b.md': '',
      'B.md': '',
      'a/z.md': '',
      'Zoe\u0308.md': 'decomposed',
      'Zod.md': '',
      '\u00E4.MD': '',
      '𝒜.md': '',
      '\uFB01.md': '',
    });
    expect(scan(root).notes).toEqual([
      'B.md',
      'Zod.md',
      'Zoe\u0308.md',
      'a/z.md',
      'b.md',
      '\u00E4.MD',
      '\uFB01.md',
      '𝒜.md',
    ]);
  });

  test('keep every byte: CRLF, byte order mark, no final line end', () => {
    const text = '\uFEFF---\r\ntier: A\r\n---\r\nEnd';
    expect(scan(tempVault({ 'people/Anna.md': text })).texts.get('people/Anna.md')).toBe(text);
  });

  test('do not lie in hidden or technical folders, and are no temporaries', () => {
    const root = tempVault({
      '.obsidian/x.md': '',
      '.trash/x.md': '',
      '.git/x.md': '',
      '.stversions/x.md': '',
      'node_modules/a/README.md': '',
      'people/.hidden.md': '',
      'people/#Anna.md#': '',
      'people/Anna.md~': '',
      'people/Anna.txt': '',
      'people/4913': '',
      'people/~$Anna.md': '',
      'people/.#Anna.md': '',
      'people/Anna_LOCAL_1234.md': '',
      'people/Anna.md': '',
    });
    const { notes, allPaths, problems } = scan(root);
    expect(notes).toEqual(['people/Anna.md']);
    expect(allPaths).toEqual(['people/Anna.md']);
    expect(problems).toEqual([]);
  });

  test('are no templates and not excluded, but may be linked to', () => {
    const root = tempVault({
      'Archive/Old.md': '',
      'Templates/Person.md': '',
      'people/Template.md': '---\nname: {{title}}\n---\n',
      'my/templates/en/x.md': '',
      'Anna.md': '',
    });
    const { notes, allPaths, problems } = scan(root, { exclude: ['archive'], templates: 'my/templates' });
    expect(notes).toEqual(['Anna.md']);
    expect(allPaths).toEqual([
      'Anna.md',
      'Archive/Old.md',
      'Templates/Person.md',
      'my/templates/en/x.md',
      'people/Template.md',
    ]);
    expect(problems).toEqual([]);
  });

  test('are not generated: agenda and stubs are handed over, weeks and copies left out', () => {
    const root = tempVault({
      'due.md': 'mine [[Anna]]',
      'stubs/Anna (stub).md': 'x',
      'stubs/Other.md': '<!-- knowwho:begin -->',
      'agenda/2026-W47.md': '[[Anna]]',
      'old.md': '\n<!-- knowwho:begin · yours -->\n# Week',
      'marked.md': '---\na: 1\n---\n\n<!-- knowwho:begin -->\n',
      'Anna.md': 'about <!-- knowwho: -->',
    });
    const { notes, generated } = scan(root);
    expect(generated).toEqual(['due.md', 'stubs/Anna (stub).md', 'stubs/Other.md']);
    expect(notes).toEqual(['Anna.md']);
  });

  test('of the user’s own in folders that are called like ours stay notes', () => {
    const root = tempVault({
      'agenda/Staff meeting.md': 'with [[Anna]]',
      'agenda/2026-11-18.md': '[[Anna]]',
      'stubs/Ideas.md': 'x',
    });
    expect(scan(root)).toMatchObject({
      notes: ['agenda/2026-11-18.md', 'agenda/Staff meeting.md', 'stubs/Ideas.md'],
      generated: [],
    });
  });

  test('generated files are found although Obsidian leaves them out', () => {
    const root = tempVault({ 'due.md': 'x', 'stubs/Anna (stub).md': 'x' });
    expect(scan(root, { exclude: ['/^stubs/', 'due.md'] }).generated).toEqual([
      'due.md',
      'stubs/Anna (stub).md',
    ]);
  });

  test('a thousand in deep folders are all there', () => {
    const deep = Array.from({ length: 60 }, (_, index) => `f${index}`).join('/');
    const files = Object.fromEntries(
      Array.from({ length: 1_000 }, (_, index) => [
        `${index % 10 === 0 ? deep : 'people'}/${index}.md`,
        `${index}`,
      ]),
    );
    expect(scan(tempVault(files)).notes).toHaveLength(1_000);
  });
});

describe('conflict copies', () => {
  const anna = '---\nemail: anna@example.org\n---\n## Log\n- 2026-11-17 met for lunch\n';

  test('are reported with their original, are no notes and cannot be linked to', () => {
    const root = tempVault({
      'people/Anna.md': anna,
      'people/Anna.sync-conflict-20261118-102030-ABCDEF7.md': anna,
      'people/anna 2.md': `${anna}- 2026-11-18 call\n`,
      'people/Anna-LAPTOP.md': anna,
      'people/Gone (conflicted copy 2026-11-18).md': anna,
    });
    const { notes, allPaths, details } = scan(root);
    expect(notes).toEqual(['people/Anna.md']);
    expect(allPaths).toEqual(['people/Anna.md']);
    expect(details).toHaveLength(4);
    expect(details.every((one) => one.code === 'conflict-copy' && one.severity === 'warning')).toBe(true);
    expect(details.filter((one) => one.message.includes('"Anna.md"'))).toHaveLength(3);
  });

  test('are told from people who only have such a name', () => {
    const root = tempVault({
      'people/Anna.md': anna,
      'people/Anna 2.md': '---\nemail: other@example.org\n---\nAnother one.\n',
      'people/Ben 2.md': anna,
      'people/Anna-IBM.md': '---\ncompany: IBM\n---\n',
    });
    expect(scan(root)).toMatchObject({
      problems: [],
      notes: ['people/Anna 2.md', 'people/Anna-IBM.md', 'people/Anna.md', 'people/Ben 2.md'],
    });
  });
});

describe('files that cannot be read', () => {
  test('are reported, and all others are read', () => {
    const root = tempVault({
      'Big.md': 'x'.repeat(2000),
      'Binary.md': new Uint8Array([1, 0, 2]),
      'Latin.md': new Uint8Array([0xe4, 0x20]),
      'Good.md': 'ä',
      'Empty.md': '',
    });
    const { notes, problems } = scan(root, { maxNote: 1999 });
    expect(notes).toEqual(['Empty.md', 'Good.md']);
    expect(problems).toEqual(['too-large Big.md', 'not-text Binary.md', 'not-text Latin.md']);
  });

  test('a note of just the largest size is read', () => {
    expect(scan(tempVault({ 'Big.md': 'x'.repeat(200_000) }), { maxNote: 200_000 }).notes).toEqual([
      'Big.md',
    ]);
  });

  test.skipIf(process.platform === 'win32')(
    'pipes and sockets are passed over without waiting for them',
    () => {
      const root = tempVault({ 'Anna.md': '' });
      execFileSync('mkfifo', [join(root, 'Pipe.md'), join(root, 'pipe')]);
      symlinkSync(join(root, 'pipe'), join(root, 'Link.md'));
      expect(scan(root)).toMatchObject({ notes: ['Anna.md'], problems: [] });
    },
  );

  test.runIf(notRoot)('a folder or file without permission is reported', () => {
    const root = tempVault({ 'Anna.md': '', 'secret/Ben.md': '', 'Closed.md': 'x' });
    chmodSync(join(root, 'secret'), 0);
    chmodSync(join(root, 'Closed.md'), 0);
    const { notes, problems } = scan(root);
    chmodSync(join(root, 'secret'), 0o700);
    expect(notes).toEqual(['Anna.md']);
    expect(problems.sort()).toEqual(['unreadable Closed.md', 'unreadable secret']);
  });

  test.runIf(process.platform === 'linux')('a name that is not UTF-8 is reported', () => {
    const root = tempVault({ 'Anna.md': '' });
    writeFileSync(Buffer.concat([Buffer.from(`${root}/Z`), Buffer.from([0xeb]), Buffer.from('.md')]), 'x');
    expect(scan(root)).toMatchObject({ notes: ['Anna.md'], problems: ['unreadable Z\uFFFD.md'] });
  });

  test('a root that is gone is a failure of the environment', () => {
    const root = tempVault();
    rmSync(root, { recursive: true });
    expect(() => scan(root)).toThrow(EnvironmentError);
    put(root, 'x.md', '');
    expect(() => scan(join(root, 'x.md'))).toThrow(EnvironmentError);
  });
});

describe.skipIf(process.platform === 'win32')('symbolic links', () => {
  test('to notes that are read anyway do not make them count twice', () => {
    const root = tempVault({ 'people/Anna.md': 'x' });
    symlinkSync('people/Anna.md', join(root, 'Anna.md'));
    symlinkSync('people', join(root, 'contacts'));
    expect(scan(root)).toMatchObject({ notes: ['people/Anna.md'], problems: [] });
  });

  test('in circles end', () => {
    const root = tempVault({ 'people/Anna.md': 'x' });
    symlinkSync('.', join(root, 'here'));
    symlinkSync('..', join(root, 'people/up'));
    symlinkSync('loop', join(root, 'loop'));
    symlinkSync('b.md', join(root, 'a.md'));
    symlinkSync('a.md', join(root, 'b.md'));
    expect(scan(root)).toMatchObject({
      notes: ['people/Anna.md'],
      problems: ['unreadable a.md', 'unreadable b.md'],
    });
  });

  test('into a hidden folder of the vault are followed once, whatever the order on the disk', () => {
    const root = tempVault({ '.shared/team/Ben.md': 'x', '.shared/Cem.md': 'y' });
    symlinkSync('.shared/team', join(root, 'zteam'));
    symlinkSync('.shared/team', join(root, 'ateam'));
    symlinkSync('.shared/Cem.md', join(root, 'Cem.md'));
    expect(scan(root).notes).toEqual(['Cem.md', 'ateam/Ben.md']);
  });

  test('out of the vault are reported and not followed, directly or through each other', () => {
    const outside = tempVault({ 'Secret.md': 'x', 'folder/Secret.md': 'x' });
    const root = tempVault({ 'people/Anna.md': '', '.in/': '' });
    symlinkSync(join(outside, 'Secret.md'), join(root, 'Secret.md'));
    symlinkSync(join(outside, 'folder'), join(root, 'people/folder'));
    symlinkSync(outside, join(root, '.in/out'));
    symlinkSync('.in', join(root, 'in'));
    expect(scan(root)).toMatchObject({
      notes: ['people/Anna.md'],
      problems: ['outside-vault Secret.md', 'outside-vault people/folder', 'outside-vault in/out'],
    });
  });

  test('to a folder whose name begins like the vault’s are outside', () => {
    const parent = tempVault({ 'vault/Anna.md': '', 'vault-2/Ben.md': '' });
    symlinkSync('../vault-2', join(parent, 'vault/more'));
    expect(scan(join(parent, 'vault'))).toMatchObject({
      notes: ['Anna.md'],
      problems: ['outside-vault more'],
    });
  });

  test('to git’s and Obsidian’s own folders are left alone', () => {
    const root = tempVault({ '.git/description.md': '', '.trash/Old.md': '' });
    symlinkSync('.git', join(root, 'git'));
    symlinkSync('.trash/Old.md', join(root, 'Old.md'));
    expect(scan(root)).toMatchObject({ notes: [], problems: [] });
  });

  test('the vault itself may be one', () => {
    const parent = tempVault({ 'real/people/Anna.md': '' });
    symlinkSync('real', join(parent, 'vault'));
    expect(scan(join(parent, 'vault')).notes).toEqual(['people/Anna.md']);
    mkdirSync(join(parent, 'real/empty'));
  });
});
