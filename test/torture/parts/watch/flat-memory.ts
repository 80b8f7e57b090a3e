import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { addDays } from '../../../../src/people/day.js';
import { TIMING } from '../../../../src/watch/policy.js';
import { Rounds } from '../../../../src/watch/round.js';
import { makeVault, personName } from '../../../bench/make-vault.js';
import { type Figure, Tally, type TortureRun } from '../../part.js';
import { pause } from './watched.js';

/** Rounds before the first and before the second look at the memory. */
const ROUNDS = { short: [60, 240], full: [1_000, 5_000], long: [1_000, 20_000] } as const;
const PEOPLE = 60;
/** Bytes: a leak of 300 a round would be more. */
const MOST = { short: 1_500_000, full: 1_200_000, long: 3_000_000 };

/** Weeks of saves in one process: what is in memory at the end is what was there near the beginning. */
export async function flatMemory({ effort, seed, progress }: TortureRun): Promise<Figure> {
  const [first, last] = ROUNDS[effort];
  const tally = new Tally(`memory after ${last} rounds as after ${first}`);
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'knowwho-torture-')));
  try {
    makeVault(root, { people: PEOPLE, dailyNotes: 20, seed });
    const rounds = new Rounds(root, { ...TIMING, half: 0 });
    const used: number[] = [];
    for (let round = 1; round <= last; round += 1) {
      if (round % 100 === 0) progress(`round ${round} of ${last}`);
      const today = addDays('2026-11-23', Math.floor(round / 40));
      const path = `people/${personName(round % PEOPLE)}.md`;
      writeFileSync(
        join(root, path),
        `---\ntier: A\nmet-at: ${round}\n---\n## Log\n- ${today} wrote: ${round}\n`,
      );
      rounds.look(today, round % 20 === 0 ? undefined : new Set([path]));
      if (round === first || round === last) used.push(await heapInUse());
    }
    const [early = 0, late = 0] = used;
    const growth = late - early;
    tally.figure.note = `${(early / 1e6).toFixed(1)} MB, then ${(late / 1e6).toFixed(1)} MB`;
    tally.count(growth > MOST[effort] ? `${growth} bytes more` : undefined);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
  return tally.figure;
}

/** Bytes that are still needed. */
async function heapInUse(): Promise<number> {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  for (let time = 0; time < 3; time += 1) {
    await pause(10);
    collect();
  }
  return process.memoryUsage().heapUsed;
}
