import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../src/note/edit.js';
import { tickTask } from '../../../src/note/tick-task.js';

const tick = (text: string, line: number, words: string) => {
  const edits = tickTask(text, line, words, '2026-11-23');
  return edits && applyEdits(text, edits);
};

describe('tickTask', () => {
  it.each([
    ['- [ ] send it 📅 2026-11-25', '- [x] send it 📅 2026-11-25 ✅ 2026-11-23'],
    ['  * [/] send it', '  * [x] send it ✅ 2026-11-23'],
    ['1. [ ] send it  ', '1. [x] send it ✅ 2026-11-23  '],
    ['- [ ] send it ^id', '- [x] send it ✅ 2026-11-23 ^id'],
    ['- [ ] send it [due:: 2026-11-25]', '- [x] send it [due:: 2026-11-25] [completion:: 2026-11-23]'],
    ['- [x] send it ✅ 2026-11-20', '- [x] send it ✅ 2026-11-20'],
  ])('%s', (line, expected) => {
    for (const [before, after] of [
      ['# P\r\n', '\r\n- [ ] other\r\n'],
      ['\uFEFF# P\n', ''],
    ] as const) {
      expect(tick(before + line + after, 2, 'send it')).toBe(before + expected + after);
    }
  });
  it.each(['- [ ] send that', '- send it', '- [-] send it', 'send it', ''])('never guesses: %s', (line) => {
    expect(tick(line, 1, 'send it')).toBeUndefined();
  });
});
