import { describe, expect, it } from 'vitest';
import { filesOf, makeVault, runCli } from './run-cli.js';

const VAULT = {
  'knowwho.yaml': '',
  'people/Anna Keller.md':
    '---\ntier: A\ncity: Bern\ncompany: Acme\ninterests: [Jazz]\ntags: [club/chess]\n---\n## Log\n- 2026-11-01 met at Bern: jazz\n- 2026-11-10 got: an address\n- 2026-12-01 met for lunch\n## Promises\n- [ ] send slides 📅 2026-11-25\n- [ ] theirs: an introduction\n',
  'people/Ben Wyss.md':
    '---\ntier: B\ncity: Zürich\nRelationship: "[[Old school]]"\n---\n## Log\n- 2026-01-01 call\n',
  'people/Cem Kaya.md': '---\nintroduced-by: "[[Anna Keller]]"\nmet-on: 2026-11-20\n---\n',
  'people/Old Friend.md': '---\nstatus: archived\n---\n',
};

const TIMELINE = {
  'knowwho.yaml': '',
  'people/Anna.md':
    '---\nmet-at: a talk\nmet-on: 2026-01-10\nintroduced-by: Aunt Vreni\nlast-contact: 2026-11-01\nbirthday: 1990-11-23\noccasions: [yearly 06-12 wedding day]\nfamily: ["Mia, daughter, 2019-02-01"]\n---\n## Log\n' +
    '- 2026-02-02 got via email: an address\n- 2026-02-04 moved: send slides (2026-02-05 → 2026-02-10): ill\n- 2026-12-01 met at Bern: lunch\n- 2026-12-24 note: away\n\n## Promises\n' +
    '- [ ] send slides ➕ 2026-02-01 📅 2026-02-10\n- [x] a book 📅 2026-02-09 ✅ 2026-02-03\n- [-] theirs: a letter 📅 2026-02-15\n- [ ] some day\n',
  'people/Ben.md':
    '---\nmet-on: 2026-03-01\nintroduced-by: "[[Anna]]"\n---\n## Log\n- 2026-03-02 introduced: to Anna\n',
  'people/Cem.md': '',
  'journal/2026-10-01.md': '- [x] lunch with [[Anna]] ✅ 2026-10-01\n- [ ] ring [[Anna]] 📅 2026-11-30\n',
};

async function names(argv: string[], root: string): Promise<string[]> {
  const { stdout } = await runCli([...argv, '--json'], root);
  return JSON.parse(stdout).map(({ name }: { name: string }) => name);
}

describe('list', () => {
  it('filters and sorts', async () => {
    const root = makeVault(VAULT);
    expect(await names(['list'], root)).toEqual(['Anna Keller', 'Ben Wyss', 'Cem Kaya']);
    expect(await names(['list', '--tier', 'a,B'], root)).toEqual(['Anna Keller', 'Ben Wyss']);
    expect(await names(['list', '--tier', 'none'], root)).toEqual(['Cem Kaya']);
    expect(await names(['list', '--city', 'bern'], root)).toEqual(['Anna Keller']);
    expect(await names(['list', '--tag', 'club'], root)).toEqual(['Anna Keller']);
    expect(await names(['list', '--where', 'company=acme'], root)).toEqual(['Anna Keller']);
    expect(await names(['list', '--where', 'status=archived'], root)).toEqual(['Old Friend']);
    expect(await names(['list', '--where', 'relationship=old school'], root)).toEqual(['Ben Wyss']);
    expect(await names(['list', '--quiet-for', '6m'], root)).toEqual(['Ben Wyss', 'Cem Kaya']);
    expect(await names(['list', '--sort', 'last-contact'], root)).toEqual([
      'Ben Wyss',
      'Anna Keller',
      'Cem Kaya',
    ]);
    expect(await names(['list', '--sort', 'tier'], root)).toEqual(['Anna Keller', 'Ben Wyss', 'Cem Kaya']);
    expect(await names(['list', '--tier', 'A', '--city', 'Zürich'], root)).toEqual([]);
  });

  it('prints an aligned table', async () => {
    const { stdout } = await runCli(['list'], makeVault(VAULT));
    const lines = stdout.trimEnd().split('\n');
    expect(lines[0]).toMatch(/^Name +Tier +Last contact +Next due +City +Company$/);
    const column = lines[0]?.indexOf('Tier') ?? 0;
    expect(lines.slice(1).map((line) => line[column])).toEqual(['A', 'B', undefined]);
  });

  it('refuses tiers and properties that do not exist', async () => {
    const root = makeVault(VAULT);
    expect(await runCli(['list', '--tier', 'Q'], root)).toMatchObject({ code: 2 });
    expect(await runCli(['list', '--where', 'compny=x'], root)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('company'),
    });
  });
});

