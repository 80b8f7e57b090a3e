import type { Entry } from '../people/entry.js';
import { isOrdinary } from './plain-characters.js';
import { readEntry } from './read-entry.js';
import { readPlainEntry } from './read-plain-entry.js';
import { startOfLine } from './scan-line.js';

const NEWLINE = 10;
const SPACE = 32;
const DASH = 45;

/**
 * Adds the entries of a log of nothing but `- DATE KIND …` at the beginning of lines, and blank lines, to `entries`. False
 * where it holds anything else, or what is to be reported; then nothing is known of it. `line` is the 1-based line on which
 * the text begins. Free of tabs and carriage returns; texts are kept as slices of it.
 */
export function readPlainLog(log: string, line: number, entries: Entry[]): boolean {
  // A block id is no word of an entry.
  if (log.includes('^')) return false;
  for (let start = 0, number = line; start < log.length; number++) {
    const newline = log.indexOf('\n', start);
    const next = newline === -1 ? log.length : newline;
    let end = next;
    while (end > start && log.charCodeAt(end - 1) === SPACE) end--;
    if (end > start) {
      if (log.charCodeAt(start) !== DASH || log.charCodeAt(start + 1) !== SPACE) return false;
      const entry =
        readPlainEntry(log, number, start + 2, end) ?? readWords(log.slice(start + 2, end), number);
      if (!entry) return false;
      entries.push(entry);
    }
    start = next + (log.charCodeAt(next) === NEWLINE ? 1 : 0);
  }
  return true;
}

/** An entry by the full reading; undefined for what a report is due for, or what may be more than words. */
export function readWords(words: string, line: number): Entry | undefined {
  if (words === '' || !isOrdinary(words.charCodeAt(0)) || words.startsWith('[')) return undefined;
  if (startOfLine(words).kind !== 'text') return undefined;
  const read = readEntry(words.trim());
  return typeof read === 'object' && read.known ? { ...read, line } : undefined;
}
