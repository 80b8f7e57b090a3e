import type { Day } from '../people/day.js';
import type { Edit } from './edit.js';
import { Lines } from './lines.js';
import { taskBox } from './own-text.js';
import { readTask, taskState } from './read-task.js';

const ITEM = /^([ \t>]*(?:[-+*]|\d{1,9}[.)])[ \t]+)(\[.\].*?)[ \t]*$/u;

/**
 * Ticks the task on a line (1-based), with the day as the Tasks plugin writes it (Dataview's form where the line has
 * that). No edits if it is ticked already; undefined if the line does not hold these words: nothing is guessed.
 */
export function tickTask(text: string, line: number, words: string, day: Day): Edit[] | undefined {
  const lines = new Lines(text);
  const source = lines.textOf(line);
  const match = ITEM.exec(source);
  const box = match && taskBox(match[2] as string);
  if (!match || !box || !isSame(box.words, words)) return undefined;
  const state = taskState(box.mark);
  if (state !== 'open') return state === 'done' ? [] : undefined;
  const start = lines.startOf(line) + (line === 1 && text.charCodeAt(0) === 0xfeff ? 1 : 0);
  const boxAt = start + (match[1] as string).length + 1;
  const content = `${match[1]}${match[2]}`;
  const id = /[ \t]\^[A-Za-z0-9-]+$/.exec(content);
  const end = start + (id ? id.index : content.length);
  const sign =
    content.includes(':: ') && !/[📅⏳🛫➕]/u.test(content) ? ` [completion:: ${day}]` : ` ✅ ${day}`;
  return [
    { start: boxAt, end: boxAt + box.mark.length, insert: 'x' },
    { start: end, end, insert: sign },
  ];
}

function isSame(source: string, words: string): boolean {
  const own = readTask(source.replace(/[ \t]\^[A-Za-z0-9-]+$/, '')).text;
  return own === words;
}
