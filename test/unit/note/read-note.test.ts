import { describe, expect, it } from 'vitest';
import { readNote } from '../../../src/note/read-note.js';
import { defaultSettings, type Settings } from '../../../src/people/settings.js';
import { codesOf, personOf } from './person-note.js';

const read = (path: string, text: string, settings: Settings = defaultSettings()) =>
  readNote(path, text, settings);
const kindOf = (path: string, text = '', settings?: Settings) => read(path, text, settings).kind;

describe('the kind of a note', () => {
  it.each([
    ['me.md', '', 'me'],
    ['Me.md', '', 'me'],
    ['people/me.md', '', 'person'],
    ['people/deep/Ann.md', '', 'person'],
    ['Ann.md', '---\ntype: Person\n---\n', 'person'],
    ['Ann.md', '---\ntype: "[[person]]"\n---\n', 'person'],
    ['Ann.md', '---\ntags: [person/friend]\n---\n', 'person'],
    ['Ann.md', '---\ntags: "#Person, zürich"\n---\n', 'person'],
    ['Ann.md', '---\ntag: person\n---\n', 'person'],
    ['Ann.md', 'words #person words', 'person'],
    ['Ann.md', 'words (#person/friend)', 'person'],
    ['Ann.md', '`#person` and ```x #person``` and a#person', 'other'],
    ['Ann.md', '#personal #people', 'other'],
    ['journal/2026-11-18.md', '#person', 'dated'],
    ['journal/Meeting.md', '', 'dated'],
    ['notes/2026-11-18.md', '', 'dated'],
    ['notes/2026-11-18 Meeting.md', '', 'other'],
    ['journal/Ann.md', '---\ntype: person\n---\n', 'person'],
    ['goals/job.md', '#person', 'goal'],
    ['clippings/a.md', '', 'clipping'],
    ['peopleless/Ann.md', '', 'other'],
  ])('%s %j is %s', (path, text, kind) => expect(kindOf(path, text)).toBe(kind));

  it('follows the folders, tags and formats of the settings', () => {
    const settings = defaultSettings();
    settings.people = { folders: ['Areas/**/People', 'Contacts (old)'], tags: ['#contact'], type: 'Contact' };
    settings.journal = { folders: [''], format: 'YYYY/MM/DD.MM.YYYY' };
    expect(kindOf('Areas/Work/x/People/Ann.md', '', settings)).toBe('person');
    expect(kindOf('Contacts (old)/Ann.md', '', settings)).toBe('person');
    expect(kindOf('x.md', '---\ntype: contact\n---\n', settings)).toBe('person');
    expect(kindOf('x.md', '#contact', settings)).toBe('person');
    expect(kindOf('2026/11/18.11.2026.md', '', settings)).toBe('dated');
    expect(kindOf('x.md', '', settings)).toBe('other');
  });

  it('is decided by the place where the front matter is broken, and the note is reported', () => {
    const note = read('people/Ann.md', '---\na: b: c\n---\n- [ ] x\n');
    expect(note).toMatchObject({ kind: 'person', broken: true, tasks: [] });
    expect(note.person).toBeUndefined();
    expect(codesOf(note.problems)).toEqual(['invalid-yaml 2:5']);
    expect(note.problems[0]).toMatchObject({ severity: 'error', excerpt: 'a: b: c', path: 'people/Ann.md' });
  });
});

