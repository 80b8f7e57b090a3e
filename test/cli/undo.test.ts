import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesOf, makeVault, runCli, writeIn } from './run-cli.js';

const ANNA =
  '\uFEFF---\r\ntier: "A" # close\r\nlast-contact: 2026-10-01\r\n---\r\n## Log\r\n- 2026-10-01 call: hello';
const VAULT = {
  'knowwho.yaml': '',
  'people/Anna Keller.md': ANNA,
  'people/Ben Wyss.md': 'met at a party',
  'people/Cem Kaya.md':
    '---\nintroduced-by: [[Ben Wyss]]\ntier: C\n---\n## Promises\n- [ ] send the list 📅 2026-11-25\n',
};

describe('undo', () => {
  it.each([
    ['log', ['log', 'Anna', 'Ben', 'met for lunch']],
    ['tier', ['tier', 'Anna', 'Ben', 'Cem', 'none']],
    ['snooze', ['snooze', 'Ben', '2w']],
    ['promise', ['promise', 'Cem', 'call back', '--by', 'friday']],
    ['promise --done', ['promise', 'Cem', '--done']],
    ['promise --move', ['promise', 'Cem', '--move', '2026-12-01', '--because', 'the figures are late']],
    ['add', ['add', 'Thomas Brunner', '--met-at', 'Design evening']],
    ['check --fix', ['check', '--fix']],
  ])('takes back %s byte for byte, once', async (_, argv) => {
    const root = makeVault(VAULT);
    await runCli(argv, root);
    expect(filesOf(root)).not.toEqual(VAULT);
    expect((await runCli(['undo'], root)).code).toBe(0);
    expect(filesOf(root)).toEqual(VAULT);
    expect(await runCli(['undo'], root)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('nothing to undo'),
    });
  });

  it('goes one step further back each time, and lists the steps', async () => {
    const root = makeVault(VAULT);
    await runCli(['tier', 'Anna', 'B'], root);
    const first = filesOf(root);
    await runCli(['log', 'Anna', 'Ben', 'met for lunch'], root);
    const second = filesOf(root);
    await runCli(['tier', 'Anna', 'C'], root);
    expect((await runCli(['undo', '--list'], root)).stdout).toBe(
      '2026-11-23  tier Anna Keller  (people/Anna Keller.md)\n' +
        '2026-11-23  log Anna Keller, Ben Wyss  (2 files)\n' +
        '2026-11-23  tier Anna Keller  (people/Anna Keller.md)\n',
    );
    await runCli(['undo'], root);
    expect(filesOf(root)).toEqual(second);
    await runCli(['undo'], root);
    expect(filesOf(root)).toEqual(first);
    await runCli(['undo'], root);
    expect(filesOf(root)).toEqual(VAULT);
  });

  it('shows first what it would take back', async () => {
    const root = makeVault(VAULT);
    await runCli(['log', 'Anna', 'met for lunch'], root);
    const before = filesOf(root);
    const { stdout } = await runCli(['undo', '--dry-run'], root);
    expect(stdout).toBe(
      [
        'Would undo: log Anna Keller (2026-11-23)',
        '  people/Anna Keller.md',
        '    - last-contact: 2026-11-23',
        '    - - 2026-11-23 met: for lunch',
        '    + last-contact: 2026-10-01',
        '',
      ].join('\n'),
    );
    expect(filesOf(root)).toEqual(before);
  });

  it('changes nothing at all if one of the files was edited since, and names it', async () => {
    const root = makeVault(VAULT);
    await runCli(['tier', 'Anna', 'Ben', 'Cem', 'B'], root);
    writeIn(root, 'people/Ben Wyss.md', `${filesOf(root)['people/Ben Wyss.md']} and again`);
    const before = filesOf(root);
    const { code, stderr } = await runCli(['undo'], root);
    expect(code).toBe(1);
    expect(stderr).toContain('  people/Ben Wyss.md\n');
    expect(stderr).not.toContain('Anna Keller.md');
    expect(filesOf(root)).toEqual(before);
  });

  it('removes an added note only while it is as it was written', async () => {
    const root = makeVault(VAULT);
    await runCli(['add', 'Thomas Brunner'], root);
    writeIn(root, 'people/Thomas Brunner.md', `${filesOf(root)['people/Thomas Brunner.md']}mine\n`);
    expect((await runCli(['undo'], root)).code).toBe(1);
    expect(filesOf(root)['people/Thomas Brunner.md']).toContain('mine');
  });

  it('passes over what was taken back by hand', async () => {
    const root = makeVault(VAULT);
    await runCli(['tier', 'Ben', 'B'], root);
    await runCli(['tier', 'Anna', 'B'], root);
    writeIn(root, 'people/Anna Keller.md', ANNA);
    expect((await runCli(['undo'], root)).stdout).toContain('tier Ben Wyss');
    expect(filesOf(root)).toEqual(VAULT);
  });

  it('takes back a tick of due.md, and the line stands there again', async () => {
    const root = makeVault(VAULT);
    await runCli(['due'], root);
    const page = filesOf(root)['due.md'] as string;
    expect(page).toContain('- [ ] [[Anna Keller]]');
    writeIn(root, 'due.md', page.replace('- [ ] [[Anna Keller]]', '- [x] [[Anna Keller]]'));
    await runCli(['due'], root);
    expect(filesOf(root)['people/Anna Keller.md']).toContain('2026-11-23');
    expect(filesOf(root)['due.md']).not.toContain('- [ ] [[Anna Keller]]');
    expect((await runCli(['undo'], root)).stdout).toContain('Undone: due.md: Anna Keller (2026-11-23)');
    expect(filesOf(root)['people/Anna Keller.md']).toBe(ANNA);
    await runCli(['due'], root);
    expect(filesOf(root)['due.md']).toBe(page);
    expect(filesOf(root)['people/Anna Keller.md']).toBe(ANNA);
  });

  it('sets a damaged record aside and undoes nothing', async () => {
    const root = makeVault(VAULT);
    await runCli(['tier', 'Ben', 'B'], root);
    const after = filesOf(root);
    const [name = ''] = readdirSync(join(root, '.knowwho/journal'));
    writeFileSync(join(root, '.knowwho/journal', name), '{"version":1');
    expect(await runCli(['undo'], root)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('.damaged'),
    });
    expect(filesOf(root)).toEqual(after);
    expect((await runCli(['undo', '--list'], root)).stderr).toContain('nothing to undo');
  });

  it('needs no journal for anything else', async () => {
    const root = makeVault(VAULT);
    await runCli(['log', 'Ben', 'met for lunch'], root);
    rmSync(join(root, '.knowwho'), { recursive: true });
    expect((await runCli(['log', 'Ben', 'met for lunch'], root)).stdout).toContain('is there already');
    expect((await runCli(['undo'], root)).code).toBe(1);
  });

  it('prints JSON', async () => {
    const root = makeVault(VAULT);
    await runCli(['add', 'Thomas Brunner'], root);
    expect(JSON.parse((await runCli(['undo', '--list', '--json'], root)).stdout)).toEqual([
      { what: 'add Thomas Brunner', day: '2026-11-23', paths: ['people/Thomas Brunner.md'] },
    ]);
    expect(JSON.parse((await runCli(['undo', '--json'], root)).stdout)).toEqual({
      what: 'add Thomas Brunner',
      day: '2026-11-23',
      files: [{ path: 'people/Thomas Brunner.md', outcome: 'removed' }],
      written: ['people/Thomas Brunner.md'],
      dryRun: false,
    });
  });
});
