import type { Outcome } from '../built-program.js';
import { type Figure, Tally, type TortureRun } from '../part.js';
import { randomFrom } from '../random-from.js';
import { wrongOutcome, wrongWords } from './fail-once.js';
import {
  fill,
  mount,
  NOBODY,
  onCopy,
  onMount,
  protect,
  start,
  whyNobodyCannot,
  whyNoMount,
} from './hard-places.js';
import { tornIn, type Undisturbed } from './kill-once.js';

/** A disk, folder or process that is limited in some way. */
interface Hardship {
  what: string;
  code: string;
  /** Undefined if it can be had here. */
  missing(): string | undefined;
  /** Runs the command on a copy of the vault under the hardship; `judge` looks at the vault afterwards. */
  run(whole: Undisturbed, judge: (outcome: Outcome, root: string) => Promise<void>): Promise<void>;
}

const HARDSHIPS: Hardship[] = [
  {
    what: 'a full disk of 1 MB',
    code: 'ENOSPC',
    missing: () => whyNoMount(),
    run: (whole, judge) =>
      onMount(whole, async (disk, root) => {
        fill(disk);
        await judge(await start(whole, root), root);
      }),
  },
  {
    what: 'a file size limit (ulimit -f 0)',
    code: 'EFBIG',
    missing: () => (process.platform === 'win32' ? 'there are no such limits' : undefined),
    run: (whole, judge) =>
      onCopy(whole, async (root) => judge(await start(whole, root, { limit: 'ulimit -f 0' }), root)),
  },
  {
    what: 'read-only files',
    code: 'EACCES',
    missing: () => whyNobodyCannot(),
    run: (whole, judge) =>
      onCopy(whole, async (root) => {
        protect(root, 0o444, 0o755);
        const outcome = await start(whole, root, { user: NOBODY });
        protect(root, 0o644, 0o755);
        await judge(outcome, root);
      }),
  },
  {
    what: 'read-only folders',
    code: 'EACCES',
    missing: () => whyNobodyCannot(),
    run: (whole, judge) =>
      onCopy(whole, async (root) => {
        protect(root, 0o644, 0o555);
        const outcome = await start(whole, root, { user: NOBODY });
        protect(root, 0o644, 0o755);
        await judge(outcome, root);
      }),
  },
  {
    what: 'a disk that is mounted read-only',
    code: 'EROFS',
    missing: () => whyNoMount(),
    run: (whole, judge) =>
      onMount(whole, async (disk, root) => {
        mount('-o', 'remount,ro', disk);
        const outcome = await start(whole, root);
        mount('-o', 'remount,rw', disk);
        await judge(outcome, root);
      }),
  },
];

/** Disks as they really are when they fail. */
export async function hardDisks(wholes: readonly Undisturbed[], run: TortureRun): Promise<Figure[]> {
  const figures: Figure[] = [];
  const random = randomFrom(run.seed);
  for (const { what, code, missing, run: suffer } of HARDSHIPS) {
    const tally = new Tally(`${what}: as before, exit 3 and ${code} in words`);
    const why = missing();
    if (why !== undefined) tally.figure.note = `SKIPPED: ${why}`;
    const some = [wholes[Math.floor(random() * wholes.length)] as Undisturbed];
    for (const whole of why === undefined ? (run.effort === 'short' ? some : wholes) : []) {
      run.progress(`faults: ${what}, ${whole.command.name}`);
      await suffer(whole, async (outcome, root) => {
        const wrong = whole.command.completes
          ? (wrongWords(outcome, whole, root, code) ?? tornIn(whole, root))
          : wrongOutcome(outcome, whole, root, code);
        tally.count(wrong === undefined ? undefined : `${whole.command.name}: ${wrong}`);
      });
    }
    figures.push(tally.figure);
  }
  return figures;
}
