import { describe, expect, it } from 'vitest';
import { filesOf, makeVault, runCli } from './run-cli.js';

const VAULT = {
  'knowwho.yaml': '',
  'me.md': '---\ninterests: [Jazz]\ncity: Bern\n---\n',
  'people/Anna Keller.md':
    '---\ntier: A\ncity: Zürich\noffers: [graphic design, logos]\nlast-contact: 2026-11-20\ninterests: [jazz, hiking]\n---\n## Log\n- 2026-11-05 introduced: to Ben Wyss, at last\n',
  'people/Ben Wyss.md':
    '---\ntier: B\ncity: Bern, Switzerland\nlast-contact: 2026-01-01\nintroduced-by: "[[Cem Kaya]]"\ninterests: [hikes]\ncompany: Acme\n---\nHis brother is a designer.\n',
  'people/Cem Kaya.md':
    '---\ntier: B\ncity: bern\nlast-contact: 2026-09-01\nintroduced-by: "[[Anna Keller]]"\nmet-at: Gurten\n---\n## Promises\n- [ ] logo for his shop\n',
  'people/Dan Roth.md':
    '---\nrole: Grafikdesigner\ncity: Bernau\nintroduced-by: Aunt Vreni\nmet-at: gurten\n---\n',
  'people/Eve Old.md': '---\nstatus: archived\ncity: Bern\noffers: [graphic design]\n---\n',
  'people/Loop One.md': '---\nintroduced-by: "[[Loop Two]]"\n---\n',
  'people/Loop Two.md': '---\nintroduced-by: "[[Loop One]]"\n---\n',
  'journal/2026-10-01 Jazz night.md':
    'With [[Ben Wyss]] and [[Anna Keller]].\n\n- [ ] ask [[Dan Roth]]\n- [-] [[Cem Kaya]]\n',
  'journal/2026-12-24 Jazz supper.md': 'Table for [[Cem Kaya|Cem]], [[Eve Old]] and [[Nobody Known]].\n',
};

async function json(argv: string[], vault: Record<string, string> = VAULT) {
  const { stdout } = await runCli([...argv, '--json'], makeVault(vault));
  return JSON.parse(stdout);
}

const names = (people: { person: string }[]) => people.map(({ person }) => person);

