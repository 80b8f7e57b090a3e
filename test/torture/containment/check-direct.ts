import { EnvironmentError } from '../../../src/vault/environment-error.js';
import { textOnDisk } from '../../../src/vault/journal/text-on-disk.js';
import { readInside } from '../../../src/vault/read-inside.js';
import { writeChanges } from '../../../src/vault/write-changes.js';
import { Tally } from '../part.js';
import type { Arena } from './arena.js';
import { opensOutside } from './outside-spy.js';

/** Hands the strings to what reads and writes, past everybody who would have refused them before. */
export async function checkDirect(arena: Arena, strings: readonly string[]): Promise<Tally> {
  const tally = new Tally('strings given to the reader and the writer themselves');
  for (const path of strings) {
    arena.makeVault();
    const wrong: string[] = [];
    const opened = await opensOutside(arena.root, arena.vault, async () => {
      readInside(arena.vault, path, 1_000);
      textOnDisk(arena.vault, path);
      for (const [before, after] of [
        [null, 'escaped\n'],
        ['x', 'escaped\n'],
        ['x', null],
      ] as const) {
        try {
          writeChanges(arena.vault, [{ path, before, after }]);
        } catch (error) {
          // A name that the system refuses, too long for it or a folder.
          if (!(error instanceof EnvironmentError)) wrong.push(String(error));
        }
      }
    });
    wrong.push(...opened, ...[arena.changed()].filter((one) => one !== undefined));
    tally.count(wrong.length === 0 ? undefined : `${JSON.stringify(path)}: ${wrong.slice(0, 3).join('; ')}`);
  }
  return tally;
}
