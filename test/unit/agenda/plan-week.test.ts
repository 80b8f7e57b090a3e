import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildAgenda } from '../../../src/agenda/build-agenda.js';
import { weekdayOf } from '../../../src/people/day.js';
import type { Contact } from '../../../src/people/network.js';
import { defaultSettings } from '../../../src/people/settings.js';
import { agendaOf, at, contact, entry, network, person, task } from './build.js';

/** Somebody of tier A, so many days past due on Monday 16 November 2026. */
function late(name: string, lastContact: string, tier = 'A'): Contact {
  return contact(person(name, { tier: at(tier), lastContact: at(lastContact) }));
}

function plan(today: string, contacts: Contact[]): [string, string | null][] {
  return agendaOf(today, contacts).items.map((item) => [item.contact.person.name, item.planned]);
}

describe('the week plan', () => {
  it('places two people a day in order of rank; the rest is counted', () => {
    const people = Array.from({ length: 12 }, (_, index) => late(`P${index + 10}`, `2026-09-${10 + index}`));
    const agenda = agendaOf('2026-11-16', people);
    expect(agenda.items.map((item) => [item.contact.person.name, item.planned]).slice(0, 3)).toEqual([
      ['P10', '2026-11-16'],
      ['P11', '2026-11-16'],
      ['P12', '2026-11-17'],
    ]);
    expect(agenda.items).toHaveLength(10);
    expect(agenda.notThisWeek.map((one) => one.contact.person.name)).toEqual(['P20', 'P21']);
  });
  it('weighs tiers, and breaks ties by name in code-point order', () => {
    const people = [
      late('b', '2026-10-19'),
      late('B', '2026-10-19'),
      late('Ä', '2026-10-19'),
      late('c', '2026-09-01', 'B'),
    ];
    expect(plan('2026-11-16', people).map(([name]) => name)).toEqual(['B', 'b', 'Ä', 'c']);
  });
  it('uses up today’s places with people contacted today', () => {
    const done = contact(person('Done', { entries: [entry('2026-11-16', 'call')] }));
    const people = [late('A', '2026-09-01'), late('B', '2026-09-02'), done];
    expect(plan('2026-11-16', people)).toEqual([
      ['A', '2026-11-16'],
      ['B', '2026-11-17'],
    ]);
  });
  it('keeps fixed dates over the limit, and overdue ones today', () => {
    const promised = (name: string, due: string) => contact(person(name, { tasks: [task('x', due)] }));
    const people = ['P', 'Q', 'R'].map((name) => promised(name, '2026-11-18'));
    expect(plan('2026-11-16', [...people, promised('Old', '2026-10-01'), late('A', '2026-09-01')])).toEqual([
      ['Old', '2026-11-16'],
      ['A', '2026-11-16'],
      ['P', '2026-11-18'],
      ['Q', '2026-11-18'],
      ['R', '2026-11-18'],
    ]);
  });
  it('places nobody before another week that is looked at', () => {
    const met = contact(person('A', { metOn: at('2026-11-19'), birthday: at({ month: 11, day: 20 }) }));
    const settings = defaultSettings();
    const agenda = buildAgenda(network([met]), { today: '2026-11-20', settings, week: '2026-W48' });
    expect(agenda.items.map(({ planned }) => planned)).toEqual(['2026-11-23']);
  });
  it('keeps the last call of a follow-up over the limit', () => {
    const people = [
      ...['A', 'B', 'C', 'D', 'E', 'F'].map((name) => late(name, '2026-01-01')),
      contact(person('New', { metOn: at('2026-11-14') })),
    ];
    expect(plan('2026-11-16', people).find(([name]) => name === 'New')).toEqual(['New', '2026-11-17']);
  });
  it('spreads twenty people of one evening over the days until their last call, the closest first', () => {
    const met = '2026-11-16';
    const party = Array.from({ length: 20 }, (_, index) =>
      contact(person(`P${index + 10}`, { metOn: at(met), tier: at(index % 4 === 0 ? 'A' : 'C') })),
    );
    const days = plan(met, party);
    expect(countByDay(days)).toEqual({
      '2026-11-16': 5,
      '2026-11-17': 5,
      '2026-11-18': 5,
      '2026-11-19': 5,
    });
    expect(days.slice(0, 5).map(([name]) => name)).toEqual(['P10', 'P14', 'P15', 'P16', 'P17']);
    expect(countByDay(plan('2026-11-17', party))).toEqual({
      '2026-11-17': 6,
      '2026-11-18': 7,
      '2026-11-19': 7,
    });
    // Five are done: nobody is called for today in their place.
    const five = new Set(days.slice(0, 5).map(([name]) => name));
    const done = party.map(({ person: one }) =>
      five.has(one.name) ? contact({ ...one, entries: [entry('2026-11-17', 'wrote')] }) : contact(one),
    );
    expect(countByDay(plan('2026-11-17', done))).toEqual({
      '2026-11-17': 1,
      '2026-11-18': 7,
      '2026-11-19': 7,
    });
  });
  it('is about next week once the last slot day is past, with the weekend on top', () => {
    const people = [
      contact(person('Sun', { birthday: at({ month: 11, day: 22 }) })),
      contact(person('Late', { tasks: [task('x', '2026-11-20')] })),
      late('A', '2026-09-01'),
    ];
    expect(agendaOf('2026-11-21', people).week).toBe('2026-W48');
    expect(agendaOf('2026-11-20', people).week).toBe('2026-W47');
    expect(plan('2026-11-21', people)).toEqual([
      ['Late', '2026-11-21'],
      ['Sun', '2026-11-22'],
      ['A', '2026-11-23'],
    ]);
  });
  it('does not put off a late follow-up until a promise later in the week', () => {
    const both = contact(person('Both', { metOn: at('2026-11-11'), tasks: [task('x', '2026-11-20')] }));
    expect(plan('2026-11-16', [both])).toEqual([['Both', '2026-11-16']]);
    const full = [late('A', '2026-01-01'), late('B', '2026-01-01')].concat(
      ['C', 'D', 'E', 'F', 'G', 'H', 'I', 'J'].map((name) => late(name, '2026-01-01')),
    );
    expect(plan('2026-11-16', [...full, both]).find(([name]) => name === 'Both')).toEqual([
      'Both',
      '2026-11-16',
    ]);
    const birthday = contact(
      person('Once', { tier: at('A'), lastContact: at('2026-10-01'), birthday: at({ month: 11, day: 19 }) }),
    );
    expect(plan('2026-11-16', [birthday])).toEqual([['Once', '2026-11-19']]);
  });
  it('plans nobody for a regular contact within the gap, yet for other reasons', () => {
    const often = (more = {}) =>
      contact(person('Often', { every: at({ months: 0, days: 2 }), lastContact: at('2026-11-16'), ...more }));
    expect(plan('2026-11-17', [often()])).toEqual([['Often', '2026-11-19']]);
    expect(plan('2026-11-20', [often({ lastContact: at('2026-11-19') })])).toEqual([]);
    expect(plan('2026-11-17', [often({ entries: [entry('2026-11-16', 'got')] })])).toEqual([
      ['Often', '2026-11-17'],
    ]);
    expect(plan('2026-11-17', [often({ tasks: [task('x', '2026-11-18')] })])).toEqual([
      ['Often', '2026-11-18'],
    ]);
  });
  it('shows another week read-only', () => {
    const settings = defaultSettings();
    const agenda = buildAgenda(network([late('A', '2026-11-20')]), {
      today: '2026-11-20',
      settings,
      week: '2026-W50',
    });
    expect(agenda.week).toBe('2026-W50');
    expect(agenda.items.map(({ planned }) => planned)).toEqual(['2026-12-07']);
    expect(() => buildAgenda(network([]), { today: '2026-11-20', settings, week: '2026-W60' })).toThrow(
      RangeError,
    );
  });
});

