import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../src/people/entry.js';
import type { Contact } from '../../../src/people/network.js';
import { agendaOf, at, contact, entry, itemOf, mention, person, rulesOf, task } from './build.js';

/** For each day whether the rule speaks, as `[day, status or '-']`. */
function life(rule: string, contacts: () => Contact[], days: [string, string][], name = 'Ann'): void {
  it.each(days)('%s: %s', (today, expected) => {
    const agenda = agendaOf(today, contacts());
    const reason = itemOf(agenda, name)?.reasons.find((one) => one.rule === rule);
    expect(reason?.status ?? '-').toBe(expected);
  });
}

describe('first-follow-up', () => {
  // Met on Tuesday 10 November 2026.
  life('first-follow-up', () => [contact(person('Ann', { metOn: at('2026-11-10') }))], [
    ['2026-11-09', '-'],
    ['2026-11-10', 'due'],
    ['2026-11-12', 'due'],
    ['2026-11-13', 'due'],
    ['2026-11-14', 'overdue'],
    ['2026-11-24', 'overdue'],
    ['2026-11-25', '-'],
  ]);
  it('is due after two days and cites the line of met-on', () => {
    const item = itemOf(
      agendaOf('2026-11-10', [contact(person('Ann', { metOn: at('2026-11-10', 7) }))]),
      'Ann',
    );
    expect(item?.reasons[0]).toMatchObject({
      due: '2026-11-12',
      atLatest: '2026-11-13',
      advice: 'A1',
      source: { path: 'people/Ann.md', line: 7 },
    });
  });
  it('takes a contact on the day for the meeting, a later one closes it', () => {
    const met = person('Ann', { metOn: at('2026-11-10'), entries: [entry('2026-11-10', 'met')] });
    expect(rulesOf(agendaOf('2026-11-11', [contact(met)]), 'Ann')).toEqual(['first-follow-up']);
    expect(
      rulesOf(agendaOf('2026-11-11', [contact(met, { mentions: [mention('2026-11-11')] })]), 'Ann'),
    ).toEqual([]);
    const property = person('Ann', { metOn: at('2026-11-10'), lastContact: at('2026-11-11') });
    expect(rulesOf(agendaOf('2026-11-11', [contact(property)]), 'Ann')).toEqual([]);
  });
  it('does not take the first logged meeting with an old acquaintance for a first meeting', () => {
    const first = entry('2026-11-10', 'met');
    const known = person('Ann', { metOn: at('2026-11-10', first.line), entries: [first] });
    expect(
      rulesOf(agendaOf('2026-11-11', [contact(known, { mentions: [mention('2025-01-01')] })]), 'Ann'),
    ).toEqual([]);
    expect(rulesOf(agendaOf('2026-11-11', [contact(known)]), 'Ann')).toEqual(['first-follow-up']);
  });
  it('takes nobody for new whose last-contact an entry took along, nor their introducer for unthanked', () => {
    const first = entry('2026-11-10', 'met');
    const anna = contact(person('Anna'));
    const introducers = [{ reference: { target: 'Anna', isLink: true, line: 3, column: 1 }, contact: anna }];
    const met = { metOn: at('2026-11-10', first.line), entries: [first] };
    const kept = contact(person('Ann', { ...met, lastContact: at('2026-11-10') }), { introducers });
    expect(agendaOf('2026-11-11', [kept, anna]).items).toEqual([]);
    const known = contact(person('Ann', met), { introducers, mentions: [mention('2025-01-01')] });
    expect(agendaOf('2026-11-11', [known, anna]).items).toEqual([]);
  });
  it('ranks people who were introduced first', () => {
    const people = [
      contact(person('Ann', { metOn: at('2026-11-10'), tier: at('A') })),
      contact(
        person('Zoe', {
          metOn: at('2026-11-10'),
          introducedBy: [{ target: 'Bea', isLink: false, line: 3, column: 1 }],
        }),
      ),
    ];
    expect(agendaOf('2026-11-11', people).items.map((item) => item.contact.person.name)).toEqual([
      'Zoe',
      'Ann',
    ]);
  });
});

