import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { makeAdoptedVault } from '../../bench/make-adopted-vault.js';

const made: string[] = [];
function folder(): string {
  const dir = mkdtempSync(join(tmpdir(), 'knowwho-adopted-'));
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
  makeAdoptedVault(first, { people: 60, seed: 3 });
  makeAdoptedVault(second, { people: 60, seed: 3 });
  makeAdoptedVault(other, { people: 60, seed: 4 });
  expect(contents(second)).toEqual(contents(first));
  expect(contents(other)).not.toEqual(contents(first));
});

test('300 people without tier, met-on or log, and two years of diary up to 20 November 2026', () => {
  const dir = folder();
  const { people, dailyNotes, others } = makeAdoptedVault(dir, { seed: 1 });
  expect(new Set(people.map((path) => path.toLowerCase())).size).toBe(300);
  expect(dailyNotes.length).toBeGreaterThan(450);
  expect(dailyNotes.at(-1)).toBe('Daily/2026/2026-11-20.md');
  const written = contents(dir);
  expect([...written.keys()].sort()).toEqual(
    [...people, ...dailyNotes, ...others].filter((path) => path.endsWith('.md')).sort(),
  );
  for (const path of people) expect(written.get(path)).not.toMatch(/^(?:tier|met-on):|^#+ Log$/m);
  const own = [...written].filter(([path]) => !path.startsWith('Templates/')).map(([, text]) => text);
  expect(own.join('\n')).not.toMatch(/[{}]|undefined/);
});

test('a few people fill the diary, some fell silent, many are never named', () => {
  const dir = folder();
  const { people, dailyNotes } = makeAdoptedVault(dir, { seed: 1 });
  const diary = dailyNotes.map((path) => readFileSync(join(dir, path), 'utf8'));
  const named = people.map((path) => {
    const link = `[[${path.split('/').at(-1)?.slice(0, -3)}`;
    return diary.flatMap((text, index) =>
      text.includes(`${link}]`) || text.includes(`${link}|`) ? [index] : [],
    );
  });
  expect(Math.max(...named.map((days) => days.length))).toBeGreaterThan(50);
  expect(named.filter((days) => days.length === 0).length).toBeGreaterThan(100);
  const silent = named.filter((days) => days.length > 15 && (days.at(-1) ?? 0) < diary.length - 80);
  expect(silent.length).toBeGreaterThan(3);
});
