import fc from 'fast-check';

/** Generators of Markdown and front matter as people and programs write them: ordinary, odd and broken. */

const words = fc.constantFrom(
  'met at the fair',
  'see [[Anna]]',
  '[[a|b]]',
  'x',
  '#tag',
  '`code`',
  '`',
  '``',
  '\\`',
  '**bold**',
  '[text](note.md)',
  '[a](b`c)',
  '![[embed]]',
  '[[',
  ']]',
  '%%',
  '%% c %%',
  '📅 2026-11-25',
  '[due:: 2026-11-25]',
  'ä',
  '🙂',
  '*',
  '_',
  '~~~',
  '-',
  '1.',
  '- [ ]',
  'a\\',
  '\\[[x]]',
  '(y)',
  'C#',
  'end ##',
  '$5',
  '&amp;',
  '2026-11-18',
  '$$',
  '|',
  '\u00A0',
  'théirs:',
);
const text = fc.array(words, { minLength: 0, maxLength: 4 }).map((parts) => parts.join(' '));
const indent = fc.constantFrom(
  '',
  '',
  '',
  '',
  ' ',
  '  ',
  '   ',
  '    ',
  '\t',
  '\t\t',
  '      ',
  '        ',
  ' \t',
);
const start = fc.constantFrom(
  '',
  '',
  '',
  '- ',
  '- ',
  '- ',
  '* ',
  '+ ',
  '1. ',
  '2. ',
  '2) ',
  '10. ',
  '- [ ] ',
  '- [x] ',
  '- [>] ',
  '# ',
  '## ',
  '####### ',
  '#',
  '> ',
  '> ',
  '>',
  '```',
  '~~~',
  '````',
  '``` js',
  '---',
  '===',
  '- - ',
  '***',
  '* * *',
  '-',
  '--',
  '-  ',
  '-     ',
  '-\t',
  '[a]: /b',
  '[a]: ',
  '[^1]: ',
  '<b>',
  '<!-- ',
  '-->',
  '<div>',
  '</div>',
  '> - ',
  '> ```',
  '- # ',
  '- > ',
  '- ```',
  '|a|b|',
  '[x](y)',
  '[x] ',
  '[',
);
const line = fc.tuple(indent, start, text).map((parts) => parts.join(''));
const ordinaryStart = fc.constantFrom(
  '',
  '',
  '- ',
  '- ',
  '- ',
  '* ',
  '1. ',
  '2. ',
  '- [ ] ',
  '- [x] ',
  '# ',
  '## ',
  '> ',
  '```',
  '---',
  '',
);
const ordinaryIndent = fc.constantFrom('', '', '', '', '  ', '\t', '    ');
const ordinaryLine = fc.tuple(ordinaryIndent, ordinaryStart, text).map((parts) => parts.join(''));
const blank = fc.constantFrom('', '', '  ', '\t');
const lineEnd = fc.constantFrom('\n', '\n', '\n', '\r\n');

/** Markdown of up to fourteen lines, half of it wild. */
export const body = fc
  .tuple(
    fc.array(
      fc.oneof(
        { weight: 4, arbitrary: ordinaryLine },
        { weight: 1, arbitrary: blank },
        { weight: 2, arbitrary: line },
      ),
      {
        maxLength: 14,
      },
    ),
    lineEnd,
    fc.boolean(),
  )
  .map(([lines, end, closed]) => lines.join(end) + (closed ? end : ''));