describe('thank-introducer and report-back', () => {
  const world = (
    newcomerEntries = [entry('2026-11-10', 'met')],
    introducerEntries = [entry('2026-01-01', 'met')],
  ) => {
    const introducer = contact(person('Ann', { entries: introducerEntries }));
    const reference = { target: 'Ann', isLink: true, line: 4, column: 1 };
    const newcomer = contact(
      person('Tom', { metOn: at('2026-11-10'), introducedBy: [reference], entries: newcomerEntries }),
      { introducers: [{ reference, contact: introducer }] },
    );
    return [introducer, newcomer];
  };
  life('thank-introducer', () => world(), [
    ['2026-11-09', '-'],
    ['2026-11-10', 'due'],
    ['2026-11-13', 'due'],
    ['2026-11-14', 'overdue'],
    ['2027-01-09', 'overdue'],
    ['2027-01-10', '-'],
  ]);
  it('cites the line that names the introducer, in the note of the newcomer', () => {
    const reason = itemOf(agendaOf('2026-11-10', world()), 'Ann')?.reasons[0];
    expect(reason).toMatchObject({
      due: '2026-11-13',
      source: { path: 'people/Tom.md', line: 4 },
      advice: 'A2',
    });
    expect(reason?.text).toContain('Tom');
  });
  it('is closed by thanks on the day or later, not by thanks before it', () => {
    const thanked = (on: string) => agendaOf('2026-11-11', world(undefined, [entry(on, 'thanked')]));
    expect(rulesOf(thanked('2026-11-10'), 'Ann')).toEqual([]);
    expect(rulesOf(thanked('2026-11-09'), 'Ann')).toEqual(['thank-introducer']);
  });
  const talked = () =>
    world([entry('2026-11-10', 'met'), entry('2026-11-17', 'call')], [entry('2026-11-11', 'thanked')]);
  life('report-back', talked, [
    ['2026-11-16', '-'],
    ['2026-11-17', 'upcoming'],
    ['2026-11-21', 'due'],
    ['2026-11-24', 'due'],
    ['2026-11-25', 'overdue'],
    ['2027-01-16', 'overdue'],
    ['2027-01-17', '-'],
  ]);
  it('opens on a conversation only, and any contact from my side closes it', () => {
    const wrote = world(
      [entry('2026-11-10', 'met'), entry('2026-11-17', 'wrote')],
      [entry('2026-11-11', 'thanked')],
    );
    expect(rulesOf(agendaOf('2026-11-18', wrote), 'Ann')).toEqual([]);
    const told = talked();
    told[0]?.person.entries.push(entry('2026-11-17', 'wrote', 'it went well'));
    expect(rulesOf(agendaOf('2026-11-18', told), 'Ann')).toEqual([]);
    const heard = talked();
    heard[0]?.person.entries.push(entry('2026-11-18', 'received'));
    expect(rulesOf(agendaOf('2026-11-18', heard), 'Ann')).toEqual(['report-back']);
  });
});

