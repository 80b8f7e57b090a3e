import { beginsPhrase, kindOfWord } from '../language/reading.js';
import { type Day, dayAt } from '../people/day.js';
import { addEntry, type LogSummary } from '../people/log-summary.js';
import { isBlankTail } from './plain-characters.js';
import { readWords } from './plain-log.js';
import { canonicalKindAt, readPlainEntry } from './read-plain-entry.js';

const SPACE = 32;
const DASH = 45;
const COLON = 58;
const NEWLINE = 10;
const DATE_LENGTH = 10;

/** A day, and the offset (UTF-16) in the note at which it stands. */
export interface PlacedDay {
  day: Day;
  at: number;
}

/** Days and kinds of the entries of plain logs, without their words. */
export class LogGlance {
  readonly #days: Day[] = [];
  readonly #kinds: string[] = [];
  #firstMet: PlacedDay | undefined;
  #lastMet: PlacedDay | undefined;
  /** The newest entry stands first. */
  #isTurned = false;

  /**
   * Looks over the log that stands in `text` from `start` to `end`, free of tabs and carriage returns: true only for what
   * `readPlainLog` reads, too.
   */
  take(text: string, start: number, end: number): boolean {
    const caret = text.indexOf('^', start);
    if (caret !== -1 && caret < end) return false;
    for (let at = start; at < end; ) {
      const newline = text.indexOf('\n', at);
      const next = newline === -1 ? end : newline;
      if (text.charCodeAt(at) === DASH && text.charCodeAt(at + 1) === SPACE) {
        if (!this.#entry(text, at + 2, next)) return false;
      } else if (!isBlankTail(text, at, next)) return false;
      at = next + 1;
    }
    return true;
  }

  /** Adds all to a summary, in the order in which it happened; false where the file has them in none. */
  addTo(summary: LogSummary): boolean {
    const days = this.#days;
    const { length } = days;
    const isTurned = length > 1 && (days[0] as Day) > (days[length - 1] as Day);
    let before: Day = '';
    for (let index = 0; index < length; index++) {
      const at = isTurned ? length - 1 - index : index;
      const day = days[at] as Day;
      if (day < before) return false;
      before = day;
      addEntry(summary, day, this.#kinds[at] as string);
    }
    this.#isTurned = isTurned;
    return true;
  }

  /** The earliest meeting, after {@link addTo}. */
  get firstMet(): PlacedDay | undefined {
    return this.#isTurned ? this.#lastMet : this.#firstMet;
  }

  #entry(text: string, start: number, end: number): boolean {
    const day = dayAt(text, start);
    const kind = day === undefined ? undefined : plainKindAt(text, start + DATE_LENGTH, end);
    if (day !== undefined && kind !== undefined) {
      this.#add(day, kind, start);
      return true;
    }
    let last = end;
    while (last > start && text.charCodeAt(last - 1) === SPACE) last--;
    const words = text.slice(start, last);
    const entry = readPlainEntry(words, 0) ?? readWords(words, 0);
    if (entry) this.#add(entry.date, entry.kind, start);
    return entry !== undefined;
  }

  #add(day: Day, kind: string, at: number): void {
    this.#days.push(day);
    this.#kinds.push(kind);
    if (kind !== 'met') return;
    this.#lastMet = { day, at };
    this.#firstMet ??= this.#lastMet;
  }
}

/** The kind behind a date, where it is a word of small letters for certain, or two. */
function plainKindAt(text: string, space: number, end: number): string | undefined {
  if (text.charCodeAt(space) !== SPACE) return undefined;
  const start = space + 1;
  const at = behindLetters(text, start);
  const behind = text.charCodeAt(at);
  if (at === start || (at < end && behind !== COLON && behind !== SPACE)) return undefined;
  const kind = canonicalKindAt(text, start, at) ?? kindOfWord(text.slice(start, at));
  return behind === SPACE && beginsPhrase(text.slice(start, at)) ? phraseAt(text, start, at, kind) : kind;
}

/** The kind of a word that may be the first of two. */
function phraseAt(text: string, start: number, space: number, kind: string | undefined): string | undefined {
  const second = space + 1;
  const end = behindLetters(text, second);
  const behind = text.charCodeAt(end);
  // Two spaces, a capital, an accent: it takes a closer look to tell where the second word ends.
  if (end === second || (behind !== SPACE && behind !== COLON && behind !== NEWLINE)) return undefined;
  return kindOfWord(text.slice(start, end)) ?? kind;
}

function behindLetters(text: string, start: number): number {
  let at = start;
  for (let code = text.charCodeAt(at); code >= 97 && code <= 122; code = text.charCodeAt(at)) at++;
  return at;
}
