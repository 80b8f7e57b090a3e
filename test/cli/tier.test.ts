import { describe, expect, it } from 'vitest';
import { filesOf, makeVault, runCli } from './run-cli.js';

const VAULT = {
  'knowwho.yaml': '',
  'people/Anna Keller.md':
    '\uFEFF---\r\ntier: "B" # close\r\ncity: Bern\r\n---\r\n## Log\r\n- 2026-11-10 call: hello',
  'people/Anna Lang.md': '---\ntier: C\n---\n',
  'people/Ben Wyss.md': 'met at a party',
  'people/Thomas Brunner.md': '---\naliases: [Tom]\nmet-on: 2026-11-01\n---\n',
};

/** Runs `tier` on a fresh vault: what it printed, and the files that it changed. */
async function tier(argv: string[], vault: Record<string, string> = VAULT) {
  const root = makeVault(vault);
  const { code, stdout, stderr } = await runCli(['tier', ...argv], root);
  const changed = Object.entries(filesOf(root)).filter(([path, text]) => vault[path] !== text);
  return { code, stdout, stderr, changed: Object.fromEntries(changed) };
}

describe('tier', () => {
  it('changes the one word and leaves every other byte, and says when the turn comes', async () => {
    const { code, stdout, changed } = await tier(['anna keller', 'a']);
    expect(code).toBe(0);
    expect(changed).toEqual({
      'people/Anna Keller.md': VAULT['people/Anna Keller.md'].replace('"B"', '"A"'),
    });
    expect(stdout).toBe('people/Anna Keller.md now has tier: A\n  next due on 2026-12-01 (in 8 days)\n');
  });

  it('takes several people, aliases, paths and notes without front matter', async () => {
    const { changed } = await tier(['Tom', 'people/Ben Wyss.md', 'D']);
    expect(changed).toEqual({
      'people/Thomas Brunner.md': '---\naliases: [Tom]\nmet-on: 2026-11-01\ntier: D\n---\n',
      'people/Ben Wyss.md': '---\ntier: D\n---\nmet at a party',
    });
  });

  it('says so where the note says it already, and writes nothing', async () => {
    const { code, stdout, changed } = await tier(['Anna Lang', 'c']);
    expect({ code, changed }).toEqual({ code: 0, changed: {} });
    expect(stdout).toContain('people/Anna Lang.md is unchanged: tier: C');
  });

  it.each([
    ['an ambiguous name', ['Tom', 'Anna', 'A'], 'people/Anna Lang.md'],
    ['an unknown name', ['Tom', 'Thomas Bruner', 'A'], 'Did you mean "Thomas Brunner"?'],
    ['an unknown tier', ['Tom', 'E'], 'A, B, C, D'],
    ['a forgotten tier', ['Tom', 'Ben'], 'The tier comes last'],
  ])('refuses %s before anything is written', async (_, argv, words) => {
    const { code, stdout, stderr, changed } = await tier(argv);
    expect({ code, stdout, changed }).toEqual({ code: 1, stdout: '', changed: {} });
    expect(stderr).toContain(words);
  });

  it('knows the tiers of the settings, and what was meant', async () => {
    const vault = { ...VAULT, 'knowwho.yaml': 'tiers: { Clients: { every: 6 weeks } }\n' };
    const clients = await tier(['Tom', 'clients'], vault);
    expect(clients.changed['people/Thomas Brunner.md']).toContain('tier: Clients\n');
    expect(clients.stdout).toContain('2026-12-13');
    const misspelt = await tier(['Tom', 'cleints'], vault);
    expect(misspelt).toMatchObject({ code: 1, stderr: expect.stringContaining('Did you mean "Clients"?') });
    expect((await tier(['Tom', 'E'])).stderr).not.toContain('Did you mean');
  });

  it('needs a name and a tier', async () => {
    expect(await tier(['Tom'])).toMatchObject({ code: 2, changed: {} });
    expect(await tier([])).toMatchObject({ code: 2, changed: {} });
  });

  it('writes under the vault’s own name, or under ours where the note keeps it there', async () => {
    const vault = {
      'knowwho.yaml': 'fields: { tier: importance }\n',
      'people/Anna.md': '---\nImportance: B\n---\n',
      'people/Ben.md': '',
      'people/Cem.md': '---\ntier: B\n---\n',
    };
    const { stdout, changed } = await tier(['Anna', 'Ben', 'Cem', 'A'], vault);
    expect(changed).toEqual({
      'people/Anna.md': '---\nImportance: A\n---\n',
      'people/Ben.md': '---\nimportance: A\n---\n',
      'people/Cem.md': '---\ntier: A\n---\n',
    });
    expect(stdout).toContain('people/Ben.md now has importance: A');
  });

  it('never writes into a note that cannot be read, and says where it is broken', async () => {
    const vault = { ...VAULT, 'people/Eve Roth.md': '---\ncity: Bern\ntier: [\n---\n' };
    for (const name of ['Eve Roth', 'people/Eve Roth.md']) {
      const { code, stderr, changed } = await tier(['Tom', name, 'A'], vault);
      expect({ code, changed }).toEqual({ code: 1, changed: {} });
      expect(stderr).toMatch(/people\/Eve Roth\.md:\d/);
    }
  });

  it('refuses a value that cannot be replaced without touching something else', async () => {
    const vault = { ...VAULT, 'people/Eve.md': '---\ntier: &t B\nrank: *t\n---\n' };
    expect(await tier(['Tom', 'Eve', 'A'], vault)).toMatchObject({ code: 1, changed: {} });
  });

  it('--dry-run writes nothing, --json prints what was written', async () => {
    const dry = await tier(['Tom', 'B', '--dry-run']);
    expect(dry).toMatchObject({ code: 0, changed: {}, stdout: expect.stringContaining('would get tier: B') });
    const { stdout } = await tier(['Tom', 'Anna Lang', 'C', '--json']);
    expect(JSON.parse(stdout)).toEqual({
      people: [
        {
          person: 'Thomas Brunner',
          path: 'people/Thomas Brunner.md',
          property: 'tier',
          tier: 'C',
          before: null,
          outcome: 'written',
          nextDue: '2027-05-01',
        },
        expect.objectContaining({ person: 'Anna Lang', before: 'C', outcome: 'unchanged', nextDue: null }),
      ],
      dryRun: false,
    });
  });

  it('says why no turn comes, where none does', async () => {
    const vault = {
      'knowwho.yaml': '',
      'people/Anna.md': '---\nstatus: paused\n---\n',
      'people/Ben.md': '---\nevery: 3 weeks\nlast-contact: 2026-11-20\n---\n',
      'people/Cem.md': '',
      'people/Dan.md': '---\nlast-contact: 2026-01-10\n---\n',
    };
    const { stdout } = await tier(['Anna', 'Ben', 'Cem', 'Dan', 'A'], vault);
    expect(stdout).toContain('status paused');
    expect(stdout).toContain('2026-12-11 (in 18 days), by their own “every”');
    expect(stdout).toContain('as soon as a place is free');
    expect(stdout).toContain('due since 2026-01-31');
  });
});

