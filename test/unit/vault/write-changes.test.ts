import * as fs from 'node:fs';
import {
  chmodSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EnvironmentError } from '../../../src/vault/environment-error.js';
import { writeChanges } from '../../../src/vault/write-changes.js';
import { put, tempVault, textIn, treeOf } from './temp-vault.js';

const NOTE = 'people/Anna.md';

function outcomes(root: string, ...changes: Parameters<typeof writeChanges>[1]): string[] {
  return writeChanges(root, changes).results.map((one) => one.outcome);
}

describe('a change', () => {
  test('writes, makes with its folders, removes, or does nothing', () => {
    const root = tempVault({ [NOTE]: 'old', 'stubs/x.md': 'stub', 'same.md': 'same' });
    const result = writeChanges(root, [
      { path: NOTE, before: 'old', after: 'new' },
      { path: 'a/b/c.md', before: null, after: 'made', flush: false },
      { path: 'stubs/x.md', before: 'stub', after: null },
      { path: 'same.md', before: 'same', after: 'same' },
      { path: 'nothing.md', before: null, after: null },
    ]);
    expect(result.results.map((one) => one.outcome)).toEqual([
      'written',
      'written',
      'removed',
      'unchanged',
      'unchanged',
    ]);
    expect(result.clashes).toEqual([]);
    expect(treeOf(root)).toEqual({ [NOTE]: 'new', 'a/b/c.md': 'made', 'same.md': 'same' });
  });

  test('that changes nothing does not touch the file', () => {
    const root = tempVault({ [NOTE]: 'text' });
    const before = statSync(join(root, NOTE));
    outcomes(root, { path: NOTE, before: 'text', after: 'text' });
    expect(statSync(join(root, NOTE)).ino).toBe(before.ino);
    expect(statSync(join(root, NOTE)).mtimeMs).toBe(before.mtimeMs);
  });

  test('that would put a NUL into a file is refused: nothing reads such a file as text', () => {
    const root = tempVault({ [NOTE]: 'old' });
    const { clashes } = writeChanges(root, [{ path: NOTE, before: 'old', after: 'a\0b' }]);
    expect(clashes).toEqual([
      { path: NOTE, outcome: 'clash', reason: 'The new text holds a NUL character.' },
    ]);
    expect(treeOf(root)).toEqual({ [NOTE]: 'old' });
  });

  test('writes exactly the bytes of the text', () => {
    const root = tempVault({ [NOTE]: '' });
    let before = '';
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'grapheme' }),
          fc.constantFrom('\uFEFFa\r\nb', '\r', 'é', 'e\u0301', '💥'),
        ),
        (after) => {
          fc.pre(after !== before);
          expect(outcomes(root, { path: NOTE, before, after, flush: false })).toEqual(['written']);
          expect(fs.readFileSync(join(root, NOTE)).equals(Buffer.from(after))).toBe(true);
          before = after;
        },
      ),
      { numRuns: 50 },
    );
  });

  test.skipIf(process.platform === 'win32')('keeps the mode of the file', () => {
    const root = tempVault({ [NOTE]: 'old' });
    chmodSync(join(root, NOTE), 0o640);
    outcomes(root, { path: NOTE, before: 'old', after: 'new' });
    expect(statSync(join(root, NOTE)).mode & 0o777).toBe(0o640);
  });

  test('does not write through a hard link', () => {
    const root = tempVault({ [NOTE]: 'old' });
    linkSync(join(root, NOTE), join(root, 'other.md'));
    outcomes(root, { path: NOTE, before: 'old', after: 'new' });
    expect(textIn(root, 'other.md')).toBe('old');
  });
});

