import { cpSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Agenda } from '../../../../src/agenda/agenda.js';
import { type RefreshResult, refresh } from '../../../../src/app/refresh.js';
import { agendaToJson } from '../../../../src/render/agenda-json.js';
import { TIMING } from '../../../../src/watch/policy.js';
import { Rounds } from '../../../../src/watch/round.js';
import { createRandom, type Random } from '../../../bench/random.js';
import { type Figure, Tally, type TortureRun } from '../../part.js';
import { filesIn } from './files-in.js';
import { type Edited, fillVault, randomEdit } from './random-edit.js';

const VAULTS = { short: 6, full: 120, long: 1_200 };
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
  fillVault(root, random);
  const rounds = new Rounds(root, { ...TIMING, typing: 0, half: 0 });
  let today = random.pick(DAYS);
  const done: string[] = [];
  rounds.look(today);
  for (let step = 1; step <= STEPS; step += 1) {
    const { what, paths } = severalEdits(root, random);
    if (random.chance(0.15)) today = random.pick(DAYS);
    done.push(`${today} ${what}`);
    const copy = `${root}-copy`;
    cpSync(root, copy, { recursive: true });
    // What is gone through without a cause leaves nothing behind.
    if (random.chance(0.3)) rounds.rehearse();
    const event = rounds.look(today, random.chance(0.9) ? new Set(paths) : undefined);
    // Without a round nothing was to be done: a run by hand may have second thoughts of what it did not understand.
    const wrong = event && difference(rounds, root, refresh(copy, { today }), copy);
    rmSync(copy, { recursive: true });
    tally.count(wrong && `seed ${seed}, step ${step}: ${wrong}\n      ${done.slice(-4).join('\n      ')}`);
    if (wrong) return;
  }
}

function severalEdits(root: string, random: Random): Edited {
  const edits = Array.from({ length: random.pick([1, 1, 1, 2, 3]) }, () => randomEdit(root, random));
  return { what: edits.map(({ what }) => what).join(' + '), paths: edits.flatMap(({ paths }) => paths) };
}

function difference(rounds: Rounds, root: string, cold: RefreshResult, copy: string): string | undefined {
  const [files, fresh] = [filesIn(root), filesIn(copy)];
  for (const path of new Set([...fresh.keys(), ...files.keys()])) {
    const [one, other] = [files.get(path) ?? '', fresh.get(path) ?? ''];
    if (one !== other) return `${path} is not as a fresh run writes it: ${firstDifference(one, other)}`;
  }
  if (!rounds.agenda) return 'there is no agenda';
  const asJson = (agenda: Agenda) => JSON.stringify(agendaToJson(agenda, cold.stubs));
  const [one, other] = [asJson(rounds.agenda), asJson(cold.agenda)];
  return one === other ? undefined : `the agenda differs: ${firstDifference(one, other)}`;
}

function firstDifference(before: string, after: string): string {
  let at = 0;
  while (at < before.length && before[at] === after[at]) at += 1;
  const part = (text: string) => JSON.stringify(text.slice(Math.max(0, at - 60), at + 60));
  return `${part(before)} ≠ ${part(after)}`;
}
