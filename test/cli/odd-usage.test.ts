import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesOf, makeVault, runCli } from './run-cli.js';

describe('odd usage', () => {
  it('refuses an empty --vault instead of writing into the folder one happens to be in', async () => {
    const root = makeVault({ 'people/Anna Keller.md': '---\nmet-on: 2026-11-22\n---\n' });
    for (const argv of [
      ['--vault', '', 'due'],
      ['due', '--vault', ' '],
    ]) {
      const { code, stderr } = await runCli(argv, root);
      expect(code).toBe(2);
      expect(stderr).toContain('--vault');
    }
    expect(Object.keys(filesOf(root))).toEqual(['people/Anna Keller.md']);
  });

  it('counts as wrong usage to ask for the help of a command that does not exist', async () => {
    const { code, stdout } = await runCli(['help', 'frobnicate'], makeVault({}));
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect((await runCli(['help', 'due'], makeVault({}))).code).toBe(0);
  });

  it('names the place of the problem where a note to be logged in is broken', async () => {
    const files = { 'knowwho.yaml': '', 'people/Broken.md': '---\ntier: [A\n---\n' };
    const root = makeVault(files);
    const { code, stderr } = await runCli(['log', 'Broken', 'hello'], root);
    expect(code).toBe(1);
    expect(stderr).toContain('people/Broken.md:');
    expect(filesOf(root)).toEqual(files);
  });

  it('makes the example vault with the lines for git that npm leaves out of packages', async () => {
    const root = makeVault({});
    const { stdout } = await runCli(['init', '--example', 'one', '--json'], root);
    const example = readFileSync(join(import.meta.dirname, '../../example-vault/.gitignore'), 'utf8');
    expect(readFileSync(join(root, 'one/.gitignore'), 'utf8')).toBe(example);
    expect(JSON.parse(stdout).written).toContain('.gitignore');
    const source = makeVault({ 'me.md': '', 'people/Anna.md': '' });
    const { copyExample } = await import('../../src/app/copy-example.js');
    expect(copyExample(join(root, 'two'), false, source)).toEqual(['.gitignore', 'me.md', 'people/Anna.md']);
    expect(readFileSync(join(root, 'two/.gitignore'), 'utf8')).toBe(example);
  });
});