describe('who', () => {
  it('lists the best first, with the line that answers and the way to them', async () => {
    const people = await json(['who', 'graphic', 'designers']);
    expect(people).toEqual([
      {
        person: 'Anna Keller',
        path: 'people/Anna Keller.md',
        tier: 'A',
        lastContact: '2026-11-20',
        match: {
          in: 'offers',
          text: 'offers: [graphic design, logos]',
          source: { path: 'people/Anna Keller.md', line: 4 },
        },
        names: [],
        met: true,
        through: [],
        throughSource: null,
      },
    ]);
    expect(names(await json(['who', 'Grafik']))).toEqual(['Dan Roth']);
    expect(names(await json(['who', 'logos']))).toEqual(['Anna Keller', 'Cem Kaya']);
  });

  it('finds without case, accents and inflection, in prose, log, names and promises', async () => {
    const found = async (text: string) =>
      (await json(['who', text])).map(
        ({ person, match }: { person: string; match: { in: string; source: { line: number } } }) =>
          [person, match.in, match.source.line] as const,
      );
    expect(await found('ZURICH')).toEqual([['Anna Keller', 'city', 3]]);
    expect(await found('brothers')).toEqual([['Ben Wyss', 'note', 9]]);
    expect(await found('wyss')).toEqual([
      ['Ben Wyss', 'name', 1],
      ['Anna Keller', 'log', 9],
    ]);
    expect(await found('shops')).toEqual([['Cem Kaya', 'promise', 9]]);
    expect(await found('acme')).toEqual([['Ben Wyss', 'company', 7]]);
    expect(await found('company')).toEqual([]);
  });

  it('tells the whole chain, and an introducer without a note', async () => {
    const through = async (text: string) => (await json(['who', text]))[0].through;
    expect(await through('acme')).toEqual(['Anna Keller', 'Cem Kaya']);
    expect(await through('Grafikdesigner')).toEqual(['Aunt Vreni']);
    expect(await through('loop one')).toEqual(['Loop Two']);
    const { stdout } = await runCli(['who', 'acme'], makeVault(VAULT));
    expect(stdout).toBe(
      'Ben Wyss · tier B · last contact 2026-10-01 (8 weeks ago) · through Anna Keller → Cem Kaya\n' +
        '  company: Acme\n  people/Ben Wyss.md:7\n',
    );
  });

  it('says who could introduce you to somebody not met, the closest of those who know them', async () => {
    const vault = {
      'knowwho.yaml': '',
      'people/Far.md': '---\ntier: D\nlast-contact: 2026-11-01\n---\nRows with [[Unmet]].\n',
      'people/Close.md':
        '---\ntier: A\nlast-contact: 2026-01-01\n---\nMarried to [[Unmet]], a plumber.\n- [-] [[Other]]\n',
      'people/Unmet.md': '---\nrole: plumber\n---\nBrother of [[Second]].\n',
      'people/Second.md': '---\nrole: carpenter\n---\n',
      'people/Other.md': '---\nrole: carpenter\n---\nWorks with [[Nobody Known]], a glazier.\n',
      'people/Promised.md': '---\nrole: baker\nmet-on: 2026-12-24\nintroduced-by: Aunt Vreni\n---\n',
      'journal/2026-11-02.md': 'With [[Far]]: he wants a greenhouse.\n',
    };
    const facts = async (text: string) =>
      (await json(['who', text], vault)).map(
        ({ person, met, through, throughSource }: Record<string, unknown>) => [
          person,
          met,
          through,
          throughSource && Object.values(throughSource).join(':'),
        ],
      );
    expect(await facts('plumber')).toEqual([
      ['Unmet', false, ['Close'], 'people/Close.md:5'],
      ['Close', true, [], null],
    ]);
    expect(await facts('carpenter')).toEqual([
      ['Other', false, [], null],
      ['Second', false, ['Close', 'Unmet'], 'people/Unmet.md:4'],
    ]);
    expect(await facts('baker')).toEqual([['Promised', false, ['Aunt Vreni'], 'people/Promised.md:4']]);
    const root = makeVault(vault);
    expect((await runCli(['who', 'carpenter'], root)).stdout).toContain(
      'Second · not met yet\n  role: carpenter\n  people/Second.md:2\n' +
        '  Close could introduce you: You → Close → Unmet → Second  people/Unmet.md:4\n',
    );
    // Known only as a name in somebody's note, and a line of a dated note.
    expect((await json(['who', 'glazier'], vault))[0].names).toEqual([{ name: 'Nobody Known', path: null }]);
    expect((await runCli(['who', 'glazier'], root)).stdout).toContain('names Nobody Known (no note yet)\n');
    expect((await json(['who', 'greenhouses'], vault))[0].match).toEqual({
      in: 'mention',
      text: 'With Far: he wants a greenhouse.',
      source: { path: 'journal/2026-11-02.md', line: 1 },
    });
  });

  it('reads the vault’s own property names, and notes with Windows line ends', async () => {
    const people = await json(['who', 'chess'], {
      'knowwho.yaml': 'fields: { offers: Talents }\n',
      'people/Anna.md': '---\r\nhobby: chess\r\n---\r\n',
      'people/Ben.md': '---\r\nTalents:\r\n  - running\r\n  - chess\r\n---\r\n',
    });
    expect(people.map((one: { match: object }) => one.match)).toEqual([
      { in: 'offers', text: 'Talents: chess', source: { path: 'people/Ben.md', line: 4 } },
      { in: 'other', text: 'hobby: chess', source: { path: 'people/Anna.md', line: 2 } },
    ]);
  });

  it('says so where nobody has all the words, or any, and needs a word', async () => {
    const root = makeVault(VAULT);
    const some = await runCli(['who', 'acme zeppelin'], root);
    expect(some).toMatchObject({ code: 0, stdout: expect.stringContaining('Ben Wyss') });
    expect(some.stderr).toContain('Nobody’s note has all of “acme zeppelin”');
    expect(await runCli(['who', 'zeppelin'], root)).toMatchObject({ code: 0, stdout: '' });
    expect(await json(['who', 'zeppelin'])).toEqual([]);
    expect(await runCli(['who', 'somebody new'], root)).toMatchObject({ code: 2, stdout: '' });
    expect(await runCli(['who'], root)).toMatchObject({ code: 2 });
  });
});

