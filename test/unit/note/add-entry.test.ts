import { describe, expect, it } from 'vitest';
import { addEntry, formatEntry, type NewEntry } from '../../../src/note/add-entry.js';
import { applyEdits } from '../../../src/note/edit.js';
import { readEntry } from '../../../src/note/read-entry.js';
import { defaultSettings, type Settings } from '../../../src/people/settings.js';

const ENTRY: NewEntry = { date: '2026-11-20', kind: 'met', at: 'Bern', text: 'sails' };
const LINE = '2026-11-20 met at Bern: sails';

function add(text: string, entry: NewEntry = ENTRY, settings: Settings = defaultSettings()): string {
  const result = addEntry('people/Ann.md', text, entry, settings);
  if ('problem' in result) throw new Error(`${result.problem.code}: ${result.problem.message}`);
  const changed = applyEdits(text, result.edits);
  expect(changed.split(/\r?\n/)).toContain(result.line);
  return changed;
}

describe('a new entry', () => {
  it('holds no control characters: a note with a NUL in it would not be text any more', () => {
    const typed = { ...ENTRY, via: 'e\u0000mail', text: '\u0000sails\u001b[31m\tand\u0007\r\nrows' };
    expect(formatEntry(typed)).toBe('- 2026-11-20 met via e mail at Bern: sails [31m and rows');
    expect(formatEntry({ ...ENTRY, text: '\u0000' })).toBe(formatEntry({ ...ENTRY, text: '' }));
  });

  it('does not make a tag of the person a tag of the log', () => {
    // Only the beginning of this note is certain to be no code, and there the heading would swallow the tag.
    const unclosed = '#friend x [[[[ <!--\t%%---\n## P\n---</div>\n  - \r```\né';
    expect(addEntry('people/Ann.md', unclosed, ENTRY, defaultSettings())).toHaveProperty('problem');
  });

  it.each([
    ['## Log\n- 2026-11-01 met\n', `## Log\n- 2026-11-01 met\n- ${LINE}\n`],
    ['## Log\n- 2026-11-01 met', `## Log\n- 2026-11-01 met\n- ${LINE}`],
    ['## Log\r\n- 2026-11-01 met\r\n', `## Log\r\n- 2026-11-01 met\r\n- ${LINE}\r\n`],
    ['## Log\n* 2026-11-01 met\n\n## Next\n', `## Log\n* 2026-11-01 met\n* ${LINE}\n\n## Next\n`],
    [
      '## Log\n1. 2026-11-01 met\n2. 2026-11-02 met\n',
      `## Log\n1. 2026-11-01 met\n2. 2026-11-02 met\n3. ${LINE}\n`,
    ],
    [
      '## Log\n- 2026-11-01 met\n  - nested\n\tmore\nlazy\n\nText\n',
      `## Log\n- 2026-11-01 met\n  - nested\n\tmore\nlazy\n- ${LINE}\n\nText\n`,
    ],
    [
      '## Log\n- 2026-11-01 met\n\n- 2026-11-02 met\n',
      `## Log\n- 2026-11-01 met\n\n- 2026-11-02 met\n\n- ${LINE}\n`,
    ],
    ['## Log\n- 2026\n\t- 2026-11-01 met\n', `## Log\n- 2026\n\t- 2026-11-01 met\n\t- ${LINE}\n`],
    [
      '## Log\n- 2026-11-01 met\n  - 2026-11-02 sent: below\n',
      `## Log\n- 2026-11-01 met\n  - 2026-11-02 sent: below\n- ${LINE}\n`,
    ],
    ['## Log\n- [x] 2026-11-01 met\n', `## Log\n- [x] 2026-11-01 met\n- ${LINE}\n`],
    ['## Log\n- 2026-11-01 met  \n- no date\n', `## Log\n- 2026-11-01 met  \n- ${LINE}\n- no date\n`],
  ])('follows the last one: %j', (text, expected) => expect(add(text)).toBe(expected));

  it.each([
    [
      '## Log\n- 2026-11-02 met\n- 2026-11-01 met\n',
      `## Log\n- ${LINE}\n- 2026-11-02 met\n- 2026-11-01 met\n`,
    ],
    [
      '## Log\n\n* 2026-11-02 met\n\n* 2026-11-01 met\n',
      `## Log\n\n* ${LINE}\n\n* 2026-11-02 met\n\n* 2026-11-01 met\n`,
    ],
  ])('comes first where the newest are on top: %j', (text, expected) => expect(add(text)).toBe(expected));

  it('goes to the section with the latest entry', () => {
    const text = '# Log\n## 2026\n- 2026-11-02 met\n# Log\n- 2025-01-01 met\n';
    expect(add(text)).toBe(`# Log\n## 2026\n- 2026-11-02 met\n- ${LINE}\n# Log\n- 2025-01-01 met\n`);
  });

  it.each([
    ['## Log', `## Log\n- ${LINE}`],
    ['## Log\n', `## Log\n- ${LINE}\n`],
    ['## Log\n\n## Next\n', `## Log\n- ${LINE}\n\n## Next\n`],
    ['## Log\nSome words.\n', `## Log\n- ${LINE}\n\nSome words.\n`],
    ['## Log\n* no date\n', `## Log\n* ${LINE}\n* no date\n`],
    ['Verlauf\n---\n', `Verlauf\n---\n- ${LINE}\n`],
  ])('begins an empty log: %j', (text, expected) => expect(add(text)).toBe(expected));

  it.each([
    ['', `## Log\n- ${LINE}\n`],
    ['\uFEFF', `\uFEFF## Log\n- ${LINE}\n`],
    ['Text\n', `Text\n\n## Log\n- ${LINE}\n`],
    ['Text', `Text\n\n## Log\n- ${LINE}`],
    ['Text\n\n', `Text\n\n## Log\n- ${LINE}\n`],
    ['---\r\ntier: A\r\n---\r\n', `---\r\ntier: A\r\n---\r\n\r\n## Log\r\n- ${LINE}\r\n`],
    ['---\ntier: A\n---', `---\ntier: A\n---\n\n## Log\n- ${LINE}`],
  ])('makes a log at the end of %j', (text, expected) => expect(add(text)).toBe(expected));

  it.each([
    ['Text\n\n```\nopen\n', `Text\n\n## Log\n- ${LINE}\n\n\`\`\`\nopen\n`],
    ['Text\n\n<!-- open\n', `Text\n\n## Log\n- ${LINE}\n\n<!-- open\n`],
  ])('stands where it is read, if the end of the note is code or a comment: %j', (text, expected) =>
    expect(add(text)).toBe(expected),
  );

  it('has the heading of the vault’s language or settings', () => {
    const german = { ...defaultSettings(), language: 'de' as const };
    expect(add('', ENTRY, german)).toBe(`## Verlauf\n- ${LINE}\n`);
    const own = { ...defaultSettings(), log: { headings: ['Interactions'] } };
    expect(add('', ENTRY, own)).toBe(`## Interactions\n- ${LINE}\n`);
  });

  it('does not let its text hide what follows', () => {
    const text = '## Log\n- 2026-11-02 met\n- 2026-11-01 met: 50%% sure\n';
    const changed = add(text, { ...ENTRY, text: 'half %% of it' });
    expect(changed).toBe(`## Log\n- 2026-11-20 met at Bern: half %\\% of it\n${text.slice(7)}`);
  });

  it('is refused for a broken note', () => {
    const result = addEntry('people/Ann.md', '---\na: b: c\n---\n', ENTRY, defaultSettings());
    expect(result).toMatchObject({ problem: { code: 'invalid-yaml', line: 2 } });
  });
});

