import { describe, expect, it } from 'vitest';
import { entryOfTick } from '../../../src/render/gesture-entry.js';
import { readGesture } from '../../../src/render/read-gesture.js';
import { typedWords } from '../../../src/render/typed-words.js';

const TODAY = '2026-11-23';
const acts = (mark: string, words = '') => {
  const read = readGesture({ mark, words }, TODAY);
  return 'acts' in read ? read.acts : read.problem;
};

describe('readGesture', () => {
  it.each([
    ['x', '', { kind: 'done', words: '' }],
    ['X', 'met for lunch', { kind: 'done', words: 'met for lunch' }],
    ['x', '✅ 2026-11-21', { kind: 'done', date: '2026-11-21', words: '' }],
    ['x', 'sent the slides ✅ 2026-11-21', { kind: 'done', date: '2026-11-21', words: 'sent the slides' }],
    ['x', 'Anruf [completion:: 2026-11-21]', { kind: 'done', date: '2026-11-21', words: 'Anruf' }],
    ['x', '– rang her', { kind: 'done', words: 'rang her' }],
    ['>', '', { kind: 'snooze', until: '2026-11-30', words: '' }],
    ['>', '2w', { kind: 'snooze', until: '2026-12-07', words: '' }],
    ['>', 'she is away', { kind: 'snooze', until: '2026-11-30', words: 'she is away' }],
    [' ', 'snooze', { kind: 'snooze', until: '2026-11-30', words: '' }],
    [' ', 'snooze 2w she is away', { kind: 'snooze', until: '2026-12-07', words: 'she is away' }],
    [' ', 'snooze until 2026-12-24', { kind: 'snooze', until: '2026-12-24', words: '' }],
    [' ', 'snooze for 3 days', { kind: 'snooze', until: '2026-11-26', words: '' }],
    [' ', 'snooze friday', { kind: 'snooze', until: '2026-11-27', words: '' }],
    [' ', 'später in 2 Wochen', { kind: 'snooze', until: '2026-12-07', words: '' }],
    [' ', 'zurückstellen bis 24.12.2026', { kind: 'snooze', until: '2026-12-24', words: '' }],
    [' ', '⏳ 2026-12-01', { kind: 'snooze', until: '2026-12-01', words: '' }],
    ['-', '', { kind: 'skip', words: '' }],
    ['-', 'moved away', { kind: 'skip', words: 'moved away' }],
    [' ', 'skip not this time', { kind: 'skip', words: 'not this time' }],
    [' ', 'auslassen: keine Zeit', { kind: 'skip', words: 'keine Zeit' }],
    ['x', 'skip', { kind: 'skip', words: '' }],
  ])('[%s] %s', (mark, words, act) => {
    expect(acts(mark, words)).toEqual([act]);
  });
  it('does both where a tick comes with a later date', () => {
    expect(acts('x', 'met for lunch ⏳ 2026-12-01')).toMatchObject([
      { kind: 'done', words: 'met for lunch' },
      { kind: 'snooze', until: '2026-12-01', words: '' },
    ]);
  });
  it.each([
    [' ', ''],
    [' ', 'met for lunch'],
    [' ', 'a snooze would be nice'],
    [' ', 'skipping stones'],
  ])('carries nothing out for [%s] %s', (mark, words) => {
    expect(acts(mark, words)).toEqual([]);
  });
  it.each([
    ['?', ''],
    [' ', 'snooze 2'],
    ['>', 'until the cows come home'],
    ['x', '✅ 2026-02-30'],
    [' ', '⏳ 2026-02-30'],
  ])('says what it does not understand: [%s] %s', (mark, words) => {
    expect(acts(mark, words)).toEqual(expect.any(String));
  });
});