function countByDay(days: [string, string | null][]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const [, day] of days) counts[day ?? '-'] = (counts[day ?? '-'] ?? 0) + 1;
  return counts;
}

/** People met on one of the days from Friday to Tuesday, some of them close. */
const newcomers = fc.array(fc.tuple(fc.integer({ min: 13, max: 17 }), fc.constantFrom('A', 'B', 'C')), {
  maxLength: 40,
});

const people = fc
  .uniqueArray(
    fc.record({
      id: fc.integer({ min: 0, max: 400 }),
      days: fc.integer({ min: 10, max: 27 }),
      tier: fc.constantFrom('A', 'B', 'C'),
    }),
    {
      selector: ({ id }) => id,
      maxLength: 30,
    },
  )
  .map((list) => list.map(({ id, days, tier }) => late(`P${id}`, `2026-0${(id % 9) + 1}-${days}`, tier)));

describe('properties of the plan', () => {
  it('never drops anybody and never goes over the limit without a fixed date', () => {
    fc.assert(
      fc.property(people, (contacts) => {
        const agenda = agendaOf('2026-11-17', contacts);
        const perDay = new Map<string, number>();
        for (const { planned } of agenda.items)
          perDay.set(planned ?? '-', (perDay.get(planned ?? '-') ?? 0) + 1);
        expect([...perDay.values()].every((count) => count <= 2)).toBe(true);
        expect([...perDay.keys()].every((day) => day >= '2026-11-17' && weekdayOf(day) <= 5)).toBe(true);
        const all = agendaOf('2026-11-17', contacts, (settings) => {
          settings.budget.perDay = 100;
        });
        expect(agenda.items.length + agenda.notThisWeek.length).toBe(all.items.length);
      }),
    );
  });
  it('moves at most one person a day when somebody is added', () => {
    fc.assert(
      fc.property(people, fc.integer({ min: 500, max: 600 }), (contacts, id) => {
        const before = new Map(plan('2026-11-16', contacts));
        const after = new Map(plan('2026-11-16', [...contacts, late(`P${id}`, '2026-01-10')]));
        const moved = [...before].filter(([name, day]) => after.get(name) !== day);
        expect(moved.length).toBeLessThanOrEqual(5);
      }),
    );
  });
  it('puts nobody off beyond the last call, and no day holds more than its share', () => {
    fc.assert(
      fc.property(newcomers, people, (list, others) => {
        const fresh = list.map(([day, tier], index) =>
          contact(person(`N${index}`, { metOn: at(`2026-11-${day}`), tier: at(tier) })),
        );
        const days = plan('2026-11-17', [...fresh, ...others]);
        const dayOf = new Map(days);
        list.forEach(([day], index) => {
          if (day + 3 < 17) return;
          expect(dayOf.get(`N${index}`)).toBeDefined();
          expect((dayOf.get(`N${index}`) as string) <= `2026-11-${day + 3}`).toBe(true);
        });
        if (list.every(([day]) => day === 17)) {
          const counts = countByDay(days);
          const loads = ['17', '18', '19', '20'].map((day) => counts[`2026-11-${day}`] ?? 0);
          if (Math.max(...loads) > 2) expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(1);
        }
        expect(plan('2026-11-17', [...others, ...fresh].reverse())).toEqual(days);
      }),
    );
  });
  it('moves few when one more comes to the party', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.constantFrom('A', 'C'), (count, tier) => {
        const party = Array.from({ length: count }, (_, index) =>
          contact(person(`P${index + 10}`, { metOn: at('2026-11-16'), tier: at('B') })),
        );
        const before = new Map(plan('2026-11-16', party));
        const one = contact(person('P01', { metOn: at('2026-11-16'), tier: at(tier) }));
        const after = new Map(plan('2026-11-16', [...party, one]));
        const moved = [...before].filter(([name, day]) => after.get(name) !== day);
        // One a day gives up a free place to the next, and one a day its share of what goes over the limit.
        expect(moved.length).toBeLessThanOrEqual(8);
      }),
    );
  });
  it('does not depend on the order of the people', () => {
    fc.assert(
      fc.property(people, (contacts) => {
        expect(plan('2026-11-16', [...contacts].reverse())).toEqual(plan('2026-11-16', contacts));
      }),
    );
  });
});
