import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readPlainTask } from '../../src/note/read-plain-task.js';
import { readTask, readTaskWords } from '../../src/note/read-task.js';

const sign = fc.constantFrom('📅', '📅', '📅', '✅', '✅', '➕', '⏳', '🛫', '📆', '🔺', '📅\uFE0F', 'x', '');
const day = fc.constantFrom(
  '2026-11-18',
  '2026-11-25',
  '2026-11-25',
  '2026-02-30',
  '2026-1-8',
  '18.11.2026',
  '',
);
const gap = fc.constantFrom(' ', ' ', ' ', ' ', '', '  ', '\u00a0', '\t');
const plain = fc.tuple(
  fc.constantFrom(' 📅 ', ' ✅ ', ' ➕ ', ' ⏳ '),
  fc.constantFrom('2026-11-18', '2026-11-25'),
);
const odd = fc.tuple(gap, sign, gap, day, fc.constantFrom('', '', '', ' and more', '1'));
const dated = fc.oneof(plain, plain, odd).map((parts) => parts.join(''));
const words = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('send the slides', 'call Ánna', 'send it', 'x') },
  fc.constantFrom(
    '',
    'theirs: the key',
    'a: b',
    '[due:: 2026-01-02] x',
    'x #tag',
    'x ☎ y',
    'read “it” – soon',
    'x \ufffc y',
    ' x',
    'x\u2028',
    '**theirs**: y',
  ),
  fc.string({ maxLength: 6 }),
);

it('a task that is written plainly reads as every task is read', () => {
  let read = 0;
  let twice = 0;
  fc.assert(
    fc.property(words, fc.array(dated, { maxLength: 3 }), (text, dates) => {
      const written = `${text}${dates.join('')}`;
      const task = readPlainTask(written);
      if (!task) return;
      read++;
      if (task.due && task.done) twice++;
      const slow = readTaskWords(written);
      expect(task, written).toEqual(slow);
      expect(Object.keys(task)).toEqual(Object.keys(slow));
      expect(readTask(written)).toEqual(slow);
    }),
    { numRuns: 10_000 },
  );
  expect(read).toBeGreaterThan(1_000);
  expect(twice).toBeGreaterThan(20);
});