describe('entryOfTick', () => {
  const entry = (words: string, rules: string[] = ['cadence']) =>
    entryOfTick(words, TODAY, rules, 'en').entry;
  it.each([
    ['', { kind: 'wrote', text: '' }],
    ['met', { kind: 'met', text: '' }],
    ['met for lunch', { kind: 'met', text: 'for lunch' }],
    ['met with Anna and Ben', { kind: 'met', text: 'with Anna and Ben' }],
    ['rang her', { kind: 'call', text: 'rang her' }],
    ['Anruf', { kind: 'call', text: 'Anruf' }],
    ['Anruf wegen der Workshops', { kind: 'call', text: 'Anruf wegen der Workshops' }],
    ['getroffen', { kind: 'met', text: 'getroffen' }],
    ['sent', { kind: 'sent', text: '' }],
    ['sent: the slides', { kind: 'sent', text: 'the slides' }],
    ['via email', { kind: 'wrote', via: 'email' }],
    ['via email: asked for the slides', { kind: 'wrote', via: 'email', text: 'asked for the slides' }],
    ['sent via LinkedIn: the slides', { kind: 'sent', via: 'LinkedIn', text: 'the slides' }],
    ['he likes the plan', { kind: 'wrote', text: 'he likes the plan' }],
    ['note to self', { kind: 'wrote', text: 'note to self' }],
    ['angerufen: die neue Wohnung', { kind: 'call', text: 'angerufen: die neue Wohnung' }],
    ['angerufen, sie zieht um', { kind: 'call', text: 'angerufen, sie zieht um' }],
    ['geschrieben via Signal: danke', { kind: 'wrote', via: 'Signal', text: 'geschrieben: danke' }],
    ['we had lunch: his new flat', { kind: 'met', text: 'we had lunch: his new flat' }],
    ['Kaffee im Odeon', { kind: 'met', text: 'Kaffee im Odeon' }],
    ['lunch on Friday', { kind: 'wrote', text: 'lunch on Friday' }],
    ['lunch next week?', { kind: 'wrote' }],
    ['Mittagessen am Freitag abgemacht', { kind: 'wrote' }],
    ['yesterday rang her', { kind: 'call', text: 'yesterday rang her' }],
    ['gestern getroffen', { kind: 'met', text: 'gestern getroffen' }],
    ['wir haben uns getroffen', { kind: 'met' }],
    ['they called, all is well', { kind: 'call', text: 'they called, all is well' }],
    ['she sent me the plan', { kind: 'received', text: 'she sent me the plan' }],
    ['sie hat mir geschrieben', { kind: 'received' }],
    ['habe ihr geschrieben', { kind: 'wrote' }],
    ['talked for an hour', { kind: 'call' }],
    ['a long call', { kind: 'call' }],
    ['the phone number is new', { kind: 'wrote' }],
    ['a video about boats', { kind: 'wrote' }],
    ['had no time to call', { kind: 'wrote' }],
  ])('%s', (words, expected) => {
    expect(entry(words)).toMatchObject({ date: TODAY, ...expected });
  });
  it.each([
    [['thank'], 'thanked'],
    [['thank-introducer', 'cadence'], 'thanked'],
    [['occasion'], 'greeted'],
    [['occasion', 'cadence'], 'greeted'],
    [['nudge'], 'sent'],
    [['first-follow-up'], 'wrote'],
    [[], 'wrote'],
  ])('takes the kind that closes the reasons %s', (rules, kind) => {
    expect(entry('', rules).kind).toBe(kind);
  });
  it('says what it closes where its kind and day do not', () => {
    const on = (words: string, rules: string[], opened = {}) =>
      entryOfTick(words, TODAY, rules, 'en', opened).entry;
    expect(on('met for lunch', ['occasion'], { occasionAhead: true }).text).toBe(
      'for lunch [closes:: occasion]',
    );
    expect(on('', ['occasion'], { occasionAhead: true }).text).toBe('');
    expect(on('met for lunch', ['occasion']).text).toBe('for lunch');
    expect(on('', ['first-follow-up'], { metOn: TODAY }).text).toBe('[closes:: first-follow-up]');
    expect(on('', ['first-follow-up'], { metOn: '2026-11-22' }).text).toBe('');
    expect(on('wrote her again', ['nudge']).text).toBe('her again [closes:: nudge]');
    expect(on('sent her a note', ['nudge']).text).toBe('her a note');
    expect(on('rang her', ['nudge']).text).toBe('rang her');
    expect(on('she wrote: fine', ['thank', 'report-back']).text).toMatch(/\[closes:: thank, report-back\]$/);
  });
  it('closes the thanks on the line whatever the kind', () => {
    expect(entry('met for lunch', ['thank'])).toMatchObject({ kind: 'met', text: 'for lunch (thanked)' });
    expect(entry('met, thanked him', ['thank']).text).not.toContain('(');
    expect(entryOfTick('Anruf', TODAY, ['thank'], 'de').entry.text).toBe('Anruf (bedankt)');
  });
});

describe('typedWords', () => {
  it.each([
    ['[[A]] · one two', '[[A]] · one two', ''],
    ['[[A]] · one two', '[[A]] · one two met for lunch', 'met for lunch'],
    ['[[A]] · one two', '[[A]] met for lunch · one two', 'met for lunch'],
    ['[[A]] · one two three', '[[A]] · one new two newer three end', 'new newer end'],
    ['[[A]] · one two three four', '[[A]] · two three four rang', 'rang'],
    ['[[A]] · a b', '[[A]] · a b a b', 'a b'],
    ['[[A]] · one two three four five', 'something else', undefined],
  ])('%s → %s', (before, now, words) => {
    expect(typedWords(before, now)).toBe(words);
  });
});
