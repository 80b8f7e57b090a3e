import { describe, expect, it } from 'vitest';
import { linkWriter } from '../../../src/render/note-link.js';
import { personOfLink } from '../../../src/render/person-of-link.js';

const output = { agenda: 'due.md', stubs: 'stubs', weeks: 'agenda', links: 'wiki' } as const;

describe('linkWriter', () => {
  it.each([
    ['people/Ann.md', 'Ann', '[[Ann]]'],
    ['people/Ann.md', 'Ann  B', '[[Ann|Ann B]]'],
    ['people/Ann.md', '<script>x</script>', '[&lt;script>x&lt;/script>](people/Ann.md)'],
    ['people/Ann.md', '%% x', '[%\\% x](people/Ann.md)'],
    ['people/Ann.md', '\u202e', '[Ann](people/Ann.md)'],
    ['people/C# dev.md', 'C# dev', '[C# dev](people/C%23%20dev.md)'],
    ['people/a]] - [ ] b.md', 'x', '[x](people/a%5D%5D%20-%20%5B%20%5D%20b.md)'],
    ['people/new\nline.md', 'new\nline', '[new line](people/new%0Aline.md)'],
    ['people/snake_case.md', 'snake_case', '[[snake_case]]'],
  ])('links %j as %j', (path, text, expected) => {
    expect(linkWriter([path], output, '').link(path, text)).toBe(expected);
    expect(personOfLink([path], [path], '')(expected)?.path).toBe(path);
  });
});
