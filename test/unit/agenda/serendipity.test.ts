import { describe, expect, it } from 'vitest';
import { daysOfWeek } from '../../../src/people/day.js';
import type { Contact } from '../../../src/people/network.js';
import type { Person } from '../../../src/people/person.js';
import { agendaOf, at, contact, entry, person } from './build.js';

function silent(count: number, more: Partial<Person> = {}): Contact[] {
  return Array.from({ length: count }, (_, index) =>
    contact(person(`P${index + 10}`, { lastContact: at(`2020-01-${index + 10}`), ...more })),
  );
}

function drawn(today: string, contacts: Contact[]): string[] {
  return agendaOf(today, contacts).suggestions.flatMap(({ rule, people }) =>
    rule === 'serendipity' ? people.map((one) => one.person.name) : [],
  );
}

describe('serendipity', () => {
  it('draws one dormant person a week, the same on all its days and in any order, another one in other weeks', () => {
    const people = silent(15);
    const days = (daysOfWeek('2026-W47') as string[]).slice(0, 5);
    const names = new Set(
      days.flatMap((day) => drawn(day, [...people].reverse()).concat(drawn(day, people))),
    );
    expect(names.size).toBe(1);
    expect(drawn('2026-11-16', people)).toHaveLength(1);
    const weeks = Array.from({ length: 8 }, (_, week) =>
      drawn(`2026-${10 + (week % 3)}-0${week + 1}`, people),
    );
    expect(new Set(weeks.flat()).size).toBeGreaterThan(2);
  });
  it('gives those a chance who find no place in the week, not those who stand on the page', () => {
    const tiered = silent(15, { tier: at('D') });
    const agenda = agendaOf('2026-11-16', tiered);
    const [name] = drawn('2026-11-16', tiered);
    expect(agenda.notThisWeek.map((one) => one.contact.person.name)).toContain(name);
    expect(drawn('2026-11-16', silent(3, { tier: at('D') }))).toEqual([]);
  });
  it('does not bring up at once who was let pass', () => {
    const passed = silent(1, { entries: [entry('2026-11-16', 'skipped', 'no time')] });
    expect(drawn('2026-11-16', passed)).toEqual([]);
    expect(drawn('2027-02-15', passed)).toHaveLength(1);
  });
  it('leaves the snoozed, the paused and the recently met alone', () => {
    expect(drawn('2026-11-16', silent(3, { snoozeUntil: at('2026-12-01') }))).toEqual([]);
    expect(drawn('2026-11-16', silent(3, { status: 'paused' }))).toEqual([]);
    expect(drawn('2026-11-16', silent(3, { lastContact: at('2025-11-16') }))).toEqual([]);
    expect(drawn('2026-11-17', silent(3, { lastContact: at('2025-11-16') }))).toHaveLength(1);
  });
});