describe('show', () => {
  it('knows last contact with its source, promises, favours and introductions', async () => {
    const root = makeVault(VAULT);
    const { stdout } = await runCli(['show', 'Anna', '--json'], root);
    expect(JSON.parse(stdout)).toMatchObject({
      name: 'Anna Keller',
      path: 'people/Anna Keller.md',
      tier: 'A',
      lastContact: '2026-11-10',
      lastContactSource: { path: 'people/Anna Keller.md', line: 10 },
      nextDue: '2026-12-01',
      introduced: ['Cem Kaya'],
      introducedBy: [],
      promises: [
        { text: 'send slides', due: '2026-11-25', theirs: false, line: 13 },
        { text: 'an introduction', due: null, theirs: true, line: 14 },
      ],
      favours: { got: [{ date: '2026-11-10', text: 'an address' }], gave: [] },
      appointments: [{ date: '2026-12-01', kind: 'met' }],
      log: [{ date: '2026-11-01' }, { date: '2026-11-10' }],
    });
    const text = (await runCli(['show', 'Anna'], root)).stdout;
    expect(text).toContain('2026-11-10 (13 days ago), people/Anna Keller.md:10');
    expect(text).toContain('theirs: an introduction');
    expect(text).toContain('Cem Kaya');
  });

  it('tells everything dated in one list, each line with its place, what is to come marked', async () => {
    const root = makeVault(TIMELINE);
    const { timeline } = JSON.parse((await runCli(['show', 'Anna', '--json'], root)).stdout);
    const rows = timeline.map((one: { date: string; kind: string; text: string; source: object }) => [
      one.date,
      one.kind,
      one.text,
      Object.values(one.source).join(':'),
    ]);
    expect(rows).toEqual([
      ['2026-01-10', 'first-met', 'a talk', 'people/Anna.md:2'],
      ['2026-01-10', 'introduced-by', 'Aunt Vreni', 'people/Anna.md:4'],
      ['2026-02-01', 'promise-made', 'send slides', 'people/Anna.md:17'],
      ['2026-02-02', 'got', 'via email: an address', 'people/Anna.md:11'],
      ['2026-02-03', 'promise-kept', 'a book', 'people/Anna.md:18'],
      ['2026-02-04', 'moved', 'send slides (2026-02-05 → 2026-02-10): ill', 'people/Anna.md:12'],
      ['2026-02-10', 'promise-due', 'send slides', 'people/Anna.md:17'],
      ['2026-02-15', 'promise-dropped', 'theirs: a letter', 'people/Anna.md:19'],
      ['2026-03-01', 'introduced-me', 'Ben', 'people/Ben.md:3'],
      ['2026-03-02', 'brought-together', 'Ben', 'people/Ben.md:6'],
      ['2026-10-01', 'mention', 'lunch with Anna', 'journal/2026-10-01.md:1'],
      ['2026-11-01', 'last-contact', '', 'people/Anna.md:5'],
      ['2026-11-23', 'birthday', 'turns 36', 'people/Anna.md:6'],
      ['2026-11-30', 'task', 'ring Anna', 'journal/2026-10-01.md:2'],
      ['2026-12-01', 'appointment', 'met at Bern: lunch', 'people/Anna.md:13'],
      ['2026-12-24', 'note', 'away', 'people/Anna.md:14'],
      ['2027-02-01', 'birthday', 'Mia (daughter) turns 8', 'people/Anna.md:8'],
      ['2027-06-12', 'occasion', 'wedding day', 'people/Anna.md:7'],
    ]);
    expect(timeline.filter(({ ahead }: { ahead: boolean }) => ahead)).toHaveLength(5);
    const text = (await runCli(['show', 'Anna'], root)).stdout;
    expect(text).toMatch(/2026-02-10 +promise +send slides · still open +people\/Anna\.md:17\n/);
    expect(text).toMatch(
      /\nAhead\n +2026-11-30 +your task +ring Anna · in 7 days +journal\/2026-10-01\.md:2\n/,
    );
    expect(text).toContain('\nTimeline, the last 12 of 13 (--all shows the rest)\n');
    expect(text).not.toContain('a talk  people');
    expect((await runCli(['show', 'Anna', '--all'], root)).stdout).toMatch(
      /\nTimeline\n +2026-01-10 +first met +a talk +people\/Anna\.md:2\n/,
    );
    expect((await runCli(['show', 'Cem'], root)).stdout).not.toMatch(/Timeline|Ahead/);
    expect(filesOf(root)).toEqual(TIMELINE);
  });

  it('prints a list for several people, and refuses nobody', async () => {
    const root = makeVault(VAULT);
    expect(await names(['show', 'Anna', 'Ben Wyss'], root)).toEqual(['Anna Keller', 'Ben Wyss']);
    expect(await runCli(['show', 'Nobody'], root)).toMatchObject({ code: 1, stdout: '' });
  });
});

