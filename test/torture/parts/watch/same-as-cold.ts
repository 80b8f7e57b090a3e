import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { refresh } from '../../../../src/app/refresh.js';
import { agendaToJson } from '../../../../src/render/agenda-json.js';
import { TIMING } from '../../../../src/watch/policy.js';
import { Rounds } from '../../../../src/watch/round.js';
import { createRandom, type Random } from '../../../bench/random.js';
import { type Figure, Tally, type TortureRun } from '../../part.js';
import { type Edited, randomEdit } from './random-edit.js';

const VAULTS = { short: 12, full: 120, long: 1_200 };
const STEPS = 14;
const DAYS = ['2026-11-20', '2026-11-21', '2026-11-23', '2026-11-24', '2026-11-30', '2027-02-28'];

/** After each of many random edits, told to a watcher file by file: the vault is as a fresh `due` would leave it. */
export function sameAsCold({ effort, seed, progress }: TortureRun): Figure {
  const tally = new Tally('random edits told file by file: agenda and files as a fresh `due` makes them');
  for (let vault = 0; vault < VAULTS[effort]; vault += 1) {
    progress(`vault ${vault + 1} of ${VAULTS[effort]}`);
    const root = realpathSync(mkdtempSync(join(tmpdir(), 'knowwho-torture-')));
    try {
      liveOn(root, seed + vault, tally);
    } finally {
      rmSync(root, { recursive: true, force: true });
    }
  }
  return tally.figure;
}

function liveOn(root: string, seed: number, tally: Tally): void {
  const random = createRandom(seed);
  for (let count = 0; count < 10; count += 1) randomEdit(root, random);
  const rounds = new Rounds(root, { ...TIMING, typing: 0 });
  let today = random.pick(DAYS);
  const done: string[] = [];
  look(rounds, today);
  for (let step = 1; step <= STEPS; step += 1) {
    const { what, paths } = severalEdits(root, random);
    if (random.chance(0.15)) today = random.pick(DAYS);
    done.push(`${today} ${what}`);
    look(rounds, today, random.chance(0.9) ? new Set(paths) : undefined);
    const wrong = difference(root, today, rounds);
    tally.count(wrong && `seed ${seed}, step ${step}: ${wrong}\n      ${done.slice(-4).join('\n      ')}`);
    if (wrong) return;
  }
}

function severalEdits(root: string, random: Random): Edited {
  const edits = Array.from({ length: random.pick([1, 1, 1, 2, 3]) }, () => randomEdit(root, random));
  return { what: edits.map(({ what }) => what).join(' + '), paths: edits.flatMap(({ paths }) => paths) };
}

/** The page may ask for a second look: what one line of the inbox did may be what another one waits for. */
function look(rounds: Rounds, today: string, paths?: ReadonlySet<string>): void {
  rounds.look(today, paths);
}

function difference(root: string, today: string, rounds: Rounds): string | undefined {
  const cold = refresh(root, { today, dryRun: true });
  const left = [...cold.changes, ...cold.acted];
  if (left.length > 0) {
    const [{ path, before, after }] = left as [(typeof left)[number]];
    return `a fresh run writes ${path}: ${firstDifference(before ?? '', after ?? '')}`;
  }
  const agenda = rounds.agenda;
  if (!agenda) return 'there is no agenda';
  const [live, fresh] = [agenda, cold.agenda].map((one) => JSON.stringify(agendaToJson(one, cold.stubs)));
  return live === fresh ? undefined : `the agenda differs: ${firstDifference(live ?? '', fresh ?? '')}`;
}

function firstDifference(before: string, after: string): string {
  let at = 0;
  while (at < before.length && before[at] === after[at]) at += 1;
  const part = (text: string) => JSON.stringify(text.slice(Math.max(0, at - 60), at + 60));
  return `${part(before)} ≠ ${part(after)}`;
}
