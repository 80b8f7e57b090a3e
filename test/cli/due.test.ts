import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesOf, makeVault, runCli, writeIn } from './run-cli.js';

const VAULT = {
  'knowwho.yaml': '',
  'people/Thomas Brunner.md': [
    '---',
    'tier: B',
    'met-at: Design evening',
    'met-on: 2026-11-20',
    'introduced-by: "[[Anna Keller]]"',
    '---',
    '',
  ].join('\n'),
  'people/Anna Keller.md': '---\ntier: A\n---\n## Log\n- 2026-10-01 met for lunch\n',
  'people/Broken.md': '---\ntier: [A\n---\n',
};

describe('due', () => {
  it('writes due.md and stubs, prints the agenda, and has nothing to write the second time', async () => {
    const root = makeVault(VAULT);
    const first = await runCli(['due'], root);
    expect(first.code).toBe(0);
    expect(first.stdout).toContain('Thomas Brunner');
    expect(first.stdout).not.toContain('\x1b');
    expect(first.stderr).toContain('due.md (written)');
    expect(first.stderr).toContain('stubs/ (2: 2 written)');
    const files = filesOf(root);
    expect(files['due.md']).toContain('[[Thomas Brunner]]');
    expect(Object.keys(files)).toContain('stubs/Thomas Brunner (stub).md');
    const second = await runCli(['due'], root);
    expect(second.stdout).toBe(first.stdout);
    expect(second.stderr).toContain('due.md (up to date)');
    expect(filesOf(root)).toEqual(files);
  });

  it('touches no note, broken ones least of all', async () => {
    const root = makeVault(VAULT);
    await runCli(['due'], root);
    expect(filesOf(root)).toMatchObject(VAULT);
  });

  it('with --dry-run or --week writes nothing', async () => {
    const root = makeVault(VAULT);
    const dry = await runCli(['due', '--dry-run'], root);
    expect(dry.stderr).toContain('write  due.md');
    expect((await runCli(['due', '--week', 'next', '--json'], root)).stdout).toContain('"week": "2026-W49"');
    expect((await runCli(['due', '--week', '2026-W50'], root)).stdout).toContain('Week 50');
    expect(filesOf(root)).toEqual(VAULT);
  });

  it('--json prints exactly the object of schema 1', async () => {
    const root = makeVault(VAULT);
    const { code, stdout } = await runCli(['--json', 'due'], root);
    expect(code).toBe(0);
    const agenda = JSON.parse(stdout);
    expect(Object.keys(agenda)).toEqual(
      'schema today week items waiting suggestions notThisWeek load problems'.split(' '),
    );
    expect(agenda).toMatchObject({ schema: 1, today: '2026-11-23', week: '2026-W48' });
    const thomas = agenda.items.find((item: { person: string }) => item.person === 'Thomas Brunner');
    expect(Object.keys(thomas)).toEqual(
      'person path tier status planned lastContact stub reasons'.split(' '),
    );
    expect(thomas).toMatchObject({
      path: 'people/Thomas Brunner.md',
      tier: 'B',
      lastContact: null,
      stub: 'stubs/Thomas Brunner (stub).md',
    });
    expect(Object.keys(thomas.reasons[0])).toEqual('rule advice due text source'.split(' '));
    expect(thomas.reasons[0].rule).toBe('first-follow-up');
    expect(agenda.problems[0]).toMatchObject({
      path: 'people/Broken.md',
      line: expect.any(Number),
      column: expect.any(Number),
      code: 'invalid-yaml',
    });
  });

  it('keeps what the user wrote outside the markers', async () => {
    const root = makeVault(VAULT);
    await runCli(['due'], root);
    const page = readFileSync(join(root, 'due.md'), 'utf8');
    writeFileSync(join(root, 'due.md'), `My week\n\n${page}\nBuy flowers\n`);
    writeIn(root, 'people/New Person.md', '---\nmet-on: 2026-11-22\ntier: A\n---\n');
    await runCli(['due'], root);
    const next = readFileSync(join(root, 'due.md'), 'utf8');
    expect(next).toMatch(/^My week\n\n<!-- knowwho:begin/);
    expect(next).toMatch(/\nBuy flowers\n$/);
    expect(next).toContain('[[New Person]]');
  });

  it('says which files it had to leave alone, and why; check says it too', async () => {
    const root = makeVault({
      ...VAULT,
      'due.md': 'x\n<!-- knowwho:end -->\n',
      stubs: 'a file, not a folder',
    });
    const { code, stderr } = await runCli(['due', '--quiet'], root);
    expect(code).toBe(0);
    expect(stderr).toMatch(/^due\.md:2: /m);
    expect(stderr).toMatch(/^stubs\/Thomas Brunner \(stub\)\.md:1: .*not a folder/m);
    expect(filesOf(root)).toMatchObject({
      'due.md': 'x\n<!-- knowwho:end -->\n',
      stubs: 'a file, not a folder',
    });
    expect((await runCli(['check'], root)).stdout).toMatch(/^due\.md:2:1: warning broken-markers/m);
  });

  it('--quiet says nothing when all is well', async () => {
    const root = makeVault(VAULT);
    expect(await runCli(['due', '--quiet'], root)).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(Object.keys(filesOf(root))).toContain('due.md');
  });

  it('colours a terminal only, shows control marks of names, and fits its width', async () => {
    const root = makeVault({
      ...VAULT,
      'people/Eve.md': '---\nname: "Eve\\e[31m\\u202Egnal"\nmet-on: 2026-11-22\n---\n',
    });
    const stdout = { isTTY: true, columns: 60, write: () => true };
    const tty = await runCli(['due', '--dry-run'], root, { stdout });
    expect(tty.stdout).toContain('\x1b[1m');
    expect(tty.stdout).toContain('‹U+202E›');
    expect(tty.stdout).not.toContain('\x1b[31m\u202e');
    const bare = tty.stdout.replace(/\x1b\[\d+m/g, '');
    expect(bare).not.toContain('\x1b');
    expect(Math.max(...bare.split('\n').map((line) => line.length))).toBeLessThanOrEqual(60);
    const env = { KNOWWHO_TODAY: '2026-11-23', NO_COLOR: '1' };
    expect((await runCli(['due', '--dry-run'], root, { stdout, env })).stdout).toBe(bare);
    expect((await runCli(['due', '--dry-run', '--no-color'], root, { stdout })).stdout).toBe(bare);
  });

  it('speaks German in a German vault', async () => {
    const root = makeVault({ ...VAULT, 'knowwho.yaml': 'language: de\n' });
    const { stdout } = await runCli(['due', '--dry-run'], root);
    expect(stdout).toContain('Heute, Montag');
    expect(stdout).toContain('Woche 48');
  });
});