describe('stub', () => {
  it('writes the stub of anybody once, prints it, and keeps what the user wrote', async () => {
    const root = makeVault(VAULT);
    const printed = await runCli(['stub', 'Ben', '--print'], root);
    expect(filesOf(root)).toEqual(VAULT);
    const written = await runCli(['stub', 'Ben'], root);
    expect(written.stdout).toBe('stubs/Ben Wyss (stub).md written\n');
    expect(filesOf(root)['stubs/Ben Wyss (stub).md']).toBe(printed.stdout);
    expect((await runCli(['stub', 'Ben'], root)).stdout).toContain('up to date');
    await runCli(['due', '--quiet'], root);
    expect(Object.keys(filesOf(root))).toContain('stubs/Ben Wyss (stub).md');
  });
});

describe('check', () => {
  it('prints each problem with its place and exits with 1', async () => {
    const root = makeVault({
      'knowwho.yaml': '',
      'people/Anna.md': '---\ntier: A\nmet-on: 2026-02-30\nmet-at: Bern\n---\n',
    });
    const { code, stdout, stderr } = await runCli(['check'], root);
    expect(code).toBe(1);
    expect(stdout).toMatch(/^people\/Anna\.md:3:\d+: warning invalid-date /);
    expect(stdout).toContain('| met-on: 2026-02-30');
    expect(stderr).toContain('1 warning');
    const { problems } = JSON.parse((await runCli(['check', '--json'], root)).stdout);
    expect(problems).toEqual([
      expect.objectContaining({
        path: 'people/Anna.md',
        line: 3,
        code: 'invalid-date',
        message: expect.any(String),
      }),
    ]);
  });

  it('finds nothing in a vault without problems', async () => {
    const root = makeVault(VAULT);
    expect(await runCli(['check'], root)).toMatchObject({ code: 0 });
    expect(
      JSON.parse((await runCli(['check', '--json'], root)).stdout).problems.filter(
        (one: { severity: string }) => one.severity !== 'hint',
      ),
    ).toEqual([]);
  });

  it('says what is wrong with the settings, and exits with 2', async () => {
    const root = makeVault({ 'knowwho.yaml': 'langage: en\nbudget: { per-day: many }\n' });
    const { code, stdout } = await runCli(['check'], root);
    expect(code).toBe(2);
    expect(stdout).toMatch(/knowwho\.yaml:1:1: warning unknown-setting .*language/);
    expect(stdout).toMatch(/knowwho\.yaml:2:\d+: error invalid-setting/);
  });

  it('--fix quotes links and touches nothing else', async () => {
    const unquoted =
      '---\r\nintroduced-by: [[Anna Keller]] # a friend\r\ncity: Bern\r\n---\r\n- [[Anna Keller]]\r\n';
    const list = '---\nintroduced-by:\n  - [[Anna Keller]]\n  - "[[Ben Wyss]]"\n---\n';
    const root = makeVault({ ...VAULT, 'people/Dan.md': unquoted, 'people/Eve.md': list });
    expect((await runCli(['check', '--fix', '--dry-run'], root)).stderr).toContain(
      'would quote the link: people/Dan.md:2',
    );
    expect(filesOf(root)['people/Dan.md']).toBe(unquoted);
    await runCli(['check', '--fix'], root);
    expect(filesOf(root)['people/Dan.md']).toBe(unquoted.replace('[[Anna Keller]] #', '"[[Anna Keller]]" #'));
    expect(filesOf(root)['people/Eve.md']).toBe(list.replace('- [[Anna Keller]]', '- "[[Anna Keller]]"'));
    const files = filesOf(root);
    await runCli(['check', '--fix'], root);
    expect(filesOf(root)).toEqual(files);
  });
});
