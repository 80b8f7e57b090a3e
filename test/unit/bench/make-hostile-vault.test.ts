import { existsSync, lstatSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { addCadence } from '../../../src/people/cadence.js';
import { defaultSettings } from '../../../src/people/settings.js';
import { makeHostileVault } from '../../hostile/make-hostile-vault.js';

const made: string[] = [];
afterEach(() => {
  for (const dir of made.splice(0)) rmSync(dir, { recursive: true, force: true });
});

test('writes every file that it lists, and neither the bait nor two lists for one file', () => {
  const dir = mkdtempSync(join(tmpdir(), 'knowwho-hostile-'));
  const vault = makeHostileVault(dir);
  made.push(dir, dirname(vault.outside));
  const lists = [
    vault.fine.map(({ path }) => path),
    vault.broken,
    vault.odd,
    vault.conflictCopies,
    vault.ignored,
    vault.special,
  ];
  const paths = lists.flat();
  expect(new Set(paths).size).toBe(paths.length);
  for (const path of paths) expect(lstatSync(join(dir, path)), path).toBeDefined();
  expect(vault.fine).toHaveLength(10);
  expect(vault.broken.length).toBeGreaterThan(20);
  expect(statSync(join(dir, 'people/Huge.md')).size).toBeGreaterThan(5 * 1024 * 1024);
  expect(existsSync(vault.bait)).toBe(false);
});

test('the due days of the fine people follow from the default tiers', () => {
  const dir = mkdtempSync(join(tmpdir(), 'knowwho-hostile-'));
  const vault = makeHostileVault(dir);
  made.push(dir, dirname(vault.outside));
  const { tiers } = defaultSettings();
  expect(addCadence('2026-10-12', tiers.A!.every)).toBe(
    vault.fine.find(({ name }) => name === 'Fine Ada')?.due,
  );
  expect(addCadence('2026-03-31', tiers.C!.every)).toBe(
    vault.fine.find(({ name }) => name === 'Fine Hana')?.due,
  );
  for (const { due } of vault.fine) expect(due <= '2026-11-20').toBe(true);
});
