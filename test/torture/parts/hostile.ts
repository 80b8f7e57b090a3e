import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkNote, GROUPS, type Group } from '../hostile/check-note.js';
import { Dice } from '../hostile/dice.js';
import { type Damage, damagedNotes, type HostileNote } from '../hostile/hostile-notes.js';
import { NAUGHTY_STRINGS } from '../hostile/naughty-strings.js';
import { type Figure, Tally, type TorturePart, type TortureRun } from '../part.js';

/** How many notes of each kind; what runs out earlier is tried completely. */
const COUNTS: Record<Damage, { short: number; full: number }> = {
  written: { short: 30, full: 100 },
  truncated: { short: 30, full: 10_000 },
  naughty: { short: 80, full: 10_000 },
  flipped: { short: 30, full: 6_000 },
  shuffled: { short: 50, full: 6_000 },
  long: { short: 1, full: 250 },
};
const WORDS: Record<Damage, string> = {
  written: 'notes written by hand to break something',
  truncated: 'notes cut off at every offset',
  naughty: 'naughty strings in every position',
  flipped: 'notes with bytes flipped',
  shuffled: 'notes made of pieces',
  long: 'notes with one line of a megabyte',
};
/** What is promised for one step on one note. */
const LIMIT_MS = 1_000;

/** Hostile notes through everything that the program does with a note. */
export const hostile: TorturePart = {
  name: 'hostile',
  what: 'broken and ill-meant notes: no crash, no hang, no wrong write, nothing in a page comes to life',
  async run(run: TortureRun): Promise<Figure[]> {
    const folder = mkdtempSync(join(tmpdir(), 'knowwho-hostile-'));
    try {
      return (Object.keys(COUNTS) as Damage[]).map((damage) => tryAll(damage, folder, run));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

function tryAll(damage: Damage, folder: string, { effort, seed, progress }: TortureRun): Figure {
  const dice = new Dice(seed);
  const tally = new Tally(WORDS[damage]);
  const limit = COUNTS[damage][effort === 'short' ? 'short' : 'full'];
  // In the full form the notes take turns: twenty thousand times everything is for the long one.
  const groups = (index: number) =>
    effort === 'full' && damage !== 'written' ? [GROUPS[index % 3] as Group] : GROUPS;
  let slowest = { ms: 0, how: '' };
  let texts = 0;
  for (const note of chosen(damage, seed, limit, effort === 'short', dice)) {
    const value = dice.one(NAUGHTY_STRINGS);
    const { tried } = tally.figure;
    const file = join(folder, 'note.md');
    let { wrong, slowest: slow, isText } = checkNote(note, file, value, tried, groups(tried));
    // A machine that is busy with something else gets a second chance; a slow pattern is slow again.
    if (slow.ms > LIMIT_MS) slow = checkNote(note, file, value, tried, groups(tried)).slowest;
    if (slow.ms > LIMIT_MS && effort !== 'short') wrong.push(`${slow.stage} takes ${Math.round(slow.ms)} ms`);
    if (isText) texts += 1;
    if (slow.ms > slowest.ms) slowest = { ms: slow.ms, how: `${slow.stage}: ${note.how}` };
    tally.count(
      wrong.length === 0
        ? undefined
        : `${note.how} with ${JSON.stringify(value.slice(0, 30))}: ${wrong.slice(0, 3).join('; ')}`,
    );
    if (tried % 100 === 0) progress(`${damage} ${tried}`);
  }
  tally.figure.note = `${texts} of them text, slowest ${Math.round(slowest.ms)} ms (${slowest.how.slice(0, 90)})`;
  return tally.figure;
}

/** All notes up to a limit; in the short form of those that can be counted some, by lot. */
function* chosen(
  damage: Damage,
  seed: number,
  limit: number,
  short: boolean,
  dice: Dice,
): Generator<HostileNote> {
  const isEndless = damage === 'flipped' || damage === 'shuffled' || damage === 'long';
  const all = damagedNotes(damage, seed);
  if (!short || isEndless) {
    let count = 0;
    for (const note of all) {
      if (count >= limit) return;
      count += 1;
      yield note;
    }
    return;
  }
  yield* dice.some([...all], limit);
}
