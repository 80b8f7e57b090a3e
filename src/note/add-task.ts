import { PROMISE_HEADING, PROMISE_HEADINGS, THEIRS_WORD } from '../language/reading.js';
import type { Day } from '../people/day.js';
import type { Settings } from '../people/settings.js';
import { lineEndOf } from './line-end.js';
import type { ListItem } from './outline.js';
import { afterItem, belowHeading, type Place, underNewHeading } from './place-entry.js';
import { notByHand, readsAs, type TaskBody, type TaskEdit, taskBody } from './task-body.js';

/** A promise to be written; its text on one line, without dates. */
export interface NewTask {
  text: string;
  theirs: boolean;
  due?: Day;
}

/**
 * Adds a promise to a note: behind the last one under a heading named Promises (or Versprechen), in its bullet and
 * spacing; without such a heading, under a new one. The outcome is read back before it is given out.
 */
export function addTask(path: string, text: string, task: NewTask, settings: Settings): TaskEdit {
  const body = taskBody(path, text, settings);
  if ('problem' in body) return body;
  const words = wordsOf(task, text, settings);
  for (const { at, before, prefix, after } of placesForTask(body, settings)) {
    const edits = [{ start: at, end: at, insert: before + prefix + words + after }];
    const index = body.tasks.filter(({ item }) => (body.outline.items[item] as ListItem).start < at).length;
    const done = readsAs(path, body, edits, index, { ...task, state: 'open' }, settings);
    if (done) return { edits, line: done.line };
  }
  return notByHand(
    path,
    text,
    body.bodyStart,
    'This note has no place where the promise would be read as meant.',
  );
}

/** The date is written as the note writes others: for the Tasks plugin, or for Dataview where only that stands there. */
function wordsOf({ text: words, theirs, due }: NewTask, note: string, { language }: Settings): string {
  const isDataview = /\[due::/i.test(note) && !note.includes('📅');
  const date = due === undefined ? '' : isDataview ? ` [due:: ${due}]` : ` 📅 ${due}`;
  return `[ ] ${theirs ? `${THEIRS_WORD[language]}: ` : ''}${words}${date}`;
}

function placesForTask(body: TaskBody, settings: Settings): Place[] {
  const { text, outline } = body;
  const lineEnd = lineEndOf(text);
  const places: Place[] = [];
  outline.headings.forEach((heading, index) => {
    if (!PROMISE_HEADINGS.includes(heading.text.normalize('NFC').toLowerCase())) return;
    const next = outline.headings.slice(index + 1).find(({ level }) => level <= heading.level);
    const section = { heading, start: heading.end, end: next?.start ?? text.length };
    const items = outline.items.filter(
      ({ start, parent }) => parent === -1 && start >= section.start && start < section.end,
    );
    if (items.length > 0) places.push(afterItem(text, items, lineEnd));
    places.push(belowHeading(body, section, lineEnd));
  });
  return [...places, ...underNewHeading(body, PROMISE_HEADING[settings.language], lineEnd)];
}
