import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../src/note/edit.js';
import { setProperty } from '../../../src/note/set-property.js';
import { splitNote } from '../../../src/note/split-note.js';

function set(text: string, key: string, value: string | string[]): string {
  const result = setProperty('people/Ann.md', text, key, value);
  if ('problem' in result) throw new Error(`${result.problem.code}: ${result.problem.message}`);
  return applyEdits(text, result.edits);
}

describe('setting a property', () => {
  it.each([
    ['tier: B\n', 'tier', 'A', 'tier: A\n'],
    ['tier: B # the tier\nx: y\n', 'tier', 'A', 'tier: A # the tier\nx: y\n'],
    ['tier:\nx: y\n', 'tier', 'A', 'tier: A\nx: y\n'],
    ['tier:   # none\n', 'tier', 'A', 'tier: A   # none\n'],
    ["tier: 'B'\n", 'tier', "A'", "tier: 'A'''\n"],
    ['tier: "B"\n', 'tier', 'A', 'tier: "A"\n'],
    ['"tier": "B"\r\nx: y\r\n', 'tier', 'A', '"tier": "A"\r\nx: y\r\n'],
    ['Tier : B\n', 'tier', 'A', 'Tier : A\n'],
    ['note: |\n  old\n  words\nx: y\n', 'note', 'new', 'note: new\nx: y\n'],
    ['note: >+\n  old\n\n# end\nx: y\n', 'note', 'new', 'note: new\n\n# end\nx: y\n'],
    ['note: two\n  lines\nx: y\n', 'note', 'new', 'note: new\nx: y\n'],
    ['a: &t B\ntier: *t\n', 'tier', 'A', 'a: &t B\ntier: A\n'],
    ['tier: &t B\n', 'tier', 'A', 'tier: &t A\n'],
    ['? tier\n: B\n', 'tier', 'A', '? tier\n: A\n'],
    ['{ tier: B, x: y }\n', 'tier', 'A, b', '{ tier: "A, b", x: y }\n'],
  ])('splices the value: %j', (yaml, key, value, expected) => {
    expect(set(`---\n${yaml}---\nbody`, key, value)).toBe(`---\n${expected}---\nbody`);
  });

  it.each([
    ['name: Ann\n', 'name: Ann\ncity: Bern\n'],
    ['name: Ann # end\n# last\n', 'name: Ann # end\n# last\ncity: Bern\n'],
    ['  name: Ann\n  x: y\n', '  name: Ann\n  x: y\n  city: Bern\n'],
    ['', 'city: Bern\n'],
    ['# only a comment\n', '# only a comment\ncity: Bern\n'],
    ['note: |+\n  x\n\n', 'note: |+\n  x\n\ncity: Bern\n'],
    ['{ name: Ann }\n', '{ name: Ann, city: Bern }\n'],
    ['{}\n', '{city: Bern}\n'],
  ])('adds a missing one at the end: %j', (yaml, expected) => {
    expect(set(`---\n${yaml}---\n`, 'city', 'Bern')).toBe(`---\n${expected}---\n`);
  });

  it.each([
    ['', '---\ncity: Bern\n---\n'],
    ['# Ann\n', '---\ncity: Bern\n---\n# Ann\n'],
    ['\uFEFF# Ann\r\nx', '\uFEFF---\r\ncity: Bern\r\n---\r\n# Ann\r\nx'],
    ['---\n\nA rule, then words.', '---\ncity: Bern\n---\n---\n\nA rule, then words.'],
  ])('makes front matter for %j', (text, expected) => expect(set(text, 'city', 'Bern')).toBe(expected));

  it('adds lines in the line ends of the note', () => {
    expect(set('\uFEFF---\r\nname: Ann\r\n---', 'city', 'Bern')).toBe(
      '\uFEFF---\r\nname: Ann\r\ncity: Bern\r\n---',
    );
  });

  it.each([
    ['l:\n  - a # one\n  - b\nx: y\n', ['a', 'b', 'c'], 'l:\n  - a # one\n  - b\n  - c\nx: y\n'],
    ['l:\n- "a"\n- "b"\n', ['a', 'c'], 'l:\n- "a"\n- "c"\n'],
    ['l:\n  - a\n', [], 'l: []\n'],
    ['l: [a, b] # c\n', ['a', 'd, e'], 'l: [a, "d, e"] # c\n'],
    ['l: ["a"]\n', ['a', 'b'], 'l: ["a", "b"]\n'],
    ['l: a\n', ['a', 'b'], 'l: [a, b]\n'],
    ['l:\n', ['a'], 'l: [a]\n'],
    ['x: y\n', ['[[a]]'], 'x: y\nl: ["[[a]]"]\n'],
    ['l:\n  - a\n  - |\n    text\nx: y\n', ['a', 'text\n', 'c'], 'l:\n  - a\n  - |\n    text\n  - c\nx: y\n'],
  ])('writes lists in the style of the note: %j', (yaml, value, expected) => {
    expect(set(`---\n${yaml}---\n`, 'l', value)).toBe(`---\n${expected}---\n`);
  });

  it('turns a list into a text', () => {
    expect(set('---\nl:\n  - a\n  - b\nx: y\n---\n', 'l', 'a')).toBe('---\nl: a\nx: y\n---\n');
    expect(set('---\nl: [a, b]\n---\n', 'l', 'a')).toBe('---\nl: a\n---\n');
  });

  it.each([
    ['2026-11-18', '2026-11-18'],
    ['3', '3'],
    ['10d', '10d'],
    ['3 weeks', '3 weeks'],
    ['+41791234567', '"+41791234567"'],
    ['0791234567', '"0791234567"'],
    ['010', '"010"'],
    ['1e3', '"1e3"'],
    ['12:30', '"12:30"'],
    ['[[Anna]]', '"[[Anna]]"'],
    ['true', '"true"'],
    ['No', '"No"'],
    ['null', '"null"'],
    ['~', '"~"'],
    ['', '""'],
    [' a ', '" a "'],
    ['a: b', '"a: b"'],
    ['a:', '"a:"'],
    ['a #b', '"a #b"'],
    ['#b', '"#b"'],
    ['- a', '"- a"'],
    ['-a', '-a'],
    ['say "hi"', 'say "hi"'],
    ['"hi" she said', '"\\"hi\\" she said"'],
    ['two\nlines\there', '"two\\nlines\\there"'],
    ['\u0085\u2028\uFEFF', '"\\u0085\\u2028\\uFEFF"'],
    ['Zürich 🙂', 'Zürich 🙂'],
    ['---', '"---"'],
  ])('writes %j as %s, so that it reads back everywhere', (value, written) => {
    const text = set('---\nname: Ann\n---\n', 'x', value);
    expect(text).toBe(`---\nname: Ann\nx: ${written}\n---\n`);
    expect(splitNote(text)).toMatchObject({ data: { x: value } });
  });

  it.each([
    ['---\na: b: c\n---\n', 'invalid-yaml'],
    ['---\nname: Ann\n', 'unclosed-front-matter'],
    ['---js\n{}\n---\n', 'front-matter-language'],
    ['---\nname: &a Ann\nother: *a\n---\n', 'invalid-value'],
    ['---\nname: !!str\n---\n', 'invalid-value'],
  ])('refuses %j', (text, code) => {
    const result = setProperty('people/Ann.md', text, 'name', 'Eva');
    expect(result).toMatchObject({ problem: { code, path: 'people/Ann.md' } });
  });
});

describe('applyEdits', () => {
  it('refuses edits of another text', () => {
    expect(() => applyEdits('abc', [{ start: 2, end: 4, insert: '' }])).toThrow(RangeError);
    const overlapping = [
      { start: 0, end: 2, insert: '' },
      { start: 1, end: 3, insert: '' },
    ];
    expect(() => applyEdits('abc', overlapping)).toThrow(RangeError);
  });
});
