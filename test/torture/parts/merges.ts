import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { mergeInbox } from '../../../src/note/three-way/merge-inbox.js';
import { mergeNote } from '../../../src/note/three-way/merge-note.js';
import type { Sides } from '../../../src/note/three-way/sides.js';
import type { Written } from '../../../src/note/three-way/write-pieces.js';
import { defaultSettings } from '../../../src/people/settings.js';
import { mergePage } from '../../../src/render/merge-page.js';
import { createRandom, type Random } from '../../bench/random.js';
import { type EditedNote, editNote } from '../merges/edit-note.js';
import { editInbox, judgeInbox, newInbox } from '../merges/inbox-model.js';
import { judgeLoss, judgeNote, takeApart } from '../merges/judge-note.js';
import { mergedAsText, mergeWithGit } from '../merges/merge-with-git.js';
import { type NoteModel, newNote, noteText, tokens } from '../merges/note-model.js';
import { editPage, judgePage, newPage, pageText } from '../merges/page-model.js';
import { type Figure, Tally, type TorturePart, type TortureRun } from '../part.js';

const SETTINGS = defaultSettings();
const MARKERS = { ours: 'ours', theirs: 'theirs', size: 7 };
/** More than this share left to git would mean that the notes are not merged at all. */
const MOST_BY_GIT = 0.02;

/** Three-way merges of notes, pages and inboxes, each word followed. */
export const merges: TorturePart = {
  name: 'merges',
  what: 'two people edit the same file and git merges it: nothing is lost, doubled or guessed',
  missing: () => (spawnSync('git', ['--version']).status === 0 ? undefined : 'git (apt-get install git)'),
  async run(run) {
    const cases = run.effort === 'short' ? 300 : run.effort === 'full' ? 5000 : 50_000;
    const figures = [...noteFigures(run, cases), pageFigure(run, cases), inboxFigure(run, cases)];
    return run.effort === 'short' ? figures : [...figures, gitFigure(run)];
  },
};

interface NoteCase {
  base: NoteModel | undefined;
  ours: EditedNote;
  theirs: EditedNote;
  texts: Sides<string>;
}

function noteCase(random: Random): NoteCase {
  const base = random.chance(0.95) ? newNote(random) : undefined;
  // What both sides did alike, as after a cherry-pick.
  const shared = editNote(base ?? newNote(random), random, tokens('s'), base ? random.int(0, 1) : 0);
  const side = (letter: string): EditedNote => {
    const edited = editNote(shared.model, random, tokens(letter), random.int(1, 6));
    for (const [part, changes] of shared.touched)
      edited.touched.set(part, new Set([...changes, ...(edited.touched.get(part) ?? [])]));
    return edited;
  };
  const [ours, theirs] = [side('o'), side('t')];
  const texts = {
    base: base ? noteText(base) : '',
    ours: noteText(ours.model),
    theirs: noteText(theirs.model),
  };
  return { base, ours, theirs, texts };
}

function noteFigures({ seed, progress }: TortureRun, cases: number): Figure[] {
  const words = new Tally('merges of notes: every word there once, or gone on purpose, or between markers');
  const laws = new Tally('the same notes: merge(a, a, b) = b, merge(a, b, b) = b, merge(a, b, a) = b');
  const sides = new Tally('the same notes the other way round: the same bytes, conflicts turned');
  let [clean, byGit] = [0, 0];
  for (let index = 0; index < cases; index += 1) {
    if (index % 500 === 0) progress(`${index} of ${cases} notes`);
    const where = `seed ${seed}, note ${index}`;
    const { base, ours, theirs, texts } = noteCase(createRandom(seed * 1_000_003 + index));
    const merged = mergeNote(texts, SETTINGS, MARKERS);
    if (!merged) byGit += 1;
    else if (merged.conflicts === 0) clean += 1;
    const fault = merged ? judgeNote(base, ours, theirs, merged) : judgeLoss(texts, mergedAsText(texts));
    words.count(fault && `${where}: ${fault}`);
    const turned = mergeNote({ ...texts, ours: texts.theirs, theirs: texts.ours }, SETTINGS, MARKERS);
    sides.count(isTurned(merged, turned) ? undefined : where);
    for (const [a, b] of [
      [texts.base, texts.ours],
      [texts.ours, texts.theirs],
    ] as const) {
      for (const one of [
        { base: a, ours: a, theirs: b },
        { base: a, ours: b, theirs: b },
        { base: a, ours: b, theirs: a },
      ])
        laws.count(mergeNote(one, SETTINGS, MARKERS)?.text === b ? undefined : where);
    }
  }
  if (byGit > Math.max(5, cases * MOST_BY_GIT)) words.count(`${byGit} of ${cases} left to git`);
  words.figure.note = `${clean} without a conflict, ${byGit} left to git`;
  return [words.figure, laws.figure, sides.figure];
}

