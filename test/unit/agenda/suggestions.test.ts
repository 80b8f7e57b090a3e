import { describe, expect, it } from 'vitest';
import type { Suggestion } from '../../../src/agenda/agenda.js';
import { buildAgenda } from '../../../src/agenda/build-agenda.js';
import { shownSuggestions } from '../../../src/agenda/shown-suggestions.js';
import type { NoteFacts } from '../../../src/note/note.js';
import type { Contact, Network } from '../../../src/people/network.js';
import type { Person } from '../../../src/people/person.js';
import { defaultSettings, type Settings } from '../../../src/people/settings.js';
import { agendaOf, at, contact, entry, network, person, rulesOf, task } from './build.js';

const TODAY = '2026-11-20';

function found(
  rule: string,
  contacts: Contact[],
  more: Partial<Network> = {},
  change: (settings: Settings) => void = () => {},
): Suggestion[] {
  const settings = defaultSettings();
  change(settings);
  const { suggestions } = buildAgenda(network(contacts, more), { today: TODAY, settings });
  return suggestions.filter((one) => one.rule === rule);
}

function named(...args: Parameters<typeof found>): string[][] {
  return found(...args).map(({ people }) => people.map((one) => one.person.name));
}

function one(name: string, more: Partial<Person> = {}): Contact {
  return contact(person(name, more));
}

const seeker = (more: Partial<Person> = {}) => one('Olga', { seeks: ['graphic design'], ...more });
const helper = (more: Partial<Person> = {}) => one('Piet', { offers: ['Graphic Designer'], ...more });

describe('introduce', () => {
  it('pairs what one seeks with what another offers, and says the line that accepts it', () => {
    const [suggestion] = found('introduce', [seeker(), helper()]);
    expect(suggestion).toMatchObject({
      advice: 'A20',
      text: 'Olga looks for graphic design; Piet can help: introduce them',
      accept: '- 2026-11-20 introduced: to Piet',
    });
    expect(named('introduce', [seeker(), helper({ offers: ['garden design'] })])).toEqual([]);
  });
  it('counts my own offers, until I wrote of it', () => {
    const me = person('Me', { offers: ['graphic design'] });
    expect(named('introduce', [seeker()], { me })).toEqual([['Olga']]);
    const told = seeker({ entries: [entry('2026-11-01', 'wrote', 'graphic design')] });
    expect(named('introduce', [told], { me })).toEqual([]);
  });
  it('leaves those alone who know each other', () => {
    const done = [entry('2026-10-01', 'introduced', 'to Piet')];
    expect(named('introduce', [seeker({ entries: done }), helper()])).toEqual([]);
    expect(named('introduce', [seeker({ company: ['Acme'] }), helper({ company: ['ACME'] })])).toEqual([]);
    const piet = helper();
    const olga = seeker();
    olga.introducers = [{ reference: { target: 'Piet', isLink: true, line: 1, column: 1 }, contact: piet }];
    expect(named('introduce', [olga, piet])).toEqual([]);
    const inOneLine = (who: Contact): Contact => {
      who.mentions = [{ date: '2026-09-01', path: 'journal/2026-09-01.md', line: 4, text: '', title: '' }];
      return who;
    };
    expect(named('introduce', [inOneLine(seeker()), inOneLine(helper())])).toEqual([]);
  });
  it.each<[string, Partial<Person>]>([
    ['snoozed', { snoozeUntil: at('2026-12-01') }],
    ['paused', { status: 'paused' }],
    ['archived', { status: 'archived' }],
    ['waiting', { entries: [entry('2026-11-01', 'sent', 'slides')] }],
    ['within the gap', { lastContact: at('2026-11-18') }],
    ['dismissed', { entries: [entry('2026-08-23', 'skipped', 'introduce')] }],
  ])('leaves the %s alone', (_, more) => {
    expect(named('introduce', [seeker(more), helper()])).toEqual([]);
    expect(named('introduce', [seeker(), helper(more)])).toEqual([]);
  });
  it('comes back after 90 days, after the gap, and when another rule was dismissed', () => {
    for (const more of [
      { entries: [entry('2026-08-22', 'skipped', 'introduce')] },
      { entries: [entry('2026-11-01', 'skipped', 'share')] },
      { lastContact: at('2026-11-17') },
    ])
      expect(named('introduce', [seeker(more), helper()])).toEqual([['Olga', 'Piet']]);
  });
});

