import { describe, expect, it } from 'vitest';
import { parsePerson } from '../../../src/note/parse-person.js';
import { defaultSettings } from '../../../src/people/settings.js';
import { personOf } from './person-note.js';

describe('a person with every property', () => {
  it('reads as meant, each value with its line', () => {
    const { person, codes } = personOf(
      [
        'type: person',
        'name: Thomas Brunner',
        'aliases: [Tom, "Brunner, Thomas"]',
        'tags: [friend, "#zürich"]',
        'tier: b',
        'every: 3 weeks',
        'met-at: Design Thinking evening, Zürich',
        'met-on: 20.11.2026',
        'introduced-by: "[[Anna Keller]]"',
        'last-contact: 2026-11-18T10:30:00',
        'birthday: --05-12',
        'occasions:',
        '  # a comment',
        '  - 2026-12-01 new job at Acme',
        '  - yearly 06-12 wedding day',
        'family:',
        '- Mia, daughter, 2019-05-02',
        '- Eva, wife',
        'company: "[[Acme|Acme Inc.]]"',
        'role: Head of Sales, Europe',
        'city: [Bern, Thun]',
        'language: de-CH',
        'email: a@b.ch, c@d.ch',
        'phone: +41791234567',
        'links: https://a.ch https://b.ch',
        'channel: LinkedIn',
        'address: Du',
        'salutation: Lieber Thomas',
        'interests: sailing, jazz',
        'offers: [design]',
        'seeks:',
        '  - a coach: for two',
        'goals: ["[[goals/Find a job]]"]',
        'rapport: 4',
        'snooze-until: 2026-12-24',
        'status: paused',
        'owner: me@example.org',
      ].join('\n'),
      'Some words about him. #inline\n## Log\n- 2026-11-20 met #topic\n',
    );
    expect(codes).toEqual([]);
    const { about, ...facts } = person;
    expect(about).toContain('Some words about him.');
    expect(facts).toEqual({
      path: 'people/Thomas Brunner.md',
      name: 'Thomas Brunner',
      fileName: 'Thomas Brunner',
      aliases: ['Tom', 'Brunner, Thomas'],
      tags: ['friend', 'zürich', 'inline'],
      tier: { value: 'B', line: 6 },
      every: { value: { months: 0, days: 21 }, line: 7 },
      metAt: { value: 'Design Thinking evening, Zürich', line: 8 },
      metOn: { value: '2026-11-20', line: 9 },
      introducedBy: [{ target: 'Anna Keller', isLink: true, line: 10, column: 17 }],
      lastContact: { value: '2026-11-18', line: 11 },
      birthday: { value: { month: 5, day: 12 }, line: 12 },
      occasions: [
        { text: 'new job at Acme', line: 15, once: '2026-12-01' },
        { text: 'wedding day', line: 16, yearly: { month: 6, day: 12 } },
      ],
      family: [
        { name: 'Mia', relation: 'daughter', birthday: { year: 2019, month: 5, day: 2 }, line: 18 },
        { name: 'Eva', relation: 'wife', line: 19 },
      ],
      company: ['Acme Inc.'],
      role: ['Head of Sales, Europe'],
      city: ['Bern', 'Thun'],
      language: 'de',
      email: ['a@b.ch', 'c@d.ch'],
      phone: ['+41791234567'],
      links: ['https://a.ch', 'https://b.ch'],
      channel: 'LinkedIn',
      address: 'du',
      salutation: 'Lieber Thomas',
      interests: ['sailing', 'jazz'],
      offers: ['design'],
      seeks: ['a coach: for two'],
      goals: ['Find a job'],
      goalLinks: [{ target: 'goals/Find a job', isLink: true, line: 34, column: 10 }],
      rapport: 4,
      snoozeUntil: { value: '2026-12-24', line: 36 },
      status: 'paused',
      owner: ['me@example.org'],
      entries: [{ date: '2026-11-20', kind: 'met', known: true, text: '#topic', line: 42 }],
      tasks: [],
      line: 1,
    });
  });

  it('needs none of them, and empty ones are none', () => {
    const { person, problems } = personOf(
      'tier:\nbirthday: ""\nmet-at: Bern\ntags: []\nfamily:\n  -\nlast-contact: ~',
    );
    expect(problems).toEqual([]);
    expect(person).toMatchObject({ name: 'Thomas Brunner', status: 'active', tags: [], family: [] });
    expect([person.tier, person.birthday, person.lastContact]).toEqual([undefined, undefined, undefined]);
  });

  it('is found under the vault’s own names first, then ours, in any case of letters', () => {
    const settings = defaultSettings();
    settings.fields = { 'last-contact': 'lastContacted', tier: 'circle' };
    const { person } = personOf('last-contact: 2026-01-01\nlastContacted: 2026-02-02\nTIER: a', '', settings);
    expect(person.lastContact).toEqual({ value: '2026-02-02', line: 3 });
    expect(person.tier).toEqual({ value: 'A', line: 4 });
  });
});

