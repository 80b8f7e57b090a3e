import { parseCadence } from '../../people/cadence.js';
import type { Day } from '../../people/day.js';
import { type DayDirection, parseDayWords } from '../../people/parse-day-words.js';

/** A day found in words, and the words without it; or a date that the calendar does not have. */
export type FoundDay = { day: Day; rest: string } | { impossible: string };

const LONGEST = 5;
const NUMBERS = /^(?:\d{4}-\d{1,2}-\d{1,2}|\d{1,2}\.\s?\d{1,2}\.?(?:\s?\d{2}|\s?\d{4})?)$/;

/**
 * Finds a day anywhere behind one of the prepositions, or without one at the beginning or the end. Never taken for a
 * day: a bare duration (`3 weeks`), and an abbreviation without a preposition (`do`, `so`, `sun`).
 */
export function findDay(
  words: string,
  today: Day,
  direction: DayDirection,
  prepositions: readonly string[],
): FoundDay | undefined {
  const tokens = words.split(/\s+/);
  const lower = tokens.map((token) => token.toLowerCase());
  for (let at = 0; at < tokens.length; at += 1) {
    for (let long = 2; long >= 1; long -= 1) {
      if (!prepositions.includes(lower.slice(at, at + long).join(' '))) continue;
      const found = longestDay(tokens, at + long, today, direction, () => true);
      if (found) return without(tokens, at, found);
    }
  }
  for (let at = 0; at < tokens.length; at += 1) {
    const found = longestDay(tokens, at, today, direction, isClear);
    if (found && (at === 0 || found.end === tokens.length)) return without(tokens, at, found);
  }
  return undefined;
}

type Run = { end: number; day: Day } | { end: number; impossible: string };

function longestDay(
  tokens: string[],
  from: number,
  today: Day,
  direction: DayDirection,
  accepts: (phrase: string) => boolean,
): Run | undefined {
  for (let end = Math.min(tokens.length, from + LONGEST); end > from; end -= 1) {
    const phrase = tokens.slice(from, end).join(' ');
    for (const form of [phrase, phrase.replace(/[.,;:!)]+$/, '')]) {
      if (!accepts(form) || parseCadence(form) !== undefined) continue;
      const day = readDay(form, today, direction);
      if (day === 'impossible') return { end, impossible: form };
      if (day) return { end, day };
    }
  }
  return undefined;
}

/** A day as typed; `impossible` for numbers in the form of a date that is none. A year may have two digits. */
export function readDay(text: string, today: Day, direction: DayDirection): Day | 'impossible' | undefined {
  const full = text.trim().replace(/^(\d{1,2}\.\s?\d{1,2}\.\s?)(\d{2})$/, `$1${today.slice(0, 2)}$2`);
  const day = parseDayWords(full, today, direction);
  if (day) return day;
  return NUMBERS.test(full) && !/^\d{1,2}\.\d{1,2}$/.test(full) ? 'impossible' : undefined;
}

/** What is a day even where no preposition says so. */
function isClear(phrase: string): boolean {
  if (/^\p{L}{1,3}\.?$/u.test(phrase) || /^(?:jetzt|weds|tues|thur|thurs)$/iu.test(phrase)) return false;
  if (/^(?:on|by|am|bis|until|den|der)\s/iu.test(phrase)) return false;
  return !/^\d{1,2}\.\d{1,2}$/.test(phrase);
}

function without(tokens: string[], from: number, run: Run): FoundDay {
  if ('impossible' in run) return { impossible: run.impossible };
  const rest = [...tokens.slice(0, from), ...tokens.slice(run.end)].join(' ').trim();
  return { day: run.day, rest };
}
