import { THEIRS_WORDS } from '../language/reading.js';
import { type Day, dayAt } from '../people/day.js';
import { isLetter, isOrdinary } from './plain-characters.js';
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
const NONE: string[] = [];
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
  const mark = theirsMark(words);
  for (let at = mark; at < end; at++) {
    const code = words.charCodeAt(at);
    // A colon may be of a field, or tell whose promise it is.
    if (code >= FIRST_SIGN || code === COLON) return undefined;
  }
  const isBare = end > mark && isOrdinary(words.charCodeAt(mark)) && isOrdinary(words.charCodeAt(end - 1));
  // Emphasis about the mark ends behind it.
  if (!isBare || (mark > 0 && !isLetter(words.charCodeAt(mark)))) return undefined;
  const { due, scheduled, done, created } = dates;
  const text = words.slice(mark, end);
  return { text, theirs: mark > 0, due: due ?? scheduled, done, created, unreadable: NONE };
}

/** How long `theirs: ` is, if the words begin with it. */
function theirsMark(words: string): number {
  const colon = words.indexOf(': ');
  return colon !== -1 && THEIRS_WORDS.includes(words.slice(0, colon)) ? colon + 2 : 0;
}

function signBefore(words: string, end: number): { name: keyof Dates; start: number } | undefined {
  for (const [sign, name] of SIGNS) {
    const start = end - sign.length;
    if (start >= 0 && words.startsWith(sign, start)) return { name, start };
  }
  return undefined;
}
