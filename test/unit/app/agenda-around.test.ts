import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { buildAgenda } from '../../../src/agenda/build-agenda.js';
import { agendaAround } from '../../../src/app/agenda-around.js';
import { fullPersonView } from '../../../src/app/person-view.js';
import { readState } from '../../../src/app/read-state.js';
import { makeVault } from '../../bench/make-vault.js';

const EXAMPLE = join(import.meta.dirname, '..', '..', '..', 'example-vault');

it.each([
  ['the example vault', () => EXAMPLE],
  ['a generated vault', generated],
])('says of each person in %s what the whole agenda says', (_, make) => {
  const { network, settings } = readState(make());
  let reasons = 0;
  for (const today of ['2026-11-20', '2026-11-23']) {
    const whole = buildAgenda(network, { today, settings });
    for (const contact of network.contacts) {
      const view = fullPersonView(contact, network, whole, settings);
      const near = agendaAround([contact], network, { today, settings });
      expect(fullPersonView(contact, network, near, settings)).toEqual(view);
      reasons += view.reasons.length;
    }
  }
  expect(reasons).toBeGreaterThan(20);
});

function generated(): string {
  const root = mkdtempSync(join(tmpdir(), 'knowwho-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  makeVault(root, { people: 80, dailyNotes: 30, seed: 3 });
  return root;
}
