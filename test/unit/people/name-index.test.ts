import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { indexNames } from '../../../src/people/name-index.js';
import type { Contact } from '../../../src/people/network.js';
import { personNote } from './note-facts.js';

function contact(path: string, about: Parameters<typeof personNote>[1] = {}): Contact {
  const { person } = personNote(path, about);
  if (!person) throw new Error('no person');
  return { person, mentions: [], tasks: [], introducers: [], goals: [] };
}

function resolve(
  target: string,
  paths: string[],
  options: { from?: string; people?: Contact[]; read?: string[] } = {},
) {
  const people = options.people ?? [];
  const all = [...paths, ...people.map((one) => one.person.path)];
  return indexNames(people, all, new Set(options.read ?? all)).resolveLink(
    target,
    options.from ?? 'journal/today.md',
  );
}

describe('a link', () => {
  test.each([
    ['Anna', 'people/Anna.md'],
    ['ANNA', 'people/Anna.md'],
    ['Anna.md', 'people/Anna.md'],
    ['people/Anna', 'people/Anna.md'],
    ['/people/Anna.md', 'people/Anna.md'],
    ['../people/Anna.md', 'people/Anna.md'],
    ['  Anna ', 'people/Anna.md'],
    ['people\\Anna', 'people/Anna.md'],
  ])('%j is found', (target, path) => {
    expect(resolve(target, ['people/Anna.md', 'people/Hannah.md'])).toEqual([path]);
  });

  test.each(['', '..', '/', 'Nobody', 'nna', 'other/Anna', 'eople/Anna', '__proto__', 'constructor'])(
    '%j is not found',
    (target) => {
      expect(resolve(target, ['people/Anna.md'])).toEqual([]);
    },
  );

  test('meets composed and decomposed names alike, and gives the path as it is on the disk', () => {
    expect(resolve('Zo\u00EB', ['people/Zoe\u0308.md'])).toEqual(['people/Zoe\u0308.md']);
    expect(resolve('zoe\u0308', ['people/ZO\u00CB.md'])).toEqual(['people/ZO\u00CB.md']);
  });

  test('prefers the exact path from the root, then the exact case', () => {
    expect(resolve('Jan', ['a/Jan.md', 'Jan.md'])).toEqual(['Jan.md']);
    expect(resolve('jan', ['a/Jan.md', 'b/jan.md'])).toEqual(['b/jan.md']);
    expect(resolve('x/Jan', ['b/x/Jan.md', 'x/Jan.md'])).toEqual(['x/Jan.md']);
    expect(resolve('x/Jan', ['b/x/Jan.md', 'c/Jan.md'])).toEqual(['b/x/Jan.md']);
  });

  test('to one of several notes is ambiguous, also if only one of them is a person', () => {
    expect(resolve('Jan', ['a/Jan.md'], { people: [contact('people/Jan.md')] })).toHaveLength(2);
  });

  test('prefers notes that are read to those that are left out', () => {
    expect(resolve('Jan', ['archive/Jan.md', 'people/Jan.md'], { read: ['people/Jan.md'] })).toEqual([
      'people/Jan.md',
    ]);
  });

  test('as a Markdown path is looked up beside its note before the root', () => {
    const paths = ['work/Jan.md', 'people/Jan.md', 'Jan.md'];
    expect(resolve('Jan.md', paths, { from: 'people/Anna.md' })).toEqual(['people/Jan.md']);
    expect(resolve('../work/Jan.md', paths, { from: 'people/Anna.md' })).toEqual(['work/Jan.md']);
    expect(resolve('./Jan', paths, { from: 'work/Plan.md' })).toEqual(['work/Jan.md']);
    expect(resolve('people/Jan.md', paths, { from: 'work/Plan.md' })).toEqual(['people/Jan.md']);
    expect(resolve('../../../../etc/passwd', paths)).toEqual([]);
  });

  test('falls back to a person’s name, then to an alias, and never the other way round', () => {
    const anna = contact('people/a-keller.md', { name: 'Anna Keller', aliases: ['Anni', 'Ben'] });
    const ben = contact('people/b.md', { name: 'Ben' });
    const people = [anna, ben];
    expect(resolve('anna keller', [], { people })).toEqual(['people/a-keller.md']);
    expect(resolve('Anni', [], { people })).toEqual(['people/a-keller.md']);
    expect(resolve('Ben', [], { people })).toEqual(['people/b.md']);
    expect(resolve('Ben', ['projects/Ben.md'], { people })).toEqual(['projects/Ben.md']);
  });

  test('to an alias of two people is ambiguous', () => {
    const people = [contact('people/a.md', { aliases: ['Mo'] }), contact('people/b.md', { aliases: ['mo'] })];
    expect(resolve('MO', [], { people })).toHaveLength(2);
    expect(resolve('mo', [], { people })).toEqual(['people/b.md']);
  });

  test('any text resolves to paths that exist, without an error', () => {
    const paths = ['people/Anna.md', 'Anna.md', 'a/b/c.md'];
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom('.', '/', 'a', 'b', 'c', '\\') })),
        (target) => {
          for (const path of resolve(target, paths)) expect(paths).toContain(path);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('a plain name', () => {
  const people = [
    contact('people/Anna Keller.md', { aliases: ['Anni'] }),
    contact('clients/Jan.md'),
    contact('people/Jan.md'),
  ];
  const index = indexNames(
    people,
    people.map((one) => one.person.path),
    new Set(),
  );
  const named = (name: string) => index.resolveName(name).map((one) => one.person.path);

  test('means people only', () => {
    expect(named(' anna keller ')).toEqual(['people/Anna Keller.md']);
    expect(named('Anni')).toEqual(['people/Anna Keller.md']);
    expect(named('people/Jan.md')).toEqual(['people/Jan.md']);
    expect(named('Jan')).toHaveLength(2);
    expect(named('Keller')).toEqual([]);
  });
});

describe('files that come and go while links are known', () => {
  const index = () =>
    indexNames([contact('people/Anna.md')], ['people/Anna.md'], new Set(['people/Anna.md']));

  test('are found from then on, and no longer once they are gone', () => {
    const names = index();
    expect(names.movePaths(['stubs/Anna (stub).md'], [])).toBe(true);
    expect(names.resolveLink('Anna (stub)', 'x.md')).toEqual(['stubs/Anna (stub).md']);
    expect(names.movePaths([], ['stubs/Ben (stub).md'])).toBe(true);
  });

  test.each(['Anna (stub)', 'stubs/anna (STUB).md', '../stubs/Anna (stub)'])(
    'put an end to what was known if %j was asked for',
    (target) => {
      const names = index();
      expect(names.resolveLink(target, 'journal/x.md')).toEqual([]);
      expect(names.movePaths(['stubs/Anna (stub).md'], [])).toBe(false);
    },
  );
});
