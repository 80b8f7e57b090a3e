import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { safeFileName } from '../../../src/people/safe-file-name.js';

describe('a name becomes a file name', () => {
  test.each([
    ['Anna Keller', 'Anna Keller'],
    ['Zoe\u0308', 'Zo\u00EB'],
    ['AC/DC', 'AC-DC'],
    ['C:\\temp', 'C-temp'],
    ['Anna "Anni" Keller', "Anna 'Anni' Keller"],
    ['Team #1 [x]^y | z', 'Team 1 x y - z'],
    ['100%% sure?', '100% sure'],
    ['  two   blanks\t', 'two blanks'],
    ['../../etc/passwd', 'etc-passwd'],
    ['.hidden', 'hidden'],
    ['Jr.', 'Jr'],
    ['Lea ~', 'Lea'],
    ['con', 'con_'],
    ['NUL.md', 'NUL_.md'],
    ['COM1', 'COM1_'],
    ['aux .x', 'aux_ .x'],
    ['Conrad', 'Conrad'],
    ['\u202Egnp.exe', 'gnp.exe'],
    ['a\u0000b\nc', 'ab c'],
    ['\uD800', 'Unnamed'],
    ['', 'Unnamed'],
    ['???', 'Unnamed'],
    ['山田 太郎', '山田 太郎'],
    ['علی\u200Cرضا', 'علی\u200Cرضا'],
    ['O’Brien-Müller', 'O’Brien-Müller'],
  ])('%j → %j', (name, expected) => {
    expect(safeFileName(name)).toBe(expected);
  });

  test('a device of Windows with a long ending is as safe the second time', () => {
    const safe = safeFileName(`aux.${'x'.repeat(300)}`);
    expect(Buffer.byteLength(safe)).toBe(200);
    expect(safeFileName(safe)).toBe(safe);
  });

  test('long names are cut between characters', () => {
    expect(Buffer.byteLength(safeFileName('ü'.repeat(500)))).toBe(200);
    expect(safeFileName(`a${'👩‍👩‍👧'.repeat(50)}`).endsWith('👩‍👩‍👧')).toBe(true);
  });

  test('every name is safe everywhere, and stays as it is the second time', () => {
    const naughty = fc.constantFrom(
      ...'/\\:*?"<>|#^[]%.~- \u202E\u0000\n'.split(''),
      'con',
      'aux.',
      '\u0301',
      '👩‍👧',
      'ä',
    );
    const name = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: naughty }),
      fc.string({ unit: fc.oneof(naughty, fc.string()) }),
    );
    fc.assert(
      fc.property(name, (written) => {
        const safe = safeFileName(written);
        expect(safe).not.toBe('');
        expect(safe).not.toMatch(/[\\/:*?"<>|#^[\]\p{Cc}\u202A-\u202E\u2066-\u2069]|%%|^[.~\s]|[.\s]$/u);
        expect(safe).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i);
        expect(Buffer.byteLength(safe)).toBeLessThanOrEqual(210);
        expect(safe).toBe(safe.normalize('NFC'));
        expect(Buffer.from(safe).toString()).toBe(safe);
        expect(safeFileName(safe)).toBe(safe);
      }),
      { numRuns: 500 },
    );
  });
});
