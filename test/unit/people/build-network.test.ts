import { describe, expect, test } from 'vitest';
import type { NoteFacts } from '../../../src/note/note.js';
import { buildNetwork } from '../../../src/people/build-network.js';
import { defaultSettings, type Settings } from '../../../src/people/settings.js';
import { datedNote, link, openTask, otherNote, personNote, plainName } from './note-facts.js';

function build(notes: NoteFacts[], settings: Partial<Settings> = {}, furtherPaths: string[] = []) {
  const paths = [...notes.map((note) => note.path), ...furtherPaths];
  return buildNetwork(notes, { ...defaultSettings(), ...settings }, paths);
}

function mentionsOf(notes: NoteFacts[], name: string, settings: Partial<Settings> = {}) {
  const { network } = build(notes, settings);
  return network.contacts.find((contact) => contact.person.name === name)?.mentions;
}

const anna = personNote('people/Anna Keller.md');
const ben = personNote('people/Ben Wyss.md');

describe('people of the network', () => {
  test('stand in code-point order of their composed names, then of their paths', () => {
    const { network } = build([
      personNote('people/Zoe.md'),
      personNote('b/Jan.md'),
      personNote('people/E\u0301mile.md'),
      personNote('people/\u00C9lodie.md'),
      personNote('a/Jan.md'),
    ]);
    expect(network.contacts.map((contact) => contact.person.path)).toEqual([
      'a/Jan.md',
      'b/Jan.md',
      'people/Zoe.md',
      'people/\u00C9lodie.md',
      'people/E\u0301mile.md',
    ]);
  });

  test('whose note is broken are left out', () => {
    expect(build([{ ...anna, broken: true }, ben]).network.contacts.map((one) => one.person.name)).toEqual([
      'Ben Wyss',
    ]);
  });

  test('in a shared vault are mine, or nobody’s', () => {
    const notes = [
      personNote('people/A.md', { owner: ['me@example.org'] }),
      personNote('people/B.md', { owner: ['you@example.org', 'Me@Example.org '] }),
      personNote('people/C.md', { owner: ['you@example.org'] }),
      personNote('people/D.md'),
    ];
    const names = (settings: Partial<Settings>) =>
      build(notes, settings).network.contacts.map((one) => one.person.name);
    expect(names({ owner: 'me@example.org' })).toEqual(['A', 'B', 'D']);
    expect(names({})).toEqual(['A', 'B', 'C', 'D']);
  });

  test('are not the user', () => {
    const me = { ...personNote('me.md', { name: 'Ada' }), kind: 'me' as const };
    const { network } = build([me, anna]);
    expect(network.me?.name).toBe('Ada');
    expect(network.contacts).toHaveLength(1);
  });

  test('stand beside goals and clippings', () => {
    const goal = { ...otherNote('goals/New job.md'), kind: 'goal' as const };
    const clipping = { ...otherNote('clippings/On trust.md'), kind: 'clipping' as const };
    const { network } = build([clipping, goal, anna]);
    expect(network.goals).toEqual([goal]);
    expect(network.clippings).toEqual([clipping]);
  });
});

