import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { atFullSpeed } from '../built-program.js';
import { withFolder } from '../folders.js';
import { Tally, type TorturePart, type TortureRun } from '../part.js';
import { missingBuild } from '../project.js';
import { randomFrom } from '../random-from.js';
import { type Fault, failAt } from './fail-once.js';
import { hardDisks } from './hard-disks.js';
import { type Undisturbed, undisturbed } from './kill-once.js';
import { WRITING_COMMANDS } from './writing-commands.js';

const CODES = ['ENOSPC', 'EIO', 'EACCES', 'EROFS', 'EMFILE', 'EXDEV'];
const SHORT_FAULTS = 2;

/** The disk does not do what it is told. */
export const faults: TorturePart = {
  name: 'faults',
  what: 'every call to the disk fails; full, limited and read-only disks: nothing changes, the program ends with 3 and says what and where',
  missing: missingBuild,
  run: (run) =>
    withFolder((folder) =>
      atFullSpeed(async () => {
        const once = new Tally(
          `calls failing once, ${WRITING_COMMANDS.length} commands × ${CODES.join(' ')}: as before and exit 3 with path and cause, or it did not matter`,
        );
        const forEver = new Tally(
          'calls failing for good, ENOSPC and EROFS: each file old or new, exit 3, finished or undone by the next run',
        );
        const wholes: Undisturbed[] = [];
        for (const [index, command] of WRITING_COMMANDS.entries()) {
          const base = join(folder, `${index}`);
          mkdirSync(base);
          const whole = await undisturbed(command, base);
          wholes.push(whole);
          run.progress(`faults: ${command.name} (${whole.calls.length} calls)`);
          for (const fault of chosen(whole, run)) {
            const wrong = await failAt(whole, fault);
            const where = `${command.name}, call ${fault.nth} (${whole.calls[fault.nth]}) ${fault.code}`;
            (fault.forEver ? forEver : once).count(wrong === undefined ? undefined : `${where}: ${wrong}`);
          }
        }
        return [once.figure, forEver.figure, ...(await hardDisks(wholes, run))];
      }),
    ),
};

function chosen(whole: Undisturbed, { effort, seed }: TortureRun): Fault[] {
  const all = whole.calls.flatMap((_, nth): Fault[] => [
    ...CODES.map((code) => ({ nth, code, forEver: false })),
    ...['ENOSPC', 'EROFS'].map((code) => ({ nth, code, forEver: true })),
  ]);
  if (effort !== 'short') return all;
  const random = randomFrom(seed + whole.calls.length);
  return Array.from({ length: SHORT_FAULTS }, () => all[Math.floor(random() * all.length)] as Fault);
}
