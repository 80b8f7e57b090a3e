import { describe, expect, it } from 'vitest';
import { filesOf, makeVault, runCli } from './run-cli.js';

const NOTE =
  '---\r\ntier: B # close\r\nlast-contact: 2026-11-10\r\n---\r\n\r\n## Log\r\n- 2026-11-10 call: hello\r\n';
const VAULT = {
  'knowwho.yaml': '',
  'people/Anna Keller.md': NOTE,
  'people/Anna Lang.md': '---\ntier: C\n---\nA free text without a last line break',
  'people/Callum Reid.md': '',
  'people/Thomas Brunner.md': '---\naliases: [Tom]\n---\n',
};

describe('log', () => {
  it('adds one entry, takes last-contact along, and leaves every other byte', async () => {
    const root = makeVault(VAULT);
    const { code, stdout } = await runCli(['log', 'Anna Keller', 'met for lunch'], root);
    expect(code).toBe(0);
    expect(stdout).toContain('people/Anna Keller.md');
    const after = filesOf(root)['people/Anna Keller.md'] ?? '';
    expect(after).toContain('tier: B # close\r\nlast-contact: 2026-11-23\r\n');
    expect(after).toMatch(/- 2026-11-23 met.*lunch/);
    expect(after.match(/(?<!\r)\n/)).toBeNull();
    expect(after).toContain('- 2026-11-10 call: hello\r\n');
    expect(filesOf(root)).toMatchObject({ ...VAULT, 'people/Anna Keller.md': after });
  });

  it.each([
    [['we had lunch'], 'met: we had lunch'],
    [['Kaffee im Odeon'], 'met: Kaffee im Odeon'],
    [['coffee plans', '--via', 'email'], 'wrote via email: coffee plans'],
    [['her new flat'], 'wrote: her new flat'],
  ])('takes the kind from what %j tells', async (words, entry) => {
    const root = makeVault(VAULT);
    expect((await runCli(['log', 'Tom', ...words], root)).code).toBe(0);
    expect(filesOf(root)['people/Thomas Brunner.md']).toContain(`- 2026-11-23 ${entry}`);
  });

  it('writes for several people at once, with everything that an entry can say', async () => {
    const root = makeVault(VAULT);
    const options = '--on yesterday --kind sent --via linkedin --minutes 10 --cost'.split(' ');
    const argv = ['log', 'Tom', 'people/Callum Reid.md', 'asked for the slides', ...options, '3 CHF'];
    expect((await runCli(argv, root)).code).toBe(0);
    for (const path of ['people/Thomas Brunner.md', 'people/Callum Reid.md']) {
      const text = filesOf(root)[path];
      expect(text).toMatch(/- 2026-11-22 sent via linkedin: asked for the slides/);
      expect(text).toContain('[minutes:: 10]');
      expect(text).toContain('[cost:: 3 CHF]');
      expect(text).not.toContain('last-contact');
    }
  });

  it('does not write the same entry twice, and says so', async () => {
    const root = makeVault(VAULT);
    await runCli(['log', 'Tom', 'met for lunch'], root);
    const files = filesOf(root);
    const again = await runCli(['log', 'Thomas Brunner', 'met for lunch'], root);
    expect(again.code).toBe(0);
    expect(again.stdout).toContain('already');
    expect(filesOf(root)).toEqual(files);
  });

  it('never moves last-contact backwards, nor for what is no contact or lies ahead', async () => {
    const root = makeVault(VAULT);
    for (const more of [
      ['--on', '2026-11-01'],
      ['--kind', 'note'],
      ['--on', 'tomorrow', '--kind', 'met'],
    ]) {
      expect((await runCli(['log', 'Anna Keller', 'something', ...more], root)).code).toBe(0);
    }
    expect(filesOf(root)['people/Anna Keller.md']).toContain('last-contact: 2026-11-10\r\n');
  });

  it('uses the vault’s own name of last-contact, and adds it where the settings map it', async () => {
    const root = makeVault({ ...VAULT, 'knowwho.yaml': 'fields: { last-contact: lastContacted }\n' });
    await runCli(['log', 'Tom', '--kind', 'call'], root);
    expect(filesOf(root)['people/Thomas Brunner.md']).toMatch(/lastContacted: "?2026-11-23/);
  });

  it('refuses ambiguous and unknown names with the candidates, before anything is written', async () => {
    const root = makeVault(VAULT);
    const ambiguous = await runCli(['log', 'Thomas Brunner', 'Anna', 'met for lunch'], root);
    expect(ambiguous.code).toBe(1);
    expect(ambiguous.stderr).toContain('people/Anna Keller.md');
    expect(ambiguous.stderr).toContain('people/Anna Lang.md');
    const unknown = await runCli(['log', 'Thomas Bruner', 'Nobody Atall', 'met for lunch'], root);
    expect(unknown.code).toBe(1);
    expect(unknown.stderr).toContain('Did you mean "Thomas Brunner"');
    expect(filesOf(root)).toEqual(VAULT);
  });

  it('does not guess whether the last word is a name or the text', async () => {
    const root = makeVault(VAULT);
    const doubtful = await runCli(['log', 'Tom', 'call'], root);
    expect(doubtful).toMatchObject({ code: 1, stderr: expect.stringContaining('--text') });
    expect(filesOf(root)).toEqual(VAULT);
    expect((await runCli(['log', 'Tom', '--text', 'call'], root)).code).toBe(0);
    expect((await runCli(['log', 'Tom', 'Callum'], root)).code).toBe(0);
    expect(filesOf(root)['people/Callum Reid.md']).toMatch(/- 2026-11-23 wrote/);
  });

  it('understands kinds in German, and warns of one of your own', async () => {
    const root = makeVault(VAULT);
    await runCli(['log', 'Tom', '--kind', 'Anruf'], root);
    expect(filesOf(root)['people/Thomas Brunner.md']).toContain('- 2026-11-23 call');
    const own = await runCli(['log', 'Tom', '--kind', 'thankd'], root);
    expect(own).toMatchObject({ code: 0, stderr: expect.stringContaining('Did you mean "thanked"') });
  });

  it('writes an entry once also if the note does not show its words', async () => {
    const root = makeVault(VAULT);
    for (const outcome of ['written', 'already-there']) {
      const { stdout } = await runCli(['log', 'Anna Keller', 'met %% aside %%', '--json'], root);
      expect(JSON.parse(stdout).entries[0]).toMatchObject({ outcome });
    }
  });

  it('never writes into a note that cannot be read', async () => {
    const broken = { 'knowwho.yaml': '', 'people/Anna Keller.md': '---\ntier: [\n---\n## Log\n' };
    const root = makeVault(broken);
    expect((await runCli(['log', 'Anna Keller', 'met for lunch'], root)).code).toBe(1);
    expect(filesOf(root)).toEqual(broken);
  });

  it('--dry-run writes nothing, --json prints what was written', async () => {
    const root = makeVault(VAULT);
    const dry = await runCli(['log', 'Tom', 'met for lunch', '--dry-run'], root);
    expect(dry.stdout).toContain('- 2026-11-23 met');
    expect(filesOf(root)).toEqual(VAULT);
    const { stdout } = await runCli(['log', 'Anna Keller', 'met for lunch', '--json'], root);
    expect(JSON.parse(stdout)).toEqual({
      entries: [
        {
          person: 'Anna Keller',
          path: 'people/Anna Keller.md',
          line: expect.stringContaining('- 2026-11-23 met'),
          outcome: 'written',
          lastContact: '2026-11-23',
        },
      ],
      dryRun: false,
    });
  });
});
