import { withoutCloses } from '../agenda/closes.js';
import { occasionsNear } from '../agenda/rules/occasions-near.js';
import { tierOf } from '../agenda/tier-of.js';
import { addEntry, formatEntry, type NewEntry } from '../note/add-entry.js';
import { addTask, type NewTask } from '../note/add-task.js';
import type { Diagnostic } from '../note/diagnostic.js';
import { applyEdits, type Edit } from '../note/edit.js';
import { parsePerson } from '../note/parse-person.js';
import { readEntry } from '../note/read-entry.js';
import { setProperty } from '../note/set-property.js';
import { standsInLog } from '../note/stands-in-log.js';
import { tickTask } from '../note/tick-task.js';
import { addDays, type Day } from '../people/day.js';
import { directionOf, isContact } from '../people/entry.js';
import type { Person } from '../people/person.js';
import type { Settings } from '../people/settings.js';
import { nfc } from '../people/text-key.js';
import type { ShownThought } from '../render/due-thoughts.js';
import { entryOfTick, TICK_KINDS } from '../render/gesture-entry.js';
import type { Gesture } from '../render/read-due.js';
import { takeLastContact } from './log-contact.js';

/** What is known beside the gesture. */
export interface CarryOutContext {
  today: Day;
  /** The day that the agenda was rendered for: what has been carried out since then stands in the notes. */
  rendered: Day;
  /** The rules on the person's line; not certain if nobody remembers them and the notes no longer tell. */
  rules: { rules: string[]; certain: boolean };
  settings: Settings;
}

/** The edits of one note (none if it says so already) and what they say, or why the note is left alone. */
export type CarriedOutEdits = { edits: Edit[]; line: string } | { problem: string };

/** Plans one gesture as edits of a note's text: of the person's, or of the note that a promise is written in. */
export function carryOut(
  gesture: Exclude<Gesture, { thought: ShownThought }>,
  text: string,
  context: CarryOutContext,
): CarriedOutEdits {
  if (gesture.kind === 'promise-done') {
    const { path, line, text: words } = gesture.task;
    const edits = tickTask(text, line, words, gesture.date ?? context.today);
    if (edits) return { edits, line: words };
    return { problem: `the promise does not stand in ${path} as it stands here; please tick it there` };
  }
  const { settings, today } = context;
  const { person } = parsePerson(gesture.person, text, settings);
  if (!person) return { problem: `${gesture.person} cannot be read as a note` };
  if (gesture.kind === 'promise') return promiseOnce(gesture.promise, person, text, context);
  if (gesture.kind === 'done') return logTick(gesture, person, text, context);
  if (gesture.kind === 'skip') {
    return addOnce({ date: today, kind: 'skipped', text: gesture.words }, person, text, context);
  }
  return snooze(gesture, person, text, context);
}

/** Writes a promise, unless the note has it: open, or kept since the page was made. */
function promiseOnce(
  promise: NewTask,
  person: Person,
  text: string,
  { rendered, settings }: CarryOutContext,
): CarriedOutEdits {
  const isThere = person.tasks.some(
    (one) =>
      one.theirs === promise.theirs &&
      one.due === promise.due &&
      nfc(one.text) === nfc(promise.text) &&
      (one.state === 'open' || (one.done ?? '') >= rendered),
  );
  if (isThere) return { edits: [], line: '' };
  const added = addTask(person.path, text, promise, settings);
  return 'problem' in added
    ? { problem: said(added.problem) }
    : { edits: added.edits, line: added.line.trim() };
}

function logTick(
  { date, words }: { date?: Day; words: string },
  person: Person,
  text: string,
  context: CarryOutContext,
): CarriedOutEdits {
  const { today, rendered, rules, settings } = context;
  const day = date ?? today;
  const near = occasionsNear(person, tierOf(person, settings), rendered, settings);
  const opened = {
    metOn: person.metOn?.value,
    isUnmet: !person.metOn && !person.lastContact && !person.entries.some(({ kind }) => isContact(kind)),
    occasionAhead: near.some(({ on }) => on > day),
  };
  const { entry, typed } = entryOfTick(words, day, rules.rules, settings.language, opened);
  const kinds = typed || rules.certain ? [entry.kind] : [entry.kind, ...TICK_KINDS];
  const days = { from: date ?? rendered, to: date ?? tomorrowOf(entry.date) };
  if (isThere(person, text, entry, days, kinds)) return { edits: [], line: '' };
  return writeEntry(entry, person, text, context);
}