describe('a file that is not what was read', () => {
  test.each([
    ['changed', { path: NOTE, before: 'older', after: 'new' }],
    ['changed and to be removed', { path: NOTE, before: 'older', after: null }],
    ['different only in its line ends', { path: NOTE, before: 'old\r\n', after: 'new' }],
    ['there already', { path: NOTE, before: null, after: 'new' }],
    ['there already in other case', { path: 'people/anna.MD', before: null, after: 'new' }],
    ['there already in other composition', { path: 'people/Zoe\u0308.md', before: null, after: 'new' }],
    ['gone', { path: 'people/Gone.md', before: 'x', after: 'new' }],
    ['gone with its folder', { path: 'gone/Gone.md', before: 'x', after: null }],
    ['a folder', { path: 'people', before: null, after: 'new' }],
    ['below a file', { path: `${NOTE}/x.md`, before: null, after: 'new' }],
  ])('%s is a clash and stays as it is', (_case, change) => {
    const root = tempVault({ [NOTE]: 'old\n', 'people/Zo\u00EB.md': 'z' });
    const before = treeOf(root);
    const { results, clashes } = writeChanges(root, [change]);
    expect(results).toEqual(clashes);
    expect(clashes).toMatchObject([
      { path: change.path, outcome: 'clash', reason: expect.stringMatching(/\.$/) },
    ]);
    expect(treeOf(root)).toEqual(before);
    expect(existsSync(join(root, 'gone'))).toBe(false);
  });

  test('is a clash also if it changes while the new text is written', () => {
    const root = tempVault({ [NOTE]: 'old' });
    const disk = {
      ...fs,
      closeSync: (descriptor: number) => {
        fs.closeSync(descriptor);
        if (readdirSync(join(root, 'people')).length > 1) writeFileSync(join(root, NOTE), 'typed');
      },
    };
    expect(
      writeChanges(root, [{ path: NOTE, before: 'old', after: 'new' }], disk as never).clashes,
    ).toHaveLength(1);
    expect(treeOf(root)).toEqual({ [NOTE]: 'typed' });
  });

  test('is a clash also if it appears while the new text is written', () => {
    const root = tempVault({ 'people/': '' });
    const disk = {
      ...fs,
      linkSync: (from: string, to: string) => {
        writeFileSync(to, 'typed');
        fs.linkSync(from, to);
      },
    };
    expect(
      writeChanges(root, [{ path: NOTE, before: null, after: 'new' }], disk as never).clashes,
    ).toHaveLength(1);
    expect(treeOf(root)).toEqual({ [NOTE]: 'typed' });
  });

  test('does not stop the other changes', () => {
    const root = tempVault({ 'a.md': '1', 'b.md': '2' });
    expect(
      outcomes(root, { path: 'a.md', before: 'x', after: '3' }, { path: 'b.md', before: '2', after: '4' }),
    ).toEqual(['clash', 'written']);
  });

  test('and is no UTF-8 is never written, nor is a text that UTF-8 cannot hold', () => {
    const root = tempVault({ 'latin.md': new Uint8Array([0xe4]), 'b.md': 'b' });
    const lossy = textIn(root, 'latin.md');
    expect(
      outcomes(
        root,
        { path: 'latin.md', before: lossy, after: `${lossy}x` },
        { path: 'b.md', before: 'b', after: '\uD800' },
      ),
    ).toEqual(['clash', 'clash']);
    expect(fs.readFileSync(join(root, 'latin.md'))).toEqual(Buffer.from([0xe4]));
  });
});

