import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeAdoptedVault } from '../../bench/make-adopted-vault.js';
import { runCli } from '../../cli/run-cli.js';
import { ADOPTED_DAYS } from './adopted-days.js';
import { EXAMPLE_DAYS } from './example-days.js';
import { type LivedDay, type LivedPage, liveDay } from './live.js';
import { type TwoMachines, twoMachines } from './two-machines.js';

/**
 * A fortnight as a user lives it, through files alone, on a laptop with the program and a phone with an editor and
 * git. The pages, the messages as sent and the git log stand beside this file: read them. `UPDATE_GOLDEN=1` takes
 * over what changed on purpose.
 */
const UPDATE = process.env.UPDATE_GOLDEN === '1';
const PAGE = 'due.md';

interface Fortnight {
  name: string;
  days: LivedDay[];
  fill(folder: string): Promise<void> | void;
}

const FORTNIGHTS: Fortnight[] = [
  {
    name: 'example',
    days: EXAMPLE_DAYS,
    fill: (folder) => cpSync(join(import.meta.dirname, '../../../example-vault'), folder, { recursive: true }),
  },
  {
    name: 'adopted',
    days: ADOPTED_DAYS,
    fill: async (folder) => {
      makeAdoptedVault(folder, { people: 300, seed: 1 });
      await runCli(['init', folder], folder);
    },
  },
];

describe.each(FORTNIGHTS)('a fortnight with the $name vault', ({ name, days, fill }) => {
  const lived: LivedPage[] = [];
  let log = '';
  let machines: TwoMachines;

  beforeAll(async () => {
    machines = await twoMachines(fill, days[0]?.day ?? '');
    for (const day of days) lived.push(await liveDay(machines, day));
    log = machines.git('laptop', '-c', 'core.quotePath=false', 'log', '--reverse', '--topo-order', '--name-status', '--format=%n%ad %an: %s', '--date=short');
  }, 600_000);
  afterAll(() => machines?.remove());

  it('left these pages, messages and commits', () => {
    const made = new Map([
      ...lived.map(({ day, page }) => [`pages/${day}.md`, page] as const),
      ...lived.flatMap(({ day, sent }) =>
        [...sent].map(([who, text]) => [`sent/${day} ${who}.md`, `${text}\n`] as const),
      ),
      // What the first commit holds is the vault itself.
      ['git-log.txt', `${log.trim().replace(/\n\n(?:A\t[^\n]*\n)+/, '\n')}\n`],
    ]);
    const folder = join(import.meta.dirname, name);
    if (UPDATE) {
      rmSync(folder, { recursive: true, force: true });
      for (const [path, text] of made) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), text);
      }
    }
    const there = existsSync(folder)
      ? readdirSync(folder, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1).replaceAll('\\', '/'))
      : [];
    expect(there.sort()).toEqual([...made.keys()].sort());
    for (const [path, text] of made) expect(readFileSync(join(folder, path), 'utf8'), path).toBe(text);
  });

  it('showed a page of one screen with something to do each morning', () => {
    expect(lived).toHaveLength(14);
    for (const { day, page } of lived) {
      expect(page.split('\n').length, day).toBeLessThan(52);
      expect(page, day).toMatch(/^- \[ \] /m);
      expect(page, day).not.toMatch(/not understood|not carried out|undefined|NaN/);
    }
  });

  it('kept each line closed that was acted on', () => {
    for (const [index, { acts }] of days.entries()) {
      const page = lived[index]?.page ?? '';
      for (const { path, find, put } of acts) {
        if (path !== PAGE || !/\[[x-]\]/.test(put)) continue;
        const line = page.split('\n').find((one) => one.includes(find.replaceAll('\0', ''))) as string;
        for (const { day, page: later } of lived.slice(index + 1))
          expect(later.split('\n'), `${day}: ${line}`).not.toContain(line);
      }
    }
  });

  it('wrote every token that was typed into a note, once', () => {
    const notes = allNotes(machines.folder.laptop);
    for (const { acts } of days) {
      for (const { path, put } of acts) {
        const words = path === PAGE ? (put.split('\0')[1] ?? '').replace(/✅.*$/, '').trim() : '';
        // What says how or when is read, and stands in the entry in its own place.
        const text = words.replace(/^(?:via \w+|call|met|Brief|Anruf|video)\b:? ?/, '');
        if (text === '' || /^(?:[A-D]|none|snooze \w+)$/.test(text)) continue;
        const counts = notes.map((note) => note.split(text).length - 1).filter((count) => count > 0);
        expect(counts.length, text).toBeGreaterThan(0);
        expect(Math.max(...counts), text).toBe(1);
      }
    }
  });

  it('changes at most one generated file from one quiet day to the next', async () => {
    await machines.due('2026-12-08');
    expect(await machines.due('2026-12-09')).toSatisfy((paths: string[]) => paths.length <= 1);
  });
});

function allNotes(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.md'))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !/[\\/](?:stubs|agenda|\.git)[\\/]|[\\/]due\.md$/.test(path.slice(folder.length)))
    .map((path) => readFileSync(path, 'utf8'));
}
