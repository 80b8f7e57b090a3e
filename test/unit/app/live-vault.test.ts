import { renameSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LiveVault } from '../../../src/app/live-vault.js';
import { readState, type VaultState } from '../../../src/app/read-state.js';
import { makeVault, writeIn } from '../../cli/run-cli.js';

const VAULT = {
  'people/Anna.md': '---\ntier: A\n---\n## Log\n- 2026-10-01 met: about boats\n',
  'people/Ben.md': '---\nintroduced-by: "[[Anna]]"\n---\n',
  'journal/2026-11-20.md': 'Tea with [[Ben]]\n',
};

function plain({ notes, allPaths, problems, network }: VaultState) {
  const people = network.contacts.map(({ person, mentions, introducers }) => ({
    person,
    mentions,
    introducers: introducers.map(({ contact }) => contact?.person.path),
  }));
  return JSON.parse(JSON.stringify({ notes: notes.map(({ path }) => path), allPaths, problems, people }));
}

describe('LiveVault', () => {
  it('reads the file that was saved and leaves everybody else as they were', () => {
    const root = makeVault(VAULT);
    const live = new LiveVault(root);
    const [anna, ben] = live.readAll().state.network.contacts;
    const person = ben?.person;
    writeIn(root, 'people/Anna.md', '---\ntier: B\n---\n');
    const read = live.readSome(['people/Anna.md']);
    expect(read && plain(read.state)).toEqual(plain(readState(root)));
    expect([...(read?.people ?? [])]).toEqual([anna]);
    expect(read?.state.network.contacts).toEqual([anna, ben]);
    expect(ben?.person).toBe(person);
  });

  it('follows the links of a note that changed, and only those', () => {
    const root = makeVault(VAULT);
    const live = new LiveVault(root);
    live.readAll();
    writeIn(root, 'journal/2026-11-20.md', 'Tea with [[Anna]]\n');
    const read = live.readSome(['journal/2026-11-20.md']);
    expect(read && plain(read.state)).toEqual(plain(readState(root)));
    expect([...(read?.people ?? [])].map(({ person }) => person.path).sort()).toEqual([
      'people/Anna.md',
      'people/Ben.md',
    ]);
  });

  it('takes words that change no fact for no change', () => {
    const root = makeVault(VAULT);
    const live = new LiveVault(root);
    const { state } = live.readAll();
    writeIn(root, 'journal/2026-11-20.md', 'Tea with [[Ben]]\n\nIt rained.\n');
    const read = live.readSome(['journal/2026-11-20.md']);
    expect(read?.state.notes).toBe(state.notes);
    expect(live.readAll().state.notes.every((note, at) => note === state.notes[at])).toBe(true);
  });

  it.each<[string, string, (root: string) => void]>([
    ['a new note', 'people/Cem.md', (root) => writeIn(root, 'people/Cem.md', '')],
    ['a note that is gone', 'people/Ben.md', (root) => rmSync(join(root, 'people/Ben.md'))],
    ['settings', 'knowwho.yaml', (root) => writeIn(root, 'knowwho.yaml', 'language: de\n')],
    ['a folder', 'people', () => {}],
    ['a note that became a template', 'people/Ben.md', (root) => writeIn(root, 'people/Ben.md', '{{title}}')],
    ['another name', 'people/Ben.md', (root) => writeIn(root, 'people/Ben.md', '---\nname: Benno\n---\n')],
    [
      'a link in the place of a note',
      'people/Ben.md',
      (root) => {
        renameSync(join(root, 'people/Ben.md'), join(root, 'people/Benno.md'));
        symlinkSync(join(root, 'people/Benno.md'), join(root, 'people/Ben.md'));
      },
    ],
  ])('asks for the whole disk after %s', (_what, path, change) => {
    const root = makeVault(VAULT);
    const live = new LiveVault(root);
    live.readAll();
    change(root);
    expect(live.readSome([path])).toBeUndefined();
    expect(plain(live.readAll().state)).toEqual(plain(readState(root)));
  });

  it('asks for the whole disk after a note of which another may be a copy', () => {
    const copy = '---\nemail: anna@example.org\n---\n';
    const root = makeVault({ ...VAULT, 'people/Anna 2.md': copy });
    const live = new LiveVault(root);
    expect(live.readAll().state.network.contacts).toHaveLength(3);
    writeIn(root, 'people/Anna.md', copy);
    expect(live.readSome(['people/Anna.md'])).toBeUndefined();
    expect(live.readAll().state.network.contacts).toHaveLength(2);
  });
});
