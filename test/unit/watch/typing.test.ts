import { readFileSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { TIMING, typingUntil } from '../../../src/watch/policy.js';
import { Rounds } from '../../../src/watch/round.js';
import { makeVault, writeIn } from '../../cli/run-cli.js';

const MONDAY = '2026-11-23';
const VAULT = {
  'people/Anna.md': '---\ntier: A\n---\n## Log\n- 2026-10-01 met\n',
  'people/Ben.md': '---\ntier: A\n---\n## Log\n- 2026-10-02 met\n',
};

describe('typingUntil', () => {
  it('waits until the file was quiet, not longer than the cap, and not for a time in the future', () => {
    expect(typingUntil(1_000, 1_000, 2_000, TIMING)).toBe(1_000 + TIMING.typing);
    expect(typingUntil(1_000, 1_000, 1_000 + TIMING.typing, TIMING)).toBeUndefined();
    const late = 1_000 + TIMING.typingLongest;
    expect(typingUntil(late - 500, 1_000, late - 400, TIMING)).toBe(late);
    expect(typingUntil(late, 1_000, late, TIMING)).toBeUndefined();
    expect(typingUntil(9_000, 1_000, 2_000, TIMING)).toBeUndefined();
    expect(typingUntil(1_000.9, 1_000, 1_000, TIMING)).toBe(1_000.9 + TIMING.typing);
  });
});

describe('an agenda file that is being written in', () => {
  const page = (root: string) => readFileSync(join(root, 'due.md'), 'utf8');
  const note = (root: string, name: string) => readFileSync(join(root, `people/${name}.md`), 'utf8');
  const ticked = (text: string, words = '') =>
    text.replace(/^- \[ \] (\[\[Anna\]\].*)$/m, (_, line) => `- [x] ${line}${words}`);
  /** As if the last save had been some milliseconds ago. */
  const saved = (root: string, ago: number) => {
    const at = (Date.now() - ago) / 1000;
    utimesSync(join(root, 'due.md'), at, at);
  };

  it('is left alone until it is quiet, and other files are not held up', () => {
    const root = makeVault(VAULT);
    const rounds = new Rounds(root, { ...TIMING, half: 0 });
    rounds.look(MONDAY);
    const before = page(root);
    writeIn(root, 'due.md', ticked(before));
    expect(rounds.look(MONDAY)).toBeUndefined();
    expect(rounds.pageAt).toBeGreaterThan(Date.now());
    writeIn(root, 'people/Cem.md', VAULT['people/Ben.md']);
    expect(rounds.look(MONDAY)).toMatchObject({
      changed: ['people/Cem.md'],
      written: ['stubs/Cem (stub).md'],
    });
    expect(page(root)).toBe(ticked(before));
    // The words come after the tick.
    writeIn(root, 'due.md', ticked(before, ' met for tea'));
    expect(rounds.look(MONDAY)).toBeUndefined();
    saved(root, TIMING.typing);
    expect(rounds.look(MONDAY)?.written).toContain('people/Anna.md');
    expect(note(root, 'Anna')).toContain('- 2026-11-23 met: for tea\n');
    expect(page(root)).toContain('[[Cem]]');
    expect(rounds.pageAt).toBeUndefined();
    expect(rounds.look(MONDAY)).toBeUndefined();
  });

  it('is read at last, also if it is saved again and again', () => {
    const root = makeVault(VAULT);
    const timing = { ...TIMING, typingLongest: 0 };
    const rounds = new Rounds(root, timing);
    rounds.look(MONDAY);
    writeIn(root, 'due.md', ticked(page(root)));
    expect(rounds.look(MONDAY)?.written).toContain('people/Anna.md');
  });

  it('waits at the start of watching too', () => {
    const root = makeVault(VAULT);
    new Rounds(root).look(MONDAY);
    writeIn(root, 'due.md', ticked(page(root)));
    const rounds = new Rounds(root);
    rounds.look(MONDAY);
    expect(note(root, 'Anna')).toBe(VAULT['people/Anna.md']);
    saved(root, TIMING.typing);
    expect(rounds.look(MONDAY)?.written).toContain('people/Anna.md');
  });
});
