import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { glanceAtNote } from '../../src/note/glance-at-note.js';
import type { NoteFacts } from '../../src/note/note.js';
import { readNote } from '../../src/note/read-note.js';
import { summarize, summaryOf } from '../../src/people/log-summary.js';
import { defaultSettings } from '../../src/people/settings.js';
import { body, plainBody } from './body-generators.js';

const settings = defaultSettings();

/** What can be read of an object, one property after the other. */
function readOut(object: object, keys: readonly string[]): unknown {
  return JSON.parse(JSON.stringify(Object.fromEntries(keys.map((key) => [key, Reflect.get(object, key)]))));
}

/** Compares a glance with the whole reading; true if it was one. */
function agree(path: string, text: string): boolean {
  const facts = readNote(path, text, settings);
  const glanced = glanceAtNote(path, text, settings);
  const keys = Object.keys(facts).filter((key) => key !== 'person');
  const { person } = facts;
  if (person) {
    const own = glanced.person as NonNullable<NoteFacts['person']>;
    // First what is at hand, before anything else is read.
    expect(summaryOf(own), text).toEqual(summarize(person.entries, person.tasks));
    const names = Object.keys(person);
    expect(readOut(own, names), text).toEqual(readOut(person, names));
  }
  expect(readOut(glanced, keys), text).toEqual(readOut(facts, keys));
  expect(JSON.stringify(glanced)).toBe(JSON.stringify(facts));
  return Object.getPrototypeOf(glanced) !== Object.prototype;
}

const key = fc.constantFrom(
  ...[
    'type',
    'met-at',
    'met-at',
    'met-on',
    'met-on',
    'company',
    'city',
    'interests',
    'email',
    'last-contact',
  ],
  ...[
    'introduced-by',
    'introduced-by',
    'aliases',
    'tags',
    'offers',
    'seeks',
    'goals',
    'rapport',
    'status',
    'name',
  ],
  ...[
    'snooze-until',
    'channel',
    'source',
    'id',
    'employer',
    'tier',
    'language',
    'owner',
    'Company',
    'key two',
    'null',
  ],
);
const value = fc.oneof(
  fc.constantFrom(
    ...[
      'person',
      'a dinner in Bern',
      '2026-11-18',
      '2026-02-30',
      '18.11.2026',
      'fair, 2017-08-25',
      '"[[Ann Keller]]"',
    ],
    ...[
      '"[[Ann|her]]"',
      '"[[Ann#Log]]"',
      '"[[ Ann ]]"',
      '[[Ann]]',
      '[a, b]',
      '[a,b , c]',
      '[]',
      '[ ]',
      '[null]',
      '[a, ]',
    ],
    ...[
      'null',
      'null ',
      'nullify',
      '""',
      '"x"',
      '"  "',
      '"a\\n"',
      "'x'",
      'a: b',
      'a:b',
      'a #b',
      'a#b',
      'x ',
      'me, you',
    ],
    ...[
      '+41 79',
      'Zoë',
      '\u00a0x',
      'a\u2028b',
      'A',
      '3',
      'active',
      'paused',
      'de',
      '- x',
      '|',
      '> x',
      '&a x',
      '"[[Ann]]" ',
    ],
  ),
  fc.stringMatching(/^[a-zA-Z0-9 ,.:#\-[\]{}"'`&*!|>%@?~+=\\_üß–]{0,10}$/),
);
const property = fc
  .tuple(key, fc.constantFrom(': ', ': ', ': ', ': ', ':', ' : '), value)
  .map((parts) => parts.join(''));
const plainProperty = fc.constantFrom(
  ...[
    'type: person',
    'met-at: a dinner in Bern',
    'met-at: the desk opposite',
    'met-on: 2026-11-17',
    'company: Acme',
  ],
  ...[
    'interests: [choir, theatre]',
    'introduced-by: "[[Ann Keller]]"',
    'last-contact: 2026-10-01',
    'email: a@b.example',
  ],
  ...['offers: [time]', 'seeks: a piano', 'city:', 'source: x'],
);
const plainMatter = fc
  .uniqueArray(plainProperty, { maxLength: 7, selector: (line) => line.split(':')[0] })
  .map((lines) =>
    ['---', 'met-at: a fair', ...lines.filter((line) => !line.startsWith('met-at')), '---\n'].join('\n'),
  );
const oddMatter = fc
  .tuple(
    fc.constantFrom('---\n', '---\n', '---\n', '---\n', '\uFEFF---\n', '--- \n'),
    fc.uniqueArray(plainProperty, { maxLength: 4, selector: (line) => line.split(':')[0] }),
    fc.array(property, { maxLength: 2 }),
    fc.constantFrom('---\n', '---\n', '---\n', '---\n', '---', '--- \n', '---\n\uFEFF'),
    fc.constantFrom('\n', '\n', '\n', '\n', '\n', '\r\n'),
  )
  .map(([open, plain, odd, close, end]) =>
    [open, ...[...plain, ...odd].map((line) => `${line}\n`), close].join('').replaceAll('\n', end),
  );
const note = fc.oneof(
  { weight: 3, arbitrary: fc.tuple(plainMatter, plainBody) },
  { weight: 3, arbitrary: fc.tuple(oddMatter, plainBody) },
  { weight: 3, arbitrary: fc.tuple(plainMatter, body) },
  { weight: 1, arbitrary: fc.tuple(oddMatter, body) },
);

it('a glance at a note finds what reading it finds, and the rest when it is asked for', () => {
  let [light, met] = [0, 0];
  fc.assert(
    fc.property(note, ([front, rest]) => {
      if (!agree('people/Zo.md', front + rest)) return;
      light += 1;
      if (!front.includes('met-on') && rest.includes(' met')) met += 1;
    }),
    { numRuns: 8_000 },
  );
  expect(light).toBeGreaterThan(400);
  expect(met).toBeGreaterThan(20);
});

it('it is one at people only, by their folder', () => {
  const text = '---\ntype: person\nmet-at: a fair\n---\nQuiet.\n\n## Log\n- 2026-11-18 met: x\n';
  expect(agree('people/Zo.md', text)).toBe(true);
  for (const path of ['x/Zo.md', 'me.md', 'journal/2026-11-18.md', 'goals/Book.md'])
    expect(agree(path, text)).toBe(false);
});

it('it is one at quiet people of the example vault', () => {
  const folder = fileURLToPath(new URL('../../example-vault/people/', import.meta.url));
  for (const name of readdirSync(folder).filter((one) => one.endsWith('.md')))
    agree(`people/${name}`, readFileSync(join(folder, name), 'utf8'));
});