describe('near', () => {
  it('lists the people of a city, the most overdue first', async () => {
    const { city, event, people } = await json(['near', 'BERN']);
    expect({ city, event }).toEqual({ city: 'bern', event: null });
    expect(people).toEqual([
      expect.objectContaining({ person: 'Cem Kaya', nextDue: '2026-11-01', source: null }),
      expect.objectContaining({ person: 'Ben Wyss', nextDue: '2026-12-01' }),
    ]);
    expect(names((await json(['near', 'zurich'])).people)).toEqual(['Anna Keller']);
    const { stdout, stderr } = await runCli(['near', 'Bern'], makeVault(VAULT));
    expect(stderr).toBe('2 people in bern:\n');
    expect(stdout.split('\n')[1]).toMatch(/^Cem Kaya +B +2026-09-01 .*due since 2026-11-01$/);
  });

  it('lists whom an event’s note links to, not its plans', async () => {
    const night = await json(['near', 'Jazz', 'night']);
    expect(night.event).toEqual({
      title: '2026-10-01 Jazz night',
      path: 'journal/2026-10-01 Jazz night.md',
      date: '2026-10-01',
    });
    expect(
      night.people.map(({ person, source }: { person: string; source: object }) => [person, source]),
    ).toEqual([
      ['Ben Wyss', { path: 'journal/2026-10-01 Jazz night.md', line: 1 }],
      ['Anna Keller', { path: 'journal/2026-10-01 Jazz night.md', line: 1 }],
    ]);
    const root = makeVault(VAULT);
    const later = await runCli(['near', '2026-12-24'], root);
    expect(later.stderr).toContain('2 people will be there');
    expect(later.stdout).toMatch(/Eve Old .*archived/);
  });

  it('tells before a meeting what to know of each, and counts whose log names the event', async () => {
    const root = makeVault({
      'knowwho.yaml': '',
      'people/Anna.md':
        '---\nrole: coach\n---\n## Log\n- 2026-10-01 met: her course\n- 2026-11-30 met at jazz supper: the menu\n## Promises\n- [ ] a book 📅 2026-12-01\n- [ ] theirs: a map\n- [x] old\n',
      'people/Ben.md': '## Log\n- 2026-11-29 met at Jazz supper\n',
      'people/Cem.md': '',
      'journal/2026-11-20.md': '[[Cem]] has a new dog.\n',
      'journal/2026-11-30 Jazz supper.md': 'Table for [[Cem]], and others.\n',
    });
    const { people } = JSON.parse((await runCli(['near', 'Jazz supper', '--json'], root)).stdout);
    expect(people).toEqual([
      expect.objectContaining({
        person: 'Anna',
        lastTopic: { date: '2026-10-01', text: 'her course', source: { path: 'people/Anna.md', line: 5 } },
        promises: [
          { text: 'a book', due: '2026-12-01', theirs: false, source: { path: 'people/Anna.md', line: 8 } },
          { text: 'a map', due: null, theirs: true, source: { path: 'people/Anna.md', line: 9 } },
        ],
        source: { path: 'people/Anna.md', line: 6 },
      }),
      expect.objectContaining({
        person: 'Cem',
        lastTopic: expect.objectContaining({ text: 'Cem has a new dog.' }),
        source: { path: 'journal/2026-11-30 Jazz supper.md', line: 1 },
      }),
    ]);
    const { stdout, stderr } = await runCli(['near', 'Jazz supper'], root);
    expect(stderr).toContain('2 people will be there');
    expect(stdout).toContain(
      'Anna · coach · last contact 2026-10-01 (8 weeks ago) · people/Anna.md:6\n' +
        '  2026-10-01: her course · you promised: a book, by 2026-12-01 · theirs: a map\n',
    );
  });

  it('refuses what is no place, or several, with what may be meant', async () => {
    const root = makeVault(VAULT);
    const several = await runCli(['near', 'jazz'], root);
    expect(several).toMatchObject({ code: 1, stdout: '' });
    expect(several.stderr).toContain('journal/2026-12-24 Jazz supper.md');
    expect(await runCli(['near', 'Zürch'], root)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('Did you mean "Zürich"?'),
    });
  });
});

