import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseSettings } from '../../../src/note/settings/parse-settings.js';
import { SETTINGS } from '../../../src/note/settings/settings-table.js';
import { defaultSettings } from '../../../src/people/settings.js';

/** The settings of a text that must be fine. */
function settingsOf(text: string) {
  const { settings, problems } = parseSettings(text);
  expect(problems).toEqual([]);
  return settings;
}

/** `line:column code message` of every problem. */
function problemsOf(text: string): string[] {
  return parseSettings(text).problems.map((one) => `${one.line}:${one.column} ${one.code} ${one.message}`);
}

describe('settings', () => {
  test.each([
    '',
    '\uFEFF',
    '# nothing but a comment\n',
    '---\n',
    'people:\nbudget: {}\n',
    'gap:\r\ntiers: ~\r\n',
  ])('%j are the defaults', (text) => {
    expect(settingsOf(text)).toEqual(defaultSettings());
  });

  test('as in the documentation are read', () => {
    const settings = settingsOf(`
people:   { folders: [Contacts, "Areas/**/People"], tags: ["#person", kontakt], type: Person }
journal:  { folders: Daily/, format: YYYY/MM/YYYY-MM-DD }
contact:  { under: [People] }
fields:   { Last-Contact: lastContacted }
tiers:
  A: { every: 3 weeks, at-latest: 4 weeks, limit: 20, weight: 8, tags: [inner], folders: [people/close] }
default-tier: b
follow-up: { by: 2 days, at-latest: 1 week, lapses: 3 Wochen }
reply:    { wait: 10, attempts: 3 }
gap:      0 days
occasions: { ahead: 2 weeks, missed: 0, family: [A, b], leap-day: 03-01 }
budget:   { per-day: 3, days: [Friday, mon, Mittwoch], slot: 8:30-9:00 }
output:   { agenda: Dashboard/due.md, stubs: ./stubs/, weeks: weeks, links: Markdown }
max-note: 500 kB
language: Deutsch
owner: me@example.org
exclude: [Archive, "*.excalidraw.md", "/^Old/"]
`);
    expect(settings).toMatchObject({
      people: { folders: ['Contacts', 'Areas/**/People'], tags: ['person', 'kontakt'], type: 'Person' },
      journal: { folders: ['Daily'], format: 'YYYY/MM/YYYY-MM-DD' },
      contact: { under: ['People'] },
      fields: { 'last-contact': 'lastContacted' },
      defaultTier: 'b',
      followUp: { by: 2, atLatest: 7, lapses: 21 },
      reply: { wait: 10, attempts: 3 },
      gap: 0,
      occasions: { ahead: 14, missed: 0, family: ['A', 'b'], leapDay: '03-01' },
      budget: { perDay: 3, days: [1, 3, 5], slot: '08:30-09:00' },
      output: { agenda: 'Dashboard/due.md', stubs: 'stubs', weeks: 'weeks', links: 'markdown' },
      maxNote: 500 * 1024,
      language: 'de',
      owner: 'me@example.org',
      exclude: ['Archive', '*.excalidraw.md', '/^Old/'],
    });
    expect(settings.tiers.A).toMatchObject({ tags: ['inner'], folders: ['people/close'] });
    expect(settings.tiers.B).toEqual(defaultSettings().tiers.B);
  });

  test.each(SETTINGS.map((setting) => [setting.path, setting]))(
    'the documented example of %s is valid',
    (_path, setting) => {
      const { problems, given } = parseSettings(`${setting.example}\n`);
      expect(problems).toEqual([]);
      expect([...given]).toContain(setting.path);
    },
  );

  test.each(
    SETTINGS.filter((one) => !['fields', 'tiers'].includes(one.path)).map((setting) => [
      setting.path,
      setting,
    ]),
  )('the default of %s, as shown, reads as the default', (path, setting) => {
    const shown = setting.show(defaultSettings());
    const [group, key] = path.includes('.') ? (path.split('.') as [string, string]) : [path, ''];
    const text = key === '' ? `${group}: ${shown}\n` : `${group}: { ${key}: ${shown} }\n`;
    expect(settingsOf(text)).toEqual(defaultSettings());
  });
});

