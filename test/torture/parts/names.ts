import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { atFullSpeed } from '../built-program.js';
import { Dice } from '../hostile/dice.js';
import { checkSafeNames, checkStubPaths } from '../names/check-file-names.js';
import { checkTerminal, writeOddVault } from '../names/check-terminal.js';
import { checkSpecialFiles } from '../names/special-files.js';
import { checkVaultPlaces } from '../names/vault-places.js';
import type { Figure, TorturePart, TortureRun } from '../part.js';
import { missingBuild } from '../project.js';

/** Names in every script and of every kind: as files, as stubs, on the terminal. */
export const names: TorturePart = {
  name: 'names',
  what: 'names in every script and of every kind: safe files, no two in one, nothing raw on the terminal',
  missing: missingBuild,
  async run({ effort, seed, progress }: TortureRun): Promise<Figure[]> {
    const dice = new Dice(seed);
    const isShort = effort === 'short';
    const figures = [
      checkSafeNames(dice, isShort ? 500 : 20_000),
      checkStubPaths(dice, isShort ? 100 : 5_000),
    ];
    const folder = realpathSync(mkdtempSync(join(tmpdir(), 'knowwho-names-')));
    // Nobody, as whom the program runs in part, has to get in.
    chmodSync(folder, 0o755);
    try {
      progress('places of vaults');
      figures.push(await atFullSpeed(() => checkVaultPlaces(folder)));
      progress('files that are none');
      figures.push(checkSpecialFiles(folder, (from) => (isShort ? dice.some(from, 2) : from)));
      for (let round = 0; round < (isShort ? 1 : 20); round += 1) {
        progress(`vault ${round}`);
        const vault = join(folder, `vault ${round}`);
        mkdirSync(join(vault, '.obsidian'), { recursive: true });
        writeOddVault(vault, dice, isShort ? 30 : 150);
        figures.push(await atFullSpeed(() => checkTerminal(vault, dice, isShort ? 1 : 8)));
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
    return summed(figures.map(({ figure }) => figure));
  },
};

/** Figures of the same kind as one. */
function summed(figures: readonly Figure[]): Figure[] {
  const byKind = new Map<string, Figure>();
  for (const one of figures) {
    const known = byKind.get(one.what) ?? { ...one, tried: 0, broken: 0, examples: [] };
    known.tried += one.tried;
    known.broken += one.broken;
    known.examples = [...known.examples, ...one.examples].slice(0, 8);
    byKind.set(one.what, known);
  }
  return [...byKind.values()];
}
