import * as fs from 'node:fs';
import { readdirSync, readFileSync, renameSync, unlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SETTLING } from '../../../src/vault/settling-times.js';
import { writeChanges } from '../../../src/vault/write-changes.js';
import { tempVault, treeOf } from './temp-vault.js';

/** What others do while the program waits. */
let meanwhile: () => void = () => {};
vi.mock('../../../src/vault/lock/pause.js', () => ({ pause: () => meanwhile() }));

const NOTE = 'a.md';
const BEFORE = 'one\n\n## Log\n- old\n';
const AFTER = 'one\n\n## Log\n- old\n- ours\n';
const change = { path: NOTE, before: BEFORE, after: AFTER };
const CHANGED = 'The file was changed while it was being written.';

describe.skipIf(process.platform === 'win32')('somebody who writes at the same moment', () => {
  let root = '';
  let file = '';
  const usual = { ...SETTLING };
  beforeEach(() => {
    root = tempVault({ [NOTE]: BEFORE });
    file = join(root, NOTE);
    meanwhile = () => {};
  });
  afterEach(() => Object.assign(SETTLING, usual));

  /** A disk on which somebody acts right before the file is renamed into place, after the last comparison. */
  const lastMoment = (act: () => void) => {
    const disk = {
      ...fs,
      renameSync: (from: string, to: string) => {
        if (to === file) act();
        fs.renameSync(from, to);
      },
    };
    return disk as never;
  };

  it('into the old file gets their text, and ours can be made again on it', () => {
    const { results } = writeChanges(
      root,
      [change],
      lastMoment(() => writeFileSync(file, `${BEFORE}theirs\n`)),
    );
    expect(results).toEqual([{ path: NOTE, outcome: 'clash', reason: CHANGED }]);
    expect(treeOf(root)).toEqual({ [NOTE]: `${BEFORE}theirs\n` });
  });

  it('and has only emptied the file yet is waited for', () => {
    let descriptor = 0;
    meanwhile = () => {
      if (descriptor > 0) fs.writeSync(descriptor, `${BEFORE}theirs\n`);
      descriptor = 0;
    };
    const { results } = writeChanges(
      root,
      [change],
      lastMoment(() => {
        descriptor = fs.openSync(file, 'w');
      }),
    );
    expect(results).toMatchObject([{ outcome: 'clash' }]);
    expect(treeOf(root)).toEqual({ [NOTE]: `${BEFORE}theirs\n` });
  });

  it('and empties the file for good does not take the note along', () => {
    const { results } = writeChanges(
      root,
      [change],
      lastMoment(() => writeFileSync(file, '')),
    );
    expect(results).toMatchObject([{ outcome: 'written' }]);
    expect(treeOf(root)).toEqual({ [NOTE]: AFTER });
  });

  it('is noticed a moment later, too', () => {
    let old = 0;
    const disk = lastMoment(() => {
      old = fs.openSync(file, 'r+');
    });
    meanwhile = () => {
      if (old > 0) fs.writeSync(old, `${BEFORE}theirs\n`, 0);
      old = 0;
    };
    expect(writeChanges(root, [change], disk).results).toMatchObject([{ outcome: 'clash', reason: CHANGED }]);
    expect(treeOf(root)).toEqual({ [NOTE]: `${BEFORE}theirs\n` });
  });

  it('and another one over ours: nobody’s text is lost', () => {
    const acts = [() => writeFileSync(file, `${BEFORE}theirs\n`)];
    const disk = lastMoment(() => acts.shift()?.());
    // While we wait for the first one to finish, a second one saves over the new file.
    meanwhile = () => writeFileSync(file, 'a third text\n');
    const { clashes } = writeChanges(root, [change], disk);
    expect(clashes).toMatchObject([
      { reason: expect.stringContaining('Another version is kept as a.sync-') },
    ]);
    const [copy = ''] = readdirSync(root).filter((name) => name.includes('sync-conflict'));
    expect(copy).toMatch(/^a\.sync-conflict-\d{8}-\d{6}-KNOWWHO\.md$/);
    expect(treeOf(root)).toEqual({ [NOTE]: 'a third text\n', [copy]: `${BEFORE}theirs\n` });
  });

  it('who saves over ours what they had read before is a clash', () => {
    meanwhile = () => writeFileSync(file, `${BEFORE}theirs\n`);
    expect(writeChanges(root, [change]).results).toEqual([
      { path: NOTE, outcome: 'clash', reason: 'The file was saved over right after it was written.' },
    ]);
    expect(treeOf(root)).toEqual({ [NOTE]: `${BEFORE}theirs\n` });
  });

  it('who goes on from ours, or removes the note, is none', () => {
    meanwhile = () => writeFileSync(file, `${AFTER}theirs\n`);
    expect(writeChanges(root, [change]).results).toMatchObject([{ outcome: 'written' }]);
    meanwhile = () => unlinkSync(file);
    const next = { path: NOTE, before: `${AFTER}theirs\n`, after: `${AFTER}theirs\n- more\n` };
    expect(writeChanges(root, [next]).results).toMatchObject([{ outcome: 'written' }]);
    expect(treeOf(root)).toEqual({});
  });

  it('who replaces the file by one of the same bytes is none', () => {
    const disk = {
      ...fs,
      closeSync: (descriptor: number) => {
        fs.closeSync(descriptor);
        writeFileSync(join(root, 'same'), BEFORE);
        renameSync(join(root, 'same'), file);
      },
    };
    expect(writeChanges(root, [{ ...change, flush: false }], disk as never).results).toMatchObject([
      { outcome: 'written' },
    ]);
  });

  it('is given time to finish a file that was written just now', () => {
    Object.assign(SETTLING, { young: 10_000, longest: 20_000 });
    writeFileSync(file, BEFORE.slice(0, 5));
    meanwhile = () => {
      writeFileSync(file, BEFORE);
      utimesSync(file, new Date(0), new Date(0));
      meanwhile = () => {};
    };
    expect(writeChanges(root, [change]).results).toMatchObject([{ outcome: 'written' }]);
    expect(readFileSync(file, 'utf8')).toBe(AFTER);
  });

  it('does not hold many files open', () => {
    const many = Array.from({ length: 200 }, (_, index) => `${index}.md`);
    for (const name of many) writeFileSync(join(root, name), BEFORE);
    const open = new Set<number>();
    let most = 0;
    const disk = {
      ...fs,
      openSync: (...args: Parameters<typeof fs.openSync>) => {
        const descriptor = fs.openSync(...args);
        open.add(descriptor);
        most = Math.max(most, open.size);
        return descriptor;
      },
      closeSync: (descriptor: number) => {
        fs.closeSync(descriptor);
        open.delete(descriptor);
      },
    };
    writeChanges(
      root,
      many.map((path) => ({ ...change, path })),
      disk as never,
    );
    expect(most).toBeLessThan(80);
    expect(open.size).toBe(0);
  });
});
