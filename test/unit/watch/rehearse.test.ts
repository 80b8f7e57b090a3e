import { appendFileSync, cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { refresh } from '../../../src/app/refresh.js';
import { TIMING } from '../../../src/watch/policy.js';
import { Rounds } from '../../../src/watch/round.js';
import { tempVault, treeOf } from '../vault/temp-vault.js';

const TODAY = '2026-11-23';
const VAULT = {
  'people/Anna.md': '---\ntier: A\nmet-on: 2026-01-02\n---\n## Log\n- 2026-10-01 call: the roof\n',
  'people/Ben.md': '---\ntier: B\nmet-on: 2026-01-02\n---\n- [ ] send the plan 📅 2026-11-24\n',
};

it('a rehearsal writes nothing, and what comes after it is as if there had been none', () => {
  const root = tempVault(VAULT);
  const rounds = new Rounds(root, { ...TIMING, half: 0 });
  rounds.rehearse();
  rounds.look(TODAY);
  const before = treeOf(root);
  // A save that nobody has told of yet.
  appendFileSync(join(root, 'people/Anna.md'), '- 2026-11-22 met: the roof is done\n');
  const saved = readFileSync(join(root, 'people/Anna.md'), 'utf8');
  rounds.rehearse();
  expect(treeOf(root)).toEqual({ ...before, 'people/Anna.md': saved });

  const copy = tempVault();
  cpSync(root, copy, { recursive: true });
  expect(rounds.look(TODAY, new Set(['people/Anna.md']))?.changed).toEqual(['people/Anna.md']);
  refresh(copy, { today: TODAY });
  const page = (dir: string) => readFileSync(join(dir, 'due.md'), 'utf8');
  expect(page(root)).toBe(page(copy));
});
