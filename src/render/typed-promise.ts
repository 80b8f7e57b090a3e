import { DEADLINE_WORDS } from '../language/sentence-words.js';
import type { NewTask } from '../note/add-task.js';
import { readTask } from '../note/read-task.js';
import { findDay } from '../note/sentence/find-day.js';
import type { Day } from '../people/day.js';
import type { DueLine } from './due-lines.js';

const DUE = /\s*(?:📅\uFE0F?\s*\d{4}-\d{2}-\d{2}|\[due::\s*\d{4}-\d{2}-\d{2}\s*\])\s*$/u;
const OTHER_SIGNS = /[⏳⌛🛫✅➕❌🔺⏫🔼🔽⏬🔁🏁🆔⛔📅]|::/u;

/**
 * The promise that an open task under a ticked line is: its words, and its date as the Tasks plugin or Dataview write it or
 * behind `by` („bis“). Undefined for a task that holds more than could be written whole (a recurrence, a priority).
 */
export function typedPromise({ mark, rest }: DueLine, today: Day): NewTask | undefined {
  if (mark !== ' ' || OTHER_SIGNS.test(rest.replace(DUE, ''))) return undefined;
  const { text, theirs, due, unreadable } = readTask(rest);
  if (text === '' || unreadable.length > 0) return undefined;
  if (due !== undefined) return { text, theirs, due };
  const found = findDay(text, today, 'future', DEADLINE_WORDS);
  if (found && 'impossible' in found) return undefined;
  return { text, theirs, due: found && found.rest !== '' && found.day >= today ? found.day : undefined };
}
