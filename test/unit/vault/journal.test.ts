import {
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { JournalStore } from '../../../src/vault/journal/journal-store.js';
import { noteChange, redoing, stateOf, undoing } from '../../../src/vault/journal/noted-change.js';
import { OpenAction } from '../../../src/vault/journal/open-action.js';
import { recoverActions } from '../../../src/vault/journal/recover-actions.js';
import { filesOf, makeVault, writeIn } from '../../cli/run-cli.js';

const FOLDER = '.knowwho/journal';
const title = { what: 'log Anna', day: '2026-11-20' };

/** An action whose process is gone: its record lies there, and so much of it is written. */
function interrupted(root: string, changes: { path: string; before: string | null; after: string | null }[]) {
  const store = new JournalStore(root);
  const id = store.newId();
  store.save({ id, ...title, changes: changes.map(noteChange), pid: 0, host: '' }, null);
  const old = new Date(Date.now() - 3_600_000);
  utimesSync(join(root, FOLDER, `${id}.pending.json`), old, old);
}

const namesIn = (root: string) => readdirSync(join(root, FOLDER));

describe('the journal', () => {
  it('gives back any text from any other, and does not fit a third', () => {
    const text = fc.option(fc.string({ unit: 'binary' }), { nil: null });
    fc.assert(
      fc.property(text, text, fc.string(), (before, after, third) => {
        const noted = JSON.parse(JSON.stringify(noteChange({ path: 'a.md', before, after })));
        expect(redoing(noted, before)?.after).toBe(after);
        expect(undoing(noted, after)?.after).toBe(before);
        if (third === before || third === after) return;
        expect(stateOf(noted, third)).toBe('other');
        if (after !== null) expect(redoing(noted, `${third}${before}`)?.after ?? after).toBe(after);
      }),
      { numRuns: 300 },
    );
  });

  it('is for the eyes of its owner only, and not for git', () => {
    const root = makeVault({ 'a.md': 'one' });
    const action = new OpenAction(root, title);
    action.write([{ path: 'a.md', before: 'one', after: 'two' }]);
    action.close();
    const modeOf = (path: string) => statSync(join(root, path)).mode & 0o777;
    const [name = ''] = namesIn(root);
    expect(name).toMatch(/^00000001-[0-9a-f]{8}\.json$/);
    if (process.platform !== 'win32') {
      expect([modeOf('.knowwho'), modeOf(FOLDER), modeOf(`${FOLDER}/${name}`)]).toEqual([
        0o700, 0o700, 0o600,
      ]);
    }
    expect(readFileSync(join(root, '.knowwho/.gitignore'), 'utf8')).toBe('*\n');
  });

  it('remembers twenty actions', () => {
    const root = makeVault({ 'a.md': '0' });
    for (let turn = 0; turn < 25; turn++) {
      const action = new OpenAction(root, title);
      action.write([{ path: 'a.md', before: String(turn), after: String(turn + 1) }]);
      action.close();
    }
    expect(namesIn(root)).toHaveLength(20);
    expect(namesIn(root).sort()[0]).toMatch(/^00000006-/);
  });

  it('takes back what was written when the disk fails at a later file', () => {
    const root = makeVault({ 'a.md': 'a', 'b.md': 'b' });
    const action = new OpenAction(root, title);
    const changes = [
      { path: 'a.md', before: 'a', after: 'A' },
      { path: `b.md/${'x'.repeat(300)}`, before: null, after: 'B' },
      { path: `${'x'.repeat(300)}.md`, before: null, after: 'B' },
    ];
    expect(() => action.write(changes)).toThrow(/ENAMETOOLONG/);
    action.close();
    expect(filesOf(root)).toEqual({ 'a.md': 'a', 'b.md': 'b' });
    expect(namesIn(root)).toEqual([]);
  });

  it('refuses several files where it cannot be written, and writes a single one', () => {
    const root = makeVault({ 'a.md': 'a', 'b.md': 'b', '.knowwho': 'a file' });
    const change = (path: string) => ({ path, before: path[0] as string, after: 'new' });
    expect(() => new OpenAction(root, title).write([change('a.md'), change('b.md')])).toThrow();
    expect(filesOf(root)).toEqual({ 'a.md': 'a', 'b.md': 'b' });
    const action = new OpenAction(root, title);
    action.write([change('a.md')]);
    expect(action.close()).toBeUndefined();
    expect(filesOf(root)).toEqual({ 'a.md': 'new', 'b.md': 'b' });
  });

  it('is not written through a link out of the vault', () => {
    const root = makeVault({ 'a.md': 'a', 'b.md': 'b' });
    const outside = makeVault({});
    symlinkSync(outside, join(root, '.knowwho'));
    const action = new OpenAction(root, title);
    action.write([{ path: 'a.md', before: 'a', after: 'A' }]);
    action.close();
    expect(readdirSync(outside)).toEqual([]);
  });
});

describe('after an interruption', () => {
  const changes = [
    { path: 'a.md', before: 'a', after: 'A' },
    { path: 'b.md', before: 'b', after: 'B' },
    { path: 'c.md', before: null, after: 'C' },
  ];

  it('completes what was begun if all the rest is as it was read', () => {
    const root = makeVault({ 'a.md': 'A', 'b.md': 'b' });
    interrupted(root, changes);
    expect(recoverActions(root)).toEqual(['“log Anna” was interrupted and has been completed.']);
    expect(filesOf(root)).toEqual({ 'a.md': 'A', 'b.md': 'B', 'c.md': 'C' });
    expect(recoverActions(root)).toEqual([]);
  });

  it('takes back what was begun if the rest was edited, and leaves the edit', () => {
    const root = makeVault({ 'a.md': 'A', 'b.md': 'mine' });
    interrupted(root, changes);
    expect(recoverActions(root)).toEqual([
      '“log Anna” was interrupted, and b.md has changed since: what it had written has been taken back.',
    ]);
    expect(filesOf(root)).toEqual({ 'a.md': 'a', 'b.md': 'mine' });
  });

  it('leaves what was edited after it was written', () => {
    const root = makeVault({ 'a.md': 'mine', 'b.md': 'B' });
    interrupted(root, changes);
    recoverActions(root);
    expect(filesOf(root)).toEqual({ 'a.md': 'mine', 'b.md': 'B', 'c.md': 'C' });
  });

  it('lets be what another process is just writing', () => {
    const root = makeVault({ 'a.md': 'A', 'b.md': 'b' });
    interrupted(root, changes);
    const [name = ''] = namesIn(root);
    const now = new Date();
    utimesSync(join(root, FOLDER, name), now, now);
    expect(recoverActions(root)).toEqual([]);
    expect(filesOf(root)).toEqual({ 'a.md': 'A', 'b.md': 'b' });
  });

  it.each([
    '{',
    '[]',
    '{"version":1,"what":"x","day":"2026-11-20","changes":[{"path":"../x"}],"pid":1,"host":""}',
  ])('sets a damaged record aside and says so: %s', (text) => {
    const root = makeVault({ 'a.md': 'a' });
    writeIn(root, `${FOLDER}/00000001-aa.pending.json`, text);
    expect(recoverActions(root)).toEqual([expect.stringContaining('00000001-aa.pending.json.damaged')]);
    expect(recoverActions(root)).toEqual([]);
    expect(filesOf(root)).toEqual({ 'a.md': 'a' });
  });

  it('writes nothing where a record does not fit its own hashes', () => {
    const root = makeVault({ 'a.md': 'A', 'b.md': 'b' });
    interrupted(root, changes);
    const file = join(root, FOLDER, namesIn(root)[0] as string);
    writeFileSync(file, readFileSync(file, 'utf8').replace('"inserted":"B"', '"inserted":"forged"'));
    utimesSync(file, new Date(0), new Date(0));
    recoverActions(root);
    expect(filesOf(root)).toEqual({ 'a.md': 'a', 'b.md': 'b' });
    unlinkSync(join(root, 'b.md'));
  });
});
