import { describe, expect, it } from 'vitest';
import { filesOf, makeVault, runCli } from './run-cli.js';

const ANNA =
  '---\ntier: "A" # close\n---\n## Log\n- 2026-11-10 call: hello\n\n## Promises\n* [ ] send the slides 📅 2026-11-25 ^p1\n* [ ] theirs: introduce me to HR\n* [x] old ✅ 2026-11-01\n\n## Other\nWords.';
const VAULT = {
  'knowwho.yaml': '',
  'people/Anna Keller.md': ANNA,
  'people/Anna Lang.md': '',
  'people/Ben Wyss.md': '---\r\ntier: B\r\n---\r\nProse.\r\n\r\n- [ ] a call [due:: 25.11.2026] soon\r\n',
  'people/Cem Kaya.md': 'Prose',
};

/** Runs a command on a fresh vault: what it printed, and the files that it changed. */
async function cli(argv: string[], vault: Record<string, string> = VAULT) {
  const root = makeVault(vault);
  const { code, stdout, stderr } = await runCli(argv, root);
  const changed = Object.entries(filesOf(root)).filter(([path, text]) => vault[path] !== text);
  return { code, stdout, stderr, changed: Object.fromEntries(changed) };
}

describe('promise', () => {
  it('stands behind the last one under its heading, in its bullet', async () => {
    const { code, stdout, changed } = await cli(['promise', 'Anna Keller', 'ring her', '--by', 'friday']);
    expect(code).toBe(0);
    expect(changed).toEqual({
      'people/Anna Keller.md': ANNA.replace(
        '✅ 2026-11-01\n',
        '✅ 2026-11-01\n* [ ] ring her 📅 2026-11-27\n',
      ),
    });
    expect(stdout).toBe('people/Anna Keller.md now has * [ ] ring her 📅 2026-11-27\n');
  });

  it('makes the heading in the vault’s language where there is none, and writes dates as the note does', async () => {
    const de = { ...VAULT, 'knowwho.yaml': 'language: de\n' };
    const { changed } = await cli(['promise', 'Ben', 'Cem', 'Folien', '--by', '1.12.', '--theirs'], de);
    expect(changed).toEqual({
      'people/Ben Wyss.md': `${VAULT['people/Ben Wyss.md']}\r\n## Versprechen\r\n- [ ] ihrerseits: Folien [due:: 2026-12-01]\r\n`,
      'people/Cem Kaya.md': 'Prose\n\n## Versprechen\n- [ ] ihrerseits: Folien 📅 2026-12-01',
    });
    const empty = { ...VAULT, 'people/Dan.md': '## Versprechen\n\n## Log\n- 2026-11-01 met\n' };
    const { changed: below } = await cli(['promise', 'Dan', 'theirs: a book'], empty);
    expect(below['people/Dan.md']).toBe('## Versprechen\n- [ ] theirs: a book\n\n## Log\n- 2026-11-01 met\n');
  });

  it('is written once, and a second date for it is refused', async () => {
    const root = makeVault(VAULT);
    const argv = ['promise', 'Cem', 'a book', '--by', '2026-12-01'];
    await runCli(argv, root);
    const once = filesOf(root);
    expect((await runCli(argv, root)).stdout).toContain('has already');
    const other = await runCli(['promise', 'Cem', 'a book', '--by', '2026-12-02'], root);
    expect(other).toMatchObject({ code: 1, stderr: expect.stringContaining('people/Cem Kaya.md:4') });
    expect(filesOf(root)).toEqual(once);
  });

  it('--done ticks it, before a block id and in the note’s own form', async () => {
    const anna = await cli(['promise', 'Anna Keller', 'SLIDES', '--done']);
    expect(anna.changed).toEqual({
      'people/Anna Keller.md': ANNA.replace(
        '[ ] send the slides 📅 2026-11-25 ^p1',
        '[x] send the slides 📅 2026-11-25 ✅ 2026-11-23 ^p1',
      ),
    });
    const ben = await cli(['promise', 'Ben', '--done', '--on', 'yesterday']);
    expect(ben.changed['people/Ben Wyss.md']).toBe(
      VAULT['people/Ben Wyss.md']
        .replace('[ ] a call', '[x] a call')
        .replace('soon', 'soon [completion:: 2026-11-22]'),
    );
    const theirs = await cli(['promise', 'Anna Keller', '--theirs', '--done']);
    expect(theirs.changed['people/Anna Keller.md']).toContain(
      '* [x] theirs: introduce me to HR ✅ 2026-11-23\n',
    );
  });

  it('--move replaces the date alone and explains itself in the log', async () => {
    const anna = await cli([
      'promise',
      'Anna Keller',
      'slides',
      '--move',
      '1.12.',
      '--because',
      'figures: late',
    ]);
    expect(anna.changed).toEqual({
      'people/Anna Keller.md': ANNA.replace('📅 2026-11-25', '📅 2026-12-01').replace(
        'hello\n',
        'hello\n- 2026-11-23 moved: send the slides (2026-11-25 → 2026-12-01): figures: late\n',
      ),
    });
    const ben = await cli(['promise', 'Ben', '--move', '2026-12-01', '--because', 'ill']);
    expect(ben.changed['people/Ben Wyss.md']).toBe(
      `${VAULT['people/Ben Wyss.md'].replace('25.11.2026', '2026-12-01')}\r\n## Log\r\n- 2026-11-23 moved: a call soon (2026-11-25 → 2026-12-01): ill\r\n`,
    );
    const hr = await cli(['promise', 'Anna Keller', 'hr', '--move', '2026-12-01', '--because', 'holidays']);
    expect(hr.changed['people/Anna Keller.md']).toContain('introduce me to HR 📅 2026-12-01\n');
  });

  it.each([
    ['an ambiguous name', ['Ben', 'Anna', 'a book'], 1, 'people/Anna Lang.md'],
    ['an unknown name', ['Cem', 'Beni', 'a book'], 1, 'Nobody is called “Beni”'],
    ['an ambiguous promise', ['Anna Keller', '--done'], 1, 'people/Anna Keller.md:8'],
    ['an unknown promise', ['Anna Keller', 'zeppelin', '--done'], 1, 'send the slides'],
    ['no promise at all, of the second person', ['Ben', 'Cem', '--done'], 1, 'people/Cem Kaya.md'],
    ['a forgotten text', ['Cem'], 2, 'what is promised'],
    ['an empty text', ['Cem', ' '], 2, 'what is promised'],
    ['a forgotten explanation', ['Ben', '--move', 'friday'], 2, '--because'],
    ['two things at once', ['Ben', '--done', '--by', 'friday'], 2, 'one at a time'],
    ['a day that is none', ['Ben', 'x', '--by', 'someday'], 2, '--by'],
  ])('refuses %s before anything is written', async (_, argv, code, words) => {
    const result = await cli(['promise', ...argv]);
    expect(result).toMatchObject({ code, stdout: '', changed: {} });
    expect(result.stderr).toContain(words);
  });

  it('leaves recurring tasks and broken notes alone', async () => {
    const vault = {
      ...VAULT,
      'people/Dan.md': '- [ ] ring 🔁 every week 📅 2026-11-25\n',
      'people/Eve.md': '---\ntier: [\n---\n',
    };
    expect(await cli(['promise', 'Dan', '--done'], vault)).toMatchObject({ code: 1, changed: {} });
    expect(await cli(['promise', 'Cem', 'Eve', 'a book'], vault)).toMatchObject({ code: 1, changed: {} });
  });

  it('--dry-run writes nothing, --json prints what was written', async () => {
    const dry = await cli(['promise', 'Cem', 'a book', '--dry-run']);
    expect(dry).toMatchObject({
      code: 0,
      changed: {},
      stdout: expect.stringContaining('would get - [ ] a book'),
    });
    const argv = ['promise', 'Anna Keller', 'slides', '--move', '2026-12-01', '--because', 'ill', '--json'];
    expect(JSON.parse((await cli(argv)).stdout)).toEqual({
      promises: [
        {
          person: 'Anna Keller',
          path: 'people/Anna Keller.md',
          line: '* [ ] send the slides 📅 2026-12-01 ^p1',
          text: 'send the slides',
          theirs: false,
          due: '2026-12-01',
          before: '2026-11-25',
          entry: '- 2026-11-23 moved: send the slides (2026-11-25 → 2026-12-01): ill',
          outcome: 'written',
        },
      ],
      dryRun: false,
    });
  });
});

