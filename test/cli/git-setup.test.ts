import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { driverCommand } from '../../src/app/driver-command.js';
import { makeVault, runCli } from './run-cli.js';

const BLOCK = `# knowwho:begin (made by "knowwho git-setup", which is to be run once in each clone)
*.md merge=knowwho
# knowwho:end
`;

function repository(files: Record<string, string> = {}): string {
  const root = makeVault({ 'knowwho.yaml': '', ...files });
  execFileSync('git', ['init', '-q'], { cwd: root });
  return root;
}

const attributes = (root: string) => readFileSync(join(root, '.gitattributes'), 'utf8');
const config = (root: string) => readFileSync(join(root, '.git/config'), 'utf8');

describe('git-setup', () => {
  it('writes one line and one setting, once, and says what is next and how to undo it', async () => {
    const root = repository();
    const { code, stdout, stderr } = await runCli(['git-setup'], root);
    expect({ code, stdout }).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('*.md merge=knowwho'),
    });
    expect(stderr).toContain('once in each other clone');
    expect(stderr).toContain('git-setup --remove');
    expect(attributes(root)).toBe(BLOCK);
    const [before, text] = [config(root), attributes(root)];
    expect(before).toContain('[merge "knowwho"]');
    const again = await runCli(['git-setup'], root);
    expect(again).toMatchObject({ code: 0, stdout: expect.stringContaining('is as it should be') });
    expect([config(root), attributes(root)]).toEqual([before, text]);
  });

  it('changes nothing with --dry-run, and is undone to the byte', async () => {
    for (const mine of ['', '# mine\r\n*.png binary\r\n', '\uFEFF*.md text', '*.pdf -diff']) {
      const root = repository(mine === '' ? {} : { '.gitattributes': mine });
      const before = config(root);
      const { stdout } = await runCli(['git-setup', '--dry-run'], root);
      expect(stdout).toContain('Would write into .gitattributes');
      expect(stdout).toContain('merge.knowwho.driver = ');
      expect([config(root), existsSync(join(root, '.gitattributes'))]).toEqual([before, mine !== '']);
      await runCli(['git-setup'], root);
      expect(attributes(root).replace('\uFEFF', '').replaceAll('\r\n', '\n')).toBe(
        BLOCK + mine.replace('\uFEFF', '').replaceAll('\r\n', '\n'),
      );
      expect(attributes(root).endsWith(mine.replace('\uFEFF', ''))).toBe(true);
      expect(await runCli(['git-setup', '--remove'], root)).toMatchObject({ code: 0 });
      expect(config(root)).toBe(before);
      expect(existsSync(join(root, '.gitattributes')) ? attributes(root) : '').toBe(mine);
      expect(await runCli(['git-setup', '--remove'], root)).toMatchObject({
        code: 0,
        stdout: expect.stringContaining('Nothing of knowwho stands in .gitattributes'),
      });
    }
  });

  it('leaves the last word to lines of the user’s, and says so', async () => {
    const root = repository({ '.gitattributes': '*.md merge=union\n' });
    const { code, stderr } = await runCli(['git-setup'], root);
    expect(code).toBe(0);
    expect(stderr).toContain('git still merges people/Name.md by its own rule (merge: union)');
  });

  it('refuses where there is no repository, or no git', async () => {
    const root = makeVault({ 'knowwho.yaml': '' });
    expect(await runCli(['git-setup'], root)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('is in no git repository'),
    });
    expect(existsSync(join(root, '.gitattributes'))).toBe(false);
    const path = process.env.PATH;
    process.env.PATH = root;
    try {
      expect(await runCli(['git-setup'], root)).toMatchObject({
        code: 3,
        stderr: expect.stringContaining('git was not found'),
      });
    } finally {
      process.env.PATH = path;
    }
  });

  it('sets up the vault’s folder alone where that is a part of the repository', async () => {
    const root = repository();
    mkdirSync(join(root, 'notes'));
    writeFileSync(join(root, 'notes/knowwho.yaml'), '');
    expect((await runCli(['git-setup', '--json'], join(root, 'notes'))).code).toBe(0);
    expect(existsSync(join(root, '.gitattributes'))).toBe(false);
    expect(readFileSync(join(root, 'notes/.gitattributes'), 'utf8')).toBe(BLOCK);
  });

  it('quotes paths for the shell and for git', () => {
    expect(driverCommand("/o'b/100%/node", 'C:\\x y\\main.js')).toContain(
      "n='/o'\\''b/100%%/node' m='C:/x y/main.js';",
    );
  });
});
