import { execFileSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildNetwork } from '../../../src/people/build-network.js';
import { defaultSettings, type Settings } from '../../../src/people/settings.js';
import { readSettings } from '../../../src/vault/read-settings.js';
import { readVault } from '../../../src/vault/read-vault.js';
import { put, tempVault } from './temp-vault.js';

function read(files: Record<string, string>, settings: Partial<Settings> = {}) {
  const root = tempVault(files);
  return { root, ...readVault(root, { ...defaultSettings(), ...settings }) };
}

/** Name → dates of the mentions, for a vault with its own settings. */
function mentionsIn(files: Record<string, string>): Record<string, string[]> {
  const root = tempVault(files);
  const { settings } = readSettings(root);
  const { notes, allPaths } = readVault(root, settings);
  const { network } = buildNetwork(notes, settings, allPaths);
  return Object.fromEntries(
    network.contacts.map((one) => [one.person.name, one.mentions.map(({ date }) => date)]),
  );
}

describe('a vault', () => {
  test('is read with its notes, generated files and problems', () => {
    const { notes, generated, allPaths, problems } = read({
      'people/Anna.md': '---\ntier: A\n---\n',
      'me.md': '',
      'journal/2026-11-18.md': '[[Anna]]',
      'due.md': 'x',
      'stubs/Anna (stub).md': 'y',
      'broken.md': '---\na: [\n---\n',
      'people/Anna (conflicted copy 2026-11-18).md': '',
    });
    expect(notes.map((note) => [note.path, note.kind, note.broken])).toEqual([
      ['broken.md', 'other', true],
      ['journal/2026-11-18.md', 'dated', false],
      ['me.md', 'me', false],
      ['people/Anna.md', 'person', false],
    ]);
    expect([...generated]).toEqual([
      ['due.md', 'x'],
      ['stubs/Anna (stub).md', 'y'],
    ]);
    expect(allPaths).toHaveLength(6);
    expect(problems.map((one) => one.code)).toEqual(['conflict-copy']);
  });

  test('gives texts as they are on the disk now, and none from outside', () => {
    const { root, textOf } = read({ 'people/Anna.md': 'old', 'due.md': 'x' });
    put(root, 'people/Anna.md', 'new');
    symlinkSync(join(tempVault({ 'secret.md': 's' }), 'secret.md'), join(root, 'out.md'));
    expect(['people/Anna.md', 'due.md', 'gone.md', '../x', 'out.md', 'people'].map(textOf)).toEqual([
      'new',
      'x',
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  test('means the same with names composed or decomposed, and with any line ends', () => {
    for (const end of ['\n', '\r\n']) {
      const files = {
        'people/Zoe\u0308 M\u00FCller.md': `---${end}tier: A${end}---${end}`,
        'journal/2026-11-18.md': `Lunch${end}with [[zo\u00EB mu\u0308ller]].${end}`,
      };
      expect(mentionsIn(files)).toEqual({ 'Zoe\u0308 M\u00FCller': ['2026-11-18'] });
    }
  });

  test('with Obsidian’s daily notes in its root takes only exact dates there', () => {
    const files = {
      '.obsidian/daily-notes.json': '{"format":"DD.MM.YYYY"}',
      'people/Anna.md': '',
      '18.11.2026.md': '[[Anna]]',
      'Plan for 18.11.2026.md': '[[Anna]]',
      'Notes.md': '[[Anna]]',
    };
    expect(mentionsIn(files)).toEqual({ Anna: ['2026-11-18'] });
  });

  test('whose generated files name people counts no contact and no person in them', () => {
    const files = {
      'people/Anna.md': '',
      'agenda/2026-W47.md': '---\ndate: 2026-11-18\n---\n[[Anna]]',
      'stubs/Anna (stub).md': '---\ntype: person\n---\n',
      'due.md': '[[Anna]]',
    };
    expect(mentionsIn(files)).toEqual({ Anna: [] });
  });
});

test.skipIf(process.platform === 'win32')(
  'a note that has become a pipe has no text, and nothing waits for it',
  () => {
    const { root, textOf } = read({ 'people/': '' });
    execFileSync('mkfifo', [join(root, 'people/Anna.md')]);
    expect(textOf('people/Anna.md')).toBeUndefined();
  },
);
