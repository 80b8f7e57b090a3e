import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { planRefresh } from '../../src/app/plan-refresh.js';
import { readState } from '../../src/app/read-state.js';
import { agendaToJson } from '../../src/render/agenda-json.js';
import { makeVault, personName } from '../bench/make-vault.js';
import { buildProgram } from './build-program.js';

/** So many that a second thread reads ahead and that the caches pay. */
const SIZE = { people: 2_100, dailyNotes: 60, seed: 7 };
const TODAY = '2026-11-20';
let root = '';
let program = { folder: '', main: '' };
beforeAll(() => {
  program = buildProgram();
  root = mkdtempSync(join(tmpdir(), 'knowwho-test-'));
  makeVault(root, SIZE);
});
afterAll(() => {
  for (const folder of [root, program.folder]) rmSync(folder, { recursive: true, force: true });
});

/** What `due` prints. */
function due(today: string, ...more: string[]): unknown {
  const argv = [program.main, '--vault', root, '--today', today, '--json', 'due', ...more];
  const { status, stdout, stderr } = spawnSync(process.execPath, argv, { encoding: 'utf8', maxBuffer: 1e9 });
  expect(status, stderr).toBe(0);
  return JSON.parse(stdout);
}

/** The same from notes that are all read as a whole, in one thread and without a cache. */
function wholly(today: string): unknown {
  const { agenda, stubs } = planRefresh(readState(root), today);
  return JSON.parse(JSON.stringify(agendaToJson(agenda, stubs)));
}

it('due says of many people what it says where all is read', () => {
  for (const today of [TODAY, '2026-11-23', '2024-05-01'])
    expect(due(today, '--dry-run')).toEqual(wholly(today));
});

it('due says so from what it keeps, and when notes have changed since', () => {
  // The first run makes the folder, the second one the cache, for files that had settled by then.
  for (const _ of [1, 2]) due(TODAY);
  expect(due(TODAY, '--dry-run')).toEqual(wholly(TODAY));
  for (const index of [3, 400, 2_000]) {
    appendFileSync(join(root, 'people', `${personName(index)}.md`), '- [ ] send the slides 📅 2026-11-21\n');
    expect(due(TODAY, '--dry-run')).toEqual(wholly(TODAY));
    expect(due('2024-05-01', '--dry-run')).toEqual(wholly('2024-05-01'));
  }
});
