import { afterEach, describe, expect, it, vi } from 'vitest';
import { filesOf, makeVault, runCli } from '../cli/run-cli.js';
import { life } from './killable-disk.js';

vi.mock('../../src/vault/write-disk.js', () => import('./killable-disk.js'));

const VAULT = {
  'knowwho.yaml': '',
  'people/Anna Keller.md': '---\ntier: A\nlast-contact: 2026-10-01\n---\n## Log\n- 2026-10-01 call: hello\n',
  'people/Ben Wyss.md': 'met at a party',
  'people/Cem Kaya.md': '\uFEFF---\r\ntier: "B" # close\r\n---\r\nCem introduced [[Ben Wyss]].\r\n',
  'journal/2026-11-02.md': '- Lunch with [[Anna Keller]] and [[people/Ben Wyss|Ben]]\n',
};

afterEach(() => {
  life.left = Number.POSITIVE_INFINITY;
});

/** The vault's files; hidden temporary ones that a dead process leaves behind harm nobody. */
function notesOf(root: string): Record<string, string> {
  return Object.fromEntries(Object.entries(filesOf(root)).filter(([path]) => !path.includes('/.knowwho-')));
}

/**
 * Runs a command that is killed at its first, second, third … operation on the disk until it gets through. After each
 * time the next command must leave all files as they were before, or all as they are after.
 */
async function killEverywhere(
  prepare: string[][],
  argv: string[],
): Promise<{ old: number; done: number; said: Set<string> }> {
  const whole = makeVault(VAULT);
  for (const one of prepare) await runCli(one, whole);
  const before = notesOf(whole);
  expect((await runCli(argv, whole)).code).toBe(0);
  const after = notesOf(whole);
  expect(after).not.toEqual(before);
  const outcome = { old: 0, done: 0, said: new Set<string>() };
  for (let operation = 0; ; operation++) {
    const root = makeVault(VAULT);
    for (const one of prepare) await runCli(one, root);
    life.left = operation;
    const killed = await runCli(argv, root);
    life.left = Number.POSITIVE_INFINITY;
    if (killed.code === 0) break;
    const { stderr } = await runCli(['check', '--fix'], root);
    for (const line of stderr.split('\n')) if (line.includes('interrupted')) outcome.said.add(line);
    const now = notesOf(root);
    const isOld = JSON.stringify(now) === JSON.stringify(before);
    if (isOld) outcome.old++;
    else {
      expect(now, `killed at operation ${operation}`).toEqual(after);
      outcome.done++;
    }
    // What was completed or taken back is told once.
    expect((await runCli(['check', '--fix'], root)).stderr).not.toContain('interrupted');
    expect((await runCli(argv, root)).code).toBeLessThan(2);
  }
  return outcome;
}

describe('a program that is killed at any write', () => {
  it('has logged with everybody or with nobody', async () => {
    const { old, done, said } = await killEverywhere([], ['log', 'Anna', 'Ben', 'Cem', 'met for lunch']);
    expect(old).toBeGreaterThan(5);
    expect(done).toBeGreaterThan(5);
    expect([...said]).toEqual([
      '“log Anna Keller, Ben Wyss, Cem Kaya” was interrupted before it wrote anything.',
      '“log Anna Keller, Ben Wyss, Cem Kaya” was interrupted and has been completed.',
    ]);
  });

  it('has undone everything or nothing, and can undo it still', async () => {
    const { old, done } = await killEverywhere([['tier', 'Anna', 'Ben', 'Cem', 'C']], ['undo']);
    expect(old).toBeGreaterThan(5);
    expect(done).toBeGreaterThan(5);
  });

  it.each([
    ['a new name', ['rename', 'Ben', 'Ben Frei', '--yes']],
    ['another case', ['rename', 'Ben', 'ben wyss', '--yes']],
    ['one note of two', ['merge', 'Anna', 'Ben', '--yes']],
  ])('has made %s in all notes or in none', async (_, argv) => {
    const { old, done } = await killEverywhere([], argv);
    expect(old).toBeGreaterThan(5);
    expect(done).toBeGreaterThan(5);
  });
});