describe('a dated note', () => {
  it.each([
    ['journal/2026-11-18.md', '', '2026-11-18'],
    ['journal/2026-11-18 Design evening.md', '---\ndate: 2026-01-01\n---\n', '2026-11-18'],
    ['journal/Meeting.md', '---\ndate: "[[2026-11-18]]"\n---\n', '2026-11-18'],
    ['journal/Meeting 2026-11-19.md', '---\ndate: 18.11.2026\n---\n', '2026-11-18'],
    ['journal/Meeting_2026-11-18_x.md', '', '2026-11-18'],
    ['journal/Meeting x2026-11-18.md', '', undefined],
    ['journal/Meeting (2026-11-18).md', '', '2026-11-18'],
    ['journal/2026-02-30.md', '', undefined],
    ['journal/2026-W47.md', '', undefined],
  ])('%s is of the day %s', (path, text, day) => expect(read(path, text).date).toBe(day));

  it('has the links that may be contacts, with their tasks and headings', () => {
    const text = [
      '---',
      'attendees: ["[[Anna]]", "[[Ben|B.]]"]',
      'with: [[Cem]]',
      '---',
      '# Day',
      'Lunch with [[Dora]] ![[Embed]] `[[code]]` %%[[comment]]%%',
      '> [[Quoted]]',
      '',
      '## Tasks',
      '- [ ] call [[Eva]] 📅 2026-12-01',
      '- [x] met [[Fritz]] and [Gus](people/Gus%20Roth.md)',
      '  - with [[Hans]]',
      '  - [ ] write [[Ida]]',
      '- [-] not [[Jan]]',
      '[[Kai]]: url',
      '[Kai]: url',
    ].join('\r\n');
    const { links, tasks } = read('journal/2026-11-18.md', `\uFEFF${text}`);
    expect(
      links.map(({ target, line, column, task, under }) => [target, line, column, task, under.join('/')]),
    ).toEqual([
      ['Anna', 2, 14, undefined, ''],
      ['Ben', 2, 26, undefined, ''],
      ['Cem', 3, 7, undefined, ''],
      ['Dora', 6, 12, undefined, 'Day'],
      ['Eva', 10, 12, 'open', 'Day/Tasks'],
      ['Fritz', 11, 11, 'done', 'Day/Tasks'],
      ['people/Gus Roth.md', 11, 25, 'done', 'Day/Tasks'],
      ['Hans', 12, 10, 'done', 'Day/Tasks'],
      ['Ida', 13, 15, 'open', 'Day/Tasks'],
      ['Jan', 14, 11, 'dropped', 'Day/Tasks'],
      ['Kai', 15, 1, 'dropped', 'Day/Tasks'],
    ]);
    expect(tasks.map(({ state, text: words, due, targets }) => [state, words, due, targets])).toEqual([
      ['open', 'call [[Eva]]', '2026-12-01', ['Eva']],
      [
        'done',
        'met [[Fritz]] and [Gus](people/Gus%20Roth.md)',
        undefined,
        ['Fritz', 'people/Gus Roth.md', 'Hans'],
      ],
      ['open', 'write [[Ida]]', undefined, ['Ida']],
      ['dropped', 'not [[Jan]] [[Kai]]: url [Kai]: url', undefined, ['Jan', 'Kai']],
    ]);
  });
});

describe('goals, clippings and other notes', () => {
  it('say what the agenda needs of them', () => {
    const goal = read('goals/Find a job.md', '---\nseeks: [designer, coach]\ndue: 2026-12-31\n---\n');
    expect(goal).toMatchObject({ title: 'Find a job', seeks: ['designer', 'coach'], deadline: '2026-12-31' });
    const clipping = read(
      'clippings/a.md',
      '---\ntitle: On sails\nsource: https://example.org\ntags: [boats]\n---\n#wind\n',
    );
    expect(clipping).toMatchObject({
      title: 'On sails',
      url: 'https://example.org',
      tags: ['boats', 'wind'],
    });
    expect(read('x.md', '---\nname: N\naliases: [M]\n---\n')).toMatchObject({ title: 'N', aliases: ['M'] });
  });

  it('me.md is a person too, and its tasks may name others', () => {
    const me = read('me.md', '---\nname: Julia\noffers: [coaching]\n---\n- [ ] ask [[Anna]] 📅 2026-13-01\n');
    expect(me.person).toMatchObject({ name: 'Julia', offers: ['coaching'] });
    expect(me.tasks[0]?.targets).toEqual(['Anna']);
    expect(codesOf(me.problems)).toEqual(['invalid-date 5:23']);
  });
});

describe('promises of a person', () => {
  it('are the tasks anywhere in the note, with the lines they stand on', () => {
    const { person, codes } = personOf(
      'tier: A',
      '## Promises\n- [ ] send the slides 📅 2026-11-25\n- [ ] theirs: call back\n\nText\n\n1. [x] done ✅ 2026-11-20\n- [ ]\n> - [ ] quoted\n',
    );
    expect(person.tasks).toEqual([
      { state: 'open', text: 'send the slides', theirs: false, due: '2026-11-25', done: undefined, line: 5 },
      { state: 'open', text: 'call back', theirs: true, due: undefined, done: undefined, line: 6 },
      { state: 'done', text: 'done', theirs: false, due: undefined, done: '2026-11-20', line: 10 },
    ]);
    expect(codes).toEqual([]);
  });
});