describe('a dismissed suggestion', () => {
  it('lets no item pass', () => {
    const ann = (text: string) =>
      one('Ann', {
        entries: [entry('2026-11-01', 'got', 'an address'), entry('2026-11-02', 'skipped', text)],
      });
    expect(rulesOf(agendaOf(TODAY, [ann('share')]), 'Ann')).toContain('thank');
    expect(rulesOf(agendaOf(TODAY, [ann('no time')]), 'Ann')).not.toContain('thank');
  });
});

describe('give-first', () => {
  const got = (...days: string[]) => days.flatMap((day) => [entry(day, 'got'), entry(day, 'thanked')]);
  it('names who helped twice and got nothing, and who could help', () => {
    const twice = one('Ann', { entries: got('2026-05-01', '2026-07-01'), seeks: ['graphic design'] });
    expect(named('give-first', [twice, helper()])).toEqual([['Ann', 'Piet']]);
    expect(named('give-first', [one('Ann', { entries: got('2026-05-01') }), helper()])).toEqual([]);
    const paid = [...got('2026-05-01', '2026-07-01'), entry('2026-08-01', 'gave', 'a book')];
    expect(named('give-first', [one('Ann', { entries: paid })])).toEqual([]);
  });
  it('speaks before I ask: a task says so, or they have what I seek', () => {
    const tasks = [task('ask Ann for the key')];
    expect(named('give-first', [one('Ann', { tasks, seeks: ['a cook'] })])).toEqual([['Ann']]);
    expect(named('give-first', [one('Ann', { tasks })])).toEqual([]);
    expect(
      named('give-first', [one('Ann', { tasks: [task('ask around for a key')], seeks: ['a cook'] })]),
    ).toEqual([]);
    const me = person('Me', { seeks: ['rooms'] });
    const rooms = one('Ann', { offers: ['a room'], seeks: ['a cook'] });
    expect(named('give-first', [rooms], { me })).toEqual([['Ann']]);
    expect(named('give-first', [rooms])).toEqual([]);
  });
});

describe('group-meeting', () => {
  const due = (name: string, city: string, last = '2026-09-01') =>
    one(name, { tier: at('B'), city: [city], lastContact: at(last) });
  it('brings three together who are due in one city', () => {
    expect(named('group-meeting', [due('A', 'Bern'), due('B', 'bern'), due('C', 'Bern')])).toEqual([
      ['A', 'B', 'C'],
    ]);
    expect(named('group-meeting', [due('A', 'Bern'), due('B', 'Bern'), due('C', 'Basel')])).toEqual([]);
    expect(
      named('group-meeting', [due('A', 'Bern'), due('B', 'Bern'), due('C', 'Bern', '2026-11-10')]),
    ).toEqual([]);
  });
  it.each(['interests', 'company'] as const)('or share %s', (key) => {
    const people = ['A', 'B', 'C'].map((name) =>
      one(name, { tier: at('B'), lastContact: at('2026-09-01'), [key]: ['chess'] }),
    );
    expect(named('group-meeting', people)).toEqual([['A', 'B', 'C']]);
  });
  it('or the place where I met them', () => {
    const people = ['A', 'B', 'C'].map((name) =>
      one(name, { tier: at('B'), lastContact: at('2026-09-01'), metAt: at('choir') }),
    );
    expect(named('group-meeting', people)).toEqual([['A', 'B', 'C']]);
  });
});

