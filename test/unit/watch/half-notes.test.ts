import { statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { TIMING } from '../../../src/watch/policy.js';
import { Rounds } from '../../../src/watch/round.js';
import { tempVault } from '../vault/temp-vault.js';

const TODAY = '2026-11-23';
const NOTE = 'people/Anna.md';
const NAMED = new Set([NOTE]);
const BEFORE = '---\ntier: A\nmet-at: Bern\n---\n## Log\n- 2026-10-01 call: the roof\n';
const SAVED = `${BEFORE}- 2026-11-02 met: a long talk about the roof and the cellar\n- 2026-11-20 call: the roof is done\n`;

/** A watcher that has seen the note as it was. */
function watching(): { rounds: Rounds; write: (text: string, age?: number) => void } {
  const root = tempVault({ [NOTE]: BEFORE });
  const file = join(root, NOTE);
  const rounds = new Rounds(root, TIMING);
  rounds.look(TODAY);
  const write = (text: string, age = 0): void => {
    writeFileSync(file, text);
    const at = statSync(file).mtimeMs - age;
    utimesSync(file, at / 1000, at / 1000);
  };
  return { rounds, write };
}

it.each([
  ['says less', BEFORE.replace('the roof', '')],
  ['cannot be read any more', BEFORE.slice(0, 12)],
  ['says more, and something that is to be reported', SAVED.slice(0, SAVED.indexOf('-11-20'))],
])('a young note that %s may be half a note: the round waits for the rest', (_, half) => {
  const { rounds, write } = watching();
  write(half);
  expect(rounds.look(TODAY, NAMED)).toBeUndefined();
  write(SAVED);
  expect(rounds.look(TODAY, NAMED)).toMatchObject({ changed: [NOTE], problems: [] });
});

it('one that has been so for a while is taken as it is', () => {
  const { rounds, write } = watching();
  write(`${BEFORE}- 20`, TIMING.half + 50);
  expect(rounds.look(TODAY, NAMED)?.problems).toMatchObject([{ code: 'entry-without-date' }]);
  // What was to be reported before is nothing new.
  write(`${BEFORE}- 2026-11-02 met: the cellar\n- 20`);
  expect(rounds.look(TODAY, NAMED)?.problems).toMatchObject([{ code: 'entry-without-date' }]);
});
