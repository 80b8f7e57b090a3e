import { chmodSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { writeChanges } from '../../../src/vault/write-changes.js';
import { nodeDisk, type WriteDisk } from '../../../src/vault/write-disk.js';
import { inScratchVault } from '../../property/scratch-vault.js';
import { type Figure, Tally } from '../part.js';

/** While a note is written its text lies in a second file beside it: never more open than the note. */
export async function temporaries(): Promise<Figure[]> {
  const closed = new Tally('the temporary file beside a note is at no moment more open than the note');
  for (const mode of [0o600, 0o640, 0o644, 0o664, 0o400]) {
    await inScratchVault({ 'people/Anna.md': 'old\n' }, (root) => {
      const note = join(root, 'people/Anna.md');
      chmodSync(note, mode);
      let seen = 0;
      const look = (operation: string) => {
        for (const name of readdirSync(join(root, 'people')).filter((one) => one.endsWith('.tmp'))) {
          const now = statSync(join(root, 'people', name)).mode & 0o777;
          seen += 1;
          closed.count(
            (now & ~(mode | 0o600)) === 0
              ? undefined
              : `${now.toString(8)} beside ${mode.toString(8)} after ${operation}`,
          );
        }
      };
      // A note that its owner has closed to writing is not written (but by root).
      try {
        writeChanges(root, [{ path: 'people/Anna.md', before: 'old\n', after: 'new\n' }], watching(look));
      } catch {}
      if (mode !== 0o400) closed.count(seen > 0 ? undefined : 'no temporary file was seen');
      const left = statSync(note).mode & 0o777;
      closed.count(left === mode ? undefined : `the note of ${mode.toString(8)} is ${left.toString(8)}`);
    });
  }
  return [closed.figure];
}

/** The real disk, and a look around after each operation. */
function watching(look: (operation: string) => void): WriteDisk {
  return new Proxy(nodeDisk, {
    get(target, name) {
      const original = Reflect.get(target, name) as (...args: unknown[]) => unknown;
      return (...args: unknown[]) => {
        const result = original(...args);
        look(String(name));
        return result;
      };
    },
  });
}
