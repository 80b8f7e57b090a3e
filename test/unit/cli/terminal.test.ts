import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutToWidth, displayWidth } from '../../../src/cli/terminal/display-width.js';
import { makePaint, wantsColour } from '../../../src/cli/terminal/paint.js';
import { duration, relativeDay } from '../../../src/cli/terminal/relative-day.js';
import { table } from '../../../src/cli/terminal/table.js';
import { safeJson, visible, visibleLine } from '../../../src/cli/terminal/visible.js';
import { wrap } from '../../../src/cli/terminal/wrap.js';

describe('visible', () => {
  it('shows what would move the cursor, reorder or hide text', () => {
    expect(visible('a\x1b[31mb')).toBe('a‹U+001B›[31mb');
    expect(visible('Anna\u202EnelleK')).toBe('Anna‹U+202E›nelleK');
    expect(visible('\x9b2J')).toBe('‹U+009B›2J');
    expect(visible('a\r\nb\tc')).toBe('a\nb\tc');
    expect(visibleLine('a\r\nb\tc')).toBe('a b c');
  });

  it('leaves names of every script as they are', () => {
    const names = ['Zoë Groß', '李小龍', 'علی رضا', 'می‌خواهم', 'Nguyễn', '👩‍🚀'];
    expect(names.map(visible)).toEqual(names);
  });

  it('makes JSON harmless without changing the data', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const json = safeJson({ text });
        expect(JSON.parse(json)).toEqual({ text });
        expect(/[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/.test(json)).toBe(false);
      }),
      { numRuns: 100 },
    );
    expect(safeJson('\x9b\u202e')).toBe('"\\u009b\\u202e"');
  });
});

describe('wrap and table', () => {
  it('breaks at spaces, indents what follows, and loses nothing', () => {
    expect(wrap('  one two three four', 11, 4)).toBe('  one two\n    three\n    four');
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1 }),
        fc.integer({ min: 14, max: 40 }),
        (words, columns) => {
          const lines = wrap(words.join(' '), columns, 2).split('\n');
          expect(lines.map((line) => line.trim()).join(' ')).toBe(words.join(' '));
          expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(columns);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('counts wide letters twice, marks and colours not at all', () => {
    expect(displayWidth('李小龍')).toBe(6);
    expect(displayWidth('Zoe\u0308')).toBe(3);
    expect(displayWidth('\x1b[31mred\x1b[39m')).toBe(3);
    expect(displayWidth('Zürich – “né”…')).toBe(14);
    expect(cutToWidth('李小龍先生', 7)).toBe('李小龍…');
  });

  it('takes no sign for one column that is wider or joins its neighbours', () => {
    // A Chinese letter behind makes the text one that is looked at sign by sign.
    for (let code = 0x20; code < 0x2200; code++) {
      const text = `a${String.fromCharCode(code)}b`;
      expect(displayWidth(text), code.toString(16)).toBe(displayWidth(`${text}李`) - 2);
    }
  });

  it('aligns columns and narrows the widest one where room is short', () => {
    expect(
      table(
        [
          ['name', 'tier'],
          ['李小龍', 'A'],
          ['Anna', 'B'],
        ],
        80,
      ),
    ).toBe('name    tier\n李小龍  A\nAnna    B');
    const narrow = table([['a very long name indeed', 'B']], 16).split('\n');
    expect(displayWidth(narrow[0] ?? '')).toBeLessThanOrEqual(16);
    expect(narrow[0]).toMatch(/… +B$/);
  });
});

describe('colour', () => {
  it('goes to terminals only, and never against NO_COLOR or --no-color', () => {
    expect(wantsColour({ isTTY: true }, {}, true)).toBe(true);
    expect(wantsColour({ isTTY: false }, {}, true)).toBe(false);
    expect(wantsColour({ isTTY: true }, { NO_COLOR: '1' }, true)).toBe(false);
    expect(wantsColour({ isTTY: true }, { NO_COLOR: '' }, true)).toBe(true);
    expect(wantsColour({ isTTY: true }, { TERM: 'dumb' }, true)).toBe(false);
    expect(wantsColour({ isTTY: true }, {}, false)).toBe(false);
    expect(makePaint(false).late('x')).toBe('x');
    expect(makePaint(true).late('x')).toContain('\x1b[31m');
  });
});

describe('relativeDay', () => {
  it.each([
    ['2026-11-23', 'today'],
    ['2026-11-24', 'tomorrow'],
    ['2026-11-22', 'yesterday'],
    ['2026-11-11', '12 days ago'],
    ['2026-12-21', 'in 4 weeks'],
    ['2026-05-23', '6 months ago'],
    ['2023-11-23', '3 years ago'],
    ['2024-05-11', '2 years ago'],
  ])('says %s as %s', (day, words) => {
    expect(relativeDay(day, '2026-11-23')).toBe(words);
  });

  it('says one thing in the singular', () => {
    expect(duration(1)).toBe('1 day');
  });
});
