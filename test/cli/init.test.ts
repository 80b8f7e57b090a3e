import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesOf, makeVault, runCli } from './run-cli.js';

const NOTES = {
  'Contacts/Anna Keller.md': '---\nlastContacted: 2026-11-01\nbirthdate: 1984-05-12\n---\n',
  'Contacts/Ben Wyss.md': '---\nlastContacted: 2026-10-01\nbirthdate: 1990-01-02\n---\n',
  'Daily/2026-11-20.md': 'Lunch with [[Anna Keller]]\n',
  'Daily/2026-11-21.md': 'Quiet\n',
};

describe('init', () => {
  it('adopts a folder as it is: says what it found, writes settings, changes no note', async () => {
    const root = makeVault({ ...NOTES, '.obsidian/app.json': '{}', '.gitignore': 'private/' });
    const { code, stdout, stderr } = await runCli(['init'], root);
    expect(code).toBe(0);
    expect(stdout).toContain('Contacts/');
    expect(stdout).toContain('lastContacted');
    expect(stdout).toContain('birthdate');
    expect(stderr).toContain('knowwho due');
    const files = filesOf(root);
    expect(files).toMatchObject(NOTES);
    expect(files['.gitignore']).toBe('private/\n.knowwho/\n');
    const list = JSON.parse((await runCli(['list', '--json'], root)).stdout);
    expect(
      list.map(({ name, lastContact }: { name: string; lastContact: string }) => [name, lastContact]),
    ).toEqual([
      ['Anna Keller', '2026-11-20'],
      ['Ben Wyss', '2026-10-01'],
    ]);
    expect((await runCli(['check'], root)).code).toBe(0);
  });

  it('never overwrites knowwho.yaml, and leaves a .gitignore alone that has the line', async () => {
    const files = { ...NOTES, 'knowwho.yaml': 'language: de\n', '.gitignore': '/.knowwho/\r\n' };
    const root = makeVault(files);
    const { code, stderr } = await runCli(['init'], root);
    expect(code).toBe(1);
    expect(stderr).toContain('not overwritten');
    expect(filesOf(root)).toEqual(files);
  });

  it('writes no .gitignore where there is neither git nor Obsidian, and nothing at all with --dry-run', async () => {
    const root = makeVault(NOTES);
    const dry = await runCli(['init', root, '--dry-run'], '/');
    expect(dry.stdout).toContain('Would write knowwho.yaml');
    expect(filesOf(root)).toEqual(NOTES);
    await runCli(['init', root], '/');
    expect(Object.keys(filesOf(root)).sort()).toEqual([...Object.keys(NOTES), 'knowwho.yaml'].sort());
  });

  it('refuses a folder that is not there', async () => {
    expect(await runCli(['init', 'nowhere'], makeVault({}))).toMatchObject({ code: 1 });
  });

  it('--example copies the example vault into a new folder and never into a full one', async () => {
    const root = makeVault({ 'full/mine.md': '' });
    expect((await runCli(['init', '--example', 'full'], root)).code).toBe(1);
    expect((await runCli(['init', '--example', '--dry-run'], root)).code).toBe(0);
    expect(existsSync(join(root, 'knowwho-example'))).toBe(false);
    const { code, stderr } = await runCli(['init', '--example'], root);
    expect(code).toBe(0);
    expect(stderr).toContain('knowwho due --vault knowwho-example --today');
    expect(existsSync(join(root, 'knowwho-example'))).toBe(true);
  });
});