describe('introduced-by', () => {
  it.each([
    ['introduced-by: "[[Anna Keller]]"', [['Anna Keller', true, 2, 17]]],
    ['introduced-by: [[Anna Keller]]', [['Anna Keller', true, 2, 16]]],
    ['introduced-by: [[Keller, Anna]]', [['Keller, Anna', true, 2, 16]]],
    ['introduced-by: "[[people/Anna|A.]]"', [['people/Anna', true, 2, 17]]],
    [
      'introduced-by: "[[Anna#Work]] and [[Ben]]"',
      [
        ['Anna', true, 2, 17],
        ['Ben', true, 2, 35],
      ],
    ],
    [
      'introduced-by: ["[[Anna]]", Ben]',
      [
        ['Anna', true, 2, 18],
        ['Ben', false, 2, 29],
      ],
    ],
    [
      'introduced-by:\n  - "[[Anna]]"\n  - [[Ben]]\n  - Cem',
      [
        ['Anna', true, 3, 6],
        ['Ben', true, 4, 5],
        ['Cem', false, 5, 5],
      ],
    ],
    [
      'introduced-by: Anna, Ben',
      [
        ['Anna', false, 2, 16],
        ['Ben', false, 2, 22],
      ],
    ],
    ['introduced-by: "[Anna](people/Anna%20K.md)"', [['people/Anna K.md', true, 2, 16]]],
    [
      'introduced-by: [[[Anna]], [[Ben]]]',
      [
        ['Anna', true, 2, 17],
        ['Ben', true, 2, 27],
      ],
    ],
  ])('%s', (yaml, expected) => {
    const { person, codes } = personOf(yaml);
    expect(person.introducedBy.map((one) => [one.target, one.isLink, one.line, one.column])).toEqual(
      expected,
    );
    expect(codes).toEqual([]);
  });
});

describe('met-on', () => {
  it.each([
    ['met-on: 2026-11-01\nmet-at: evening of 2026-11-02', '2026-11-01', 2],
    ['met-at: evening of 2026-11-02', '2026-11-02', 2],
    ['met-at: an evening', '2026-11-05', 7],
    ['met-on: 2026-02-30\nmet-at: evening of 2026-11-02', '2026-11-02', 3],
  ])('%s', (yaml, value, line) => {
    const body = '\n## Log\n- 2026-11-04 sent\n- 2026-11-05 met\n- 2026-11-06 met\n';
    expect(personOf(yaml, body).person.metOn).toEqual({ value, line });
  });
});

