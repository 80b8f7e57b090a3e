import { describe, expect, it } from 'vitest';
import { filesOf, makeVault, runCli } from './run-cli.js';

const ONE = [
  '---',
  'tier: B # close',
  'aliases: [Tom]',
  'last-contact: 2026-10-01',
  'met-on: 2026-03-01',
  'interests: [jazz]',
  'city: Bern',
  '---',
  'Likes boats.',
  '## Log',
  '- 2026-10-01 call: hello',
  '- 2026-06-01 met for lunch',
  '',
].join('\r\n');
const TWO = [
  '---',
  'aliases: Tommy',
  'last-contact: 2026-11-01',
  'met-on: 2025-02-02',
  'interests: [Jazz, sailing]',
  'city: Thun',
  'status: archived',
  'phone: "+41 31"',
  'nested: { a: 1 }',
  '---',
  '# T. Brunner',
  '![photo](img/t.png) [Ben](../people/Ben%20Wyss.md)',
  '## Verlauf',
  '* 2026-11-01 sent: a question',
  '    more of it',
  '* 2026-08-01 call: in between',
  '* 2026-06-01 met for lunch',
  '## Promises',
  '- [ ] send the slides 📅 2026-11-25',
].join('\n');
const VAULT = {
  'knowwho.yaml': '',
  'me.md': '',
  'people/Thomas Brunner.md': ONE,
  'contacts/tb.md': `---\ntype: person\nname: T. Brunner\n${TWO.slice(4)}`,
  'people/Ben Wyss.md': '---\nintroduced-by: T. Brunner\n---\n',
  'journal/2026-11-02.md':
    '[[tb]] [[T. Brunner|he]] [[contacts/tb#Verlauf]] [x](../contacts/tb.md) [[Tommy]]\n',
};

async function merge(argv: string[], vault: Record<string, string> = VAULT) {
  const root = makeVault(vault);
  const result = await runCli(['merge', ...argv], root);
  return { ...result, root, files: filesOf(root) };
}

describe('merge', () => {
  it('makes one note of two and drops nothing', async () => {
    const { code, files, root } = await merge(['Thomas', 'tb', '--yes']);
    expect(code).toBe(0);
    expect(files).toEqual({
      'knowwho.yaml': '',
      'me.md': '',
      'people/Thomas Brunner.md': [
        '---',
        'tier: B # close',
        'aliases: [Tom, T. Brunner, tb, Tommy]',
        'last-contact: 2026-11-01',
        'met-on: 2025-02-02',
        'interests: [jazz, sailing]',
        'city: Bern',
        'type: person',
        'phone: +41 31',
        '---',
        'Likes boats.',
        '## Log',
        '- 2026-11-01 sent: a question',
        '    more of it',
        '- 2026-10-01 call: hello',
        '- 2026-08-01 call: in between',
        '- 2026-06-01 met for lunch',
        '',
        '## From T. Brunner',
        '',
        '- city: Thun',
        '- status: archived',
        '- nested: {"a":"1"}',
        '',
        '### T. Brunner',
        '![photo](img/t.png) [Ben](../people/Ben%20Wyss.md)',
        '#### Promises',
        '- [ ] send the slides 📅 2026-11-25',
        '',
      ].join('\r\n'),
      'people/Ben Wyss.md': '---\nintroduced-by: Thomas Brunner\n---\n',
      'journal/2026-11-02.md':
        '[[Thomas Brunner]] [[Thomas Brunner|he]] [[people/Thomas Brunner#Verlauf]] [x](../people/Thomas%20Brunner.md) [[Tommy]]\n',
    });
    await runCli(['undo'], root);
    expect(filesOf(root)).toEqual(VAULT);
  });

  it('shows first what comes of it, and writes only when told', async () => {
    const { code, stdout, stderr, files } = await merge(['Thomas', 'tb']);
    expect(code).toBe(2);
    expect(stderr).toContain('--yes');
    expect(stdout).toContain('contacts/tb.md goes into people/Thomas Brunner.md');
    expect(stdout).toContain('2 more entries in the log');
    expect(stdout).toContain('since both say something else: city: Thun');
    expect(stdout).toContain('5 links in 2 notes');
    expect(files).toEqual(VAULT);
    const json = JSON.parse((await merge(['Thomas', 'tb', '--dry-run', '--json'])).stdout);
    expect(json).toMatchObject({ person: 'Thomas Brunner', from: 'contacts/tb.md', entries: 2, written: [] });
    expect(json.files.at(-1)).toBe('contacts/tb.md');
  });

  it('keeps the first note’s one value where the other note has a list', async () => {
    const root = makeVault({
      'knowwho.yaml': '',
      'people/Anna.md': '---\ntier: A\nnicknames: An\n---\n',
      'people/Annie.md': '---\ntier: [B, C]\nnicknames: [Ann]\n---\n',
    });
    await runCli(['merge', 'people/Anna', 'people/Annie', '--yes'], root);
    const text = filesOf(root)['people/Anna.md'];
    expect(text).toContain('\ntier: A\nnicknames: [An, Ann]\n');
    expect(text).toContain('- tier: B, C');
  });

  it('keeps a log that is no plain list as a whole, and makes one where there is none', async () => {
    const vault = {
      'knowwho.yaml': '',
      'people/Anna.md': 'Hi',
      'people/Anne.md': '## Log\n1. 2026-11-01 call: one\n2. 2026-11-02 call: two\n',
      'people/Anno.md': '## Log\n- 2026-11-03 call: three\n',
    };
    const numbered = await merge(['Anna', 'Anne', '--yes'], vault);
    expect(numbered.files['people/Anna.md']).toBe(
      '---\naliases: [Anne]\n---\nHi\n\n## From Anne\n\n### Log\n1. 2026-11-01 call: one\n2. 2026-11-02 call: two\n',
    );
    const plain = await merge(['Anna', 'Anno', '--yes'], vault);
    expect(plain.files['people/Anna.md']).toBe(
      '---\naliases: [Anno]\n---\nHi\n\n## Log\n- 2026-11-03 call: three',
    );
  });

  it.each([
    ['a note with itself', ['Thomas', 'Tom'], 'the same note'],
    ['your own note', ['Thomas', 'me'], 'your own note'],
    ['a broken note', ['Thomas', 'broken'], 'people/broken.md:3'],
    ['nobody', ['Thomas', 'Zed'], 'Nobody is called'],
  ])('refuses %s', async (_, argv, words) => {
    const vault = { ...VAULT, 'people/broken.md': '---\na: [\n---\n' };
    const { code, stderr, files } = await merge([...argv, '--yes'], vault);
    expect(code).toBe(1);
    expect(stderr).toContain(words);
    expect(files).toEqual(vault);
  });
});