describe('tiers', () => {
  test('are merged with the defaults key by key', () => {
    const { tiers } = settingsOf('tiers: { A: { limit: 5 }, B: { every: 10 weeks } }');
    expect(tiers.A).toEqual({ ...defaultSettings().tiers.A, limit: 5 });
    expect(tiers.B).toEqual({ ...defaultSettings().tiers.B, every: { months: 0, days: 70 } });
    expect(Object.keys(tiers)).toEqual(['A', 'B', 'C', 'D']);
  });

  test('of one’s own are overdue a third of their cadence late and weigh 1', () => {
    expect(settingsOf('tiers: { clients: { every: 10 days } }').tiers.clients).toEqual({
      every: { months: 0, days: 10 },
      atLatest: { months: 0, days: 14 },
      weight: 1,
      tags: [],
      folders: [],
    });
    expect(settingsOf('tiers: { 1: { every: P2M } }').tiers['1']?.atLatest).toEqual({ months: 0, days: 82 });
  });

  test('with a longer cadence than the default’s at-latest move it along', () => {
    expect(settingsOf('tiers: { A: { every: 6 weeks } }').tiers.A?.atLatest).toEqual({ months: 0, days: 56 });
  });

  test.each([
    ['tiers: { clients: { weight: 2 } }', '1:10 invalid-setting tiers.clients: needs "every"'],
    ['tiers: { clients: }', '1:10 invalid-setting tiers.clients: needs "every"'],
    ['tiers:\n  A: { every: often }', '2:15 invalid-setting tiers.A.every: "often" is not a length of time'],
    [
      'tiers: { A: { at-latest: 1 week } }',
      '1:10 invalid-setting tiers.A: "at-latest" (1 week) is sooner than "every" (3 weeks)',
    ],
    [
      'tiers: { A: { evry: 3 weeks } }',
      '1:15 unknown-setting "tiers.A.evry" is not a setting. Did you mean "every"?',
    ],
    ['tiers: { A: { weight: 0 } }', '1:23 invalid-setting tiers.A.weight: "0" is not a number above 0'],
    ['tiers: [A]', '1:8 invalid-setting tiers: takes one group of keys for each tier'],
    ['tiers: { A: 3 weeks }', '1:13 invalid-setting tiers.A: takes keys of its own'],
    ['tiers: { __proto__: { every: 1 day } }', '1:10 invalid-setting tiers: a tier needs a short name'],
  ])('%j → %s', (text, problem) => {
    expect(problemsOf(text)).toEqual([expect.stringContaining(problem)]);
  });

  test('called like a property of every object are ordinary tiers', () => {
    expect(settingsOf('tiers: { constructor: { every: 5 days } }').tiers.constructor).toMatchObject({
      weight: 1,
    });
  });
});