describe('what cannot be understood', () => {
  it.each([
    ['last-contact: 2026-02-30', 'invalid-date 2:15'],
    ['last-contact: soon', 'invalid-date 2:15'],
    ['last-contact: [2026-01-01, 2026-01-02]', 'invalid-value 2:15'],
    ['every: sometimes', 'invalid-every 2:8'],
    ['birthday: spring', 'invalid-birthday 2:11'],
    ['birthday: 30.02.1984', 'invalid-date 2:11'],
    ['occasions: [2026-12-01, "new job"]', 'invalid-occasion 2:13|invalid-occasion 2:25'],
    ['occasions:\n  - 2026-02-30 x', 'invalid-date 3:5'],
    ['family: ["Mia, daughter, 2019"]', 'invalid-family 2:10'],
    ['family:\n  - Mia, 2019-02-30', 'invalid-date 3:5'],
    ['rapport: 6', 'invalid-rapport 2:10'],
    ['rapport: high', 'invalid-rapport 2:10'],
    ['status: gone', 'invalid-status 2:9'],
    ['language: 5', 'invalid-value 2:11'],
    ['address: Mr', 'invalid-value 2:10'],
    ['tier: Z', 'unknown-tier 2:7'],
    ['interests: { a: 1, b: 2 }', 'invalid-value 2:12'],
    ['interests:\n  - a\n  - [b, c]', 'invalid-value 4:5'],
    ['introduced-by: { a: b, c: d }', 'invalid-value 2:16'],
    ['"met-on": "2026-02-30"', 'invalid-date 2:11'],
  ])('%s is %s, and the rest counts', (yaml, expected) => {
    const { person, codes, problems } = personOf(`${yaml}\ncity: Bern`);
    expect(codes.join('|')).toBe(expected);
    expect(person.city).toEqual(['Bern']);
    expect(problems[0]?.message).toMatch(/[.)}"]$/);
    expect(problems[0]?.excerpt).not.toBe('');
  });

  it('keeps a tier that the settings do not know, and the family without the birthday', () => {
    expect(personOf('tier: Z').person.tier).toEqual({ value: 'Z', line: 2 });
    expect(personOf('family: ["Mia, daughter, 7"]').person.family).toEqual([
      { name: 'Mia', relation: 'daughter', line: 2 },
    ]);
  });

  it('lets a postal address be', () => {
    expect(personOf('address: Bahnhofstrasse 1, Zürich').codes).toEqual([]);
    expect(personOf('address: per Sie').person.address).toBe('Sie');
  });

  it('has columns that do not count a BOM', () => {
    const { problems } = parsePerson('a.md', '\uFEFF---js\n---\n');
    expect(problems[0]).toMatchObject({ line: 1, column: 1, excerpt: '---js' });
  });
});

describe('hints', () => {
  const hints = (yaml: string, settings = defaultSettings()) =>
    personOf(yaml, '', settings).problems.filter(({ severity }) => severity === 'hint');

  it.each([
    ['lastContacted: 2026-01-01', 'last-contact'],
    ['last_contact: 2026-01-01', 'last-contact'],
    ['metOn: 2026-01-01', 'met-on'],
    ['birthdate: 1984-05-12', 'birthday'],
    ['Geburtstag: 1984-05-12', 'birthday'],
  ])('name the line to write for %s', (yaml, ours) => {
    const [hint] = hints(`met-at: x\n${yaml}`);
    expect(hint).toMatchObject({ code: 'similar-property', line: 3, column: 1 });
    expect(hint?.message).toContain(`fields: { ${ours}: ${yaml.split(':')[0]} }`);
  });

  it('are silent where it is mapped, empty, ours already, or nothing like ours', () => {
    const settings = defaultSettings();
    settings.fields = { birthday: 'birthdate' };
    expect(hints('met-at: x\nbirthdate: 1984-05-12', settings)).toEqual([]);
    expect(hints('met-at: x\nbirthdate:\nBirthday: 1984-05-12\ndob: 1984-05-12\ncolour: red')).toEqual([]);
  });

  it('ask where one met, unless somebody introduced them', () => {
    expect(hints('tier: A').map(({ code }) => code)).toEqual(['no-met-at']);
    expect(hints('introduced-by: Anna')).toEqual([]);
  });
});