describe.skipIf(process.platform === 'win32')('nothing is written outside the vault', () => {
  test.each([
    '../x.md',
    'a/../../x.md',
    '/x.md',
    'C:/x.md',
    '',
    '.',
    '..',
    'people/..',
    'people//x.md',
    './x.md',
    'x\0.md',
    '.git/hooks/x',
    'people/.GIT/x',
  ])('through the path %j', (path) => {
    const parent = tempVault({ 'vault/people/': '', 'beside.md': 'x' });
    const root = join(parent, 'vault');
    expect(outcomes(root, { path, before: null, after: 'evil' })).toEqual(['clash']);
    expect(treeOf(parent)).toEqual({ 'beside.md': 'x' });
  });

  test('through links, whether they lead outside, inside, nowhere or in circles', () => {
    const parent = tempVault({
      'vault/people/Anna.md': 'x',
      'outside/Ben.md': 'x',
      'vault/.git/config': 'x',
    });
    const root = join(parent, 'vault');
    symlinkSync('../outside', join(root, 'out'));
    symlinkSync('../../outside/Ben.md', join(root, 'people/Ben.md'));
    symlinkSync('Anna.md', join(root, 'people/Alias.md'));
    symlinkSync('../outside/new.md', join(root, 'dangling.md'));
    symlinkSync('nowhere', join(root, 'lost'));
    symlinkSync('round', join(root, 'round'));
    symlinkSync('.git', join(root, 'hooks'));
    const before = treeOf(parent);
    for (const path of [
      'out/Ben.md',
      'people/Ben.md',
      'people/Alias.md',
      'lost/x.md',
      'round/x.md',
      'hooks/config',
    ]) {
      expect(
        outcomes(root, { path, before: 'x', after: 'evil' }, { path, before: 'x', after: null }),
      ).toEqual(['clash', 'clash']);
    }
    for (const path of [
      'out/New.md',
      'out/new/New.md',
      'dangling.md',
      'lost/x.md',
      'round/x.md',
      'hooks/new',
    ]) {
      expect(outcomes(root, { path, before: null, after: 'evil' })).toEqual(['clash']);
    }
    expect(treeOf(parent)).toEqual(before);
  });

  test('a folder that is a link inside the vault is written to', () => {
    const root = tempVault({ 'real/Anna.md': 'old' });
    symlinkSync('real', join(root, 'people'));
    expect(outcomes(root, { path: NOTE, before: 'old', after: 'new' })).toEqual(['written']);
    expect(textIn(root, 'real/Anna.md')).toBe('new');
  });
});