describe('a bad value is an error at its place', () => {
  test.each([
    ['language: fr', '1:11 invalid-setting language: "fr" is not "en" or "de".'],
    ['gap: soon', '1:6 invalid-setting gap: "soon" is not a number of days'],
    ['gap: *nothing', '1:6 invalid-setting gap: "*nothing" is not a number of days'],
    ['gap: -1', '1:6 invalid-setting gap:'],
    ['reply:\n  attempts: 2.5', '2:13 invalid-setting reply.attempts:'],
    ['budget: { per-day: 0 }', '1:20 invalid-setting budget.per-day:'],
    ['budget: { days: [] }', '1:17 invalid-setting budget.days: needs at least one weekday.'],
    ['budget: { days: [mon, fun] }', '1:23 invalid-setting budget.days: "fun" is not a weekday'],
    ['budget: { slot: "9:00-8:30" }', '1:17 invalid-setting budget.slot:'],
    ['occasions: { leap-day: 02-29 }', '1:24 invalid-setting occasions.leap-day:'],
    ['max-note: big', '1:11 invalid-setting max-note:'],
    ['max-note: 5 GB', '1:11 invalid-setting max-note:'],
    ['journal: { format: daily }', '1:20 invalid-setting journal.format:'],
    ['journal: { format: ../YYYY-MM-DD }', '1:20 invalid-setting journal.format:'],
    ['people: Contacts', '1:9 invalid-setting people: takes keys of its own: folders, tags, type.'],
    ['people: { tags: [a b] }', '1:18 invalid-setting people.tags: "a b" is not a tag'],
    ['people: { folders: [[x]] }', '1:21 invalid-setting people.folders: a list is not a path'],
    ['owner: { a: 1 }', '1:8 invalid-setting owner: a group of keys is not text.'],
    ['default-tier: E', '1:15 invalid-setting default-tier: there is no tier "E" (A, B, C, D).'],
    ['occasions: { family: [inner] }', '1:22 invalid-setting occasions.family: there is no tier "inner"'],
    ['exclude: [/]', '1:11 invalid-setting exclude: "/" would leave out the whole vault.'],
    ['exclude: ["/(/"]', '1:11 invalid-setting exclude: "/(/" is not a valid regular expression.'],
    ['exclude: ["/(a+)+$/"]', '1:11 invalid-setting exclude: "/(a+)+$/" is too costly'],
    [
      'fields: { birthday: [a] }',
      '1:21 invalid-setting fields.birthday: a list is not the name of a property.',
    ],
    [
      'follow-up: { by: 5, at-latest: 4 }',
      '1:32 invalid-setting follow-up.at-latest: is sooner than follow-up.by.',
    ],
  ])('%j → %s', (text, problem) => {
    const { problems, settings } = parseSettings(text);
    expect(problems.map((one) => `${one.line}:${one.column} ${one.code} ${one.message}`)).toEqual([
      expect.stringContaining(problem),
    ]);
    expect(problems[0]?.severity).toBe('error');
    expect(settings.language).toBe('en');
  });

  test('with the line as excerpt, also with a byte order mark and CRLF', () => {
    const { problems } = parseSettings('\uFEFFgap: soon\r\nlanguage: xx\r\n');
    expect(problems).toMatchObject([
      { path: 'knowwho.yaml', line: 1, column: 6, excerpt: 'gap: soon' },
      { line: 2, column: 11, excerpt: 'language: xx' },
    ]);
  });

  test.each([
    '/etc',
    '//server/x',
    'C:/x',
    'C:\\x',
    '~/x',
    '..',
    'a/../../b',
    '..\\x',
    'file:///x',
    '.git',
    'a/.obsidian',
    'x\\u0000y',
    'a\\u202Eb',
  ])('the path %j leads out of the vault or is hidden', (path) => {
    const quoted = `"${path.replace(/\\(?!u)/g, '\\\\')}"`;
    for (const key of ['people: { folders', 'journal: { folders', 'output: { stubs', 'output: { weeks']) {
      expect(
        problemsOf(`${key}: [ ${quoted} ] }`.replace(/\[ (.*) \]/, key.includes('output') ? '$1' : '[$1]')),
      ).toHaveLength(1);
    }
    expect(problemsOf(`templates: ${quoted}`)).toHaveLength(1);
    expect(problemsOf(`output: { agenda: ${quoted} }`)).toHaveLength(1);
    expect(problemsOf(`exclude: [${quoted}]`)).toHaveLength(1);
  });

  test.each(['due', 'a#b.md', 'CON.md', 'x/?.md', 'a^b/due.md', '/'])(
    '%j is no file to write the agenda to',
    (path) => {
      expect(problemsOf(`output: { agenda: "${path}" }`)).toHaveLength(1);
    },
  );
});

describe('an output in the way of the notes is an error', () => {
  test.each([
    ['output: { stubs: people }', '1:18'],
    ['output: { stubs: People }', '1:18'],
    ['output: { weeks: journal }', '1:18'],
    ['people: { folders: [agenda/team] }', '1:20'],
    ['people: { folders: [Areas/Work] }\noutput: { stubs: Areas }', '2:18'],
    ['output: { agenda: people/due.md }', '1:19'],
    ['people: { folders: ["Areas/*/People"] }\noutput: { agenda: Areas/Work/People/due.md }', '2:19'],
    ['output: { agenda: stubs/due.md }', '1:19'],
    ['output: { stubs: agenda }', '1:18'],
    ['output: { weeks: stubs/weeks }', '1:18'],
    ['output: { agenda: Me.md }', '1:19'],
  ])('%j', (text, place) => {
    const { problems } = parseSettings(text);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ code: 'invalid-setting', severity: 'error' });
    expect(`${problems[0]?.line}:${problems[0]?.column}`).toBe(place);
  });

  test('beside them it is fine', () => {
    settingsOf(
      'people: { folders: [/] }\noutput: { agenda: Dashboard/due.md, stubs: people/stubs, weeks: journal/weeks }',
    );
  });
});