describe('snooze', () => {
  it('writes the day and leaves every other byte', async () => {
    const { code, stdout, changed } = await cli(['snooze', 'Anna Keller', 'Ben', '2w']);
    expect(code).toBe(0);
    expect(changed).toEqual({
      'people/Anna Keller.md': ANNA.replace('# close\n', '# close\nsnooze-until: 2026-12-07\n'),
      'people/Ben Wyss.md': VAULT['people/Ben Wyss.md'].replace('B\r\n', 'B\r\nsnooze-until: 2026-12-07\r\n'),
    });
    expect(stdout).toContain('people/Ben Wyss.md now has snooze-until: 2026-12-07 (in 14 days)\n');
  });

  it('takes the vault’s own name for it, and says so where nothing changes', async () => {
    const vault = {
      'knowwho.yaml': 'fields: { snooze-until: rests }\n',
      'people/Anna.md': '---\nRests: 2026-11-30\n---\n',
    };
    expect((await cli(['snooze', 'Anna', '10.1.2027'], vault)).changed).toEqual({
      'people/Anna.md': '---\nRests: 2027-01-10\n---\n',
    });
    const same = await cli(['snooze', 'Anna', '2026-11-30', '--json'], vault);
    expect(same.changed).toEqual({});
    expect(JSON.parse(same.stdout).people).toEqual([
      expect.objectContaining({ before: '2026-11-30', outcome: 'unchanged' }),
    ]);
  });

  it.each([
    ['an ambiguous name', ['Ben', 'Anna', '2w'], 1],
    ['no time', ['Ben'], 2],
    ['a time that is none', ['Ben', 'long'], 2],
    ['a past day', ['Ben', '2026-11-01'], 2],
  ])('refuses %s before anything is written', async (_, argv, code) => {
    expect(await cli(['snooze', ...argv])).toMatchObject({ code, stdout: '', changed: {} });
  });

  it('--dry-run writes nothing', async () => {
    expect(await cli(['snooze', 'Ben', '2w', '--dry-run'])).toMatchObject({
      code: 0,
      changed: {},
      stdout: expect.stringContaining('would get snooze-until: 2026-12-07'),
    });
  });
});
