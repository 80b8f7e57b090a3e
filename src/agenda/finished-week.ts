import { addDays, type Day, daysOfWeek, mondayOf, type Week, weekOf } from '../people/day.js';
import { directionOf, type Entry } from '../people/entry.js';
import type { Contact, Network } from '../people/network.js';
import { plainText, shorten } from '../people/plain-text.js';
import { sortByText } from '../people/sort-by-text.js';
import type { Task } from '../people/task.js';
import { compareText } from '../people/text-key.js';
import { letsItemPass } from './dismissal.js';
import { foundAmong } from './found-among.js';
import type { Standing } from './standing.js';

/** One thing that happened with one person on one day, in the user's own words (plain, may be empty). */
export interface WeekLine {
  contact: Contact;
  date: Day;
  text: string;
}

/** What the notes say of a week that is over. In order of the days, then of the names. */
export interface FinishedWeek {
  week: Week;
  /** Contacts from my side. */
  done: (WeekLine & { kind: string; via?: string; at?: string })[];
  /** My promises and tasks that were ticked. */
  kept: WeekLine[];
  /** Promises that were moved, with the explanation. */
  moved: WeekLine[];
  /** What was let pass. */
  passed: WeekLine[];
  /** My dated promises that were due and not kept in it; `date` is the due day. */
  open: WeekLine[];
}

/** The ISO week before that of a day. */
export function weekBefore(today: Day): Week {
  return weekOf(addDays(mondayOf(today), -7));
}

/**
 * A finished week from the notes alone, so that every machine tells the same of it; undefined if nothing happened in it,
 * or if there is no such week. A snooze has no day of its own and is not told.
 */
export function finishedWeek(
  { contacts }: Network,
  week: Week,
  linesOf: (contact: Contact, week: WeekDays) => PersonWeek = personWeek,
): FinishedWeek | undefined {
  const all = daysOfWeek(week);
  const [monday, sunday] = [all?.[0], all?.[6]];
  if (monday === undefined || sunday === undefined) return undefined;
  const found: FinishedWeek = { week, done: [], kept: [], moved: [], passed: [], open: [] };
  const days = { week, monday, sunday };
  const told = foundAmong(contacts, (contact) => {
    const lines = linesOf(contact, days);
    return lines && { contact, lines };
  });
  for (const { lines } of sortByText(told, ({ contact }) => contact.person.name)) {
    found.done.push(...lines.done);
    found.kept.push(...lines.kept);
    found.moved.push(...lines.moved);
    found.passed.push(...lines.passed);
    found.open.push(...lines.open);
  }
  const { done, kept, moved, passed, open } = found;
  for (const list of [done, kept, moved, passed, open]) list.sort((a, b) => compareText(a.date, b.date));
  return done.length + kept.length + moved.length + passed.length > 0 ? found : undefined;
}

/** A week from its Monday to its Sunday. */
export interface WeekDays {
  week: Week;
  monday: Day;
  sunday: Day;
}

/** What the notes say of one person in a week; undefined if they say nothing. */
export type PersonWeek = Omit<FinishedWeek, 'week'> | undefined;

/** False for people of whom {@link personWeek} surely tells nothing. */
export function mayBeTold({ contact, promised, notedOn }: Standing, { monday }: WeekDays): boolean {
  return promised || (notedOn !== undefined && notedOn >= monday) || (contact.ticked?.length ?? 0) > 0;
}

/** What happened with one person in a week. */
export function personWeek(contact: Contact, { monday, sunday }: WeekDays): PersonWeek {
  const isIn = (date: Day | undefined): date is Day => date !== undefined && date >= monday && date <= sunday;
  const { person } = contact;
  const tasks = [person.tasks, contact.ticked ?? [], contact.tasks];
  const isTold = person.entries.some(({ date }) => isIn(date));
  if (!isTold && !tasks.some((list) => list.some((task) => isOpenOrTicked(task, monday)))) return undefined;
  const found: PersonWeek = { done: [], kept: [], moved: [], passed: [], open: [] };
  for (const entry of inOrderOfDays(person.entries.filter(({ date }) => isIn(date)))) {
    const { date, kind, via, at } = entry;
    const line = { contact, date, text: words(entry.text) };
    const direction = directionOf(kind);
    if (direction === 'out' || direction === 'both')
      found.done.push({ contact, date, kind, via, at, text: line.text });
    if (kind === 'moved') found.moved.push(line);
    if (letsItemPass(entry)) found.passed.push(line);
  }
  for (const { state, done, due, text, theirs } of tasks.flat()) {
    if (theirs) continue;
    if (state === 'done' && isIn(done)) found.kept.push({ contact, date: done, text: words(text) });
    const wasOpen = state === 'open' || (state === 'done' && done !== undefined && done > sunday);
    if (wasOpen && due !== undefined && due <= sunday && person.status !== 'archived')
      found.open.push({ contact, date: due, text: words(text) });
  }
  const { done, kept, moved, passed, open } = found;
  return done.length + kept.length + moved.length + passed.length + open.length > 0 ? found : undefined;
}

/** True for a task of which the week can tell; most are done long before, and need not be looked at closely. */
function isOpenOrTicked({ state, done, theirs }: Task, monday: Day): boolean {
  return !theirs && (state === 'open' || (state === 'done' && done !== undefined && done >= monday));
}

function inOrderOfDays(entries: Entry[]): Entry[] {
  return entries.sort((a, b) => compareText(a.date, b.date));
}

function words(text: string): string {
  return shorten(plainText(text), 160);
}