describe('path', () => {
  it('starts from me with one name', async () => {
    expect(await json(['path', 'Ben'])).toEqual({
      from: null,
      to: 'Ben Wyss',
      people: ['Anna Keller', 'Cem Kaya', 'Ben Wyss'],
      steps: [
        expect.objectContaining({ kind: 'met', from: null, to: 'Anna Keller', by: null }),
        expect.objectContaining({ kind: 'introduced', by: 'Anna Keller', to: 'Cem Kaya' }),
        {
          kind: 'introduced',
          from: 'Cem Kaya',
          to: 'Ben Wyss',
          by: 'Cem Kaya',
          metAt: null,
          metOn: null,
          source: { path: 'people/Ben Wyss.md', line: 5 },
        },
      ],
    });
    const { stdout } = await runCli(['path', 'Dan'], makeVault(VAULT));
    expect(stdout).toContain('You → Dan Roth\n  you met Dan Roth: gurten, through Aunt Vreni');
  });

  it('takes the shortest way between two, whoever introduced whom', async () => {
    const root = makeVault(VAULT);
    expect((await runCli(['path', 'Ben', 'Anna'], root)).stdout).toBe(
      'Ben Wyss → Anna Keller\n  you brought Ben Wyss and Anna Keller together (people/Anna Keller.md:9)\n',
    );
    const apart = { ...VAULT, 'people/Anna Keller.md': '' };
    expect((await json(['path', 'Ben', 'Anna'], apart)).people).toEqual([
      'Ben Wyss',
      'Cem Kaya',
      'Anna Keller',
    ]);
  });

  it('refuses unclear names, circles and people whom nothing connects', async () => {
    const root = makeVault(VAULT);
    expect(await runCli(['path', 'Anna', 'Dan'], root)).toMatchObject({ code: 1, stdout: '' });
    expect(await runCli(['path', 'Loop'], root)).toMatchObject({ code: 1, stdout: '' });
    expect((await runCli(['path', 'Loop One'], root)).stderr).toContain('circle');
    expect(await runCli(['path', 'Anna', 'anna keller'], root)).toMatchObject({ code: 2 });
  });
});

describe('common', () => {
  it('tells what two people share, and where it stands', async () => {
    expect(await json(['common', 'Anna', 'Ben'])).toEqual({
      between: ['Anna Keller', 'Ben Wyss'],
      interests: ['hiking'],
      places: [],
      companies: [],
      tags: [],
      people: ['Cem Kaya'],
      introductions: [{ by: null, source: { path: 'people/Anna Keller.md', line: 9 } }],
      events: [
        {
          date: '2026-10-01',
          title: '2026-10-01 Jazz night',
          source: { path: 'journal/2026-10-01 Jazz night.md', line: 1 },
        },
      ],
    });
    expect((await json(['common', 'Cem', 'Dan'])).places).toEqual(['Gurten']);
  });

  it('compares with me for one name', async () => {
    const root = makeVault(VAULT);
    expect((await runCli(['common', 'Anna'], root)).stdout).toBe(
      'You and Anna Keller\n  Interests       jazz\n',
    );
    expect(await runCli(['common', 'Dan'], root)).toMatchObject({ code: 0, stdout: '' });
    const stranger = makeVault({ 'knowwho.yaml': '', 'people/Anna.md': '' });
    expect(await runCli(['common', 'Anna'], stranger)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('me.md'),
    });
  });

  it('writes nothing, like all look-ups', async () => {
    const root = makeVault(VAULT);
    for (const argv of [
      ['who', 'acme'],
      ['near', 'bern'],
      ['path', 'Ben'],
      ['common', 'Anna', 'Ben'],
    ])
      await runCli(argv, root);
    expect(filesOf(root)).toEqual(VAULT);
  });
});
