import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAnySettings, parseSettings } from '../../src/note/settings/parse-settings.js';
import { plainSettings } from '../../src/note/settings/plain-settings.js';

/** Compares the two readings; true if the plain one was certain. */
function agree(source: string): boolean {
  expect(parseSettings(source), JSON.stringify(source)).toEqual(parseAnySettings(source, 'knowwho.yaml'));
  return plainSettings(source) !== undefined;
}

const key = fc.constantFrom(
  ...['language', 'budget', 'people', 'journal', 'default-tier', 'owner', 'exclude', 'templates', 'output'],
  ...[
    'per-day',
    'folders',
    'slot',
    'days',
    'type',
    'tags',
    'links',
    'stubs',
    'lang',
    'null',
    '__proto__',
    '"a"',
  ],
);
const value = fc.oneof(
  fc.constantFrom(
    ...[
      'de',
      'en',
      '3',
      '010',
      '0x1F',
      '1e3',
      'true',
      'yes',
      'null',
      '~',
      'Null',
      '',
      'C',
      'me',
      'a b',
      'a  # b',
    ],
    ...[
      '"08:30-09:00"',
      '08:30',
      '[a, b]',
      '[ ]',
      '[mon, tue]',
      '[null]',
      '[a,]',
      '{ a: 1 }',
      '|',
      '> x',
      '&a x',
    ],
    ...[
      '"a # b"',
      "'x'",
      'a: b',
      'a #b',
      'a#b',
      '#c',
      '- x',
      '2026-11-18',
      'Zoë',
      '.5',
      '/x',
      '-1',
      '!!int 3',
      '*a',
    ],
  ),
  fc.stringMatching(/^[a-z0-9 :#,."[\]{}-]{0,9}$/),
);
const line = fc
  .tuple(
    fc.constantFrom('', '', '', '  ', '  ', '    ', ' ', '\t'),
    fc.boolean(),
    key,
    fc.boolean(),
    value,
    fc.nat(9),
  )
  .map(([indent, isItem, name, gap, text, kind]) => {
    if (kind === 0) return `${indent}# ${text}`;
    if (kind === 1) return '';
    return isItem && indent !== ''
      ? `${indent}- ${text}`
      : `${indent}${name}:${gap || text === '' ? '' : ' '}${text}`;
  });

describe('settings read without a parser', () => {
  it('say what the parser of YAML reads in them, wherever they are plain', () => {
    let sure = 0;
    fc.assert(
      fc.property(fc.array(line, { maxLength: 6 }), fc.constantFrom('\n', '\n', '\r\n'), (lines, end) => {
        if (agree(lines.join(end))) sure += 1;
      }),
      { numRuns: 3000 },
    );
    expect(sure).toBeGreaterThan(300);
  });

  it('are those of most vaults', () => {
    const example = readFileSync(join(__dirname, '../../example-vault/knowwho.yaml'), 'utf8');
    expect(agree(example)).toBe(false);
    for (const source of [
      '',
      '# nothing but a comment\n\n  # and another\n',
      'language: de # a remark\nbudget:\n  per-day: 3\n  slot: "08:30-09:00"\npeople:\n  folders:\n    [people, friends]\n',
      'default-tier: C\nexclude:\n  - archive\n  - old notes\njournal: { folders: [x] }\n',
    ])
      agree(source);
    expect(agree('# a comment\n')).toBe(true);
    expect(agree('language: de # a remark\nbudget:\n  per-day: 3\n  slot: "08:30-09:00"\n')).toBe(true);
    expect(agree('exclude:\n  - archive\n  - old notes\npeople:\n  folders: [people, friends]\n')).toBe(true);
    expect(agree('langauge: de\n')).toBe(true);
  });
});