describe('thank', () => {
  const favour =
    (...more: ReturnType<typeof entry>[]) =>
    () => [contact(person('Ann', { entries: [entry('2026-11-10', 'got', 'an address'), ...more] }))];
  life('thank', favour(), [
    ['2026-11-09', '-'],
    ['2026-11-10', 'due'],
    ['2026-11-12', 'due'],
    ['2026-11-13', 'overdue'],
    ['2027-11-13', 'overdue'],
  ]);
  it('is closed by thanks, on the same day too, or by words that say so', () => {
    expect(rulesOf(agendaOf('2026-11-11', favour(entry('2026-11-10', 'thanked'))()), 'Ann')).toEqual([]);
    expect(
      rulesOf(agendaOf('2026-11-11', favour(entry('2026-11-11', 'wrote', 'thanks for it'))()), 'Ann'),
    ).toEqual([]);
    expect(
      rulesOf(agendaOf('2026-11-11', favour(entry('2026-11-11', 'wrote', 'the news'))()), 'Ann'),
    ).toEqual(['thank']);
    expect(rulesOf(agendaOf('2026-11-11', favour(entry('2026-11-01', 'thanked'))()), 'Ann')).toEqual([
      'thank',
    ]);
  });
  it('wants thanks for a favour that closes others', () => {
    const another = entry('2026-11-11', 'got', 'a book [closes:: thank]');
    const reasons = agendaOf('2026-11-11', favour(another)()).items[0]?.reasons ?? [];
    expect(reasons.map(({ about }) => about?.since)).toEqual(['2026-11-11']);
  });
});

describe('promise', () => {
  const promised =
    (due?: string, more = {}, entries: Entry[] = []) =>
    () => [contact(person('Ann', { tasks: [task('send it', due, more)], entries }))];
  // Wednesday 18 November 2026.
  life('promise', promised('2026-11-18'), [
    ['2026-11-10', '-'],
    ['2026-11-11', 'upcoming'],
    ['2026-11-15', 'due'],
    ['2026-11-16', 'due'],
    ['2026-11-18', 'due'],
    ['2026-11-19', 'overdue'],
    ['2027-11-19', 'overdue'],
  ]);
  life('promise', promised(), [['2026-11-18', '-']]);
  life('promise', promised('2026-11-18', { state: 'done' }), [['2026-11-18', '-']]);
  life('promise-theirs', promised('2026-11-18', { theirs: true }), [
    ['2026-11-18', '-'],
    ['2026-11-19', 'overdue'],
  ]);
  // Asked, spoken or let pass: it rests for the wait. What came from them asks for nothing.
  for (const kind of ['sent', 'call', 'skipped'])
    life('promise-theirs', promised('2026-11-18', { theirs: true }, [entry('2026-11-20', kind)]), [
      ['2026-11-20', '-'],
      ['2026-11-29', '-'],
      ['2026-11-30', 'overdue'],
    ]);
  life('promise-theirs', promised('2026-11-18', { theirs: true }, [entry('2026-11-20', 'received')]), [
    ['2026-11-20', 'overdue'],
  ]);
  life('promise-theirs', promised('2026-11-18', { theirs: true }, [entry('2026-11-18', 'sent')]), [
    ['2026-11-19', 'overdue'],
  ]);
  it('keeps its day, and takes tasks of other notes as "your task"', () => {
    const shared = {
      ...task('buy wine for [[Ann]]', '2026-11-19'),
      path: 'projects/Party.md',
      targets: ['Ann'],
      names: ['Ann'],
    };
    const agenda = agendaOf('2026-11-16', [contact(person('Ann'), { tasks: [shared] })]);
    expect(itemOf(agenda, 'Ann')).toMatchObject({ planned: '2026-11-19' });
    expect(itemOf(agenda, 'Ann')?.reasons[0]?.text).toBe('your task: buy wine for Ann, by 19 November');
  });
});

