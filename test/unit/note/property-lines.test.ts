import { describe, expect, it } from 'vitest';
import { scanPropertyLines } from '../../../src/note/property-lines.js';
import { propertyRanges } from '../../../src/note/property-ranges.js';

/** Line of each key and of each item of a block list, from 0, as the yaml library places them. */
function byLibrary(yaml: string): [string, number, number[]][] {
  const lineOf = (offset: number) => yaml.slice(0, offset).split('\n').length - 1;
  return [...(propertyRanges(yaml)?.properties ?? [])].map(([key, range]) => {
    const isFlow = yaml.slice(range.value.start).startsWith('[');
    return [key, lineOf(range.key.start), isFlow ? [] : range.items.map((item) => lineOf(item.start))];
  });
}

describe('the lines of properties', () => {
  it.each([
    'a: 1\nb: 2\n',
    '# c\n\na: 1\r\n# c\r\nb: 2\r\n',
    '"quoted key": 1\n\'it\'\'s\': 2\n"a\\"b": 3\n',
    'met-at : x\na:b: c\nurl: http://x\n',
    'a:\n  - 1\n  # c\n  - 2\nb:\n- 3\n\n- 4\nc: [5,\n  6]\n',
    'a: |\n  - no\n  b: no\nc: >-\n  d: no\ne: "x\n  f: no"\n',
    'a: # c\n  - 1\nb: &x\n  - 2\nc: text\n  - 3\n',
    'a:\n  - - 1\n    - 2\n  - b: c\n    d: e\n',
    'jährlich: 1\n日本: 2\n',
  ])('agree with the yaml library: %j', (yaml) => {
    const scanned = scanPropertyLines(yaml);
    expect([...(scanned ?? [])].map(([key, { line, items }]) => [key, line, items])).toEqual(byLibrary(yaml));
  });

  it.each(['{ a: 1 }\n', '? a\n: 1\n', '  a: 1\n', '- a\n', 'a: [b,\nc]\n', '&x a: 1\n'])(
    'are left to the library for %j',
    (yaml) => expect(scanPropertyLines(yaml)).toBeUndefined(),
  );
});
