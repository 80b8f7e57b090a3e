import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readEntry } from '../../src/note/read-entry.js';
import { readPlainEntry } from '../../src/note/read-plain-entry.js';

it('an entry that is written plainly reads as every entry is read', () => {
  const date = fc.constantFrom(
    '2026-11-18',
    '2026-11-18',
    '2026-11-18',
    '2026-02-30',
    '2026-1-8',
    '0000-01-01',
    '2026-13-01',
    '2024-02-29',
  );
  const gap = fc.constantFrom(' ', ' ', ' ', '  ', ', ', ': ', ' - ');
  const kind = fc.constantFrom(
    'met',
    'met',
    'met',
    'call',
    'sent',
    'met',
    'call',
    'sent',
    'Met',
    'foo',
    'he wrote',
    'rief',
    'traf',
    'met*',
    'constructor',
  );
  const way = fc.constantFrom(
    '',
    '',
    ' via mail',
    ' per Post',
    ' via LinkedIn message',
    ' at Bern',
    ' at the bar',
    ' at 10:30',
    ' at Café-Bar',
    ' by phone',
    ' in Bern',
    ' via mail at Bern',
    ' via at',
    ' at via',
    ' at per',
    ' via [[X]]',
    ' @ Bern',
    ' via e-mail',
    ' at x:y',
  );
  const end = fc.constantFrom(': ', ': ', ': ', ':', ' : ', ', ', '; ', '');
  const text = fc.oneof(
    fc.constantFrom(
      '',
      'words',
      'via mail: words',
      'at Bern',
      'a: b',
      '10:30',
      '[minutes:: 10]',
      'x [minutes:: 10]',
      'x [minutes:: 10]',
      'x [minutes:: 10]',
      'x [minutes:: 10]',
      'x [minutes:: 10]',
      'x  [minutes:: 00080]',
      'x[minutes:: 5]',
      'x \ufffc y [minutes:: 5]',
      'x (a [minutes:: 5]',
      'x [a:: b] [minutes:: 5]',
      'x [minutes:: 1] [minutes:: 5]',
      'x [[minutes:: 5]',
      'x [minutes:: 123456]',
      'x [cost:: 5]',
      'a::b',
      ': x',
      '#tag',
      'x ',
      '– y',
      'a\u2028b',
      'mit 📅',
    ),
    fc.string({ maxLength: 8 }),
  );
  let plain = 0;
  let timed = 0;
  fc.assert(
    fc.property(fc.tuple(date, gap, kind, way, end, text), (parts) => {
      const words = parts.join('').trim();
      const read = readPlainEntry(words, 7);
      if (!read) return;
      plain++;
      if (read.minutes !== undefined) timed++;
      const slow = { ...(readEntry(words) as object), line: 7 };
      expect(read, words).toEqual(slow);
      expect(Object.keys(read)).toEqual(Object.keys(slow));
    }),
    { numRuns: 15_000 },
  );
  expect(plain).toBeGreaterThan(100);
  expect(timed).toBeGreaterThan(5);
});
