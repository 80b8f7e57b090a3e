import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Root } from 'mdast';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import { cutToWidth, displayWidth } from '../../../src/cli/terminal/display-width.js';
import { safeJson, visible, visibleLine } from '../../../src/cli/terminal/visible.js';
import { wrap } from '../../../src/cli/terminal/wrap.js';
import { typedLine } from '../../../src/note/own-text.js';
import { escapeMarkdown } from '../../../src/render/escape-markdown.js';
import { type Law, law } from '../law.js';
import { userText } from '../note-generators.js';

const text = fc.oneof(
  userText,
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom(
    '\x1b[31mred\x1b[0m',
    '\u202Eevil',
    '日本語',
    '👩‍👩‍👧',
    'e\u0301',
    '<b>bold</b>',
    '<img src=x>',
    '<!-- x -->',
    '\r\nline',
    '\x07',
  ),
);
const columns = fc.integer({ min: 2, max: 40 });
const UNSAFE = /[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069]/;
const parser = remark().use(remarkGfm).freeze();

/** The types of everything in a Markdown text but plain words. */
function typesIn(source: string): string[] {
  const types: string[] = [];
  const visit = (node: Root | Root['children'][number]): void => {
    if (!['root', 'paragraph', 'text', 'list', 'listItem'].includes(node.type)) types.push(node.type);
    if ('children' in node) for (const child of node.children) visit(child as Root['children'][number]);
  };
  visit(parser.parse(source));
  return types;
}

export const TERMINAL_LAWS: Law[] = [
  law(
    'nothing that a note holds can steer the terminal, and what is shown twice is shown the same',
    [text],
    (source) => {
      const once = visible(source);
      assert.doesNotMatch(once, UNSAFE);
      assert.equal(visible(once), once);
      assert.doesNotMatch(visibleLine(source), /[\r\n\t]/);
      const json = safeJson({ source });
      assert.doesNotMatch(json, UNSAFE);
      assert.deepEqual(JSON.parse(json), { source });
    },
  ),
  law(
    'a text cut to a width has that width, is its beginning, and a text that fits is not cut',
    [text, columns],
    (source, width) => {
      const plain = visibleLine(source);
      const cut = cutToWidth(plain, width);
      assert(displayWidth(cut) <= width, JSON.stringify(cut));
      if (displayWidth(plain) <= width) assert.equal(cut, plain);
      else {
        assert(cut.endsWith('…') && plain.startsWith(cut.slice(0, -1)));
        return true;
      }
      return false;
    },
  ),
  law(
    'colours take no room, and the width of two texts with a space between is their sum',
    [text, text],
    (a, b) => {
      const [x, y] = [visibleLine(a), visibleLine(b)];
      assert.equal(displayWidth(`\x1b[1m${x}\x1b[0m`), displayWidth(x));
      // A mark that combines would join the space before it.
      if (/^\p{M}|^\u200d|\u200d$|^[\u{1f3fb}-\u{1f3ff}]/u.test(y)) return false;
      assert.equal(displayWidth(`${x} ${y}`), displayWidth(x) + 1 + displayWidth(y));
    },
  ),
  law(
    'words are wrapped into lines that fit, and none is lost',
    [
      fc.array(fc.constantFrom('a', 'lunch', 'Zürich', '日本', 'Donaudampfschiff'), {
        minLength: 1,
        maxLength: 20,
      }),
      columns,
      fc.nat(3),
    ],
    (words, width, indent) => {
      const lines = wrap(words.join(' '), width, indent).split('\n');
      assert.deepEqual(
        lines.flatMap((line) => line.trim().split(' ')),
        words,
      );
      for (const line of lines) assert(displayWidth(line) <= width || !line.trim().includes(' '), line);
    },
  ),
  law(
    'what a note says stands on the page as words: no link, code, HTML, emphasis or heading',
    [text],
    (source) => {
      const escaped = escapeMarkdown(source);
      assert.doesNotMatch(escaped, /[\r\n]/);
      const types = typesIn(`- [[Anna Keller]] · ${escaped}`).filter((type) => type !== 'linkReference');
      assert.deepEqual(types, []);
      assert.doesNotMatch(escaped, /(?<!\\)\[\[|<!--|(?<!\\)`/);
    },
  ),
  law(
    'what is typed becomes one line without control characters, and a clean line stays',
    [text],
    (source) => {
      const line = typedLine(source);
      assert.doesNotMatch(line, /\p{Cc}/u);
      assert.equal(typedLine(line), line);
      assert.equal(line, line.trim());
    },
  ),
];
