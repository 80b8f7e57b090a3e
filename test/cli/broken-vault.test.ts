import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type HostileVault, makeHostileVault } from '../hostile/make-hostile-vault.js';
import { runCli } from './run-cli.js';

/** What stands in a folder, byte for byte: path → hash, links by where they point. */
function fingerprints(root: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isSymbolicLink()) found.set(path, readlinkSync(path));
    if (entry.isFile()) found.set(path, createHash('sha256').update(readFileSync(path)).digest('hex'));
  }
  return found;
}

describe('a vault with broken and hostile notes', () => {
  let root = '';
  let vault: HostileVault;
  beforeAll(() => {
    root = join(mkdtempSync(join(tmpdir(), 'knowwho-hostile-')), 'vault');
    vault = makeHostileVault(root);
  });
  afterAll(() => rmSync(dirname(root), { recursive: true, force: true }));

  it('reports them, leaves them alone, and everybody else’s agenda is right', async () => {
    const before = fingerprints(dirname(root));
    const { code, stdout } = await runCli(['--vault', root, '--today', '2026-11-20', '--json', 'due'], root);
    expect(code).toBe(0);
    const due = JSON.parse(stdout);
    const onAgenda = new Map([
      ...due.items.map((item: { path: string; reasons: { rule: string; due: string }[] }) => [
        item.path,
        item.reasons.find(({ rule }) => rule === 'cadence')?.due,
      ]),
      ...due.notThisWeek.map((one: { path: string; due: string }) => [one.path, one.due]),
    ]);
    for (const { path, due: day } of vault.fine) expect(onAgenda.get(path), path).toBe(day);
    const reported = new Set(due.problems.map(({ path }: { path: string }) => path));
    for (const path of [...vault.broken, ...vault.conflictCopies]) expect(reported, path).toContain(path);
    for (const path of vault.broken) expect(onAgenda.has(path), path).toBe(false);
    expect(existsSync(vault.bait), 'nothing is executed').toBe(false);
    const after = fingerprints(dirname(root));
    for (const [path, hash] of before) expect(after.get(path), path).toBe(hash);
    const made = [...after.keys()]
      .filter((path) => !before.has(path))
      .map((path) => path.slice(root.length + 1));
    expect(made.filter((path) => !/^(?:due\.md|stubs\/|\.knowwho\/)/.test(path))).toEqual([]);
  });

  it('refuses to log into a note that cannot be read', async () => {
    for (const path of vault.broken.filter((one) => one.startsWith('people/'))) {
      const before = readFileSync(join(root, path));
      const { code } = await runCli(['--vault', root, 'log', path, '--text', 'hello'], root);
      expect(code, path).toBe(1);
      expect(readFileSync(join(root, path)).equals(before), path).toBe(true);
    }
  });

  it('lists every problem with its place', async () => {
    const { code, stdout } = await runCli(['--vault', root, '--json', 'check'], root);
    expect(code).toBe(1);
    const { problems } = JSON.parse(stdout);
    expect(problems.length).toBeGreaterThan(vault.broken.length);
    for (const problem of problems) {
      expect(problem).toMatchObject({
        path: expect.any(String),
        code: expect.any(String),
        message: expect.any(String),
      });
      expect(problem.line).toBeGreaterThan(0);
      expect(problem.column).toBeGreaterThan(0);
    }
  });
});
