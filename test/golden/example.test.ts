import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openVault } from '../../src/index.js';

const PROJECT = join(import.meta.dirname, '../..');
const TODAY = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8')).config.exampleDay;

it('the example vault gives the page that is checked in', async () => {
  const copy = mkdtempSync(join(tmpdir(), 'knowwho-example-'));
  try {
    cpSync(join(PROJECT, 'example-vault'), copy, { recursive: true });
    const { problems } = await (await openVault(copy)).refresh({ today: TODAY });
    expect(problems).toEqual([]);
    const golden = join(import.meta.dirname, 'example', 'due.md');
    const page = readFileSync(join(copy, 'due.md'), 'utf8');
    if (process.env.UPDATE_GOLDEN === '1') writeFileSync(golden, page);
    expect(page).toBe(readFileSync(golden, 'utf8'));
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
});
