import type { Day } from '../people/day.js';
import type { Person, Sourced } from '../people/person.js';
import type { Settings } from '../people/settings.js';
import { NONE } from '../people/shared-list.js';
import { glanceAtBody } from './body-glance.js';
import { findConflict } from './conflict-markers.js';
import { glanceAtFrontMatter } from './front-matter-glance.js';
import { isPersonByFolder } from './kind-of-note.js';
import { type AtHand, lightNote, lightPerson } from './light-note.js';
import { Lines } from './lines.js';
import type { PlacedDay } from './log-glance.js';
import type { NoteFacts } from './note.js';
import { Problems } from './problems.js';
import { Properties } from './properties.js';
import { PropertyReader } from './property-reader.js';
import { READERS } from './property-readers.js';
import { readNote } from './read-note.js';
import { fileNameOf } from './read-person.js';
import { splitNote } from './split-note.js';

/**
 * The same as `readNote`, in less time where hardly anybody looks closer: of a plainly written note of a person only what is
 * asked of everybody is read, and the rest together with the first thing of it that is asked for (a test compares them).
 * `again` gives the text once more, for who would not keep it.
 */
export function glanceAtNote(
  path: string,
  text: string,
  settings: Settings,
  again: () => string = () => text,
): NoteFacts {
  const canGlance = Object.keys(settings.fields).length === 0 && isPersonByFolder(path, settings);
  const glanced = canGlance ? glance(path, text, settings, again) : undefined;
  return glanced ?? readNote(path, text, settings);
}

function glance(path: string, text: string, settings: Settings, again: () => string): NoteFacts | undefined {
  const matter = glanceAtFrontMatter(text);
  if (!matter || findConflict(text) !== undefined) return undefined;
  const { hasMetAt } = matter;
  // A date in the words is found by reading them.
  if (!matter.metOn && matter.mayBeDated) return undefined;
  const body = glanceAtBody(text, matter.bodyStart, settings);
  if (!body) return undefined;
  const name = fileNameOf(path);
  const person = lightPerson(path, name, name, body.summary);
  person.introducedBy = matter.introducedBy;
  person.lastContact = matter.lastContact;
  person.snoozeUntil = matter.snoozeUntil;
  person.metOn = matter.metOn ?? (body.firstMet && onItsLine(text, body.firstMet));
  if (matter.asked.length > 0 && !readAsked(person, matter.asked, text, settings)) return undefined;
  // It is to be reported that nothing tells.
  if (!hasMetAt && person.introducedBy.length === 0) return undefined;
  const atHand = { path, kind: 'person', broken: false, title: person.name, problems: NONE } as const;
  return lightNote(atHand, person, readerOf(path, again, settings));
}

/** Reads some properties; false if there is anything to report. */
function readAsked(person: AtHand, keys: readonly string[], text: string, settings: Settings): boolean {
  const split = splitNote(text);
  if ('problem' in split) return false;
  const lines = new Lines(text);
  const problems = new Problems(person.path, lines);
  const reader = new PropertyReader(new Properties(split, lines, settings.fields), problems);
  // The readers of these set what is at hand and nothing else.
  for (const key of keys) READERS.get(key)?.(person as unknown as Person, { reader, settings, lines });
  return problems.found.length === 0;
}

/** In a function of its own: a closure holds on to whatever closures beside it need, here the text and all. */
function readerOf(path: string, again: () => string, settings: Settings): () => NoteFacts {
  return () => readNote(path, again(), settings);
}

function onItsLine(text: string, { day, at }: PlacedDay): Sourced<Day> {
  return { value: day, line: new Lines(text).lineAt(at) };
}
