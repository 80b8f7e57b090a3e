import { describe, expect, it } from 'vitest';
import { headingText } from '../../../src/note/heading-text.js';
import { type Outline, outlineOf } from '../../../src/note/outline.js';
import { isInside } from '../../../src/note/spans.js';

const items = (text: string, outline: Outline) =>
  outline.items.map((item) => text.slice(item.textStart, item.textEnd));

/** What is left of a body without the masked places. */
function visible(text: string): string {
  const { masked } = outlineOf(text, 0);
  return [...text].filter((_, offset) => !isInside(masked, offset)).join('');
}

describe('the outline of a body', () => {
  it.each([
    ['a `code` b', 'a  b'],
    ['a ``c `x` d`` b', 'a  b'],
    ['a `c\nd` b', 'a  b'],
    ['a \\`no code` b', 'a \\`no code` b'],
    ['```\n[[a]]\n```\nb', '\nb'],
    ['~~~\n[[a]]', ''],
    ['> [[a]]\n> b\n\nc', '\n\nc'],
    ['> [!note]\n> [[a]]\nlazy\n\nc', '\n\nc'],
    ['a %%b%% c', 'a  c'],
    ['%%\n- [ ] a\n\nb\n%%\nc', '\nc'],
    ['a <!-- b --> c', 'a  c'],
    ['<!--\n[[a]]\n\nb -->\nc', '\nc'],
    ['<div>\n[[a]]\n</div>\n\nc', '\n\nc'],
    ['a <b>[[c]]</b>', 'a [[c]]'],
    ['text\n\n    [[a]]\n\nc', 'text\n\n\n\nc'],
    ['50%% of 100%', '50%% of 100%'],
    ['50%% of\n\n20%% more', '50%% of\n\n20%% more'],
    ['`%%` a `%%`', ' a '],
  ])('masks in %j', (text, left) => expect(visible(text)).toBe(left));

  it('finds items nested by spaces or tabs, ordered, in any bullet, with lines that go on', () => {
    const text = '- a\n  on\n\t* b\n\t\t1. c\nlazy\n+ d\n\n  more\n- [ ] e\n';
    const outline = outlineOf(text, 0);
    expect(items(text, outline)).toEqual(['a\n  on', 'b', 'c\nlazy', 'd', '[ ] e']);
    expect(outline.items.map(({ parent }) => parent)).toEqual([-1, 0, 1, -1, -1]);
  });

  it('finds headings of both kinds, but not in lists, quotations and comments', () => {
    const text = '# A #\nB\n===\n\n## C#\n- # no\n\n> # no\n\n%%\n# no\n%%\n\n###### D\n####### no\n#no\n';
    const { headings } = outlineOf(text, 0);
    expect(headings.map(({ level, text: words }) => [level, words])).toEqual([
      [1, 'A'],
      [1, 'B'],
      [2, 'C#'],
      [6, 'D'],
    ]);
  });

  it('leaves out items in comments, and hangs what is left higher', () => {
    const text = '- a\n  - %% b\n    - c %%\n    - d\n';
    expect(items(text, outlineOf(text, 0))).toEqual(['a', '%% b', 'd']);
    const hidden = '%%\n- a\n%%\n\n- b\n';
    expect(items(hidden, outlineOf(hidden, 0))).toEqual(['b']);
  });

  it('is found in bodies too large for remark as well', () => {
    const filler = 'A line of text with <b>bold</b> words and `code`.\n'.repeat(2000);
    const text = `${filler}\n## Log\n- one\n  - two\n\n<!-- - three -->\n> - four\n\n\`\`\`\n- five\n\`\`\`\n- six`;
    const outline = outlineOf(text, 0);
    expect(outline.headings.map((heading) => heading.text)).toEqual(['Log']);
    expect(items(text, outline)).toEqual(['one', 'two', 'six']);
    expect(isInside(outline.masked, text.indexOf('three'))).toBe(true);
  });

  it('survives what exhausts a parser', () => {
    for (const text of [
      '> '.repeat(20_000),
      '- '.repeat(20_000),
      '<b>*_'.repeat(8000),
      '[<!--'.repeat(9000),
    ]) {
      expect(outlineOf(text, 0).headings).toEqual([]);
    }
  });
});

describe('a heading as plain text', () => {
  it.each([
    ['## Log', 'Log'],
    ['## Log ##', 'Log'],
    ['  # **Log**:', 'Log'],
    ['## 📒 Log', 'Log'],
    ['## 👩‍💻 Team', 'Team'],
    ['# [[Anna|A.]] and [b](c.md)', 'A. and b'],
    ['# `Log` _x_ snake_case', 'Log x snake_case'],
    ['# C#', 'C#'],
    ['# 📒', '📒'],
    ['#', ''],
    ['## Log\t', 'Log'],
  ])('%j is %j', (source, text) => expect(headingText(source)).toBe(text));
});
