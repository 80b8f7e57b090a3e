import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRandom } from '../../../bench/random.js';
import { type Figure, Tally, type TortureRun } from '../../part.js';
import { pause, withWatcher } from './watched.js';

const SAVES = { short: 6, full: 500, long: 2_000 };
const NOTE = 'people/Anna Keller.md';
/** The writer itself may have been stopped for longer than any watcher would wait. */
const LONGEST_PAUSE = 250;

/** An editor that truncates a note and writes it in two parts, some milliseconds apart. */
export function halfFiles(run: TortureRun): Promise<Figure> {
  return savesInTwo(run, [5, 50], 9);
}

/** The same by a writer that is stopped for longer: its halves say less than the whole did. */
export function slowHalfFiles(run: TortureRun): Promise<Figure> {
  return savesInTwo(run, [60, 150], 0);
}

async function savesInTwo(
  { effort, seed, progress }: TortureRun,
  [shortest, longest]: [number, number],
  mostEntries: number,
): Promise<Figure> {
  const tally = new Tally(
    `saves in two parts, ${shortest} to ${longest} ms apart: no page and no problem from half a file`,
  );
  const random = createRandom(seed);
  await withWatcher({ [NOTE]: noteText(0, 0) }, async (watched) => {
    for (let save = 1; save <= SAVES[effort]; save += 1) {
      progress(`save ${save} of ${SAVES[effort]}`);
      const text = noteText(save, random.int(0, mostEntries));
      const cut = random.int(0, text.length - 1);
      const [pages, rounds] = [watched.pages.length, watched.rounds.length];
      writeFileSync(join(watched.root, NOTE), text.slice(0, cut));
      const start = performance.now();
      await pause(random.int(shortest, longest));
      const isSlow = performance.now() - start > LONGEST_PAUSE;
      writeFileSync(join(watched.root, NOTE), text);
      const isThere = await watched.until(() => watched.page().includes(`in room ${save} of the house`));
      if (isSlow) continue;
      const half = watched.pages.slice(pages).find((page) => !/in room \d+ of the house/.test(page));
      const wrong = watched.rounds.slice(rounds).flatMap(({ problems }) => problems)[0];
      tally.count(
        !isThere
          ? `seed ${seed}, save ${save}: it was never seen`
          : half !== undefined || wrong
            ? `seed ${seed}, save ${save}, cut at ${cut}: ${wrong?.message ?? half?.slice(0, 300)}`
            : undefined,
      );
    }
  });
  return tally.figure;
}

function noteText(save: number, entries: number): string {
  const log = Array.from(
    { length: entries },
    (_, index) => `- 2026-09-0${(index % 9) + 1} note: number ${index}`,
  );
  return `---\nmet-on: 2026-11-22\nmet-at: "in room ${save} of the house"\ntags: [one, two]\n---\n## Log\n${log.join('\n')}\n`;
}
