import { renameSync, rmSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rememberingReader } from '../../../src/app/remember-notes.js';
import { defaultSettings } from '../../../src/people/settings.js';
import { readVault, type VaultRead } from '../../../src/vault/read-vault.js';
import { makeVault, writeIn } from '../../cli/run-cli.js';

const plain = ({ notes, allPaths, problems, generated }: VaultRead) => ({
  notes,
  allPaths,
  problems,
  generated: [...generated],
});

/** Makes a file look old, so that its times are trusted. */
function age(root: string, path: string, seconds: number): void {
  const time = new Date(Date.now() - seconds * 1000);
  utimesSync(join(root, path), time, time);
}

describe('rememberingReader', () => {
  it('reads the same as a reading without memory, whatever happens to the files', () => {
    const path = fc.constantFrom(
      'people/A.md',
      'people/B.md',
      'people/A 2.md',
      'journal/2026-01-02.md',
      'due.md',
      'x.md',
    );
    const text = fc.constantFrom(
      '',
      '---\ntier: A\n---\n',
      '---\ntier: [\n---\n',
      '[[A]]',
      '- [ ] [[B]] 📅 2026-01-01',
      '{{title}}',
    );
    const step = fc.oneof(
      fc.record({ do: fc.constant('write' as const), path, text, old: fc.boolean() }),
      fc.record({ do: fc.constant('remove' as const), path }),
      fc.record({ do: fc.constant('rename' as const), path, to: path }),
    );
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 12 }), (steps) => {
        const root = makeVault({ 'people/A.md': 'first' });
        const read = rememberingReader();
        for (const one of steps) {
          if (one.do === 'write') writeIn(root, one.path, one.text);
          if (one.do === 'write' && one.old) age(root, one.path, 60);
          if (one.do === 'remove') rmSync(join(root, one.path), { force: true });
          if (one.do === 'rename') {
            writeIn(root, one.to, '');
            writeIn(root, one.path, 'renamed');
            renameSync(join(root, one.path), join(root, one.to));
          }
          const settings = defaultSettings();
          expect(plain(read(root, settings))).toEqual(plain(readVault(root, settings)));
        }
      }),
      { numRuns: 40 },
    );
  });

  it('keeps the very same facts of a note that did not change, and new ones of one that did', () => {
    const root = makeVault({ 'people/A.md': 'a', 'people/B.md': 'b' });
    const read = rememberingReader();
    const facts = () =>
      Object.fromEntries(read(root, defaultSettings()).notes.map((note) => [note.path, note]));
    const first = facts();
    writeIn(root, 'people/A.md', 'a');
    writeIn(root, 'people/B.md', 'another text');
    const second = facts();
    expect(second['people/A.md']).toBe(first['people/A.md']);
    expect(second['people/B.md']).not.toBe(first['people/B.md']);
  });

  it('notices a change of the same size at the same time', () => {
    const root = makeVault({ 'people/A.md': '---\ntier: A\n---\n' });
    age(root, 'people/A.md', 60);
    const read = rememberingReader();
    read(root, defaultSettings());
    writeIn(root, 'people/A.md', '---\ntier: B\n---\n');
    age(root, 'people/A.md', 60);
    expect(read(root, defaultSettings()).notes[0]?.person?.tier?.value).toBe('B');
  });

  it('forgets everything when the settings change', () => {
    const root = makeVault({ 'Friends/A.md': '' });
    const read = rememberingReader();
    expect(read(root, defaultSettings()).notes[0]?.kind).toBe('other');
    const settings = defaultSettings();
    settings.people.folders = ['Friends'];
    expect(read(root, settings).notes[0]?.kind).toBe('person');
  });
});