describe('occasion', () => {
  const born = (value: object) => () => [contact(person('Ann', { birthday: at(value as never) }))];
  // Thursday 26 November 2026.
  life('occasion', born({ year: 1984, month: 11, day: 26 }), [
    ['2026-11-18', '-'],
    ['2026-11-19', 'upcoming'],
    ['2026-11-21', 'due'],
    ['2026-11-26', 'due'],
    ['2026-11-27', 'overdue'],
    ['2026-11-29', 'overdue'],
    ['2026-11-30', '-'],
  ]);
  it('names the age and keeps the day', () => {
    const item = itemOf(agendaOf('2026-11-23', born({ year: 1984, month: 11, day: 26 })()), 'Ann');
    expect(item?.planned).toBe('2026-11-26');
    expect(item?.reasons[0]?.text).toBe('turns 42 on Thursday 26 November');
  });
  it('keeps 29 February on 28 February in common years, and crosses the year', () => {
    expect(itemOf(agendaOf('2027-02-26', born({ month: 2, day: 29 })()), 'Ann')?.reasons[0]?.due).toBe(
      '2027-02-28',
    );
    expect(itemOf(agendaOf('2028-02-26', born({ month: 2, day: 29 })()), 'Ann')?.reasons[0]?.due).toBe(
      '2028-02-29',
    );
    expect(itemOf(agendaOf('2026-12-30', born({ month: 1, day: 2 })()), 'Ann')?.reasons[0]?.due).toBe(
      '2027-01-02',
    );
  });
  it('is closed by a contact on the day or a greeting ahead of it', () => {
    const greeted = (on: string, kind: string) =>
      contact(person('Ann', { birthday: at({ month: 11, day: 26 }), entries: [entry(on, kind)] }));
    expect(rulesOf(agendaOf('2026-11-26', [greeted('2026-11-26', 'call')]), 'Ann')).toEqual([]);
    expect(rulesOf(agendaOf('2026-11-26', [greeted('2026-11-20', 'greeted')]), 'Ann')).toEqual([]);
    expect(rulesOf(agendaOf('2026-11-26', [greeted('2026-11-20', 'call')]), 'Ann')).toEqual(['occasion']);
    expect(rulesOf(agendaOf('2026-11-26', [greeted('2026-11-18', 'greeted')]), 'Ann')).toEqual(['occasion']);
  });
  it('shows the family for tier A only', () => {
    const child = (tier: string) =>
      contact(
        person('Ann', {
          tier: at(tier),
          lastContact: at('2026-11-20'),
          family: [
            { name: 'Mia', relation: 'daughter', birthday: { year: 2019, month: 11, day: 26 }, line: 8 },
          ],
        }),
      );
    expect(itemOf(agendaOf('2026-11-24', [child('A')]), 'Ann')?.reasons[0]?.text).toBe(
      'Mia (daughter) turns 7 on Thursday 26 November',
    );
    expect(rulesOf(agendaOf('2026-11-24', [child('B')]), 'Ann')).toEqual([]);
    const inSettings = (...family: string[]) =>
      agendaOf('2026-11-24', [child('B')], ({ occasions }) => Object.assign(occasions, { family }));
    expect(rulesOf(inSettings('a', 'b'), 'Ann')).toEqual(['occasion']);
    expect(rulesOf(inSettings(), 'Ann')).toEqual([]);
  });
  it('knows single dates', () => {
    const once = contact(
      person('Ann', { occasions: [{ text: 'new job at Acme', once: '2026-12-01', line: 6 }] }),
    );
    expect(rulesOf(agendaOf('2026-11-23', [once]), 'Ann')).toEqual([]);
    expect(itemOf(agendaOf('2026-11-24', [once]), 'Ann')).toMatchObject({
      status: 'upcoming',
      planned: null,
    });
  });
});

describe('appointment', () => {
  const agreed = (on: string) => () => [
    contact(
      person('Ann', { tier: at('A'), entries: [entry('2026-10-01', 'met'), entry(on, 'met', 'for lunch')] }),
    ),
  ];
  life('appointment', agreed('2026-11-19'), [
    ['2026-11-13', '-'],
    ['2026-11-14', 'due'],
    ['2026-11-18', 'due'],
    ['2026-11-19', '-'],
  ]);
  it('keeps its day and holds the cadence back within 30 days', () => {
    expect(itemOf(agendaOf('2026-11-16', agreed('2026-11-19')()), 'Ann')).toMatchObject({
      planned: '2026-11-19',
    });
    expect(rulesOf(agendaOf('2026-11-16', agreed('2026-12-16')()), 'Ann')).toEqual([]);
    expect(rulesOf(agendaOf('2026-11-16', agreed('2026-12-17')()), 'Ann')).toEqual(['cadence']);
  });
});