describe('meet-in-person', () => {
  const written = [
    entry('2026-08-01', 'wrote'),
    entry('2026-09-01', 'received'),
    entry('2026-10-01', 'wrote'),
  ];
  const pen = (tier: string, more = written) => one('Ann', { tier: at(tier), entries: more });
  it('speaks for close people only written to for six months', () => {
    expect(named('meet-in-person', [pen('A')])).toEqual([['Ann']]);
    expect(named('meet-in-person', [pen('B', [entry('2026-05-20', 'met'), ...written])])).toEqual([['Ann']]);
    expect(named('meet-in-person', [pen('B', [entry('2026-05-21', 'met'), ...written])])).toEqual([]);
    expect(named('meet-in-person', [pen('C')])).toEqual([]);
    expect(named('meet-in-person', [pen('A', written.slice(1))])).toEqual([]);
    expect(named('meet-in-person', [pen('A', [...written, entry('2026-12-01', 'met')])])).toEqual([]);
  });
});

describe('share', () => {
  const clipping = (title: string, tags: string[] = []): NoteFacts => ({
    path: `clippings/${title}.md`,
    kind: 'clipping',
    broken: false,
    title,
    tags,
    aliases: [],
    links: [],
    tasks: [],
    seeks: [],
    problems: [],
  });
  const clippings = [clipping('Laying up a wooden boat'), clipping('Stand-ups', ['meeting-formats'])];
  it('meets interests by title or tag, until it was sent', () => {
    expect(named('share', [one('Jan', { interests: ['wooden boats'] })], { clippings })).toEqual([['Jan']]);
    expect(named('share', [one('Sam', { interests: ['Meeting format'] })], { clippings })).toEqual([['Sam']]);
    expect(named('share', [one('Sam', { interests: ['boats and choir'] })], { clippings })).toEqual([]);
    const sent = [entry('2026-11-01', 'wrote', 'Laying up a wooden boat')];
    expect(
      named('share', [one('Jan', { interests: ['wooden boats'], entries: sent })], { clippings }),
    ).toEqual([]);
  });
});

describe('tier-drift', () => {
  const rhythm = (tier: string, days: string[], more: Partial<Person> = {}) =>
    found('tier-drift', [
      one('Ann', { tier: at(tier), entries: days.map((day) => entry(day, 'met')), ...more }),
    ]);
  const weekly = ['2026-10-18', '2026-10-25', '2026-11-01', '2026-11-08', '2026-11-15'];
  const yearly = ['2022-11-15', '2023-11-15', '2024-11-15', '2025-11-15', '2026-11-15'];
  it('proposes the tier that the last five contacts fit', () => {
    expect(rhythm('C', weekly)[0]?.accept).toBe('tier: A');
    expect(rhythm('B', yearly)[0]?.accept).toBe('tier: D');
  });
  it('is silent where it fits, with four contacts, with an own cadence, at the ends', () => {
    expect(rhythm('D', yearly)).toEqual([]);
    expect(rhythm('C', weekly.slice(1))).toEqual([]);
    expect(rhythm('C', weekly, { every: at({ months: 0, days: 7 }) })).toEqual([]);
    expect(rhythm('A', weekly)).toEqual([]);
  });
  it('counts the silence since the last contact, too', () => {
    const until = (month: string) => weekly.map((day) => `2026-${month}${day.slice(-3)}`);
    expect(rhythm('C', until('07'))).toEqual([]);
    expect(rhythm('C', until('09'))[0]?.accept).toBe('tier: A');
    // Once close, then silent for most of a year, then heard of again.
    const again = ['2025-12-07', '2025-12-14', '2025-12-21', '2025-12-28', '2026-11-10'];
    expect(rhythm('C', again)).toEqual([]);
  });
});