describe('mentions', () => {
  test('come from dated notes only, once a note, at the first link, oldest first', () => {
    const notes = [
      datedNote('2026-11-18', ['Ben Wyss', 'Anna Keller', 'Anna Keller']),
      datedNote('2026-02-01', ['anna keller.md']),
      otherNote('projects/Slides.md', ['Anna Keller']),
      anna,
      ben,
    ];
    expect(mentionsOf(notes, 'Anna Keller')).toMatchObject([
      { path: 'journal/2026-02-01.md', line: 1, date: '2026-02-01' },
      { path: 'journal/2026-11-18.md', line: 2, date: '2026-11-18' },
    ]);
  });

  test('do not come from tasks that are open or dropped, but from ticked ones', () => {
    const inTask = (task: 'open' | 'done' | 'dropped') =>
      mentionsOf([datedNote('2026-11-18', [{ target: 'Anna Keller', task }]), anna], 'Anna Keller');
    expect(inTask('open')).toEqual([]);
    expect(inTask('dropped')).toEqual([]);
    expect(inTask('done')).toHaveLength(1);
  });

  test('an open task does not hide a later plain link of the same note', () => {
    const notes = [datedNote('2026-11-18', [{ target: 'Anna Keller', task: 'open' }, 'Anna Keller']), anna];
    expect(mentionsOf(notes, 'Anna Keller')).toMatchObject([
      { path: 'journal/2026-11-18.md', line: 2, date: '2026-11-18' },
    ]);
  });

  test('count only under the headings of the settings, in any case and at any depth', () => {
    const notes = [
      datedNote('2026-11-17', [{ target: 'Anna Keller', under: ['Ideas'] }]),
      datedNote('2026-11-18', [{ target: 'Anna Keller', under: ['Day', 'people', 'Lunch'] }]),
      anna,
    ];
    const dates = mentionsOf(notes, 'Anna Keller', { contact: { under: ['## People'] } })?.map(
      (one) => one.date,
    );
    expect(dates).toEqual(['2026-11-18']);
  });

  test('carry the line around the link and the title of the note', () => {
    const [mention] =
      mentionsOf(
        [datedNote('2026-11-18', [{ target: 'Anna Keller', text: 'Lunch' }]), anna],
        'Anna Keller',
      ) ?? [];
    expect(mention).toMatchObject({ text: 'Lunch', title: expect.stringContaining('2026-11-18') });
  });

  test('in the future are kept for the rules to judge', () => {
    expect(mentionsOf([datedNote('2099-01-01', ['Anna Keller']), anna], 'Anna Keller')).toHaveLength(1);
  });

  test('of broken notes do not count', () => {
    expect(
      mentionsOf([{ ...datedNote('2026-11-18', ['Anna Keller']), broken: true }, anna], 'Anna Keller'),
    ).toEqual([]);
  });
});

describe('tasks elsewhere', () => {
  const withTasks = (...tasks: ReturnType<typeof openTask>[]) => ({
    ...otherNote('projects/Slides.md'),
    tasks,
  });
  const tasksOf = (notes: NoteFacts[]) =>
    build(notes).network.contacts.flatMap((one) =>
      one.tasks.map((task) => [one.person.name, task.text, task.names]),
    );

  test('belong to the first person they name and list all of them', () => {
    const task = openTask('lunch', ['Design', 'Ben Wyss', 'Anna Keller', 'ben wyss']);
    expect(tasksOf([withTasks(task), anna, ben])).toEqual([
      ['Ben Wyss', 'lunch', ['Ben Wyss', 'Anna Keller']],
    ]);
  });

  test('pass over people who are archived, and over paused ones if somebody is active', () => {
    const archived = personNote('people/Ann.md', { status: 'archived' });
    const paused = personNote('people/Pia.md', { status: 'paused' });
    const task = openTask('card', ['Ann', 'Pia', 'Ben Wyss']);
    expect(tasksOf([withTasks(task), archived, paused, ben])[0]?.[0]).toBe('Ben Wyss');
    expect(tasksOf([withTasks(task), archived, paused])[0]?.[0]).toBe('Pia');
    expect(tasksOf([withTasks(task), archived])).toEqual([]);
  });

  test('without a date are kept for the stub; ticked ones and those of a person note make nothing', () => {
    const undated = openTask('a', ['Ben Wyss'], { due: undefined });
    const ticked = openTask('b', ['Ben Wyss'], { state: 'done' });
    expect(tasksOf([withTasks(undated), ben])).toHaveLength(1);
    expect(tasksOf([withTasks(ticked), { ...anna, tasks: [openTask('c', ['Ben Wyss'])] }, ben])).toEqual([]);
  });
});