describe('nudge and waiting', () => {
  const asked =
    (...entries: ReturnType<typeof entry>[]) =>
    () => [contact(person('Ann', { tier: at('A'), entries }))];
  life('nudge', asked(entry('2026-11-02', 'sent', 'the slides?')), [
    ['2026-11-11', '-'],
    ['2026-11-12', 'due'],
    ['2026-11-13', 'overdue'],
  ]);
  it('keeps the person in waiting only, and tells when to remind', () => {
    const agenda = agendaOf('2026-11-10', asked(entry('2026-11-02', 'sent', 'the slides?'))());
    expect(agenda.items).toEqual([]);
    expect(agenda.waiting).toMatchObject([
      { since: '2026-11-02', nudgeOn: '2026-11-12', text: 'the slides?' },
    ]);
  });
  it('hides the cadence while waiting, not a dated reason', () => {
    const [one] = asked(entry('2026-10-20', 'sent'))() as [Contact];
    expect(rulesOf(agendaOf('2026-11-20', [one]), 'Ann')).toEqual(['nudge']);
    one.person.tasks.push(task('send it', '2026-11-04'));
    one.person.entries = [entry('2026-11-02', 'sent')];
    expect(rulesOf(agendaOf('2026-11-04', [one]), 'Ann')).toEqual(['promise']);
  });
  it('ends with an answer or a conversation; a second question counts from its own day', () => {
    const answered = asked(entry('2026-11-02', 'sent'), entry('2026-11-05', 'received'))();
    expect(agendaOf('2026-11-10', answered).waiting).toEqual([]);
    const wrote = asked(entry('2026-11-02', 'sent'), entry('2026-11-05', 'wrote'))();
    expect(agendaOf('2026-11-10', wrote).waiting).toHaveLength(1);
  });
  it('rests after two attempts until the cadence comes round', () => {
    const twice = asked(entry('2026-10-20', 'sent'), entry('2026-11-02', 'sent'))();
    expect(rulesOf(agendaOf('2026-11-16', twice), 'Ann')).toEqual([]);
    expect(agendaOf('2026-11-16', twice).waiting).toMatchObject([{ since: '2026-10-20', nudgeOn: null }]);
    expect(rulesOf(agendaOf('2026-11-23', twice), 'Ann')).toEqual(['cadence']);
  });
  it('rests too once the reminder was let pass', () => {
    const passed = asked(entry('2026-11-02', 'sent'), entry('2026-11-13', 'skipped'))();
    const agenda = agendaOf('2026-11-16', passed);
    expect(agenda.items).toEqual([]);
    expect(agenda.waiting).toMatchObject([{ since: '2026-11-02', nudgeOn: null }]);
    expect(rulesOf(agendaOf('2026-11-30', passed), 'Ann')).toEqual(['cadence']);
  });
});

