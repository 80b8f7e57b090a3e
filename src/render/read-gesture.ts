import { afterSkipWord, afterSnoozeWord, withoutUntil } from '../language/gesture-words.js';
import { leadingDate } from '../note/read-date.js';
import { addCadence, parseCadence } from '../people/cadence.js';
import { addDays, type Day } from '../people/day.js';
import { parseDayWords } from '../people/parse-day-words.js';

/** What the user did to one line: the mark in its box and the words typed on and under it. */
export interface Typed {
  /** The sign in the box; a space if it is empty or there is none. */
  mark: string;
  words: string;
}

/** What is to be carried out for a person. */
export type Act =
  /** `date` only where it was typed (`✅ DATE`). */
  | { kind: 'done'; date?: Day; words: string }
  | { kind: 'snooze'; until: Day; words: string }
  | { kind: 'skip'; words: string };

/** The acts of one line (a tick may come with a snooze), nothing to do, or why it is not understood. */
export type ReadGesture = { acts: Act[] } | { problem: string };

const WEEK = 7;

/** Reads what was done to a person's line. `today` is what a snooze counts from. */
export function readGesture({ mark, words }: Typed, today: Day): ReadGesture {
  const done = takeDate(words, /✅\uFE0F?[ \t]*|\[completion::[ \t]*/u);
  if (done.impossible) return { problem: 'the date after ✅ is not in the calendar' };
  const later = takeDate(done.rest, /⏳\uFE0F?[ \t]*|\[scheduled::[ \t]*/u);
  if (later.impossible) return { problem: 'the date after ⏳ is not in the calendar' };
  const rest = withoutSeparators(later.rest);

  const skipped = afterSkipWord(rest);
  if (mark === '-' || (skipped !== undefined && mark !== '>')) {
    return { acts: [{ kind: 'skip', words: skipped ?? rest }] };
  }
  const asked = afterSnoozeWord(rest);
  const isTicked = mark === 'x' || mark === 'X';
  if (later.date !== undefined) {
    const snooze: Act = { kind: 'snooze', until: later.date, words: isTicked ? '' : (asked ?? rest) };
    return { acts: isTicked ? [{ kind: 'done', date: done.date, words: rest }, snooze] : [snooze] };
  }
  if (mark === '>' || asked !== undefined) {
    const read = readUntil(asked ?? rest, today);
    if ('problem' in read) return read;
    const snooze: Act = { kind: 'snooze', until: read.until, words: isTicked ? '' : read.words };
    return { acts: isTicked ? [{ kind: 'done', date: done.date, words: read.words }, snooze] : [snooze] };
  }
  if (isTicked) return { acts: [{ kind: 'done', date: done.date, words: rest }] };
  if (mark !== ' ')
    return {
      problem: `[${mark}] means nothing here: x is done, - lets it pass, and “snooze 2w” puts it off`,
    };
  return { acts: [] };
}

/** A duration or a date at the beginning, a week without one; the words behind it are the user's. */
function readUntil(text: string, today: Day): { until: Day; words: string } | { problem: string } {
  const { words, had } = withoutUntil(text);
  const date = leadingDate(words);
  if (date?.date === 'impossible') return { problem: 'this day is not in the calendar' };
  if (date) return { until: date.date, words: withoutSeparators(words.slice(date.length)) };
  const tokens = words.split(/\s+/).filter(Boolean);
  for (let count = Math.min(3, tokens.length); count > 0; count -= 1) {
    const amount = tokens
      .slice(0, count)
      .join(' ')
      .replace(/[,;:.]$/, '');
    if (count === 1 && amount.length < 2) continue;
    const length = parseCadence(amount);
    const until = length ? addCadence(today, length) : parseDayWords(amount, today);
    if (until !== undefined) return { until, words: withoutSeparators(tokens.slice(count).join(' ')) };
  }
  if (had || /^\d/.test(words)) return { problem: 'until when? Write “snooze 2w” or “snooze 2026-12-01”' };
  return { until: addDays(today, WEEK), words };
}

function takeDate(words: string, sign: RegExp): { rest: string; date?: Day; impossible?: true } {
  const match = sign.exec(words);
  if (!match) return { rest: words };
  const after = words.slice(match.index + match[0].length);
  const found = leadingDate(after);
  if (!found) return { rest: words };
  if (found.date === 'impossible') return { rest: words, impossible: true };
  const behind = after.slice(found.length).replace(match[0].startsWith('[') ? /^\s*\]/ : /^$/, '');
  return { rest: `${words.slice(0, match.index)} ${behind}`.replace(/\s+/g, ' ').trim(), date: found.date };
}

/** The words without the signs that set them off from the line. */
function withoutSeparators(words: string): string {
  return words
    .replace(/^(?:[\s·:;,.–—]|->|→|-(?=\s))+/u, '')
    .replace(/\s+/g, ' ')
    .replace(/\s+·\s*$/, '')
    .trim();
}
