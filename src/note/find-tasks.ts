import type { Task } from '../people/task.js';
import { copied } from './copied.js';
import type { Lines } from './lines.js';
import type { Outline } from './outline.js';
import { ownText, taskBox } from './own-text.js';
import { type Problems, quote } from './problems.js';
import { readTask, taskState } from './read-task.js';

/** A task and the list item that it is written in. */
export interface PlacedTask {
  task: Task;
  /** Index of the item in the outline. */
  item: number;
}

/** The tasks of a body in the order of the file, without empty ones. Dates that cannot be read are reported. */
export function findTasks(lines: Lines, outline: Outline, problems: Problems): PlacedTask[] {
  const tasks: PlacedTask[] = [];
  outline.items.forEach((item, index) => {
    if (lines.text.charCodeAt(item.textStart) !== 91) return;
    const box = taskBox(ownText(lines.text, item, outline));
    if (!box) return;
    const { unreadable, ...words } = readTask(box.words);
    if (words.text === '') return;
    const state = taskState(box.mark);
    const line = lines.lineAt(item.start);
    tasks.push({ task: { state, ...words, text: copied(words.text), line }, item: index });
    if (state !== 'open') return;
    for (const value of unreadable) {
      const at = lines.text.indexOf(value, item.textStart);
      const offset = at === -1 || at > item.textEnd ? item.textStart : at;
      problems.add(
        'invalid-date',
        offset,
        `${quote(value)} is no date of the calendar. Write it as 📅 2026-11-25.`,
      );
    }
  });
  return tasks;
}
