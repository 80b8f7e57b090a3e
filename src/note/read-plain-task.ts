import type { Day } from '../people/day.js';
import { dayAt } from '../people/day.js';
import { isOrdinary } from './plain-characters.js';
import type { TaskWords } from './read-task.js';

/** The dates at the end of a task, each behind its sign. */
interface Dates {
  due?: Day;
  scheduled?: Day;
  done?: Day;
  created?: Day;
}

/** Behind these signs, dates are kept. */
const SIGNS: readonly (readonly [sign: string, name: keyof Dates])[] = [
  ['📅 ', 'due'],
  ['✅ ', 'done'],
  ['➕ ', 'created'],
  ['⏳ ', 'scheduled'],
];
const DATE_LENGTH = 10;
const SPACE = 32;
const COLON = 58;
/** No sign of the Tasks plugin stands below it, and neither does a selector of how a sign looks. */
const FIRST_SIGN = 0x2300;

/**
 * The words of a task as most are written, `send the slides 📅 2026-11-25 ✅ 2026-11-24`, without a pattern for each sign;
 * undefined for all that is not so plain. What it reads, `readTask` reads alike (a test compares them).
 */
export function readPlainTask(words: string): TaskWords | undefined {
  const dates: Dates = {};
  let end = words.length;
  for (;;) {
    const date = end > DATE_LENGTH ? dayAt(words, end - DATE_LENGTH) : undefined;
    const sign = date === undefined ? undefined : signBefore(words, end - DATE_LENGTH);
    if (date === undefined || sign === undefined) break;
    const { name, start } = sign;
    // Of two dates the first one counts.
    dates[name] = date;
    end = start;
    while (words.charCodeAt(end - 1) === SPACE) end--;
    if (end === start && end > 0) return undefined;
  }
  for (let at = 0; at < end; at++) {
    const code = words.charCodeAt(at);
    // A colon may be of a field, or tell whose promise it is.
    if (code >= FIRST_SIGN || code === COLON) return undefined;
  }
  if (end > 0 && !(isOrdinary(words.charCodeAt(0)) && isOrdinary(words.charCodeAt(end - 1))))
    return undefined;
  const { due, scheduled, done, created } = dates;
  return { text: words.slice(0, end), theirs: false, due: due ?? scheduled, done, created, unreadable: [] };
}

function signBefore(words: string, end: number): { name: keyof Dates; start: number } | undefined {
  for (const [sign, name] of SIGNS) {
    const start = end - sign.length;
    if (start >= 0 && words.startsWith(sign, start)) return { name, start };
  }
  return undefined;
}
