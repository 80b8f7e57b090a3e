import { describe, expect, it } from 'vitest';
import { en } from '../../../src/language/en.js';
import { promiseToSay, taskToTakeAlong } from '../../../src/stubs/task-speech.js';
import { contact, person, task } from '../agenda/build.js';

const speech = { language: en, formal: false, today: '2026-11-20' };

function ann(text: string) {
  const shared = {
    ...task(text, '2026-11-24'),
    path: 'projects/Office.md',
    targets: ['Ann Lee'],
    names: ['Ann Lee'],
  };
  const one = contact(person('Ann Lee'), { tasks: [shared] });
  const source = { path: shared.path, line: shared.line };
  const reason = { rule: 'promise', due: '2026-11-24', task: { text, ...source }, source } as never;
  return { one, reason };
}

describe('a task of another note', () => {
  it.each([
    'card for Ann Lee, everybody signs',
    'buy a present for Ann Lee',
    'decide whether Ann Lee stays on the project',
  ])('is not for their ears: %s', (text) => {
    const { one, reason } = ann(text);
    expect(promiseToSay(one, reason, speech)).toBeUndefined();
    expect(taskToTakeAlong(one, undefined, speech)).toBeUndefined();
  });
  it('is said where it is a gift or a question to them', () => {
    const gift = ann('send Ann Lee the list of rooms');
    expect(promiseToSay(gift.one, gift.reason, speech)).toMatchObject({
      gift: 'the list of rooms',
      own: false,
    });
    const question = ann('ask Ann Lee for the key');
    expect(taskToTakeAlong(question.one, undefined, speech)).toMatchObject({
      question: 'ask you for the key',
    });
  });
  it('is not taken along where the message is about it', () => {
    const { one, reason } = ann('ask Ann Lee for the key');
    expect(taskToTakeAlong(one, reason, speech)).toBeUndefined();
  });
});
