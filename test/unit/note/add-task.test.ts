import { describe, expect, it } from 'vitest';
import { addTask } from '../../../src/note/add-task.js';
import { moveTask, tickTask } from '../../../src/note/change-task.js';
import { applyEdits } from '../../../src/note/edit.js';
import type { TaskEdit } from '../../../src/note/task-body.js';
import { defaultSettings } from '../../../src/people/settings.js';

const SETTINGS = defaultSettings();

function applied(text: string, result: TaskEdit): string {
  if ('problem' in result) return `refused: ${result.problem.message}`;
  return applyEdits(text, result.edits);
}

function add(text: string): string {
  return applied(text, addTask('a.md', text, { text: 'call', theirs: false, due: '2026-12-01' }, SETTINGS));
}

describe('a new promise', () => {
  it.each([
    ['', '## Promises\n- [ ] call 📅 2026-12-01\n'],
    ['\uFEFFText', '\uFEFFText\n\n## Promises\n- [ ] call 📅 2026-12-01'],
    ['# Promises\n1. [ ] one\n\n\n# End\n', '# Promises\n1. [ ] one\n2. [ ] call 📅 2026-12-01\n\n\n# End\n'],
    ['### Promises:\n- [ ] one\n  more\n', '### Promises:\n- [ ] one\n  more\n- [ ] call 📅 2026-12-01\n'],
    ['Text\n```\ncode\n', 'Text\n## Promises\n- [ ] call 📅 2026-12-01\n\n```\ncode\n'],
    // A fence that is indented would become part of the list above it, and end with the first line that is not.
    [
      '  ~~~\ncode #tag\n',
      'refused: This note has no place where the promise would be read as meant. Please write it by hand.',
    ],
    ['```\n## Promises\n```\n', '```\n## Promises\n```\n\n## Promises\n- [ ] call 📅 2026-12-01\n'],
  ])('in %j', (text, expected) => {
    expect(add(text)).toBe(expected);
  });
});

describe('an old promise', () => {
  it.each([
    ['- [ ] one', '- [x] one ✅ 2026-12-01'],
    ['- [/] one  \r\n', '- [x] one ✅ 2026-12-01  \r\n'],
    ['- [ ] one\n  and two 📅 2026-11-25\n', '- [x] one ✅ 2026-12-01\n  and two 📅 2026-11-25\n'],
    ['- [ ] one ⏳ 2026-11-25 ^id\n', '- [x] one ⏳ 2026-11-25 ✅ 2026-12-01 ^id\n'],
  ])('is ticked in %j', (text, expected) => {
    expect(applied(text, tickTask('a.md', text, 1, '2026-12-01', SETTINGS))).toBe(expected);
  });

  it.each([
    ['- [ ] one', '- [ ] one 📅 2026-12-01'],
    [
      '- [ ] one 📅 2026-11-25 ⏫\n- [ ] two 📅 2026-11-25\n',
      '- [ ] one 📅 2026-12-01 ⏫\n- [ ] two 📅 2026-11-25\n',
    ],
    ['- [ ] one ⏳ 2026-11-20 📅️ 25.11.2026\n', '- [ ] one ⏳ 2026-11-20 📅️ 2026-12-01\n'],
    ['- [ ] one [scheduled:: [[2026-11-25]]]\n', '- [ ] one [scheduled:: 2026-12-01]\n'],
  ])('is moved in %j', (text, expected) => {
    expect(applied(text, moveTask('a.md', text, 1, '2026-12-01', SETTINGS))).toBe(expected);
  });

  it.each(['- [x] one\n', 'one\n', '---\na: [\n---\n- [ ] one\n'])('is not found in %j', (text) => {
    expect(applied(text, tickTask('a.md', text, 1, '2026-12-01', SETTINGS))).toMatch(/^refused/);
  });
});
