import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ReadAhead as OfSources } from '../../../src/vault/read-ahead.js';
import { readText } from '../../../src/vault/read-text.js';

// The second thread is a file of its own, which only the build has.
const BUILT = new URL('../../../dist/vault/read-ahead.js', import.meta.url).href;
const COUNT = 2_000;
const LIMIT = 100_000;
const KINDS: Buffer[] = [
  Buffer.from('---\nmet-at: Bern\n---\nAnn\n'),
  Buffer.from('Zürich 📅\r\n'),
  Buffer.from('\ufeffAnn'),
  Buffer.alloc(0),
  Buffer.from('a\ufffdb'),
  Buffer.from([65, 0xff, 66]),
  Buffer.from([65, 0xc3]),
  Buffer.from('a\0b'),
  Buffer.alloc(64 * 1024 - 1, 'a'),
  Buffer.alloc(64 * 1024, 'b'),
  Buffer.alloc(LIMIT + 1, 'c'),
];
/** Those of which the second thread can tell what they say. */
const TOLD = 4;

let folder = '';
const files = Array.from({ length: COUNT }, (_, index) => ({
  path: `${index === COUNT - 1 ? 'left out/' : ''}${index}.md`,
  file: '',
}));
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'knowwho-test-'));
  files.forEach((one, index) => {
    one.file = join(folder, `${index}.md`);
    const bytes = index < KINDS.length ? (KINDS[index] as Buffer) : Buffer.from(`note ${index}\n`);
    if (index !== KINDS.length) writeFileSync(one.file, bytes);
  });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('files that a second thread reads', () => {
  it('read as all others do, or are left to the first one', async ({ skip }) => {
    const { ReadAhead } = (await import(BUILT)) as { ReadAhead: typeof OfSources };
    const ahead = ReadAhead.of(files, { exclude: ['left out'] });
    if (!ahead) return skip('SKIPPED: this machine has one core, and so there is no second thread');
    await ahead.ended;
    const told = files.filter(({ file }, index) => {
      const read = ahead.take(index, LIMIT);
      if (!read) return false;
      expect({ ok: true, text: read.text }).toEqual(readText(file, LIMIT));
      expect(read.again()).toBe(read.text);
      return true;
    });
    expect(told.length).toBe(COUNT - KINDS.length - 2 + TOLD);
    expect(ahead.take(0, 3)).toBeUndefined();
  });

  it('are read here where there are few, or where the thread cannot begin', async () => {
    expect(OfSources.of(files.slice(0, 1_999), { exclude: [] })).toBeUndefined();
    const ahead = OfSources.of(files, { exclude: [] });
    expect(ahead?.take(0, LIMIT)).toBeUndefined();
    await ahead?.ended;
    expect(ahead?.take(1, LIMIT)).toBeUndefined();
  });
});
