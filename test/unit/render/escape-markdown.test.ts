import fc from 'fast-check';
import type { Node, Parent } from 'mdast';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import { describe, expect, it } from 'vitest';
import { plainText, shorten } from '../../../src/people/plain-text.js';
import { escapeMarkdown, harmlessMarkdown } from '../../../src/render/escape-markdown.js';

const parser = remark().use(remarkGfm);

function kinds(node: Node, found: string[] = []): string[] {
  found.push(node.type);
  for (const child of (node as Parent).children ?? []) kinds(child, found);
  return found;
}

const nasty = fc
  .array(
    fc.constantFrom(
      '[[',
      ']]',
      '[x](y)',
      '<b>',
      '<!--',
      '-->',
      '%%',
      '`',
      '**',
      '_',
      '~~',
      '#tag',
      '|',
      '\\',
      '$$',
      'word',
      ' ',
      '![[',
      '](',
      '==',
      '^id',
      '\u202E',
      '\n',
      '&amp;',
      'https://a.example',
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

describe('escapeMarkdown', () => {
  it('makes of any text nothing but text', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        const line = `- [ ] [[Ann]] · ${escapeMarkdown(text)} · end`;
        const found = new Set(kinds(parser.parse(line)));
        // Bare addresses may become links: they lead where they say.
        for (const kind of ['root', 'list', 'listItem', 'paragraph', 'text', 'link']) found.delete(kind);
        expect([...found]).toEqual([]);
        const own = line.slice('- [ ] [[Ann]]'.length);
        expect(own).not.toMatch(/\[\[|%%|<!--|(^|\s)#\w/);
      }),
      { numRuns: 500 },
    );
  });
  it.each([
    ['{{title}} {% raw %}', '{\\{title}} {\\% raw %}'],
    ['(#tag) "#tag', '(\\#tag) "\\#tag'],
    ['C# and https://a.example/#top', 'C# and https://a.example/#top'],
    ['pay 📅 2026-01-01', 'pay 2026-01-01'],
    ['x (due:: 2026-01-01)', 'x (due:\\: 2026-01-01)'],
    ['a line ^block', 'a line \\^block'],
    ['half \ud800 a character', 'half a character'],
    ['zero\u200bwidth \u{e0041}', 'zerowidth'],
    ['new\u2028line', 'new line'],
  ])('takes the meaning from %j', (text, expected) => {
    expect(escapeMarkdown(text)).toBe(expected);
  });
  it.each([
    ['# Heading', '＃ Heading'],
    ['> [!danger] x', '› [!danger] x'],
    ['- [ ] a box', '- ( ) a box'],
    ['- # x', '- ＃ x'],
    ['a\n===,', 'a\n…'],
    ['~~~\nx', '∼\nx'],
    ['[x](data:text/html,y)', '[x] (data:text/html,y)'],
    ['see #topic', 'see topic'],
    ['[1]: https://a.example', '[1] : https://a.example'],
    ['<% tp %> {{x}}', '‹% tp %> { {x}}'],
    ['[due:: 2026-01-01] 📅 2026-01-02', '[due: 2026-01-01] 2026-01-02'],
    ['`$= dv.pages()` and `= this.x` and `npm test`', "'$= dv.pages()` and '= this.x` and `npm test`"],
    ['with $x^2$ $$\\frac{1}{2}$$', 'with $ x^2$ $ $ \\frac{1}{2}$ $'],
    ['costs $5, or $6 with $ 7', 'costs $5, or $6 with $ 7'],
    ['*so* nice, 3 > 2, #1', '*so* nice, 3 > 2, #1'],
  ])('makes %j harmless in a message', (text, expected) => {
    expect(harmlessMarkdown(text)).toBe(expected);
  });
  it('leaves no comment or link in a message', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        expect(harmlessMarkdown(text)).not.toMatch(/\[\[|%%|<!--/);
      }),
      { numRuns: 500 },
    );
  });
});

describe('plainText', () => {
  it.each([
    ['[[Thomas Brunner|Thomas]] and [[people/Anna Keller]]', 'Thomas and Anna Keller'],
    ['**bold** and *soft* #meetings #work', 'bold and soft'],
    ['see [this](https://example.org) [minutes:: 10]', 'see this'],
    ['snake_case stays, 3 * 4 too', 'snake_case stays, 3 * 4 too'],
    ['by 📅 2026-11-25', 'by 2026-11-25'],
    ['a %%secret%% b <!-- c -->', 'a b'],
  ])('%s', (text, expected) => {
    expect(plainText(text)).toBe(expected);
  });
  it('is a fixed point', () => {
    fc.assert(
      fc.property(nasty, (text) => plainText(plainText(plainText(text))) === plainText(plainText(text))),
    );
  });
  it('cuts at a word', () => {
    expect(shorten('one two three four', 12)).toBe('one two…');
    expect(shorten('short', 12)).toBe('short');
  });
});
