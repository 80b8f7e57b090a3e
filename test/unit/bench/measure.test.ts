import { expect, test } from 'vitest';
import { quantile, timingOf } from '../../bench/measure.js';
import { keeps, partsMarkdown, partText, ratio } from '../../bench/report.js';

const timing = (name: string, median: number) => ({ name, median, low: median * 0.9, high: median * 1.1 });

test('median and quartiles are values that were measured', () => {
  expect(timingOf('x', [5, 1, 4, 2, 3, 7, 6])).toEqual({ name: 'x', median: 4, low: 2, high: 6 });
  expect(
    quantile(
      Array.from({ length: 60 }, (_, at) => at + 1),
      0.95,
    ),
  ).toBe(57);
});

test('a figure keeps its bound from below or from above', () => {
  const [fast, slow] = [timing('fast', 0.1), timing('slow', 0.45)];
  expect(keeps(ratio('cost', slow, fast, 5))).toBe(true);
  expect(keeps(ratio('cost', slow, fast, 4))).toBe(false);
  expect(keeps(ratio('ahead', slow, fast, 4, true))).toBe(true);
});

test('what is short is said so, on the terminal and on the page', () => {
  const part = {
    title: 'Some part',
    timings: [timing('fast', 0.1), timing('slow', 0.45)],
    reference: 'fast',
    findings: [ratio('slow ÷ fast', timing('slow', 0.45), timing('fast', 0.1), 4)],
    skipped: ['there is no such program'],
  };
  expect(partText(part)).toContain('4.50 ×');
  expect(partText(part)).toContain('SHORT');
  expect(partText(part)).toContain('SKIPPED: there is no such program');
  const page = partsMarkdown([part], '2026-11-26');
  expect(page).toContain('| slow ÷ fast | at most 4 × | **4.50 ×** | no | 0.450 s ÷ 0.100 s |');
  expect(page).toContain('| slow | 0.450 s | 0.405 s to 0.495 s |');
  expect(page).toContain('- Not measured: there is no such program');
});
