import { describe, expect, it } from 'vitest';
import { changesSince, lastRealContact } from '../../../src/stubs/changes-since.js';
import { at, contact, entry, mention, network, person, task } from '../agenda/build.js';

const TODAY = '2026-11-20';

describe('what changed since the last talk', () => {
  it('are later entries, occasions that came, kept promises, and people whom they brought', () => {
    const anna = contact(
      person('Anna', {
        entries: [
          entry('2026-09-01', 'note', 'before'),
          entry('2026-10-05', 'met', 'her course'),
          entry('2026-10-20', 'received', 'photos of the move'),
          entry('2026-10-21', 'moved', 'the dinner'),
          entry('2026-11-25', 'met', 'not yet'),
        ],
        occasions: [
          { text: 'new job', once: '2026-11-01', line: 4 },
          { text: 'ahead', once: '2026-11-30', line: 5 },
        ],
        tasks: [
          { ...task('lend her the flip chart'), state: 'done', done: '2026-10-16' },
          { ...task('slides'), state: 'done', done: '2026-11-02', theirs: true },
          task('still open'),
        ],
      }),
      { mentions: [{ ...mention('2026-11-10'), text: 'Rain. Anna drew the posters. Soup.' }] },
    );
    const reference = { target: 'Anna', isLink: true, line: 2, column: 1 };
    const thomas = contact(person('Thomas', { metOn: at('2026-11-17') }), {
      introducers: [{ reference, contact: anna }],
    });
    const changes = changesSince(anna, undefined, network([anna, thomas]), TODAY);
    expect(
      changes.map((one) => [one.date, one.kind, 'text' in one ? one.text : one.who.person.name]),
    ).toEqual([
      ['2026-10-16', 'kept', 'lend her the flip chart'],
      ['2026-10-20', 'entry', 'photos of the move'],
      ['2026-11-01', 'entry', 'new job'],
      ['2026-11-02', 'kept', 'slides'],
      ['2026-11-10', 'entry', 'Anna drew the posters.'],
      ['2026-11-17', 'brought', 'Thomas'],
    ]);
  });

  it('is nothing where the talk was the last word', () => {
    const anna = contact(person('Anna', { entries: [entry('2026-10-05', 'met', 'her course')] }));
    expect(changesSince(anna, undefined, network([anna]), TODAY)).toEqual([]);
  });
});

describe('the last real contact', () => {
  it('is a talk rather than a later message, and the log rather than the diary of that day', () => {
    const anna = contact(
      person('Anna', {
        entries: [entry('2026-10-05', 'met', 'her course'), entry('2026-11-16', 'wrote', 'the offer')],
      }),
      { mentions: [{ ...mention('2026-11-16'), text: 'send Anna the offer' }] },
    );
    expect(lastRealContact(anna, TODAY)?.date).toBe('2026-10-05');
    expect(lastRealContact(contact(person('Ben'), { mentions: anna.mentions }), TODAY)?.date).toBe(
      '2026-11-16',
    );
  });
});
