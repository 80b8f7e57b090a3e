import { tierWord } from '../people/tier-word.js';
import type { DueGroup } from './due-lines.js';
import { type ShownThought, thoughtKey } from './due-thoughts.js';
import { joinTyped } from './join-typed.js';
import type { DueBasis, DueReading, TypedLine } from './read-due.js';
import { readGesture } from './read-gesture.js';

/**
 * Reads what was done to the line of a suggestion: a tick accepts it, `-` or `skip` dismisses it. All that is under it
 * is the user's. `words` is what was typed on the line. A tier is answer enough where a tier was asked for.
 */
export function readThought(
  { head, under }: DueGroup,
  { thought, words }: { thought: ShownThought; words: string },
  { today, settings }: Pick<DueBasis, 'today' | 'settings'>,
  reading: DueReading,
): void {
  const mark = head.mark ?? ' ';
  const raw = [head, ...under].map((line) => line.raw);
  const typed: TypedLine = { thought: thoughtKey(thought), raw, mark, words, under: raw.slice(1) };
  const spoken = joinTyped(words, under);
  if (mark === ' ' && spoken === '') return;
  const read = readGesture({ mark, words: spoken }, today);
  if ('problem' in read) {
    reading.stays.push({ ...typed, problem: `not understood: ${read.problem}` });
    return;
  }
  const about = { person: thought.people[0] ?? '', from: typed, thought };
  if (thought.rule === 'triage' && mark === ' ' && tierWord(spoken, settings) !== undefined) {
    reading.gestures.push({ ...about, kind: 'accept', words: spoken });
    return;
  }
  const [act, more] = read.acts;
  if (!act) reading.stays.push(typed);
  else if (act.kind === 'snooze' || more) {
    const problem = 'not understood: a suggestion cannot be put off; [-] lets it rest for 90 days';
    reading.stays.push({ ...typed, problem });
  } else if (act.kind === 'done') {
    reading.gestures.push({ ...about, kind: 'accept', date: act.date, words: act.words });
  } else reading.gestures.push({ ...about, kind: 'dismiss', words: act.words });
}
