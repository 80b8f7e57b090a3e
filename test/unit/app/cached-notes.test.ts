import {
  chmodSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { cachedReader } from '../../../src/app/cached-notes.js';
import type { NoteFacts } from '../../../src/note/note.js';
import { defaultSettings } from '../../../src/people/settings.js';
import { readVault, type VaultRead } from '../../../src/vault/read-vault.js';
import { makeVault, writeIn } from '../../cli/run-cli.js';

const CACHE = '.knowwho/notes.cache';
const plain = ({ notes, allPaths, problems, generated }: VaultRead) => ({
  notes,
  allPaths,
  problems,
  generated: [...generated],
});
const read = (root: string, use: 'read' | 'refresh' | 'write' = 'write', settings = defaultSettings()) =>
  cachedReader({ use, fewest: 1 })(root, settings);
const expectSame = (root: string, settings = defaultSettings()) =>
  expect(plain(read(root, 'write', settings))).toEqual(plain(readVault(root, settings)));

afterEach(() => {
  vi.restoreAllMocks();
});

/** Lets the clock of the program run ahead, so that files count as settled. */
function later(ms = 60_000): void {
  vi.restoreAllMocks();
  const now = Date.now;
  vi.spyOn(Date, 'now').mockImplementation(() => now() + ms);
}

/** Waits until the file system’s own clock has ticked, which takes some milliseconds. */
function tick(root: string): void {
  const probe = join(root, '.probe');
  writeFileSync(probe, '');
  const before = statSync(probe).ctimeMs;
  while (statSync(probe).ctimeMs === before) {
    writeFileSync(probe, 'x');
    writeFileSync(probe, '');
  }
}

/** True for a link to itself, or to nothing. */
function leadsNowhere(file: string): boolean {
  if (!lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink()) return false;
  try {
    realpathSync(file);
    return false;
  } catch {
    return true;
  }
}

/** True if a reading takes a note from the cache. */
function usedFrom(root: string): boolean {
  const spy = vi.spyOn(JSON, 'parse');
  read(root, 'read');
  const used = spy.mock.calls.some(([text]) => String(text).startsWith('{"rest"'));
  spy.mockRestore();
  return used;
}

describe('a reading with the cache', () => {
  it('gives the same as one without, whatever was done to the files and to the clock', () => {
    const path = fc.constantFrom(
      'people/A.md',
      'people/B.md',
      'people/A 2.md',
      'journal/2026-01-02.md',
      'due.md',
      'agenda/2026-W01.md',
      'x.md',
      'Ä/y.md',
    );
    // All of one length, so that the size tells nothing.
    const text = fc.constantFrom(
      '---\ntier: A\n---\n',
      '---\ntier: B\n---\n',
      '---\ntier: [\n---\n',
      '[[A]] met today.',
      '- [ ] ask [[B]]!',
      '{{title}}xyzxyz.',
      '<!-- knowwho: --',
    );
    const step = fc.oneof(
      {
        weight: 3,
        arbitrary: fc.record({ do: fc.constant('write' as const), path, text, keepTime: fc.boolean() }),
      },
      fc.record({ do: fc.constant('remove' as const), path }),
      fc.record({ do: fc.constant('rename' as const), path, to: path, text }),
      fc.record({ do: fc.constant('link' as const), path, to: path }),
      fc.record({ do: fc.constant('symlink' as const), path, to: path }),
      fc.record({
        do: fc.constant('clock' as const),
        ms: fc.constantFrom(-3_600_000, 0, 60_000, 86_400_000),
      }),
      fc.record({ do: fc.constant('spoil' as const), at: fc.nat(5_000), cut: fc.boolean() }),
    );
    fc.assert(
      fc.property(fc.array(step, { minLength: 2, maxLength: 8 }), (steps) => {
        const root = makeVault({
          'people/A.md': '---\ntier: A\n---\n',
          'people/C.md': 'someone',
          '.knowwho/x': '',
        });
        later();
        expectSame(root);
        for (const one of steps) {
          tick(root);
          if (one.do === 'clock') later(one.ms);
          else if (one.do === 'spoil') spoil(join(root, CACHE), one.at, one.cut);
          else {
            const file = join(root, one.path);
            if (leadsNowhere(file)) rmSync(file);
            const before = statSync(file, { throwIfNoEntry: false });
            if (one.do === 'remove') rmSync(file, { force: true });
            else if (one.do === 'write') {
              writeIn(root, one.path, one.text);
              if (before && one.keepTime) utimesSync(file, before.atimeMs / 1000, before.mtimeMs / 1000);
            } else if (one.path !== one.to) {
              if (!existsSync(file)) writeIn(root, one.path, '---\ntier: C\n---\n');
              const to = join(root, one.to);
              mkdirSync(dirname(to), { recursive: true });
              rmSync(to, { force: true });
              if (one.do === 'rename') renameSync(file, to);
              else if (one.do === 'link') linkSync(file, to);
              else symlinkSync(file, to);
            }
          }
          tick(root);
          expectSame(root);
          expectSame(root);
        }
      }),
      { numRuns: 30 },
    );
  });

  function spoil(file: string, at: number, cut: boolean): void {
    if (!existsSync(file)) return;
    const bytes = readFileSync(file);
    const place = at % bytes.length;
    if (cut) writeFileSync(file, bytes.subarray(0, place));
    else {
      bytes[place] = (bytes[place] as number) ^ 1;
      writeFileSync(file, bytes);
    }
  }

  it('does not read a note again that did not change, and does one that did', () => {
    const root = makeVault({ 'people/A.md': 'a', 'people/B.md': 'b' });
    later();
    read(root);
    expect(usedFrom(root)).toBe(true);
    const open = (path: string): NoteFacts | undefined => read(root).notes.find((note) => note.path === path);
    tick(root);
    const { atimeMs, mtimeMs } = statSync(join(root, 'people/A.md'));
    writeIn(root, 'people/A.md', '#');
    utimesSync(join(root, 'people/A.md'), atimeMs / 1000, mtimeMs / 1000);
    later();
    expect(open('people/A.md')).toEqual(readVault(root, defaultSettings()).notes[0]);
  });

  it('trusts no file that was written within the tick of the clock in which it was read', () => {
    const root = makeVault({ 'people/A.md': 'a', 'people/B.md': 'b' });
    vi.spyOn(Date, 'now').mockImplementation(() => statSync(join(root, 'people/B.md')).ctimeMs + 20);
    read(root);
    expect(existsSync(join(root, CACHE))).toBe(false);
    later();
    read(root);
    expect(existsSync(join(root, CACHE))).toBe(true);
  });

  it('looks again at a possible conflict copy, for which another text matters', () => {
    const text = 'phone 044 000 00 00\nrowing\n';
    const root = makeVault({ 'people/A.md': text, 'people/A 2.md': text });
    later();
    expectSame(root);
    tick(root);
    writeIn(root, 'people/A.md', 'somebody else');
    expectSame(root);
    expectSame(root);
    tick(root);
    writeIn(root, 'people/A.md', text);
    expectSame(root);
    expect(read(root).problems.map(({ code }) => code)).toEqual(['conflict-copy']);
  });

  it('is of no use in another place, for other settings, or after a change of the program', () => {
    const root = makeVault({ 'people/A.md': 'a', 'Friends/B.md': 'b' });
    later();
    read(root);
    expect(usedFrom(root)).toBe(true);
    const moved = makeVault({ 'people/A.md': 'a' });
    rmSync(moved, { recursive: true });
    renameSync(root, moved);
    expect(usedFrom(moved)).toBe(false);
    renameSync(moved, root);
    expect(usedFrom(root)).toBe(true);
    const settings = defaultSettings();
    settings.people.folders = ['Friends'];
    expectSame(root, settings);
    expect(usedFrom(root)).toBe(false);
  });

  it('is written for its owner only, where writing is asked for, and only if it pays', () => {
    const root = makeVault({ 'people/A.md': 'a' });
    later();
    read(root, 'read');
    read(root, 'refresh');
    cachedReader({ use: 'write' })(root, defaultSettings());
    expect(existsSync(join(root, '.knowwho'))).toBe(false);
    read(root, 'write');
    expect(readFileSync(join(root, '.knowwho/.gitignore'), 'utf8')).toBe('*\n');
    if (process.platform !== 'win32') expect(statSync(join(root, CACHE)).mode & 0o777).toBe(0o600);
    rmSync(join(root, CACHE));
    read(root, 'refresh');
    expect(existsSync(join(root, CACHE))).toBe(true);
  });

  it('does without where the disk refuses it', () => {
    const root = makeVault({ 'people/A.md': 'a', '.knowwho': 'a file where the folder should be' });
    later();
    expectSame(root);
    const other = makeVault({ 'people/A.md': 'a', '.knowwho/.gitignore': '*\n' });
    chmodSync(join(other, '.knowwho'), 0o500);
    expectSame(other);
    chmodSync(join(other, '.knowwho'), 0o700);
  });
});
