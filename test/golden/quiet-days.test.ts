import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openVault } from '../../src/index.js';

/** The generated files, path → text. */
function generated(root: string): Map<string, string> {
  const stubs = readdirSync(join(root, 'stubs')).map((name) => `stubs/${name}`);
  return new Map(['due.md', ...stubs].map((path) => [path, readFileSync(join(root, path), 'utf8')]));
}

it('on a quiet day only the page changes, also for people who no longer fit into the week', async () => {
  const copy = mkdtempSync(join(tmpdir(), 'knowwho-quiet-'));
  try {
    cpSync(join(import.meta.dirname, '../../example-vault'), copy, { recursive: true });
    const vault = await openVault(copy);
    await vault.refresh({ today: '2026-11-23' });
    const monday = generated(copy);
    const { notThisWeek } = (await vault.refresh({ today: '2026-11-24' })).agenda;
    expect(notThisWeek.length).toBeGreaterThan(1);
    const tuesday = generated(copy);
    const paths = [...new Set([...monday.keys(), ...tuesday.keys()])];
    expect(paths.filter((path) => monday.get(path) !== tuesday.get(path))).toEqual(['due.md']);
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
});
