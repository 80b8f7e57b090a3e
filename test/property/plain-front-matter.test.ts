import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainFrontMatter } from '../../src/note/plain-front-matter.js';
import { scanPropertyLines } from '../../src/note/property-lines.js';
import { readFrontMatter } from '../../src/note/split-note.js';
import { yaml } from './note-generators.js';

/** Compares the two readings; true if the plain one was certain. */
function agree(source: string): boolean {
  const plain = plainFrontMatter(source);
  if (!plain) return false;
  const slow = readFrontMatter(source);
  const data = Object.fromEntries([...plain.values()].map(({ key, value }) => [key, value]));
  expect(slow, JSON.stringify(source)).toEqual({ ok: true, data });
  expect([...plain.keys()]).toEqual(Object.keys(slow.ok ? slow.data : {}));
  const lines = [...plain].map(
    ([key, { line, lastLine, items }]) => [key, { line, lastLine, items }] as const,
  );
  expect(new Map(lines)).toEqual(scanPropertyLines(source));
  return true;
}

describe('front matter read without a parser', () => {
  it('reads as gray-matter and the YAML engine read it, wherever it is certain', () => {
    let sure = 0;
    fc.assert(
      fc.property(yaml, fc.boolean(), (lf, crlf) => {
        if (agree(crlf ? lf.replaceAll('\n', '\r\n') : lf)) sure++;
      }),
      { numRuns: 1000 },
    );
    expect(sure).toBeGreaterThan(10);
  });

  it('does so for lines of which some are almost plain', () => {
    const key = fc.constantFrom(
      'tier',
      'met-at',
      'a b',
      'null',
      '__proto__',
      'constructor',
      'Key',
      'x:y',
      '- k',
      '"q"',
      '0',
      '~',
      'ä',
    );
    const word = fc.stringMatching(/^[a-zA-Z0-9 ,.:#\-[\]{}"'`&*!|>%@?~+=\\_üß–…\u00a0\u2028\t()]{0,12}$/);
    const value = fc.oneof(
      word,
      fc.constantFrom(
        'A',
        '2026-11-18',
        'null',
        '~',
        'Null',
        'yes',
        '010',
        '+49 1',
        '12:30:00',
        'a: b',
        'a:',
        'a #b',
        'a#b',
        '[a, b]',
        '[a,b, ]',
        '[ a ]',
        '[[Anna]]',
        '"[[Anna]]"',
        '[null]',
        "'x'",
        '"a\\n"',
        '|',
        '> x',
        '&a x',
        '*a',
        '!!int 5',
        '1e3',
        '.5',
        '---',
        '...',
        '[2026-01-01, b c]',
        'a  ',
        'a\u1680',
        '😀',
      ),
    );
    const line = fc.oneof(
      { weight: 4, arbitrary: fc.tuple(key, value).map(([k, v]) => (v === '' ? `${k}:` : `${k}: ${v}`)) },
      fc.tuple(fc.constantFrom('', '  ', '    '), value).map(([indent, v]) => `${indent}- ${v}`),
      fc.constantFrom('', '# comment', 'tier:', 'list:', '  more', 'a:b', '---x', '...', '\tx: y'),
    );
    let sure = 0;
    fc.assert(
      fc.property(
        fc.array(line, { minLength: 1, maxLength: 5 }),
        fc.constantFrom('\n', '\r\n'),
        (lines, end) => {
          if (agree(lines.map((one) => `${one}${end}`).join(''))) sure++;
        },
      ),
      { numRuns: 3000 },
    );
    expect(sure).toBeGreaterThan(30);
  });

  it('is certain of what most notes hold', () => {
    const source =
      'type: person\ntier: A\nmet-at: a dinner in Zürich\nintroduced-by: "[[Anna Keller]]"\ntags:\n  - friend\n  - rowing\ninterests: [sailing, wooden boats]\nemail: ann@example.org\nphone: +41 44 000 00 00\nlinks:\n- https://example.org/a?b=c\n';
    expect(agree(source)).toBe(true);
    expect(agree(source.replaceAll('\n', '\r\n'))).toBe(true);
  });
});
