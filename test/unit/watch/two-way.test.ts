import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { TIMING } from '../../../src/watch/policy.js';
import { Rounds } from '../../../src/watch/round.js';
import { makeVault, writeIn } from '../../cli/run-cli.js';

const MONDAY = '2026-11-23';

it('carries out a tick in one round and takes its own writing for no news', () => {
  const root = makeVault({ 'people/Anna.md': '---\ntier: A\n---\n## Log\n- 2026-10-01 met\n' });
  const rounds = new Rounds(root, { ...TIMING, typing: 0 });
  rounds.look(MONDAY);
  const page = readFileSync(join(root, 'due.md'), 'utf8');
  writeIn(root, 'due.md', page.replace('- [ ] [[Anna]]', '- [x] [[Anna]]'));
  const event = rounds.look(MONDAY);
  expect(event).toMatchObject({ changed: ['due.md'], written: ['people/Anna.md', 'due.md'] });
  expect(rounds.isOwnWriting(['people/Anna.md', 'due.md'])).toBe(true);
  expect(rounds.look(MONDAY)).toBeUndefined();
  expect(readFileSync(join(root, 'people/Anna.md'), 'utf8').match(/2026-11-23 wrote/g)).toHaveLength(1);
});
