import type { Sides } from '../../../src/note/three-way/sides.js';
import type { Written } from '../../../src/note/three-way/write-pieces.js';
import type { EditedNote } from './edit-note.js';
import { type NoteModel, noteText, type TaskModel, taskLine } from './note-model.js';

/** A merged file taken apart at its markers. */
export interface Taken {
  outside: string[];
  conflicts: { ours: string[]; theirs: string[] }[];
}

const TOKEN = /[a-z]\d+z/g;

/** Splits at the markers; line breaks stay on the lines. */
export function takeApart(text: string): Taken {
  const taken: Taken = { outside: [], conflicts: [] };
  let side: 'ours' | 'theirs' | undefined;
  for (const line of text.match(/[^\n]*\n|[^\n]+$/g) ?? []) {
    if (line.startsWith('<<<<<<< ')) {
      taken.conflicts.push({ ours: [], theirs: [] });
      side = 'ours';
    } else if (side === 'ours' && /^={7}\r?$/m.test(line)) side = 'theirs';
    else if (side === 'theirs' && line.startsWith('>>>>>>> ')) side = undefined;
    else if (side) taken.conflicts.at(-1)?.[side].push(line);
    else taken.outside.push(line);
  }
  return taken;
}

/** How often each token stands in the lines. */
export function countTokens(lines: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const line of lines)
    for (const token of line.match(TOKEN) ?? []) counts.set(token, (counts.get(token) ?? 0) + 1);
  return counts;
}

/**
 * What is wrong with the outcome of a merge of these versions; undefined if nothing is.
 */
export function judgeNote(
  base: NoteModel | undefined,
  ours: EditedNote,
  theirs: EditedNote,
  merged: Written,
): string | undefined {
  const models = { base, ours: ours.model, theirs: theirs.model };
  const texts = {
    base: base ? noteText(base) : '',
    ours: noteText(ours.model),
    theirs: noteText(theirs.model),
  };
  const isProse = [ours, theirs].every(({ touched }) => touched.has('prose'));
  const taken = takeApart(merged.text);
  return (
    tokenFault(texts, taken, isProse ? proseOf(Object.values(models)) : new Set()) ??
    lineFault(texts, taken) ??
    taskFault(models, taken) ??
    orderFault(models, taken) ??
    (merged.conflicts !== taken.conflicts.length ? 'conflicts are counted wrongly' : undefined) ??
    (merged.conflicts > 0 && base && !mayConflict(base, ours, theirs)
      ? 'a conflict where none is'
      : undefined)
  );
}

/** What git's own text merge lost; undefined if every word of a side is there that the other did not take out. */
export function judgeLoss({ base, ours, theirs }: Sides<string>, merged: string): string | undefined {
  const [old, own, other, now] = [base, ours, theirs, merged].map((text) => new Set(text.match(TOKEN) ?? []));
  const isWanted = (token: string) => (old?.has(token) ? own?.has(token) && other?.has(token) : true);
  const lost = [...(own ?? []), ...(other ?? [])].find((token) => isWanted(token) && !now?.has(token));
  return lost && `${lost} is lost`;
}

function proseOf(models: (NoteModel | undefined)[]): Set<string> {
  const lines = models.flatMap((model) =>
    model ? [...model.prose, ...model.sections.flatMap((one) => one.lines)] : [],
  );
  return new Set(lines.flatMap((line) => line.match(TOKEN) ?? []));
}

/** Nothing dropped, nothing doubled, deletions kept. */
function tokenFault(
  texts: Sides<string>,
  { outside, conflicts }: Taken,
  prose: Set<string>,
): string | undefined {
  const has = (text: string) => new Set(text.match(TOKEN) ?? []);
  const [base, ours, theirs] = [has(texts.base), has(texts.ours), has(texts.theirs)];
  const out = countTokens(outside);
  const inside = {
    ours: countTokens(conflicts.flatMap((one) => one.ours)),
    theirs: countTokens(conflicts.flatMap((one) => one.theirs)),
  };
  for (const token of new Set([...base, ...ours, ...theirs])) {
    const [isOurs, isTheirs, isOld] = [ours.has(token), theirs.has(token), base.has(token)];
    const [count, own, other] = [
      out.get(token) ?? 0,
      inside.ours.get(token) ?? 0,
      inside.theirs.get(token) ?? 0,
    ];
    // What both sides came to write, and then each in its own words, is two lines.
    const isShared = !isOld && isOurs && isTheirs;
    // Of a paragraph that both sides changed, git may show the old words in a conflict beside the new ones.
    const isBeside = count > 0 && own + other > 0 && !prose.has(token);
    const isTwice = count > 1 || own > 1 || other > 1 || isBeside;
    if (isShared ? count + own + other > 2 + (prose.has(token) ? 1 : 0) : isTwice)
      return `${token} is doubled`;
    const mustStay = isOld ? isOurs && isTheirs : isOurs || isTheirs;
    if (mustStay && count + own + other === 0) return `${token} is lost`;
    if (isOld && !(isOurs && isTheirs) && count > 0) return `${token} was deleted and is there again`;
    if ((own > 0 && !isOurs) || (other > 0 && !isTheirs))
      return `${token} stands on the wrong side of a conflict`;
  }
  return undefined;
}