describe('formatEntry', () => {
  it.each([
    [ENTRY, LINE],
    [{ kind: 'sent', via: 'linkedin', text: 'hi' }, '2026-11-20 sent via linkedin: hi'],
    [{ kind: 'sent', via: 'text message', text: '' }, '2026-11-20 sent via text message'],
    [{ kind: 'sent', via: 'carrier pigeon' }, '2026-11-20 sent via carrier pigeon:'],
    [{ kind: 'met' }, '2026-11-20 met'],
    [{ kind: 'Getroffen', text: 'at noon' }, '2026-11-20 met: at noon'],
    [
      { kind: 'met', at: 'the very long hall of the old town', text: '' },
      '2026-11-20 met at the very long hall of the old town:',
    ],
    [{ kind: 'met', at: 'Bern', via: 'Zoom' }, '2026-11-20 met via Zoom at Bern'],
    [{ kind: 'met', at: 'Bern: station', text: 'x' }, '2026-11-20 met at Bern, station: x'],
    [{ kind: 'sent', via: 'chat at work', text: 'x' }, '2026-11-20 sent via chat (at work): x'],
    [{ kind: 'met', text: ' two\r\n lines ' }, '2026-11-20 met: two lines'],
    [
      { kind: 'thanked', text: 'x', minutes: 10, cost: '3 CHF', result: 'a [new] [[Logo]]' },
      '2026-11-20 thanked: x [minutes:: 10] [cost:: 3 CHF] [result:: a (new) [[Logo]]]',
    ],
    [
      { kind: 'met', text: 'I [minutes:: 5] said', minutes: 10 },
      '2026-11-20 met: [minutes:: 10] I [minutes:: 5] said',
    ],
    [{ kind: 'coffee', text: 'nice' }, '2026-11-20 coffee: nice'],
  ])('%j', (entry, words) => {
    expect(formatEntry({ date: '2026-11-20', ...entry })).toBe(`- ${words}`);
    expect(readEntry(words)).toMatchObject({ date: '2026-11-20' });
  });
});