describe('introducers', () => {
  const introducedBy = (...introducers: ReturnType<typeof link>[]) =>
    personNote('people/Thomas.md', { introducedBy: introducers });
  function introducersOf(notes: NoteFacts[], furtherPaths: string[] = []) {
    const { network, problems } = build(notes, {}, furtherPaths);
    const thomas = network.contacts.find((one) => one.person.name === 'Thomas');
    return { paths: thomas?.introducers.map((one) => one.contact?.person.path), problems };
  }

  test('are found by link, name and alias', () => {
    const eva = personNote('people/Eva Roth.md', { aliases: ['Evi'] });
    const { paths, problems } = introducersOf([
      introducedBy(link('anna keller'), plainName('Ben Wyss'), link('Evi')),
      anna,
      ben,
      eva,
    ]);
    expect(paths).toEqual(['people/Anna Keller.md', 'people/Ben Wyss.md', 'people/Eva Roth.md']);
    expect(problems).toEqual([]);
  });

  test('are reported if a link leads nowhere, but not if a plain name does', () => {
    const { paths, problems } = introducersOf([introducedBy(link('Nobody'), plainName('Nobody'))]);
    expect(paths).toEqual([undefined, undefined]);
    expect(problems).toMatchObject([
      { path: 'people/Thomas.md', line: 2, column: 16, code: 'unresolved-link', excerpt: '[[Nobody]]' },
    ]);
  });

  test('a link to a note that is no person is not called unresolved', () => {
    expect(
      introducersOf([introducedBy(link('Design evening'))], ['events/Design evening.md']).problems,
    ).toEqual([]);
  });

  test('a link to a person note that is broken is not called unresolved', () => {
    expect(introducersOf([introducedBy(link('Anna Keller')), { ...anna, broken: true }])).toEqual({
      paths: [undefined],
      problems: [],
    });
  });

  test('are reported as ambiguous for each place, links and plain names alike', () => {
    const notes = [
      introducedBy(link('Jan'), plainName('Jan')),
      personNote('a/Jan.md'),
      personNote('b/Jan.md'),
    ];
    const { paths, problems } = introducersOf(notes);
    expect(paths).toEqual([undefined, undefined]);
    expect(problems.map((one) => one.code)).toEqual(['ambiguous-link', 'ambiguous-link']);
    expect(problems[0]?.message).toContain('a/Jan.md, b/Jan.md');
  });

  test('are the one person among notes of the same name', () => {
    const { paths, problems } = introducersOf(
      [introducedBy(link('Jan')), personNote('people/Jan.md')],
      ['projects/Jan.md'],
    );
    expect(paths).toEqual(['people/Jan.md']);
    expect(problems).toEqual([]);
  });

  test('are never oneself', () => {
    expect(introducersOf([introducedBy(link('Thomas'))]).paths).toEqual([undefined]);
  });
});

describe('ambiguous links in other notes', () => {
  test('are reported once, at their first place, with the number of further ones', () => {
    const notes = [
      personNote('a/Jan.md'),
      personNote('b/Jan.md'),
      datedNote('2026-11-19', ['Jan']),
      datedNote('2026-11-18', [{ target: 'jan', line: 7, column: 3 }]),
      datedNote('2026-11-20', ['Jan']),
    ];
    const { network, problems } = build(notes);
    expect(network.contacts.every((one) => one.mentions.length === 0)).toBe(true);
    expect(problems).toMatchObject([
      { path: 'journal/2026-11-18.md', line: 7, column: 3, code: 'ambiguous-link' },
    ]);
    expect(problems[0]?.message).toContain('2 more places');
  });

  test('are nobody’s business if none of the notes is a person', () => {
    expect(build([datedNote('2026-11-18', ['README'])], {}, ['a/README.md', 'b/README.md']).problems).toEqual(
      [],
    );
  });
});

test('ten thousand people and a thousand daily notes are connected', () => {
  const people = Array.from({ length: 10_000 }, (_, index) =>
    personNote(`people/Person ${index}.md`, { introducedBy: [link(`Person ${(index * 7) % 10_000}`)] }),
  );
  const days = Array.from({ length: 1_000 }, (_, index) =>
    datedNote(
      '2026-01-01',
      Array.from({ length: 20 }, (_, at) => `Person ${(index * 20 + at) % 10_000}`),
      `journal/${index}.md`,
    ),
  );
  const { network, problems } = build([...people, ...days]);
  expect(problems).toEqual([]);
  expect(network.contacts.every((one) => one.mentions.length === 2)).toBe(true);
});
