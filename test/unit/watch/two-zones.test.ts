import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { refresh } from '../../../src/app/refresh.js';
import { TIMING } from '../../../src/watch/policy.js';
import { Rounds } from '../../../src/watch/round.js';
import { filesOf, makeVault, writeIn } from '../../cli/run-cli.js';

/** One evening: Friday in Honolulu, Saturday in Auckland. */
const HONOLULU = '2026-11-20';
const AUCKLAND = '2026-11-21';

const person = (log: string) => `---\ntier: A\n---\n## Log\n${log}`;
const VAULT = {
  'knowwho.yaml': 'budget: { days: [mon, tue, wed, thu, fri, sat, sun], per-day: 9 }\n',
  'people/Anna Keller.md': person('- 2026-10-01 met for tea\n'),
  'people/Ben Wyss.md': person('- 2026-10-02 met\n'),
};

const page = (root: string) => readFileSync(join(root, 'due.md'), 'utf8');
const log = (root: string) => readFileSync(join(root, 'people/Anna Keller.md'), 'utf8').split('## Log\n')[1];
const tick = (root: string, words = '') =>
  writeIn(root, 'due.md', page(root).replace(/- \[ \] (\[\[Anna Keller\]\].*)/, `- [x] $1${words}`));

/** What a sync tool does: the files of one machine come to the other. */
function sync(from: string, to: string, only: (path: string) => boolean = () => true): void {
  for (const [path, text] of Object.entries(filesOf(from))) if (only(path)) writeIn(to, path, text);
}

describe('a vault on two machines on the same evening', () => {
  it('logs a tick once that came with a note in which the other machine has logged it tomorrow', () => {
    const [east, west] = [makeVault(VAULT), makeVault(VAULT)];
    refresh(east, { today: AUCKLAND });
    tick(east, ' via email: the slides');
    sync(east, west);
    refresh(east, { today: AUCKLAND });
    expect(log(east)).toContain('- 2026-11-21 wrote via email: the slides');
    sync(east, west, (path) => path !== 'due.md');
    refresh(west, { today: HONOLULU });
    expect(log(west)).toBe(log(east));
  });

  it('logs a tick once that came the other way round', () => {
    const [east, west] = [makeVault(VAULT), makeVault(VAULT)];
    refresh(west, { today: HONOLULU });
    tick(west);
    sync(west, east);
    refresh(west, { today: HONOLULU });
    sync(west, east, (path) => path !== 'due.md');
    refresh(east, { today: AUCKLAND });
    expect(log(east)).toBe(log(west));
    expect(log(east)?.match(/wrote/g)).toHaveLength(1);
  });

  it('takes an appointment of tomorrow for no tick of today', () => {
    const root = makeVault({
      ...VAULT,
      'people/Anna Keller.md': person('- 2026-10-01 met\n- 2026-11-21 met: for lunch\n'),
    });
    refresh(root, { today: HONOLULU });
    tick(root, ' met: for lunch');
    refresh(root, { today: HONOLULU });
    expect(log(root)).toContain('- 2026-11-20 met: for lunch');
  });

  it('keeps the day of a ✅ on both', () => {
    const [east, west] = [makeVault(VAULT), makeVault(VAULT)];
    refresh(east, { today: AUCKLAND });
    tick(east, ' ✅ 2026-11-21');
    sync(east, west);
    refresh(east, { today: AUCKLAND });
    refresh(west, { today: HONOLULU });
    expect(log(west)).toBe(log(east));
    // The page of tomorrow is known for what it is: nothing on it is taken for typed.
    expect(page(west)).not.toContain('kept as it was');
  });

  it('does not turn the page back and forth while both are watching', () => {
    const [east, west] = [makeVault(VAULT), makeVault(VAULT)];
    const timing = { ...TIMING, typing: 0 };
    const [there, here] = [new Rounds(east, timing), new Rounds(west, timing)];
    here.look(HONOLULU);
    sync(west, east);
    there.look(AUCKLAND);
    const written: string[][] = [];
    for (let times = 0; times < 4; times += 1) {
      sync(east, west);
      written.push(here.look(HONOLULU)?.written ?? []);
      sync(west, east);
      written.push(there.look(AUCKLAND)?.written ?? []);
    }
    expect(written.flat()).toEqual([]);
    expect(page(west)).toBe(page(east));
    expect(page(west)).toContain(AUCKLAND);
    // What the user does here counts here, on the day that it is here.
    tick(west);
    expect(here.look(HONOLULU)?.written).toContain('people/Anna Keller.md');
    expect(log(west)).toContain('- 2026-11-20 wrote');
    sync(west, east);
    expect(there.look(AUCKLAND)?.written).toContain('due.md');
    sync(east, west);
    expect(here.look(HONOLULU)?.written ?? []).toEqual([]);
    expect(page(west)).toBe(page(east));
    // Our own new day turns it in any case.
    here.look(AUCKLAND);
    expect(page(west)).toBe(page(east));
  });

  it('makes the page of its own day at the start, and with it what the notes say now', () => {
    const root = makeVault(VAULT);
    refresh(root, { today: AUCKLAND });
    expect(new Rounds(root).look(HONOLULU)?.written).toContain('due.md');
    expect(page(root)).toContain(HONOLULU);
    expect(new Rounds(root).look('2026-11-19')?.written).toContain('due.md');
  });
});
