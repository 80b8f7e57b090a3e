import { THEIRS_WORDS } from '../language/reading.js';
import type { Day } from '../people/day.js';
import type { Task } from '../people/task.js';
import { closeGaps, TAKEN, takeFields } from './inline-fields.js';
import { leadingDate, type ReadDate, readDate } from './read-date.js';
import { readPlainTask } from './read-plain-task.js';

/** A task's words taken apart. Dates as the Tasks plugin or Dataview write them. */
export interface TaskWords {
  text: string;
  theirs: boolean;
  due?: Day;
  done?: Day;
  created?: Day;
  /** What stands where a date should be, but is none or is not in the calendar. */
  unreadable: string[];
}

type DateName = 'due' | 'scheduled' | 'start' | 'completion' | 'created' | 'cancelled';

const DATE_SIGNS: Record<string, DateName> = {
  '📅': 'due',
  '📆': 'due',
  '🗓': 'due',
  '⏳': 'scheduled',
  '⌛': 'scheduled',
  '🛫': 'start',
  '✅': 'completion',
  '➕': 'created',
  '❌': 'cancelled',
};
const DATE_FIELDS = new Set<string>(['due', 'scheduled', 'start', 'completion', 'created', 'cancelled']);
const OTHER_FIELDS = new Set(['priority', 'repeat', 'id', 'dependson', 'oncompletion']);
const ANY_SIGN = /[📅📆🗓⏳⌛🛫✅➕❌🔺⏫🔼🔽⏬🔁🏁🆔⛔]/u;
const DATE_SIGN = /(📅|📆|🗓|⏳|⌛|🛫|✅|➕|❌)\uFE0F?[ \t]*/gu;
const OTHER_SIGNS =
  /(?:🔺|⏫|🔼|🔽|⏬)\uFE0F?|🔁\uFE0F?[ \t]*[A-Za-z0-9, !]*|🏁\uFE0F?[ \t]*[A-Za-z]+|(?:🆔|⛔)\uFE0F?[ \t]*[\w-]+(?:[ \t]*,[ \t]*[\w-]+)*/gu;
const THEIRS = new RegExp(
  `^([*_]{0,3})(?:${THEIRS_WORDS.join('|')})([*_]{0,3})[ \\t]*:[ \\t]*([*_]{0,3})[ \\t]*`,
  'iu',
);

/** The state that a mark in a task's box stands for. */
export function taskState(mark: string): Task['state'] {
  if (mark === ' ' || mark === '/') return 'open';
  return mark === 'x' || mark === 'X' ? 'done' : 'dropped';
}

/** Reads the words of a task, its box taken off. */
export function readTask(words: string): TaskWords {
  return readPlainTask(words) ?? readTaskWords(words);
}

/** The same by the patterns of all that may stand in it. */
export function readTaskWords(words: string): TaskWords {
  const theirs = THEIRS.exec(words);
  const isTheirs = theirs !== null && theirs[1] === [...`${theirs[2]}${theirs[3]}`].reverse().join('');
  const { text, dates, unreadable } = takeTaskSigns(isTheirs ? words.slice(theirs[0].length) : words);
  const { scheduled, completion: done, created } = dates;
  return { text, theirs: isTheirs, due: dates.due ?? scheduled, done, created, unreadable };
}

/** Takes dates, priorities, recurrence and ids of the Tasks plugin out of a text. */
export function takeTaskSigns(words: string): {
  text: string;
  dates: Partial<Record<DateName, Day>>;
  unreadable: string[];
} {
  const dates: Partial<Record<DateName, Day>> = {};
  const unreadable: string[] = [];
  const add = (name: DateName, value: string, date: ReadDate | undefined): void => {
    if (date === undefined || date === 'impossible') unreadable.push(value);
    else dates[name] ??= date;
  };
  const taken = takeFields(words, ({ key }) => DATE_FIELDS.has(key) || OTHER_FIELDS.has(key));
  for (const { key, value } of taken.fields) {
    if (DATE_FIELDS.has(key) && value !== '') add(key as DateName, value, readDate(value));
  }
  if (!ANY_SIGN.test(taken.text)) return { text: taken.text.trim(), dates, unreadable };
  const text = takeDateSigns(taken.text, add).replace(OTHER_SIGNS, TAKEN);
  return { text: closeGaps(text), dates, unreadable };
}

function takeDateSigns(
  text: string,
  add: (name: DateName, value: string, date: ReadDate | undefined) => void,
): string {
  let result = '';
  let at = 0;
  for (const match of text.matchAll(DATE_SIGN)) {
    if (match.index < at) continue;
    const after = match.index + match[0].length;
    const found = leadingDate(text.slice(after, after + 80));
    const name = DATE_SIGNS[match[1] as string] as DateName;
    if (!found) {
      // A sign may be decoration ("✅ agreed"): only a promise without its date is worth a word.
      const value = text.slice(after, after + 20).trim();
      if (value !== '' && (name === 'due' || name === 'scheduled')) add(name, value, undefined);
      continue;
    }
    const end = after + found.length;
    add(name, text.slice(after, end), found.date);
    result += text.slice(at, match.index) + TAKEN;
    at = end;
  }
  return result + text.slice(at);
}
