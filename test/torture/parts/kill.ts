import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { atFullSpeed } from '../built-program.js';
import { withFolder } from '../folders.js';
import { type Figure, Tally, type TorturePart, type TortureRun } from '../part.js';
import { missingBuild } from '../project.js';
import { randomFrom } from '../random-from.js';
import { type DiskCall, withDisk } from '../watched-disk.js';
import { killedForReal } from './kill-for-real.js';
import { runCommand, Stopped, tornIn, type Undisturbed, undisturbed, wrongAfterNext } from './kill-once.js';
import { WRITING_COMMANDS } from './writing-commands.js';

/** How many of the places of each command are tried in the short form. */
const SHORT_PLACES = 3;

/** The program ends at any moment. */
export const kill: TorturePart = {
  name: 'kill',
  what: 'the program killed at every write, flush and rename of every writing command, and at random moments',
  missing: missingBuild,
  run: (run) =>
    withFolder((folder) =>
      atFullSpeed(async () => {
        const places = new Tally(
          `stops before and within every call that changes the disk, ${WRITING_COMMANDS.length} commands: no file torn, the next run finishes or undoes`,
        );
        const wholes: Undisturbed[] = [];
        for (const [index, command] of WRITING_COMMANDS.entries()) {
          const base = join(folder, `${index}`);
          mkdirSync(base);
          const whole = await undisturbed(command, base);
          wholes.push(whole);
          run.progress(`kill: ${command.name} (${whole.calls.length} calls)`);
          await stopEverywhere(whole, run, places);
        }
        const real: Figure[] = await killedForReal(wholes, run);
        return [places.figure, ...real];
      }),
    ),
};

/** A place to stop at: before the call of this number, or half through it. */
interface Place {
  nth: number;
  half: boolean;
}

async function stopEverywhere(whole: Undisturbed, { effort, seed }: TortureRun, tally: Tally): Promise<void> {
  const all = whole.calls.flatMap((name, nth): Place[] => [
    { nth, half: false },
    ...(name === 'writeSync' ? [{ nth, half: true }] : []),
  ]);
  const random = randomFrom(seed + whole.calls.length);
  const chosen =
    effort === 'short'
      ? all
          .map((place) => ({ place, by: random() }))
          .sort((a, b) => a.by - b.by)
          .slice(0, SHORT_PLACES)
          .map(({ place }) => place)
      : all;
  for (const place of chosen) {
    const wrong = await stopAt(whole, place);
    const where = `${whole.command.name}, call ${place.nth} (${whole.calls[place.nth]})${place.half ? ', half of it' : ''}`;
    tally.count(wrong === undefined ? undefined : `${where}: ${wrong}`);
  }
}

async function stopAt(whole: Undisturbed, place: Place): Promise<string | undefined> {
  const root = `${whole.base}-stopped`;
  cpSync(whole.base, root, { recursive: true });
  let calls = 0;
  const handler = ({ real, half }: DiskCall) => {
    calls += 1;
    if (calls <= place.nth) return real();
    if (calls === place.nth + 1 && place.half) half?.();
    throw new Stopped();
  };
  try {
    await withDisk(handler, () => runCommand(whole.command, root));
    if (calls <= place.nth) return 'it did not come so far again';
    return tornIn(whole, root) ?? (await wrongAfterNext(whole, root));
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
