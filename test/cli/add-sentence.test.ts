import { describe, expect, it } from 'vitest';
import { filesOf, makeVault, runCli } from './run-cli.js';

const VAULT = {
  'knowwho.yaml': '',
  'people/Anna Keller.md': '---\nlast-contact: 2026-11-01\n---\n',
  'people/Tom Frei.md': '',
};
const SENTENCE =
  'Thomas Brunner, Acme, met at Design evening Zürich, via Anna, B, call him about meeting formats by friday';

describe('add with a sentence', () => {
  it('writes what it understood, and says how', async () => {
    const root = makeVault(VAULT);
    const { code, stdout, stderr } = await runCli(['add', SENTENCE], root);
    expect({ code, stdout }).toEqual({ code: 0, stdout: 'Wrote people/Thomas Brunner.md\n' });
    expect(stderr).toContain('  met-at         Design evening Zürich\n');
    expect(filesOf(root)['people/Thomas Brunner.md']).toBe(
      '---\ntier: B\nmet-at: Design evening Zürich\nmet-on: 2026-11-23\nintroduced-by: "[[Anna Keller]]"\n' +
        'company: Acme\n---\n\n## Promises\n- [ ] call him about meeting formats 📅 2026-11-27\n',
    );
  });

  it('is understood without quotes too, and in German', async () => {
    const root = makeVault({ ...VAULT, 'knowwho.yaml': 'language: de\n' });
    const words =
      'Lea Graf, Grafikerin, gestern am Design-Abend kennengelernt, sucht Räume, mag es laut, Folien schicken bis 1.12.';
    expect((await runCli(['add', ...words.split(' ')], root)).code).toBe(0);
    expect(filesOf(root)['people/Lea Graf.md']).toBe(
      '---\nmet-at: Design-Abend\nmet-on: 2026-11-22\nrole: Grafikerin\nseeks: [Räume]\n---\n\n## Verlauf\n' +
        '- 2026-11-22 met at Design-Abend: mag es laut\n\n## Versprechen\n- [ ] Folien schicken 📅 2026-12-01\n',
    );
  });

  it('lets options win, and keeps the words that lose', async () => {
    const root = makeVault(VAULT);
    await runCli(['add', SENTENCE, '--tier', 'A', '--met-at', 'Bern', '--by', 'Tom'], root);
    const text = filesOf(root)['people/Thomas Brunner.md'] ?? '';
    expect(text).toContain('tier: A\nmet-at: Bern\n');
    expect(text).toContain('introduced-by: "[[Tom Frei]]"');
    expect(text).toContain('met at Bern: met at Design evening Zürich, via Anna, B\n');
  });

  it('with --dry-run shows the note and writes nothing', async () => {
    const root = makeVault(VAULT);
    const { code, stdout } = await runCli(['add', SENTENCE, '--dry-run'], root);
    expect(code).toBe(0);
    expect(stdout).toContain('company: Acme');
    expect(filesOf(root)).toEqual(VAULT);
  });

  it('refuses somebody known with the commands that write it down', async () => {
    const root = makeVault(VAULT);
    const { code, stderr } = await runCli(
      ['add', 'Anna Keller met yesterday for lunch, send her the slides by friday'],
      root,
    );
    expect(code).toBe(1);
    expect(stderr).toContain('knowwho log "Anna Keller" "for lunch" --kind met --on 2026-11-22\n');
    expect(stderr).toContain('knowwho promise "Anna Keller" "send her the slides" --by 2026-11-27\n');
    expect(filesOf(root)).toEqual(VAULT);
  });

  it.each([
    ['Nina Hofer, met on 31.11. at Acme', 2, '31.11.'],
    ['Nina Hofer, via Unna', 0, ''],
    ['Nina Hofer, via T', 1, '“T” could be'],
  ])('%s: exit code %i', async (sentence, code, words) => {
    const root = makeVault({ ...VAULT, 'people/Tim Roth.md': '' });
    const result = await runCli(['add', sentence], root);
    expect(result.code).toBe(code);
    expect(result.stderr).toContain(words);
    expect('people/Nina Hofer.md' in filesOf(root)).toBe(code === 0);
  });
});

describe('add --event', () => {
  const add = (root: string, ...argv: string[]) =>
    runCli(['add', '--event', 'Design evening Zürich', ...argv], root);

  it('writes new notes and entries of known people, each once', async () => {
    const root = makeVault(VAULT);
    const people = [
      'Lea Neu, Acme, likes jazz',
      'Urs Bär',
      'Anna',
      'Tom Frei, told me of his move, send him the map',
    ];
    const { code, stdout, stderr } = await add(
      root,
      '--tier',
      'c',
      '--met-on',
      'yesterday',
      ...people,
      'anna keller',
    );
    expect(code).toBe(0);
    expect(stdout.trim().split('\n')).toHaveLength(5);
    expect(stderr).toContain('2 new, 2 known.');
    const files = filesOf(root);
    expect(files['people/Lea Neu.md']).toBe(
      '---\ntier: C\nmet-at: Design evening Zürich\nmet-on: 2026-11-22\ncompany: Acme\ninterests: [jazz]\n---\n',
    );
    expect(files['people/Urs Bär.md']).toContain('met-on: 2026-11-22');
    expect(files['people/Anna Keller.md']).toBe(
      '---\nlast-contact: 2026-11-22\n---\n\n## Log\n- 2026-11-22 met at Design evening Zürich\n',
    );
    expect(files['people/Tom Frei.md']).toBe(
      '## Log\n- 2026-11-22 met at Design evening Zürich: told me of his move\n\n## Promises\n- [ ] send him the map\n',
    );
    const again = await add(
      root,
      '--met-on',
      'yesterday',
      'Anna',
      'Tom Frei, told me of his move, send him the map',
    );
    expect(again.stderr).toContain('0 new, 0 known, 2 noted already');
    expect(filesOf(root)).toEqual(files);
  });

  it.each([
    [['Lea Neu', 'T']],
    [['Lea Neu', 'Urs Bär, met 31.11.']],
    [['Lea Neu', 'Urs Bär, via T']],
    [['Lea Neu', '--by', 'T']],
    [['Lea Neu', 'Anna, Acme']],
    [['Lea Neu', '  ']],
  ])('writes nothing at all for %j', async (people) => {
    const files = { ...VAULT, 'people/T Roth.md': '', 'people/T Lang.md': '' };
    const root = makeVault(files);
    expect((await add(root, ...people)).code).not.toBe(0);
    expect(filesOf(root)).toEqual(files);
  });

  it('with --dry-run writes nothing, and tells programs what would be', async () => {
    const root = makeVault(VAULT);
    const { stdout } = await add(root, '--dry-run', '--json', 'Lea Neu', 'Anna');
    expect(JSON.parse(stdout)).toMatchObject({
      event: 'Design evening Zürich',
      people: [
        { person: 'Lea Neu', outcome: 'new' },
        { person: 'Anna Keller', outcome: 'known', path: 'people/Anna Keller.md' },
      ],
    });
    expect(filesOf(root)).toEqual(VAULT);
  });
});
