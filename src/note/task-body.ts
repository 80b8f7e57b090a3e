import type { Settings } from '../people/settings.js';
import type { Task } from '../people/task.js';
import type { Diagnostic } from './diagnostic.js';
import { applyEdits, type Edit } from './edit.js';
import { findTasks, type PlacedTask } from './find-tasks.js';
import { Lines } from './lines.js';
import { type Outline, outlineOf } from './outline.js';
import { Problems } from './problems.js';
import { findEntries } from './read-log.js';
import { splitNote } from './split-note.js';

/** A note's body whose tasks are known. */
export interface TaskBody {
  text: string;
  bodyStart: number;
  outline: Outline;
  tasks: PlacedTask[];
  /** The log as it reads, to see that an edit leaves it alone. */
  log: string;
}

/** What changes a task: its edits and its line as it then stands, or why the note cannot be changed. */
export type TaskEdit = { edits: Edit[]; line: string } | { problem: Diagnostic };

/** Reads the tasks of a note, or says why it cannot be read. */
export function taskBody(path: string, text: string, settings: Settings): TaskBody | { problem: Diagnostic } {
  const lines = new Lines(text);
  const problems = new Problems(path, lines);
  const split = splitNote(text);
  if ('problem' in split) {
    problems.add(split.problem.code, split.problem.offset, split.problem.message);
    return { problem: problems.found[0] as Diagnostic };
  }
  const outline = outlineOf(text, split.bodyStart);
  const tasks = findTasks(lines, outline, new Problems(path, lines));
  const entries = findEntries(lines, outline, settings).map(({ entry: { line: _, ...entry } }) => entry);
  return { text, bodyStart: split.bodyStart, outline, tasks, log: JSON.stringify(entries) };
}

/** A refusal to change a note by a splice. */
export function notByHand(path: string, text: string, offset: number, what: string): { problem: Diagnostic } {
  const problems = new Problems(path, new Lines(text));
  problems.add('invalid-value', offset, `${what} Please write it by hand.`);
  return { problem: problems.found[0] as Diagnostic };
}

/** True if the edits leave the log, every task and all that is hidden as it reads, but put `meant` at the place of `index` (or in between). */
export function readsAs(
  path: string,
  before: TaskBody,
  edits: Edit[],
  index: number,
  meant: Omit<Task, 'line'>,
  settings: Settings,
): { line: string } | undefined {
  const text = applyEdits(before.text, edits);
  const after = taskBody(path, text, settings);
  if ('problem' in after || after.log !== before.log || !staysHidden(before, after)) return undefined;
  const expected = before.tasks.map(({ task }) => words(task));
  const isNew = after.tasks.length > before.tasks.length;
  expected.splice(index, isNew ? 0 : 1, words(meant));
  if (JSON.stringify(after.tasks.map(({ task }) => words(task))) !== JSON.stringify(expected))
    return undefined;
  const line = after.tasks[index]?.task.line ?? 1;
  return { line: new Lines(text).textOf(line).trim() };
}

/** True if all code, quotations and comments hide what they did: in what came out of them, tags and links would count. */
function staysHidden(before: TaskBody, after: TaskBody): boolean {
  const left = hiddenTexts(after);
  let at = 0;
  return hiddenTexts(before).every((hidden) => {
    while (at < left.length && left[at] !== hidden) at++;
    at++;
    return at <= left.length;
  });
}

function hiddenTexts({ text, outline }: TaskBody): string[] {
  return outline.masked.map(({ start, end }) => text.slice(start, end));
}

function words({ state, text, theirs, due, done }: Omit<Task, 'line'>): unknown[] {
  return [state, text, theirs, due ?? null, done ?? null];
}