describe('tier none', () => {
  const vault = {
    'knowwho.yaml': 'default-tier: A\n',
    'people/Anna.md': '---\nbirthday: 11-25\nlast-contact: 2026-01-10\n---\n',
    'people/Ben.md': '---\nlast-contact: 2026-01-10\n---\n',
  };

  it('ends the regular contact, keeps dated reasons, and is no problem', async () => {
    const root = makeVault(vault);
    const rules = async () => {
      const { items } = JSON.parse((await runCli(['due', '--json', '--dry-run'], root)).stdout);
      return items.map(({ person, reasons }: { person: string; reasons: { rule: string }[] }) => [
        person,
        reasons.map(({ rule }) => rule).sort(),
      ]);
    };
    expect(Object.fromEntries(await rules())).toEqual({ Anna: ['cadence', 'occasion'], Ben: ['cadence'] });
    const { stdout } = await runCli(['tier', 'Anna', 'Ben', 'NONE'], root);
    expect(stdout).toContain('no regular contact');
    expect(filesOf(root)['people/Ben.md']).toBe('---\nlast-contact: 2026-01-10\ntier: none\n---\n');
    expect(Object.fromEntries(await rules())).toEqual({ Anna: ['occasion'] });
    expect((await runCli(['check'], root)).stdout).not.toContain('unknown-tier');
    const { stdout: shown } = await runCli(['list', '--tier', 'none', '--json'], root);
    expect(JSON.parse(shown).map(({ tier: own }: { tier: string | null }) => own)).toEqual([null, null]);
  });

  it('gives way to a tier of the settings with that name', async () => {
    const own = { ...vault, 'knowwho.yaml': 'tiers: { None: { every: 2 years } }\n' };
    const { changed } = await tier(['Anna', 'none'], own);
    expect(changed['people/Anna.md']).toContain('tier: None\n');
  });
});
