import { describe, expect, it } from 'vitest';
import { readTask, taskState } from '../../../src/note/read-task.js';

const DAY = '2026-11-25';

describe('the words of a task', () => {
  it.each([
    ['send the slides 📅 2026-11-25', { text: 'send the slides', due: DAY }],
    ['send the slides 📅2026-11-25', { text: 'send the slides', due: DAY }],
    ['send 🗓\uFE0F 2026-11-25 the slides', { text: 'send the slides', due: DAY }],
    ['send the slides ⏳ 2026-11-25', { text: 'send the slides', due: DAY }],
    ['send the slides ⏳ 2026-11-20 📅 2026-11-25', { text: 'send the slides', due: DAY }],
    ['send the slides 📅 [[2026-11-25]]', { text: 'send the slides', due: DAY }],
    ['send the slides 📅 25.11.2026', { text: 'send the slides', due: DAY }],
    ['send the slides 📅 2026-11-25 10:30-11:00', { text: 'send the slides', due: DAY }],
    ['send the slides [due:: 2026-11-25]', { text: 'send the slides', due: DAY }],
    ['send (due:: 2026-11-25) the slides', { text: 'send the slides', due: DAY }],
    ['send the slides [due:: [[2026-11-25]]]', { text: 'send the slides', due: DAY }],
    ['send the slides [scheduled:: 2026-11-25]', { text: 'send the slides', due: DAY }],
    [
      'send the slides ⏫ 🔁 every week 🛫 2026-11-01 ➕ 2026-10-01 📅 2026-11-25',
      { text: 'send the slides', due: DAY, created: '2026-10-01' },
    ],
    ['send the slides 🆔 abc ⛔ def,ghi 🏁 delete', { text: 'send the slides' }],
    ['send the slides [priority:: high] [repeat:: every day]', { text: 'send the slides' }],
    ['sent ✅ 2026-11-25', { text: 'sent', done: DAY }],
    ['sent [completion:: 2026-11-25]', { text: 'sent', done: DAY }],
    ['sent ❌ 2026-11-25', { text: 'sent' }],
    ['theirs: introduce me to HR 📅 2026-11-25', { text: 'introduce me to HR', theirs: true, due: DAY }],
    ['**theirs:** introduce me', { text: 'introduce me', theirs: true }],
    ['**theirs**: introduce me', { text: 'introduce me', theirs: true }],
    ['_theirs:_ introduce me', { text: 'introduce me', theirs: true }],
    ['Ihrerseits: stellt mich vor', { text: 'stellt mich vor', theirs: true }],
    ['deren: Rückmeldung', { text: 'Rückmeldung', theirs: true }],
    ['theirs is a nice garden', { text: 'theirs is a nice garden' }],
    ['buy a calendar 📅', { text: 'buy a calendar 📅' }],
    ['agree ✅ on it', { text: 'agree ✅ on it' }],
    ['book [see:: page 3] and (this)', { text: 'book [see:: page 3] and (this)' }],
  ])('%s', (words, expected) => {
    expect(readTask(words)).toEqual({
      theirs: false,
      due: undefined,
      done: undefined,
      unreadable: [],
      ...expected,
    });
  });

  it.each([
    ['send 📅 2026-02-30', '2026-02-30'],
    ['send 📅 tomorrow', 'tomorrow'],
    ['send [due:: next week]', 'next week'],
    ['send ⏳ 31.04.2026', '31.04.2026'],
  ])('name a date that cannot be read: %s', (words, unreadable) => {
    expect(readTask(words)).toMatchObject({ due: undefined, unreadable: [unreadable] });
  });

  it.each([
    [' ', 'open'],
    ['/', 'open'],
    ['x', 'done'],
    ['X', 'done'],
    ['-', 'dropped'],
    ['>', 'dropped'],
    ['?', 'dropped'],
  ])('[%s] is %s', (mark, state) => expect(taskState(mark)).toBe(state));
});