/** Every line is one of a version, byte for byte, but for lists and tasks that were put together. */
function lineFault(texts: Sides<string>, { outside, conflicts }: Taken): string | undefined {
  const known = new Set(Object.values(texts).flatMap((text) => text.match(/[^\n]*\n|[^\n]+$/g) ?? []));
  const ends = new Set([...known].map((line) => line.replace(/\r?\n$/, '')));
  const all = [...outside, ...conflicts.flatMap(({ ours, theirs }) => [...ours, ...theirs])];
  for (const line of all) {
    if (known.has(line) || /^\uFEFF?(?:- \[.\] |k\w+: | {2}- )/.test(line)) continue;
    // The line break of a last line comes and goes.
    const bare = line.replace(/\r?\n$/, '');
    if (!ends.has(bare) && !ends.has(`\uFEFF${bare}`) && !ends.has(bare.replace('\uFEFF', '')))
      return `a line of nobody's: ${JSON.stringify(line)}`;
  }
  return undefined;
}

/** A promise that both sides have has the tick and the date of whoever changed them. */
function taskFault(
  { base, ours, theirs }: { base?: NoteModel; ours: NoteModel; theirs: NoteModel },
  { outside }: Taken,
): string | undefined {
  for (const own of ours.promises?.tasks ?? []) {
    const [old, other] = [taskOf(base, own), taskOf(theirs, own)];
    if (!old || !other || [old, other].some(({ words }) => words.join() !== own.words.join())) continue;
    const line = outside.find((one) => one.includes(own.words[1] as string));
    if (line === undefined) continue;
    const pick = <T>(a: T, b: T, c: T, both: T) => (b === c || a === c ? b : a === b ? c : both);
    const dates = [own.done, other.done].filter((day) => day !== undefined).sort();
    const expected = {
      ...own,
      mark: pick(old.mark, own.mark, other.mark, 'x'),
      due: pick(old.due, own.due, other.due, 'conflict'),
      done: pick(old.done, own.done, other.done, dates[0]),
    };
    if (line.trimEnd() !== taskLine(expected)) return `${line.trim()} should be ${taskLine(expected)}`;
  }
  return undefined;
}

function taskOf(model: NoteModel | undefined, task: TaskModel): TaskModel | undefined {
  return model?.promises?.tasks.find(({ words }) => words[1] === task.words[1]);
}

/** A log that was in order stays so. */
function orderFault(
  { base, ours, theirs }: { base?: NoteModel; ours: NoteModel; theirs: NoteModel },
  { outside, conflicts }: Taken,
): string | undefined {
  if (ours.log !== undefined && theirs.log?.isDown !== ours.log.isDown) return undefined;
  if (!base?.log || !ours.log || !theirs.log || conflicts.length > 0) return undefined;
  if (new Set(base.log.entries.map(({ day }) => day)).size < 2) return undefined;
  const sides = [ours.log, theirs.log].map(({ entries }) => new Set(entries.map(({ day }) => day)).size);
  if (sides.some((size) => size < 2)) return undefined;
  const days = outside.flatMap((line) => /^- (\d{4}-\d\d-\d\d) /.exec(line)?.[1] ?? []);
  const wanted = base.log.isDown ? [...days].sort().reverse() : [...days].sort();
  return days.join() === wanted.join() ? undefined : `the log is out of order: ${days.join(' ')}`;
}

/** True if both sides changed one thing in ways that do not go together, or both wrote free text. */
function mayConflict(base: NoteModel, ours: EditedNote, theirs: EditedNote): boolean {
  // What both had before they went their ways, and the common ancestor had not, cannot be told apart from two.
  if ([...ours.touched.keys(), ...theirs.touched.keys()].some((part) => /[ k]s\d+z$/.test(part))) return true;
  for (const [part, changes] of ours.touched) {
    const others = theirs.touched.get(part);
    if (!others) continue;
    const all = [...changes, ...others];
    if (all.includes('other')) return true;
    if (changes.has('move') && others.has('move')) return true;
  }
  // A new section beside a paragraph that was changed is what git calls a conflict.
  const added = (side: EditedNote) =>
    (side.model.log && !base.log) || (side.model.promises && !base.promises) || side.touched.has('prose');
  if (added(ours) && added(theirs)) return true;
  return ours.touched.has('log') || theirs.touched.has('log');
}
