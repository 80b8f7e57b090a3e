import { type Day, laterDay } from './day.js';
import { type Entry, isContact } from './entry.js';
import { effectOfKind, marksAfter } from './log-marks.js';
import type { Person } from './person.js';
import type { Task } from './task.js';

/** What log and promises of a note come to, whatever the day: of most people nobody asks for more. */
export interface LogSummary {
  /** How many entries there are. */
  count: number;
  /** The day of the last entry of whatever kind; it may be ahead. */
  last?: Day;
  /** The day of the last entry that is a contact. */
  lastContact?: Day;
  /** How often they helped. */
  got: number;
  /** The last day on which a promise of mine was ticked. */
  kept?: Day;
  /** True if a promise of either side is open. */
  open: boolean;
  /** True if a dated promise of either side is open. */
  promised: boolean;
  /** `marksOf` the whole log. */
  marks: number;
}

/** Somebody whose summary is at hand, while the rest would have to be read first. */
export interface Summarized {
  readonly summary: LogSummary;
}

/** What log and promises of a person come to. */
export function summaryOf(person: Person | (Person & Summarized)): LogSummary {
  return 'summary' in person ? person.summary : summarize(person.entries, person.tasks);
}

/** What entries, in order of date, and promises come to. */
export function summarize(entries: readonly Entry[], tasks: readonly Task[]): LogSummary {
  const summary = emptySummary();
  for (const { date, kind } of entries) addEntry(summary, date, kind);
  for (const task of tasks) addTask(summary, task);
  return summary;
}

/** The summary of nothing. */
export function emptySummary(): LogSummary {
  return {
    count: 0,
    got: 0,
    last: undefined,
    lastContact: undefined,
    kept: undefined,
    open: false,
    promised: false,
    marks: 0,
  };
}

/** Adds an entry that is not earlier than those before it. */
export function addEntry(summary: LogSummary, date: Day, kind: string): void {
  summary.count += 1;
  summary.last = date;
  if (kind === 'got') summary.got += 1;
  if (isContact(kind)) summary.lastContact = date;
  summary.marks = marksAfter(summary.marks, effectOfKind(kind));
}

/** Adds a task of the note. */
export function addTask(
  summary: LogSummary,
  { state, due, done, theirs }: Omit<Task, 'line' | 'text'>,
): void {
  if (state === 'open') {
    summary.open = true;
    if (due !== undefined) summary.promised = true;
  }
  if (done !== undefined && !theirs) summary.kept = laterDay(summary.kept, done);
}

/** True if all of the log lies behind: then its summary is that of this day. */
export function isBehind({ last }: LogSummary, today: Day): boolean {
  return last === undefined || last <= today;
}
