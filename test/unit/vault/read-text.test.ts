import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSeenText, readText } from '../../../src/vault/read-text.js';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'knowwho-test-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const LIMIT = 100;
const FILES: [string, Buffer][] = [
  ['plain', Buffer.from('Ann\n')],
  ['umlauts and an emoji', Buffer.from('Zürich 📅\r\n')],
  ['a byte order mark', Buffer.from('\ufeffAnn')],
  ['nothing', Buffer.alloc(0)],
  ['a sign of replacement', Buffer.from('a\ufffdb')],
  ['a byte that is no UTF-8', Buffer.from([65, 0xff, 66])],
  ['half a surrogate', Buffer.from([65, 0xed, 0xa0, 0x80, 66])],
  ['an overlong slash', Buffer.from([0xc0, 0xaf])],
  ['a cut character', Buffer.from([65, 0xc3])],
  ['a NUL', Buffer.from('a\0b')],
  ['UTF-16', Buffer.from('Ann', 'utf16le')],
  ['as many bytes as may be', Buffer.alloc(LIMIT, 'a')],
  ['one byte more', Buffer.alloc(LIMIT + 1, 'a')],
  ['three bytes a letter', Buffer.from('€'.repeat(LIMIT / 3))],
  ['too many of them', Buffer.from('€'.repeat(LIMIT / 3 + 1))],
];

describe('a file that was just looked at', () => {
  it.each(FILES)('reads as any other: %s', (name, bytes) => {
    const file = join(folder, name);
    writeFileSync(file, bytes);
    expect(readSeenText(file, statSync(file).size, LIMIT)).toEqual(readText(file, LIMIT));
    // It may have been another one then.
    for (const size of [0, 1, LIMIT, undefined])
      expect(readSeenText(file, size, LIMIT)).toEqual(readText(file, LIMIT));
  });

  it('may be gone, a folder or a pipe by now', () => {
    const pipe = join(folder, 'pipe');
    execFileSync('mkfifo', [pipe]);
    for (const file of [join(folder, 'gone'), folder, pipe])
      for (const size of [0, 5, undefined])
        expect(readSeenText(file, size, LIMIT)).toEqual(readText(file, LIMIT));
  });
});
