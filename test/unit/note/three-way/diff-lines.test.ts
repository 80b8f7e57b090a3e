import { expect, it } from 'vitest';
import { diffLines } from '../../../../src/note/three-way/diff-lines.js';
import { textLines } from '../../../../src/note/three-way/text-lines.js';

const diff = (old: string, now: string) => diffLines(textLines(old), textLines(now));

it('tells what was added and what was taken out between empty lines', () => {
  expect(diff('a\n\nb\n\nc\n', 'x\n\na\n\nc\n')).toEqual([
    { start: 0, end: 0, length: 2 },
    { start: 2, end: 4, length: 0 },
  ]);
});

it('matches no lines of words that change places over those that stay', () => {
  expect(diff('a\nb\nc\n', 'c\na\nb\n')).toEqual([
    { start: 0, end: 0, length: 1 },
    { start: 2, end: 3, length: 0 },
  ]);
  expect(diff('', 'a\n')).toEqual([{ start: 0, end: 0, length: 1 }]);
  expect(diff('a\n', 'a\n')).toEqual([]);
});

it('gives up where it would take too long', () => {
  expect(diff(`a\n${'x\n'.repeat(3000)}`, `${'x\n'.repeat(3000)}b\n`)).toBeUndefined();
});
