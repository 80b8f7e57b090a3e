import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeMark } from '../../../src/render/marked-block.js';
import { placeBlock } from '../../../src/render/place-block.js';

function block(body: string): string {
  return `<!-- knowwho:begin ${changeMark(body)} · yours -->\n${body}\n<!-- knowwho:end -->`;
}

function textOf(existing: string | null, body: string): string {
  const placed = placeBlock(existing, block(body));
  if (!('text' in placed)) throw new Error(placed.reason);
  return placed.text;
}

const prose = fc
  .array(fc.constantFrom('# Mine', '- [ ] a task', '', '  indented', 'ünïcode 🎉', '<!-- a comment -->'), {
    maxLength: 6,
  })
  .map((lines) => lines.join('\n'));

describe('placeBlock', () => {
  it('makes a new file, and takes an empty one', () => {
    expect(textOf(null, 'A')).toBe(`${block('A')}\n`);
    expect(textOf('\n', 'A')).toBe(`${block('A')}\n`);
  });
  it('keeps every byte around the block, whatever the line breaks, and changes nothing the second time', () => {
    fc.assert(
      fc.property(
        prose,
        prose,
        fc.constantFrom('\n', '\r\n'),
        fc.boolean(),
        (before, after, lineBreak, bom) => {
          const top = `${bom ? '\uFEFF' : ''}${before}\n\n`.replaceAll('\n', lineBreak);
          const bottom = `\n${after}`.replaceAll('\n', lineBreak);
          const existing = top + block('old\nold').replaceAll('\n', lineBreak) + bottom;
          const next = textOf(existing, 'new\nlines\nhere');
          expect(next.startsWith(top)).toBe(true);
          expect(next.endsWith(bottom)).toBe(true);
          expect(next.replaceAll('\r\n', '\n')).toContain('new\nlines\nhere');
          expect(next.replaceAll('\r\n', '').includes('\n')).toBe(lineBreak === '\n');
          expect(textOf(next, 'new\nlines\nhere')).toBe(next);
        },
      ),
    );
  });
  it('appends to a file without markers', () => {
    expect(textOf('# My page', 'A')).toBe(`# My page\n\n${block('A')}\n`);
  });
  it('keeps below the block what was typed into it', () => {
    const typed = block('one\ntwo').replace('two', 'two and my own words\n- [x] ticked');
    const next = textOf(typed, 'one\ntwo');
    expect(next).toContain('two and my own words\n- [x] ticked');
    expect(next.indexOf('knowwho:end')).toBeLessThan(next.indexOf('my own words'));
    expect(textOf(next, 'one\ntwo')).toBe(next);
  });
  it.each([
    ['one missing', '<!-- knowwho:begin abc -->\ntext'],
    ['the other missing', 'text\n<!-- knowwho:end -->'],
    ['the wrong order', '<!-- knowwho:end -->\n<!-- knowwho:begin abc -->'],
    ['two pairs', `${block('A')}\n${block('B')}`],
  ])('does not write with doubtful markers: %s', (_, existing) => {
    expect(placeBlock(existing, block('A'))).toMatchObject({ line: expect.any(Number) });
  });
});