describe('capacity', () => {
  const tierA = (count: number) =>
    Array.from({ length: count }, (_, index) =>
      one(`P${index + 10}`, { tier: at('A'), lastContact: at('2026-11-10') }),
    );
  it('speaks once when a tier is over its limit, naming as many as are too many', () => {
    const [suggestion, ...more] = found('capacity', tierA(21));
    expect(more).toEqual([]);
    expect(suggestion?.people.map((who) => who.person.name)).toEqual(['P10']);
    expect(suggestion).toMatchObject({ accept: 'tier: B', advice: 'A21' });
    expect(found('capacity', tierA(20))).toEqual([]);
  });
  it('speaks when the tiers ask for more than the slots hold', () => {
    const oneDay = (settings: Settings) => {
      settings.budget.days = [1];
    };
    expect(found('capacity', tierA(7), {}, oneDay)[0]?.text).toContain('2.3 contacts a week');
    expect(found('capacity', tierA(6), {}, oneDay)).toEqual([]);
  });
  it('is dismissed for the vault in anybody’s note', () => {
    const people = [...tierA(21), one('Zoe', { entries: [entry('2026-10-01', 'skipped', 'capacity')] })];
    expect(found('capacity', people)).toEqual([]);
  });
});

describe('let-go', () => {
  const sent = (count: number) =>
    Array.from({ length: count }, (_, index) => entry(`2026-0${index + 1}-01`, 'sent'));
  it('speaks for little rapport, or four questions without an answer', () => {
    expect(named('let-go', [one('Ann', { rapport: 2 })])).toEqual([['Ann']]);
    expect(named('let-go', [one('Ann', { rapport: 3 })])).toEqual([]);
    expect(named('let-go', [one('Ann', { entries: sent(4) })])).toEqual([['Ann']]);
    expect(named('let-go', [one('Ann', { entries: sent(3) })])).toEqual([]);
    expect(named('let-go', [one('Ann', { entries: [...sent(4), entry('2026-06-01', 'received')] })])).toEqual(
      [],
    );
  });
});

describe('the suggestions', () => {
  const crowd = Array.from({ length: 12 }, (_, index) =>
    one(`P${index + 10}`, {
      tier: at(index % 2 ? 'A' : 'C'),
      rapport: 1 + (index % 5),
      seeks: [index % 3 ? 'a cook' : 'a room'],
      offers: [index % 3 ? 'rooms' : 'cooking'],
      city: ['Bern'],
      lastContact: at(`2026-0${1 + (index % 9)}-05`),
    }),
  );
  it('are the same in any order of the people, three of a kind, named in their sentences', () => {
    const agenda = agendaOf(TODAY, crowd);
    const counts = new Map<string, number>();
    for (const { rule } of agenda.suggestions) counts.set(rule, (counts.get(rule) ?? 0) + 1);
    expect(Math.max(...counts.values())).toBe(3);
    for (const { rule, people, text } of agenda.suggestions)
      if (rule !== 'serendipity') for (const who of people) expect(text).toContain(who.person.name);
    const reversed = agendaOf(TODAY, [...crowd].reverse());
    expect(reversed.suggestions.map(({ text }) => text)).toEqual(agenda.suggestions.map(({ text }) => text));
  });
  it('leave the page to those that can be acted upon', () => {
    const got = ['2026-05-01', '2026-06-01'].flatMap((day) => [entry(day, 'got'), entry(day, 'thanked')]);
    const ann = one('Ann', { tier: at('D'), entries: got, seeks: ['a bookkeeper'] });
    const birthdays = ['Bo', 'Cy', 'Di'].map((name) =>
      one(name, { city: ['Bern'], birthday: at({ month: 11, day: 20 }) }),
    );
    const others = ['Ed', 'Flo', 'Gil'].map((name) =>
      one(name, { rapport: 1, lastContact: at('2026-11-01') }),
    );
    const shown = (people: Contact[]) => shownSuggestions(agendaOf(TODAY, people)).map(({ rule }) => rule);
    expect(shown([ann, ...birthdays])).toEqual(['give-first', 'group-meeting']);
    expect(shown([ann, ...birthdays, ...others])).toEqual(['let-go', 'let-go', 'let-go']);
  });
  it('fill three lines at most on the page, one of a kind first', () => {
    const shown = shownSuggestions(agendaOf(TODAY, crowd));
    expect(shown.length).toBeLessThanOrEqual(3);
    const kinds = new Set(agendaOf(TODAY, crowd).suggestions.map(({ rule }) => rule));
    expect(new Set(shown.map(({ rule }) => rule)).size).toBe(Math.min(3, kinds.size));
  });
});
