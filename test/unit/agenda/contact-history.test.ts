import { describe, expect, it } from 'vitest';
import { pastContacts, wordsOf } from '../../../src/agenda/contact-history.js';
import { lastContactOf } from '../../../src/agenda/last-contact.js';
import { at, contact, entry, mention, person } from './build.js';

function words(text: string, title = '2026-11-18'): string {
  const ann = contact(person('Anna Keller'), { mentions: [{ ...mention('2026-11-18'), text, title }] });
  return pastContacts(ann, '2026-11-20').map((past) => wordsOf(past, 'Anna Keller'))[0] ?? '';
}

describe('wordsOf', () => {
  it.each([
    ['Lunch with [[Anna Keller]] about **slides**', undefined, 'Lunch with Anna Keller about slides'],
    ['[[Anna Keller]]', '2026-11-18 Design evening', 'Design evening'],
    ['Attendees: [[Anna Keller]], [[Ben Wyss]]', '2026-11-18 Kick-off', 'Kick-off'],
    ['[[Anna Keller]]', undefined, ''],
  ])('%s', (text, title, expected) => {
    expect(words(text, title)).toBe(expected);
  });
});

describe('lastContactOf', () => {
  const all = () =>
    contact(
      person('Ann', {
        lastContact: at('2026-11-01', 3),
        entries: [entry('2026-11-05', 'note'), entry('2026-11-04', 'met'), entry('2026-12-01', 'met')],
      }),
      { mentions: [mention('2026-11-03'), mention('2026-11-30')] },
    );
  it('is the latest of property, entries and mentions that is not in the future', () => {
    expect(lastContactOf(all(), '2026-11-20')?.date).toBe('2026-11-04');
    expect(lastContactOf(all(), '2026-11-30')?.date).toBe('2026-11-30');
    expect(lastContactOf(all(), '2026-11-02')).toMatchObject({
      date: '2026-11-01',
      source: { path: 'people/Ann.md', line: 3 },
    });
    expect(lastContactOf(all(), '2026-10-01')).toBeUndefined();
  });
});