describe('when the disk fails', () => {
  const operations = [
    'openSync',
    'writeSync',
    'fsyncSync',
    'closeSync',
    'renameSync',
    'linkSync',
    'fchmodSync',
    'readFileSync',
    'readdirSync',
    'lstatSync',
    'mkdirSync',
    'accessSync',
    'unlinkSync',
  ] as const;
  const codes = ['ENOSPC', 'EIO', 'EROFS', 'EMFILE', 'EXDEV'];

  /** A disk whose nth call of an operation fails. */
  function failing(operation: (typeof operations)[number], code: string, nth: number) {
    let calls = 0;
    const { [operation]: real } = fs as unknown as Record<typeof operation, (...args: unknown[]) => unknown>;
    const fail = (...args: unknown[]): unknown => {
      calls += 1;
      if (calls !== nth) return real(...args);
      if (operation === 'closeSync') real(...args);
      throw Object.assign(new Error(`${code}: injected`), {
        code,
        syscall: operation.replace('Sync', ''),
        path: '/x',
      });
    };
    return { ...fs, [operation]: fail } as never;
  }

  const cases = operations.flatMap((operation) =>
    codes.flatMap((code) => [1, 2, 3].map((nth) => [operation, code, nth] as const)),
  );

  test.each(cases)(
    'at %s with %s, call %i: old or new, nothing torn, nothing left over',
    (operation, code, nth) => {
      const changes = [
        { path: NOTE, before: 'old', after: 'new and longer' },
        { path: 'made/x.md', before: null, after: 'made' },
        { path: 'stubs/x.md', before: 'stub', after: null },
      ];
      const root = tempVault({ [NOTE]: 'old', 'stubs/x.md': 'stub' });
      let error: unknown;
      try {
        writeChanges(root, changes, failing(operation, code, nth));
      } catch (thrown) {
        error = thrown;
      }
      const tree = treeOf(root);
      expect(['old', 'new and longer']).toContain(tree[NOTE]);
      expect([undefined, 'made']).toContain(tree['made/x.md']);
      expect([undefined, 'stub']).toContain(tree['stubs/x.md']);
      // A temporary may stay only where removing it is what failed.
      const leftovers = Object.keys(tree).filter((path) => path.endsWith('.tmp'));
      if (operation !== 'unlinkSync') expect(leftovers).toEqual([]);
      if (error === undefined) return;
      expect(error).toBeInstanceOf(EnvironmentError);
      expect(error).toMatchObject({
        code,
        path: expect.stringMatching(/^(?:people\/Anna|made\/x|stubs\/x)\.md$/),
      });
    },
  );

  test('the changes before it are named as done', () => {
    const root = tempVault({ 'a.md': '1', 'b.md': '2', 'c.md': '3' });
    const change = (path: string, before: string) => ({ path, before, after: 'new' });
    expect(() =>
      writeChanges(
        root,
        [change('a.md', '1'), change('b.md', '2'), change('c.md', '3')],
        failing('renameSync', 'EIO', 2),
      ),
    ).toThrow(
      expect.objectContaining({
        path: 'b.md',
        code: 'EIO',
        syscall: 'rename',
        done: [{ path: 'a.md', outcome: 'written' }],
      }),
    );
    expect(treeOf(root)).toEqual({ 'a.md': 'new', 'b.md': '2', 'c.md': '3' });
  });

  test('a disk that is full is full before anything is changed', () => {
    const root = tempVault({ 'a.md': '1', 'b.md': '2' });
    const change = (path: string, before: string) => ({ path, before, after: 'new' });
    expect(() =>
      writeChanges(root, [change('a.md', '1'), change('b.md', '2')], failing('writeSync', 'ENOSPC', 2)),
    ).toThrow(expect.objectContaining({ path: 'b.md', code: 'ENOSPC', done: [] }));
    expect(treeOf(root)).toEqual({ 'a.md': '1', 'b.md': '2' });
  });

  test('file systems without links or folder flushes are served', () => {
    const root = tempVault({ 'people/': '' });
    const refuse = (code: string) => () => {
      throw Object.assign(new Error(code), { code, syscall: 'link' });
    };
    const disk = { ...fs, linkSync: refuse('EPERM') } as never;
    expect(writeChanges(root, [{ path: NOTE, before: null, after: 'new' }], disk).results).toMatchObject([
      { outcome: 'written' },
    ]);
    expect(treeOf(root)).toEqual({ [NOTE]: 'new' });
  });

  test('a disk that writes a few bytes at a time gets everything', () => {
    const root = tempVault({ [NOTE]: 'old' });
    const disk = {
      ...fs,
      writeSync: (descriptor: number, bytes: Buffer, offset: number) =>
        fs.writeSync(descriptor, bytes, offset, 1),
    } as never;
    writeChanges(root, [{ path: NOTE, before: 'old', after: 'äöü' }], disk);
    expect(textIn(root, NOTE)).toBe('äöü');
  });

  test.runIf(process.getuid?.() !== 0)('read-only files and folders stay as they are', () => {
    const root = tempVault({ 'a/x.md': 'old', 'b/x.md': 'old' });
    chmodSync(join(root, 'a/x.md'), 0o444);
    chmodSync(join(root, 'b'), 0o555);
    for (const path of ['a/x.md', 'b/x.md']) {
      expect(() => writeChanges(root, [{ path, before: 'old', after: 'new' }])).toThrow(EnvironmentError);
      expect(() => writeChanges(root, [{ path, before: 'old', after: null }])).toThrow(EnvironmentError);
    }
    chmodSync(join(root, 'b'), 0o755);
    expect(treeOf(root)).toEqual({ 'a/x.md': 'old', 'b/x.md': 'old' });
  });

  test('a vault that is gone is a failure of the environment', () => {
    expect(() =>
      writeChanges(join(tempVault(), 'gone'), [{ path: 'x.md', before: null, after: 'x' }]),
    ).toThrow(EnvironmentError);
  });

  test('a name that is too long for the disk is a failure of the environment', () => {
    const root = tempVault();
    mkdirSync(join(root, 'people'));
    put(root, 'keep.md', 'x');
    expect(() =>
      writeChanges(root, [{ path: `people/${'x'.repeat(300)}.md`, before: null, after: 'x' }]),
    ).toThrow(EnvironmentError);
    expect(treeOf(root)).toEqual({ 'keep.md': 'x' });
  });
});
