import { languageOf } from '../language/index.js';
import type { NewEntry } from '../note/format-entry.js';
import { parsePerson } from '../note/parse-person.js';
import { leadingDate } from '../note/read-date.js';
import { readEntry } from '../note/read-entry.js';
import type { Day } from '../people/day.js';
import type { Network } from '../people/network.js';
import type { Person } from '../people/person.js';
import type { Settings } from '../people/settings.js';
import { tierWord } from '../people/tier-word.js';
import type { ShownThought } from '../render/due-thoughts.js';
import { entryOfAccept } from '../render/gesture-entry.js';
import type { Gesture } from '../render/read-due.js';
import { addOnce, type CarriedOutEdits, type CarryOutContext, setWithNote } from './carry-out.js';
import { propertyInNote } from './property-in-note.js';

/** What is known beside the gesture. */
export type ThoughtContext = Omit<CarryOutContext, 'rules'> & { network: Network };

/** What one note is to say. */
export interface NoteStep {
  path: string;
  /** The edits of the note's text. */
  edit(text: string): CarriedOutEdits;
}

type ThoughtGesture = Extract<Gesture, { thought: ShownThought }>;

/** Suggestions that speak of all the people alike; the others are about the first whom they name. */
const ABOUT_ALL = new Set(['group-meeting', 'share']);

/**
 * An accepted or dismissed suggestion as edits of notes, all of which are to be carried out or none; or why it cannot
 * be. Accepting writes what the line says: an entry in the notes of those whom it concerns, or a property.
 */
export function thoughtSteps(
  gesture: ThoughtGesture,
  context: ThoughtContext,
): NoteStep[] | { problem: string } {
  return gesture.kind === 'dismiss' ? dismiss(gesture, context) : accept(gesture, context);
}

/** `skipped: RULE` in the note of the first person, of everybody whom an invitation or a clipping names, or in `me.md`. */
function dismiss(
  { thought, words }: ThoughtGesture,
  context: ThoughtContext,
): NoteStep[] | { problem: string } {
  const { rule, people, accept: line } = thought;
  const first = rule === 'capacity' ? (context.network.me?.path ?? people[0]) : people[0];
  if (first === undefined) return { problem: 'there is no note to say so in; write one called me.md' };
  // A clipping that is named need not be proposed again when the rule speaks again.
  const what = rule === 'share' ? (offeredEntry(line)?.text ?? '') : '';
  const said = [what, words].filter(Boolean).join(' – ');
  const text = said === '' ? rule : `${rule}: ${said}`;
  const entry: NewEntry = { date: context.today, kind: 'skipped', text };
  return (ABOUT_ALL.has(rule) ? people : [first]).map((path) => entryStep(path, entry, context));
}

function accept(
  { thought, words, ...gesture }: ThoughtGesture,
  context: ThoughtContext,
): NoteStep[] | { problem: string } {
  const { rule, people, accept: line } = thought;
  const { today, settings } = context;
  const date = ('date' in gesture ? gesture.date : undefined) ?? today;
  if (rule === 'triage') return [triage(people[0] ?? '', words, date, context)];
  const offered = offeredEntry(line);
  if (offered) return enter(thought, offered, words, date, context);
  const value = /^[^:]+: (.+)$/.exec(line)?.[1];
  if (value === undefined) {
    return { problem: 'nothing follows from a tick here; [-] lets it rest for 90 days' };
  }
  const key = rule === 'let-go' ? 'status' : 'tier';
  return (rule === 'capacity' ? people : people.slice(0, 1)).map((path) =>
    propertyStep(path, key, value, words, { ...context, settings }),
  );
}

/** The entry that a line offers to write; the dots in it are for the user's words. */
function offeredEntry(line: string): { date: Day; kind: string; text: string } | undefined {
  const read = line.startsWith('- ') ? readEntry(line.slice(2)) : undefined;
  if (!read || read === 'impossible') return undefined;
  const { date, kind, text } = read;
  return { date, kind, text: text === '…' ? '' : text };
}

function enter(
  { rule, people }: ShownThought,
  offered: { date: Day; kind: string; text: string },
  words: string,
  date: Day,
  context: ThoughtContext,
): NoteStep[] | { problem: string } {
  const isAppointment = offered.date > context.rendered;
  const typed = isAppointment ? leadingDate(words.replace(/^📅\uFE0F?\s*/u, '')) : undefined;
  if (typed?.date === 'impossible') return { problem: 'this day is not in the calendar' };
  const rest = typed
    ? words
        .replace(/^📅\uFE0F?\s*/u, '')
        .slice(typed.length)
        .replace(/^[\s:,·–-]+/, '')
    : words;
  const on = isAppointment ? (typed?.date ?? offered.date) : date;
  const step = (path: string, text: string) =>
    entryStep(path, entryOfAccept({ kind: offered.kind, text }, rest, on), context);
  const [first, second] = people;
  if (first === undefined) return { problem: 'it names nobody' };
  if (offered.kind !== 'introduced' || second === undefined) {
    return (ABOUT_ALL.has(rule) ? people : [first]).map((path) => step(path, offered.text));
  }
  // Whoever was brought together was written to on both sides.
  const { to } = languageOf(context.settings.language).suggestions(context.today);
  return [step(first, offered.text), step(second, to(nameOf(first, context.network)))];
}

function nameOf(path: string, { contacts }: Network): string {
  return contacts.find(({ person }) => person.path === path)?.person.name ?? path;
}

/** A tier where the words name one, else a contact. */
function triage(path: string, words: string, date: Day, context: ThoughtContext): NoteStep {
  const tier = tierWord(words, context.settings);
  if (tier !== undefined) return propertyStep(path, 'tier', tier, '', context);
  return entryStep(path, entryOfAccept({ kind: 'wrote', text: '' }, words, date), context);
}

function entryStep(path: string, entry: NewEntry, context: ThoughtContext): NoteStep {
  return inNote(path, context.settings, (person, text) => addOnce(entry, person, text, withRules(context)));
}

function propertyStep(
  path: string,
  property: 'tier' | 'status',
  value: string,
  words: string,
  context: ThoughtContext,
): NoteStep {
  return inNote(path, context.settings, (person, text) => {
    const key = propertyInNote(text, property, context.settings);
    const isSet = (property === 'tier' ? person.tier?.value : person.status) === value;
    return setWithNote({ key, value, isSet }, words, person, text, withRules(context));
  });
}

/** The rules on a line only matter for items. */
function withRules(context: ThoughtContext): CarryOutContext {
  return { ...context, rules: { rules: [], certain: true } };
}

function inNote(
  path: string,
  settings: Settings,
  edit: (person: Person, text: string) => CarriedOutEdits,
): NoteStep {
  return {
    path,
    edit: (text) => {
      const { person } = parsePerson(path, text, settings);
      return person ? edit(person, text) : { problem: `${path} cannot be read as a note` };
    },
  };
}
