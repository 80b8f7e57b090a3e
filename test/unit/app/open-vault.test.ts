import { rmSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Failure, openVault } from '../../../src/index.js';
import { filesOf, makeVault, writeIn } from '../../cli/run-cli.js';

const today = '2026-11-23';
const VAULT = {
  'knowwho.yaml': '',
  'people/Anna Keller.md': '---\ntier: A\n---\n## Log\n- 2026-10-01 met for lunch\n',
  'people/Thomas Brunner.md': '---\nmet-on: 2026-11-20\nintroduced-by: "[[Anna Keller]]"\n---\n',
};

describe('openVault', () => {
  it('answers from the files as they are at each call', async () => {
    const vault = await openVault(makeVault(VAULT));
    expect((await vault.people()).map(({ name }) => name)).toEqual(['Anna Keller', 'Thomas Brunner']);
    writeIn(vault.root, 'people/Ben Wyss.md', '---\nmet-on: 2026-02-30\n---\n');
    expect(await vault.people()).toHaveLength(3);
    expect(vault.problems).toContainEqual(
      expect.objectContaining({ code: 'invalid-date', path: 'people/Ben Wyss.md' }),
    );
    const { items } = await vault.agenda({ today });
    expect(items.map(({ contact }) => contact.person.name)).toContain('Thomas Brunner');
    expect((await vault.agenda({ today, week: '2026-W50' })).week).toBe('2026-W50');
  });

  it('plans before it writes, and has nothing to write the second time', async () => {
    const vault = await openVault(makeVault(VAULT));
    const planned = await vault.refresh({ today, dryRun: true });
    expect(planned.changes.map(({ path }) => path)).toContain('due.md');
    expect({ written: planned.written, files: filesOf(vault.root) }).toEqual({ written: [], files: VAULT });
    const first = await vault.refresh({ today });
    expect(first.written.sort()).toEqual(planned.changes.map(({ path }) => path).sort());
    for (const { path, after } of planned.changes) expect(filesOf(vault.root)[path]).toBe(after);
    expect(await vault.refresh({ today })).toMatchObject({ changes: [], written: [], removed: [] });
  });

  it('logs, adds, shows, lists, makes stubs and checks', async () => {
    const vault = await openVault(makeVault(VAULT));
    await vault.add({ name: 'Lea Graf', by: ['Anna'], metOn: '2026-11-21', city: 'Bern' }, { today });
    const { entries } = await vault.log({ names: ['Lea', 'Anna'], text: 'coffee', kind: 'met' }, { today });
    expect(entries.map(({ person, outcome }) => [person, outcome])).toEqual([
      ['Lea Graf', 'written'],
      ['Anna Keller', 'written'],
    ]);
    expect(await vault.show('Lea', { today })).toMatchObject({
      lastContact: today,
      introducedBy: ['Anna Keller'],
    });
    expect((await vault.list({ city: 'bern' }, { today })).map(({ name }) => name)).toEqual(['Lea Graf']);
    expect(await vault.stub('Anna', { today })).toMatchObject({
      stub: 'stubs/Anna Keller (stub).md',
      outcome: 'written',
    });
    expect((await vault.check({ today })).problems.filter(({ severity }) => severity !== 'hint')).toEqual([]);
  });

  it('rejects with a failure that can be shown: broken settings, no folder, nobody', async () => {
    const broken = makeVault({ 'knowwho.yaml': 'language: klingon\n' });
    await expect(openVault(broken)).rejects.toMatchObject({
      kind: 'usage',
      message: expect.stringContaining('knowwho.yaml:1:'),
    });
    await expect(openVault(`${broken}/nowhere`)).rejects.toThrow();
    const vault = await openVault(makeVault(VAULT));
    await expect(vault.show('Nobody', { today })).rejects.toBeInstanceOf(Failure);
    await expect(vault.log({ names: [] }, { today })).rejects.toMatchObject({ kind: 'usage' });
  });

  it('watches until the loop is left', async () => {
    const vault = await openVault(makeVault(VAULT));
    for await (const event of vault.watch({ today: () => today })) {
      expect(event).toMatchObject({ kind: 'round', cause: 'start', today });
      break;
    }
    expect(Object.keys(filesOf(vault.root))).toContain('due.md');
  });
});

describe('what the library rejects with', () => {
  it('is a Failure also where the disk fails', async () => {
    const root = makeVault(VAULT);
    await expect(openVault(`${root}/nowhere`)).rejects.toMatchObject({
      name: 'Failure',
      kind: 'environment',
    });
    const vault = await openVault(root);
    rmSync(root, { recursive: true });
    await expect(vault.people()).rejects.toBeInstanceOf(Failure);
    await expect(vault.refresh({ today })).rejects.toBeInstanceOf(Failure);
    await expect(vault.add({ name: 'Ben' }, { today })).rejects.toBeInstanceOf(Failure);
  });
});