describe('cadence', () => {
  const last =
    (on: string, tier = 'A', more = {}) =>
    () => [contact(person('Ann', { tier: at(tier), lastContact: at(on), ...more }))];
  // Tier A: 3 weeks after Thursday 5 November is Thursday 26 November, at the latest 3 December.
  life('cadence', last('2026-11-05'), [
    ['2026-11-20', '-'],
    ['2026-11-21', 'due'],
    ['2026-11-23', 'due'],
    ['2026-12-03', 'due'],
    ['2026-12-04', 'overdue'],
  ]);
  it('clips months to the month’s end', () => {
    const item = itemOf(agendaOf('2027-02-26', last('2026-12-31', 'B')()), 'Ann');
    expect(item?.reasons[0]?.due).toBe('2027-02-28');
  });
  it('knows an own cadence, overdue past its due day, and the gap', () => {
    const own = { every: at({ months: 0, days: 10 }) };
    expect(itemOf(agendaOf('2026-11-17', last('2026-11-06', 'A', own)()), 'Ann')?.status).toBe('overdue');
    const daily = { every: at({ months: 0, days: 1 }) };
    expect(itemOf(agendaOf('2026-11-18', last('2026-11-17', 'A', daily)()), 'Ann')?.reasons[0]?.due).toBe(
      '2026-11-20',
    );
  });
  it('counts from met-on, else is due at once with the lowest rank', () => {
    const met = contact(person('Met', { tier: at('A'), metOn: at('2026-10-01') }));
    const never = contact(person('Ann', { tier: at('A') }));
    const agenda = agendaOf('2026-11-16', [never, met]);
    expect(agenda.items.map((item) => [item.contact.person.name, item.reasons[0]?.due, item.status])).toEqual(
      [
        ['Met', '2026-10-22', 'overdue'],
        ['Ann', '2026-11-15', 'due'],
      ],
    );
  });
  it('says nothing of somebody whom one is only going to meet', () => {
    const soon = contact(person('Ann', { tier: at('A'), metOn: at('2026-11-18') }));
    expect(rulesOf(agendaOf('2026-11-16', [soon]), 'Ann')).toEqual([]);
    expect(rulesOf(agendaOf('2026-11-18', [soon]), 'Ann')).toEqual(['first-follow-up']);
  });
  it('says nothing of people without a tier, but counts them', () => {
    const agenda = agendaOf('2026-11-16', [contact(person('Ann'), { mentions: [mention('2020-01-01')] })]);
    expect(agenda.items).toEqual([]);
    expect(agenda.unsorted.count).toBe(1);
  });
  it('lets a skipped round pass', () => {
    const skipped = last('2026-10-01', 'A', { entries: [entry('2026-11-16', 'skipped')] })();
    expect(rulesOf(agendaOf('2026-11-17', skipped), 'Ann')).toEqual([]);
    expect(rulesOf(agendaOf('2026-12-07', skipped), 'Ann')).toEqual(['cadence']);
  });
  it('is not put off by letting something else pass before it opens', () => {
    const skipped = (on: string) => last('2026-11-05', 'A', { entries: [entry(on, 'skipped')] })();
    // Due on Thursday 26 November; its week opens on Saturday the 21st, when the week before has no slot left.
    expect(rulesOf(agendaOf('2026-11-26', skipped('2026-11-20')), 'Ann')).toEqual(['cadence']);
    expect(rulesOf(agendaOf('2026-11-26', skipped('2026-11-21')), 'Ann')).toEqual([]);
  });
  it('ranks people never contacted by tier, then by name, behind all others', () => {
    const never = ['D', 'A', 'B'].map((tier) => contact(person(`In ${tier}`, { tier: at(tier) })));
    const dueToday = contact(person('Due', { tier: at('D'), lastContact: at('2025-11-16') }));
    const names = agendaOf('2026-11-16', [...never, dueToday]).items.map(
      ({ contact }) => contact.person.name,
    );
    expect(names).toEqual(['Due', 'In A', 'In B', 'In D']);
  });
});

describe('snooze and status', () => {
  const everything = (more = {}) =>
    contact(
      person('Ann', {
        tier: at('A'),
        lastContact: at('2026-10-01'),
        tasks: [task('send it', '2026-11-18'), task('the book', '2026-11-10', { theirs: true })],
        ...more,
      }),
    );
  it.each([
    [{}, ['promise-theirs', 'cadence', 'promise']],
    [{ snoozeUntil: at('2026-11-18') }, ['promise-theirs', 'promise']],
    [{ snoozeUntil: at('2026-11-17') }, ['promise-theirs', 'cadence', 'promise']],
    [{ status: 'paused' }, ['promise']],
    [{ status: 'archived' }, []],
  ])('%j', (more, rules) => {
    expect(rulesOf(agendaOf('2026-11-18', [everything(more)]), 'Ann').sort()).toEqual([...rules].sort());
  });
});