function writeEntry(
  entry: NewEntry,
  person: Person,
  text: string,
  context: CarryOutContext,
): CarriedOutEdits {
  const { today, settings } = context;
  const added = addEntry(person.path, text, entry, settings);
  if ('problem' in added) return { problem: said(added.problem) };
  const taken = takeLastContact(person, text, entry, today, { settings });
  return { edits: [...taken.edits, ...added.edits], line: added.line.trim() };
}

/** Writes an entry, and takes `last-contact` along for a contact, unless the log has it since the page was made. */
export function addOnce(
  entry: NewEntry,
  person: Person,
  text: string,
  context: CarryOutContext,
): CarriedOutEdits {
  const to = entry.date === context.today ? tomorrowOf(entry.date) : entry.date;
  if (isThere(person, text, entry, { from: context.rendered, to }, [entry.kind]))
    return { edits: [], line: '' };
  return writeEntry(entry, person, text, context);
}

/** The property, and the words that came with it as a note in the log. */
function snooze(
  { until, words }: { until: Day; words: string },
  person: Person,
  text: string,
  context: CarryOutContext,
): CarriedOutEdits {
  const { settings } = context;
  const key = settings.fields['snooze-until'] ?? 'snooze-until';
  const isLonger = (person.snoozeUntil?.value ?? '') >= until;
  if (isLonger && words === '') return { edits: [], line: '' };
  return setWithNote({ key, value: until, isSet: isLonger }, words, person, text, context);
}

/** Sets a property, unless it `isSet`, and puts the words that came with it into the log as a note. */
export function setWithNote(
  { key, value, isSet }: { key: string; value: string; isSet: boolean },
  words: string,
  person: Person,
  text: string,
  context: CarryOutContext,
): CarriedOutEdits {
  const set = isSet ? { edits: [] } : setProperty(person.path, text, key, value);
  if ('problem' in set) return { problem: said(set.problem) };
  const line = `${key}: ${value}`;
  if (words === '') return { edits: set.edits, line };
  const noted = addOnce({ date: context.today, kind: 'note', text: words }, person, text, context);
  if ('problem' in noted) return noted;
  const edits = [...set.edits, ...noted.edits];
  // Both were made for the same text; where they meet, the one would not fit behind the other.
  return readsWell(text, edits) ? { edits, line } : { edits: noted.edits, line: noted.line };
}

function readsWell(text: string, edits: Edit[]): boolean {
  try {
    applyEdits(text, edits);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** The last day on which what is done today may stand in a log: it is tomorrow already in the east, but never later. */
function tomorrowOf(day: Day): Day {
  return addDays(day, 1);
}

/**
 * True if the log says so already, on the entry's day, since the agenda was rendered, or on a machine where the next day
 * had begun. A conversation on that day is an appointment of the user's: it says nothing of today.
 */
function isThere(
  person: Person,
  text: string,
  entry: NewEntry,
  days: { from: Day; to: Day },
  kinds: readonly string[],
): boolean {
  const read = readEntry(formatEntry(entry).slice('- '.length));
  if (read === undefined || read === 'impossible') return false;
  const words = (text: string) =>
    withoutCloses(nfc(text))
      .replace(/\((?:thanked|bedankt)\)$/, '')
      .replace(/\s+/g, ' ')
      .trim();
  const first = [days.from, entry.date].sort()[0] as Day;
  const lastFor = (kind: string) => (directionOf(kind) === 'both' ? entry.date : days.to);
  if (standsInLog(text, entry, first, lastFor(entry.kind), withoutCloses)) return true;
  return person.entries.some(
    (one) =>
      one.date >= first &&
      one.date <= lastFor(one.kind) &&
      (one.kind === read.kind || kinds.includes(one.kind)) &&
      words(one.text) === words(read.text) &&
      (read.via === undefined || one.via === read.via) &&
      (read.at === undefined || one.at === read.at),
  );
}

function said({ path, line, message }: Diagnostic): string {
  return `${path}:${line}: ${message}`;
}
