import { describe, expect, it } from 'vitest';
import { linksIn } from '../../../src/note/find-links.js';

const targets = (text: string) => linksIn(text, 0).map(({ target }) => target);

describe('links by pattern', () => {
  it.each([
    ['[[Anna Keller]]', ['Anna Keller']],
    ['[[people/Anna|shown]] and [[Ben#Heading]] and [[Cem#^id|c]]', ['people/Anna', 'Ben', 'Cem']],
    ['| [[Anna\\|A]] |', ['Anna']],
    ['[[a]][[b]]', ['a', 'b']],
    ['[[[a]]]', ['a']],
    ['[Anna](people/Anna%20Keller.md)', ['people/Anna Keller.md']],
    ['[Anna](<people/Anna Keller.md> "title")', ['people/Anna Keller.md']],
    ['[Anna](Anna) [b](b.md#part)', ['Anna', 'b.md']],
    ['[a](people/Anna%20(Bern).md)', ['people/Anna (Bern).md']],
    ['[a](100%.md)', ['100%.md']],
    ['[text [[Anna]] more](x.md)', ['Anna']],
    ['[[Dr. Anna Keller]]', ['Dr. Anna Keller']],
  ])('%s', (text, expected) => expect(targets(text)).toEqual(expected));

  it.each([
    '![[Anna]]',
    '![x](Anna.md)',
    '\\[[Anna]]',
    '[Anna](https://example.org/Anna.md)',
    '[a](mailto:a@b.c)',
    '[a](#heading)',
    '[[#heading]]',
    '[a](photo.png)',
    '[[]]',
    '[[a\nb]]',
    '[a] (b.md)',
    '[Anna]',
    '\\[a](b.md)',
  ])('none in %j', (text) => expect(targets(text)).toEqual([]));

  it('begin at their first bracket', () => {
    expect(linksIn('see [[Anna]] now', 0)).toEqual([{ target: 'Anna', start: 4, end: 12 }]);
  });
});