/** What somebody may type as a value: words, signs that YAML or Markdown take for something, other scripts. */
export const userText = fc.oneof(
  { weight: 4, arbitrary: text },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      '',
      'a: b',
      'a #b',
      '- x',
      '? x',
      '[x',
      '{x}',
      '"x"',
      "it's",
      'yes',
      'null',
      '~',
      '010',
      '+41',
      '1e3',
      ' x ',
      'x\ny',
      'x\r\ny',
      '%%',
      'via x',
      'at y',
      'chat at work',
      'x: y',
      ': x',
      '`',
      '```',
      '<!--',
      '<b>',
      '-->',
      '*',
      '&a',
      '!b',
      '|',
      '>',
      '@c',
      '^id',
      'x ^id',
      '[minutes:: 5]',
      '[cost:: x',
      '](',
      '[[a',
      '\t',
      '\u0085',
      '\uFEFF',
      '\u2028',
      '\u0000',
      '\uD800',
      '日本',
      'e\u0301',
      '🙂',
      '---',
      '- [ ] x',
    ),
  },
  { weight: 1, arbitrary: fc.string({ maxLength: 12 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
);

const yamlValue = fc.constantFrom(
  ' A',
  ' "A"',
  " 'A'",
  ' A # comment',
  '',
  ' # none',
  ' |\n  one\n  two',
  ' >-\n  one\n',
  ' [a, b] # c',
  ' ["a", \'b\']',
  '\n  - a # c\n  - "b"',
  '\n- a\n- b',
  ' &anchor x',
  ' *anchor',
  ' [[Anna]]',
  ' "[[Anna]]"',
  ' {a: b}',
  ' two\n  lines',
  ' "two\n  lines"',
  ' 2026-11-18',
  ' +41 79',
  ' 010',
  ' !!str x',
  ' [a,\n  b]',
  ' ~',
  ' {{title}}',
  ' a: b',
  ' "open',
  '\n    - deep\n    - deeper',
  ' []',
  " ''",
);
const yamlKey = fc.constantFrom(
  'tier',
  'Tier',
  'last-contact',
  'city',
  'aliases',
  'name',
  'note',
  '"quoted key"',
  "'x'",
  'a',
  'b',
  'c d',
);
const yamlLine = fc.oneof(
  { weight: 8, arbitrary: fc.tuple(yamlKey, yamlValue).map(([key, value]) => `${key}:${value}`) },
  { weight: 1, arbitrary: fc.constantFrom('# comment', '', '  # indented comment') },
);

/** YAML of a note: unique keys mostly, LF only. */
export const yaml = fc
  .uniqueArray(yamlLine, { maxLength: 7, selector: (line) => line.split(':')[0]?.toLowerCase() })
  .map((lines) => lines.map((line) => `${line}\n`).join(''));

const logBody = fc
  .array(
    fc.constantFrom(
      '## Log',
      '# Verlauf',
      '## Promises',
      '- 2026-11-01 met: x',
      '- 2026-11-03 sent via mail: y',
      '* 2025-01-01 call',
      '  - 2026-10-01 got: z',
      '1. 2026-01-01 met',
      '- [ ] a task',
      '- [x] 2026-05-05 met: done',
      '- nothing',
      '',
      '',
      'Words.',
      '```',
      '<!-- c -->',
      '> q',
      '    code',
      '%% c %%',
      '---',
      '- a %% b',
    ),
    { maxLength: 12 },
  )
  .map((lines) => lines.map((line) => `${line}\n`).join(''));

/** A note: front matter or none, a body with or without a log, LF or CRLF, with or without BOM and final newline. */
export const note = fc
  .tuple(
    fc.constantFrom('', '', '\uFEFF'),
    fc.option(yaml, { nil: undefined, freq: 5 }),
    fc.oneof(logBody, body),
    fc.boolean(),
    fc.boolean(),
  )
  .map(([bom, front, content, crlf, cut]) => {
    const whole = `${front === undefined ? '' : `---\n${front}---\n`}${content}`;
    const ended = cut ? whole.replace(/\r?\n$/, '') : whole;
    return bom + (crlf ? ended.replace(/\r?\n/g, '\r\n') : ended);
  });

/** Notes as accidents leave them: cut off, with characters changed, put in or doubled. */
export const anyNote = fc.oneof(
  fc.tuple(note, fc.nat(400)).map(([text, length]) => text.slice(0, length)),
  fc.tuple(note, fc.nat(400), userText).map(([text, at, put]) => text.slice(0, at) + put + text.slice(at)),
  fc
    .tuple(note, fc.nat(400), fc.nat(20))
    .map(([text, at, length]) => text.slice(0, at) + text.slice(at + length)),
  fc.tuple(note, note).map(([one, other]) => one + other),
  fc.string({ unit: 'binary', maxLength: 200 }),
);

const linkedWords = fc.constantFrom(
  '[[n1]]',
  '[[n2]]',
  '![[n3]]',
  '`[[c1]]`',
  '`',
  '``',
  '<b>',
  'words',
  'more words',
  '**bold**',
  '<!-- [[c2]] -->',
  '2026-11-18',
  '*',
);
const linkedText = fc
  .tuple(fc.constantFrom('w', 'met', '[[n4]]', '2026-11-18 met'), fc.array(linkedWords, { maxLength: 3 }))
  .map(([first, others]) => [first, ...others].join(' '));
const blockStart = fc.constantFrom(
  '',
  '',
  '- ',
  '- ',
  '* ',
  '1. ',
  '2. ',
  '- [ ] ',
  '- [x] ',
  '- [ ] ',
  '> ',
  '> - ',
  '> > ',
  '# ',
  '### ',
  '    ',
  '- > ',
  '<div> ',
  '- - ',
);
const block = fc.oneof(
  {
    weight: 8,
    arbitrary: fc
      .tuple(fc.constantFrom('', '', '', '  ', '    ', '\t'), blockStart, linkedText)
      .map((parts) => parts.join('')),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      '- 2026-11-01 met: x',
      '  - 2026-11-02 call',
      '- [x] 2026-11-03 sent',
      '1. 2026-11-04 met',
    ),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      '',
      '',
      '## Log',
      '# Log',
      'Log\n---',
      '# Other',
      '```',
      '~~~',
      '---',
      '===',
      '</div>',
      '  ```',
      '-->',
    ),
  },
);

/** A body with links, tasks and dated items in every kind of block; nothing that only Obsidian knows. */
export const markdown = fc
  .tuple(fc.constantFrom('', '', '## Log\n'), fc.array(block, { maxLength: 12 }))
  .map(([first, blocks]) => `\n${first}${blocks.join('\n')}`);