function isTurned(one: Written | undefined, other: Written | undefined): boolean {
  if (!one || !other) return one === other;
  const [first, second] = [takeApart(one.text), takeApart(other.text)];
  const turned = second.conflicts.map(({ ours, theirs }) => ({ ours: theirs, theirs: ours }));
  return (
    JSON.stringify([first.outside, first.conflicts]) === JSON.stringify([second.outside, turned]) &&
    one.conflicts === other.conflicts
  );
}

function pageFigure({ seed }: TortureRun, cases: number): Figure {
  const pages = new Tally(
    'merges of pages: no conflict, every tick and word of both sides there, both ways the same',
  );
  for (let index = 0; index < cases; index += 1) {
    const random = createRandom(seed * 1_000_003 + index);
    const made = newPage(random, tokens('b'));
    const base = random.chance(0.2) ? editPage(made, random, tokens('c')) : made;
    const [ours, theirs] = [editPage(base, random, tokens('o')), editPage(base, random, tokens('t'))];
    const texts = { base: pageText(base), ours: pageText(ours), theirs: pageText(theirs) };
    const merged = mergePage(texts);
    const isSame = merged === mergePage({ ...texts, ours: texts.theirs, theirs: texts.ours });
    const fault = merged === undefined ? 'left to git' : judgePage(base, ours, theirs, merged);
    const broken = isSame ? fault : 'the other way round it is another';
    pages.count(broken && `seed ${seed}, page ${index}: ${broken}`);
  }
  return pages.figure;
}

function inboxFigure({ seed }: TortureRun, cases: number): Figure {
  const inboxes = new Tally('merges of inboxes: the lines of both sides, without those that one took');
  for (let index = 0; index < cases; index += 1) {
    const random = createRandom(seed * 1_000_003 + index);
    const base = newInbox(random, tokens('b'));
    const [ours, theirs] = [editInbox(base, random, tokens('o')), editInbox(base, random, tokens('t'))];
    const text = (lines: string[]) => lines.map((line) => `${line}\n`).join('');
    const merged = mergeInbox({ base: text(base), ours: text(ours), theirs: text(theirs) });
    const fault = merged === undefined ? 'left to git' : judgeInbox(base, ours, theirs, merged);
    inboxes.count(fault && `seed ${seed}, inbox ${index}: ${fault}`);
  }
  return inboxes.figure;
}

/** A sample by git itself, with the program as it is built. */
function gitFigure({ seed, progress }: TortureRun): Figure {
  const byGit = new Tally('merges by git with the driver of git-setup: the same outcome');
  progress('60 notes by git');
  const cases = Array.from(
    { length: 60 },
    (_, index) => noteCase(createRandom(seed * 1_000_003 + index)).texts,
  );
  const others = mergeWithGit(join(process.cwd(), 'dist/cli/main.js'), cases);
  for (const other of others) byGit.count(`seed ${seed}, ${other}`);
  for (let same = others.length; same < cases.length; same += 1) byGit.count();
  return byGit.figure;
}
