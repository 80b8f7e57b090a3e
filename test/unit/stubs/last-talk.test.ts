import { describe, expect, it } from 'vitest';
import { lastTalkOf } from '../../../src/stubs/last-talk.js';
import { contact, entry, mention, person } from '../agenda/build.js';

const TODAY = '2026-11-20';

function talkIn(text: string) {
  return lastTalkOf(
    contact(person('Anna Keller'), { mentions: [{ ...mention('2026-10-05'), text }] }),
    TODAY,
  );
}

describe('the last talk, from a dated note', () => {
  it.each([
    ['Lunch with [[Anna Keller|Anna]] at the corner place. She looked tired.', 'lunch', ''],
    ['Coffee with [[Anna Keller]] about the budget. He may leave.', 'coffee', 'about the budget'],
    ['Long phone call with [[Anna Keller]], she in the bath.', 'call', ''],
    ['After the rehearsal a beer with [[Anna Keller]]: her divorce', 'beer', ''],
    ['Kaffee mit [[Anna Keller]], wir haben über den Garten geredet.', 'coffee', 'über den Garten'],
    ['Mit [[Anna Keller]] im Zug nach Bern, lange über die Heizung.', 'train', 'über die Heizung'],
    ['Brief von [[Anna Keller]], vier Seiten.', 'your-letter', ''],
    ['Postcard from [[Anna Keller]], took three weeks.', 'your-card', ''],
  ])('%s', (text, name, about) => {
    expect(talkIn(text)).toMatchObject({ date: '2026-10-05', name, text: about, told: false });
  });

  it.each([
    'Lunch with Ben, he asked after [[Anna Keller]].',
    "Coffee with [[Anna Keller]]'s brother",
    'Awkward call with [[Anna Keller]] about the offer.',
    '[[Anna Keller]] is ill again.',
  ])('is not made of: %s', (text) => {
    expect(talkIn(text)).toBeUndefined();
  });
});

describe('the last talk, from the log', () => {
  it.each([
    ['met', 'lunch, how a co-operative tries things out', 'lunch', 'how a co-operative tries things out'],
    ['met', 'long walk along the Aare, her plans', 'walk', 'her plans'],
    ['met', 'for lunch', 'lunch', ''],
    ['call', 'the new team', 'call', 'the new team'],
    ['wrote', 'the offer', 'my-message', 'the offer'],
  ])('%s: %s', (kind, text, name, about) => {
    const anna = contact(person('Anna', { entries: [entry('2026-10-05', kind, text)] }));
    expect(lastTalkOf(anna, TODAY)).toMatchObject({ name, text: about });
  });

  it('is a talk before any later message of mine, and never lies ahead', () => {
    const entries = [
      entry('2026-10-05', 'met', 'the new team'),
      entry('2026-10-09', 'wrote', 'a photo'),
      entry('2026-12-01', 'met', 'lunch'),
    ];
    expect(lastTalkOf(contact(person('Anna', { entries })), TODAY)?.date).toBe('2026-10-05');
  });
});
