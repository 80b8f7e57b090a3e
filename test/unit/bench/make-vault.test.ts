import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { makeVault, personName } from '../../bench/make-vault.js';

const made: string[] = [];
function folder(): string {
  const dir = mkdtempSync(join(tmpdir(), 'knowwho-bench-'));
  made.push(dir);
  return dir;
}
afterEach(() => {
  for (const dir of made.splice(0)) rmSync(dir, { recursive: true, force: true });
});

function contents(dir: string): Map<string, string> {
  const paths = readdirSync(dir, { recursive: true, encoding: 'utf8' }).sort();
  return new Map(
    paths.filter((path) => path.endsWith('.md')).map((path) => [path, readFileSync(join(dir, path), 'utf8')]),
  );
}

test('the same seed gives the same bytes, another seed others', () => {
  const [first, second, other] = [folder(), folder(), folder()];
  makeVault(first, { people: 40, dailyNotes: 10, seed: 7 });
  makeVault(second, { people: 40, dailyNotes: 10, seed: 7 });
  makeVault(other, { people: 40, dailyNotes: 10, seed: 8 });
  expect(contents(second)).toEqual(contents(first));
  expect(contents(other)).not.toEqual(contents(first));
});

test('writes as many people and daily notes as asked, people of about 2 KB', () => {
  const dir = folder();
  const { people, journal } = makeVault(dir, { people: 200, dailyNotes: 30, seed: 1 });
  expect(people).toHaveLength(200);
  expect(journal).toHaveLength(30);
  const written = contents(dir);
  expect([...written.keys()].sort()).toEqual([...people, ...journal].sort());
  const bytes = people.reduce((sum, path) => sum + Buffer.byteLength(written.get(path) ?? ''), 0);
  expect(bytes / people.length).toBeGreaterThan(1_500);
  expect(bytes / people.length).toBeLessThan(2_600);
});

test('names stay unique beyond all pairs of first and last names', () => {
  const names = Array.from({ length: 30_000 }, (_, index) => personName(index).toLowerCase());
  expect(new Set(names).size).toBe(30_000);
});

test('a usual vault has some two hundred close people, a crowded one nearly everybody', () => {
  const tiersIn = (crowded: boolean) => {
    const dir = folder();
    makeVault(dir, { people: 1500, dailyNotes: 0, seed: 1, crowded });
    return [...contents(dir).values()].filter((text) => /^tier: [A-D]$/m.test(text)).length;
  };
  expect(tiersIn(false)).toBe(213);
  expect(tiersIn(true)).toBeGreaterThan(1200);
});
