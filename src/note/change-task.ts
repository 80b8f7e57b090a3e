import type { Day } from '../people/day.js';
import type { Settings } from '../people/settings.js';
import type { Edit } from './edit.js';
import type { ListItem } from './outline.js';
import { leadingDate } from './read-date.js';
import { notByHand, readsAs, type TaskEdit, taskBody } from './task-body.js';

/** Ticks the open task on a line (1-based) as done on a day: its box and ` ✅ DATE`, nothing else. */
export function tickTask(path: string, text: string, line: number, day: Day, settings: Settings): TaskEdit {
  return change(path, text, line, settings, (item) => {
    const source = text.slice(item.textStart, item.textEnd);
    // Ticking such a task makes the next one, which only the Tasks plugin does.
    if (/🔁|\[repeat::/i.test(source)) return undefined;
    const mark = { start: item.textStart + 1, end: text.indexOf(']', item.textStart), insert: 'x' };
    const note = /\[due::|\[scheduled::/i.test(source) ? ` [completion:: ${day}]` : ` ✅ ${day}`;
    const at = endOfWords(text, item);
    return { edits: [mark, { start: at, end: at, insert: note }], now: { state: 'done', done: day } };
  });
}

/** Moves the open task on a line (1-based) to a day: only its date is replaced; one without a date gets one. */
export function moveTask(path: string, text: string, line: number, day: Day, settings: Settings): TaskEdit {
  return change(path, text, line, settings, (item) => {
    const date = dateIn(text.slice(0, item.textEnd), item.textStart);
    const at = endOfWords(text, item);
    const edit = date ? { ...date, insert: day } : { start: at, end: at, insert: ` 📅 ${day}` };
    return { edits: [edit], now: { due: day } };
  });
}

function change(
  path: string,
  text: string,
  line: number,
  settings: Settings,
  plan: (item: ListItem) => { edits: Edit[]; now: { state?: 'done'; done?: Day; due?: Day } } | undefined,
): TaskEdit {
  const body = taskBody(path, text, settings);
  if ('problem' in body) return body;
  const index = body.tasks.findIndex(({ task }) => task.line === line && task.state === 'open');
  const placed = body.tasks[index];
  const item = placed && body.outline.items[placed.item];
  const planned = item && plan(item);
  if (placed && planned) {
    const done = readsAs(path, body, planned.edits, index, { ...placed.task, ...planned.now }, settings);
    if (done) return { edits: planned.edits, line: done.line };
  }
  return notByHand(
    path,
    text,
    item?.start ?? body.bodyStart,
    'This promise cannot be changed here as meant.',
  );
}

/** The end of a task's first line, where the Tasks plugin writes its dates: before a block id and trailing blanks. */
function endOfWords(text: string, item: ListItem): number {
  const line = text.slice(item.textStart, item.textEnd).split(/\r?\n/, 1)[0] as string;
  return item.textStart + line.replace(/\s\^[A-Za-z0-9-]+\s*$/, '').trimEnd().length;
}

/** The date that makes a task due: `📅`, `[due:: ]`, else `⏳`, `[scheduled:: ]`. */
function dateIn(text: string, from: number): { start: number; end: number } | undefined {
  const signs = [
    /(?:📅|📆|🗓)\uFE0F?[ \t]*/gu,
    /[[(]due::[ \t]*/giu,
    /(?:⏳|⌛)\uFE0F?[ \t]*/gu,
    /[[(]scheduled::[ \t]*/giu,
  ];
  for (const sign of signs) {
    sign.lastIndex = from;
    for (let match = sign.exec(text); match; match = sign.exec(text)) {
      const found = leadingDate(text.slice(sign.lastIndex, sign.lastIndex + 80));
      if (found) return { start: sign.lastIndex, end: sign.lastIndex + found.length };
    }
  }
  return undefined;
}