describe('an unknown key is a warning', () => {
  test.each([
    ['langage: de', '1:1 unknown-setting "langage" is not a setting. Did you mean "language"?'],
    [
      'people: { folder: [x] }',
      '1:11 unknown-setting "people.folder" is not a setting. Did you mean "folders"?',
    ],
    ['budget:\n  perDay: 3', '2:3 unknown-setting "budget.perDay" is not a setting. Did you mean "per-day"?'],
    ['per_day: 3', '1:1 unknown-setting "per_day" is not a setting. Did you mean "budget.per-day"?'],
    ['colour: red', '1:1 unknown-setting "colour" is not a setting.'],
    [
      'people.folders: [x]',
      '1:1 unknown-setting "people.folders" is not a setting. Did you mean "people.folders"',
    ],
    [
      'fields: { last-contat: x }',
      '1:11 unknown-setting "fields.last-contat" is not a property that knowwho reads. Did you mean "last-contact"?',
    ],
    [
      'fields: { lastContacted: last-contact }',
      '1:11 unknown-setting "fields.lastContacted" is not a property',
    ],
    ['1: x', '1:1 unknown-setting "1" is not a setting.'],
    ['? [a, b]\n: x', '1:3 unknown-setting "" is not a setting.'],
  ])('%j → %s', (text, problem) => {
    expect(problemsOf(text)).toEqual([expect.stringContaining(problem)]);
    expect(parseSettings(text).problems[0]?.severity).toBe('warning');
    expect(parseSettings(text).settings).toEqual(defaultSettings());
  });
});

describe('a file that cannot be read at all is one error', () => {
  test.each([
    ['people: { folders: [x }', 'not valid YAML'],
    ['a: 1\na: 2', 'not valid YAML'],
    ['\tgap: 3', 'not valid YAML'],
    ['- a\n- b', 'not keys with values'],
    ['just words', 'not keys with values'],
    ['gap: 3\n---\ngap: 4', 'not valid YAML'],
    [`${'['.repeat(5000)}`, 'not valid YAML'],
    ['<<<<<<< HEAD\ngap: 3\n=======\ngap: 4\n>>>>>>> other\n', 'unresolved merge'],
  ])('%j', (text, message) => {
    const { problems, settings } = parseSettings(text);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ code: 'invalid-settings', severity: 'error' });
    expect(problems[0]?.message).toContain(message);
    expect(settings).toEqual(defaultSettings());
  });

  test('aliases are followed, but a bomb of them is not unfolded', () => {
    expect(settingsOf('people: { folders: &f [x] }\ngoals: { folders: *f }').goals.folders).toEqual(['x']);
    const bomb = [
      'a: &a [x]',
      ...'bcdefghijkl'
        .split('')
        .map((name, at) => `${name}: &${name} [${`*${'abcdefghijkl'[at]},`.repeat(20)}]`),
    ];
    expect(problemsOf(`${bomb.join('\n')}\npeople: { folders: *l }`).length).toBeGreaterThan(10);
  });

  test('no text makes the reader fail, and every problem stands in the text', () => {
    const piece = fc.constantFrom(
      'people',
      'folders',
      'tiers',
      'A',
      'every',
      'output',
      ':',
      ': ',
      '\n',
      '  ',
      '- ',
      '[',
      ']',
      '{',
      '}',
      '"',
      "'",
      ',',
      '#',
      '&a ',
      '*a',
      '!!x ',
      '3 weeks',
      '../x',
      '|',
      '>',
      '---',
      '\r\n',
      '\t',
      '\u0000',
      '\uFEFF',
      '💥',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        const lines = text.split('\n').length;
        for (const problem of parseSettings(text).problems) {
          expect(problem.line).toBeGreaterThanOrEqual(1);
          expect(problem.line).toBeLessThanOrEqual(lines);
          expect(problem.column).toBeGreaterThanOrEqual(1);
          expect(problem.message).toMatch(/[.?]$/);
        }
      }),
      { numRuns: 500 },
    );
  });
});
