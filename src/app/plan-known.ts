import { addEntry } from '../note/add-entry.js';
import { addTask } from '../note/add-task.js';
import { applyEdits } from '../note/edit.js';
import { parsePerson } from '../note/parse-person.js';
import type { SentencePromise } from '../note/sentence/sentence.js';
import type { Day } from '../people/day.js';
import type { Contact } from '../people/network.js';
import type { Person } from '../people/person.js';
import type { Settings } from '../people/settings.js';
import { nfc } from '../people/text-key.js';
import type { EntryOfSentence } from './entry-of-sentence.js';
import { Failure } from './failure.js';
import { isEntryThere, takeLastContact } from './log-contact.js';

/** The note of somebody known with one more entry and promises; `lines` are those that were added, none if all is there. */
export interface KnownPlan {
  after: string;
  lines: string[];
}

/** Adds to a note's text what a sentence says, but nothing twice. Refused where the note has no place for it. */
export function planKnown(
  { person: { path } }: Contact,
  before: string,
  { entry, promises }: EntryOfSentence,
  today: Day,
  settings: Settings,
): KnownPlan {
  const { person } = parsePerson(path, before, settings);
  if (!person) throw new Failure('refused', `${path} cannot be read as a note. Nothing was written.`);
  const plan: KnownPlan = { after: before, lines: [] };
  if (entry && !isEntryThere(person, before, entry)) {
    const added = addEntry(path, before, entry, settings);
    if ('problem' in added) throw refused(added.problem);
    const taken = takeLastContact(person, before, entry, today, { settings });
    plan.after = applyEdits(before, [...taken.edits, ...added.edits]);
    plan.lines.push(added.line.trim());
  }
  for (const promise of promises) {
    if (isPromiseThere(person, promise)) continue;
    const added = addTask(path, plan.after, promise, settings);
    if ('problem' in added) throw refused(added.problem);
    plan.after = applyEdits(plan.after, added.edits);
    plan.lines.push(added.line.trim());
  }
  return plan;
}

/** True if the note has this promise already, open or done. */
export function isPromiseThere(person: Person, { text, theirs, due }: SentencePromise): boolean {
  return person.tasks.some((one) => {
    return one.theirs === theirs && nfc(one.text) === nfc(text) && (due === undefined || one.due === due);
  });
}

function refused({ path, line, message }: { path: string; line: number; message: string }): Failure {
  return new Failure('refused', `${path}:${line}: ${message} Nothing was written.`);
}
