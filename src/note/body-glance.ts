import { addTask, emptySummary, type LogSummary } from '../people/log-summary.js';
import type { Settings } from '../people/settings.js';
import { LogGlance, type PlacedDay } from './log-glance.js';
import { UNUSUAL } from './plain-body.js';
import { isLetter } from './plain-characters.js';
import { headingsFor, type PlainHeadings } from './plain-headings.js';
import { readTask, taskState } from './read-task.js';
import { startOfLine } from './scan-line.js';

/** What a look at a plain body finds. */
export interface BodyGlance {
  summary: LogSummary;
  /** The earliest meeting that the log tells of. */
  firstMet: PlacedDay | undefined;
}

const LETTER = 'A-Za-z\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u00ff';
/** Prose of lines that begin with a letter, and blank lines. */
const PROSE = new RegExp(`(?:[${LETTER}][^#\\n]*(?:\\n|$)| *\\n)+`, 'y');
/** Bullets, up to a blank line, a heading or the end: a line of text would go on with the last. */
const BULLETS = new RegExp(
  `(?:- [${LETTER}][^#\\n]*(?:\\n|$)|- \\[[^\\]\\\\\\n]\\] [^#^\\n]*(?:\\n|$))+(?= *\\n|#|$)`,
  'y',
);
const HASH = 35;
const DASH = 45;

/**
 * Looks over the body of a note as most are written: prose, a log, bullets and tasks. Undefined for anything else; what it
 * accepts, `readPlainBody` reads, and it gives no cause for a report.
 */
export function glanceAtBody(text: string, bodyStart: number, settings: Settings): BodyGlance | undefined {
  for (const sign of UNUSUAL) if (text.includes(sign, bodyStart)) return undefined;
  const summary = emptySummary();
  const logs = new LogGlance();
  const headings = headingsFor(settings);
  for (let at = bodyStart; at < text.length; ) {
    const first = text.charCodeAt(at);
    const next =
      first === HASH
        ? behindHeading(text, at, headings, logs)
        : first === DASH
          ? behindBullets(text, at, summary)
          : behind(PROSE, text, at);
    if (next === undefined) return undefined;
    at = next;
  }
  return logs.addTo(summary) ? { summary, firstMet: logs.firstMet } : undefined;
}

/** Where what the pattern describes ends, if it stands there. */
function behind(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

/** A heading, and the log below it. */
function behindHeading(
  text: string,
  at: number,
  headings: PlainHeadings,
  logs: LogGlance,
): number | undefined {
  const newline = text.indexOf('\n', at);
  const end = newline === -1 ? text.length : newline;
  const heading = headings.of(text.slice(at, end).trimEnd());
  if (!heading?.isLog || newline === -1) return heading && end + 1;
  const found = text.indexOf('\n#', end);
  if (found === -1) return logs.take(text, end + 1, text.length) ? text.length : undefined;
  const start = startOfLine(text.slice(found + 1, found + 9));
  const isNext = start.kind === 'heading' && start.level <= heading.level;
  return isNext && logs.take(text, end + 1, found + 1) ? found + 1 : undefined;
}

function behindBullets(text: string, at: number, summary: LogSummary): number | undefined {
  const next = behind(BULLETS, text, at);
  if (next === undefined) return undefined;
  for (let start = at; start < next; ) {
    const newline = text.indexOf('\n', start);
    const end = newline === -1 ? next : newline;
    if (!isLetter(text.charCodeAt(start + 2)) && !addTaskAt(text, start, end, summary)) return undefined;
    start = end + 1;
  }
  return next;
}

/** Adds a task; false for one that a report is due for. */
function addTaskAt(text: string, start: number, end: number, summary: LogSummary): boolean {
  const words = text.slice(start + 6, end).trim();
  const state = taskState(text.charAt(start + 3));
  const task = readTask(words);
  if (words === '' || (state === 'open' && task.unreadable.length > 0)) return false;
  if (task.text !== '') addTask(summary, { state, theirs: task.theirs, due: task.due, done: task.done });
  return true;
}
