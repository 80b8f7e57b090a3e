import type { Entry } from '../people/entry.js';
import type { Settings } from '../people/settings.js';
import type { Diagnostic } from './diagnostic.js';
import { applyEdits, type Edit } from './edit.js';
import { inlineTags } from './find-tags.js';
import { cleanEntry, formatEntry, type NewEntry } from './format-entry.js';
import { Lines } from './lines.js';
import { logSections } from './log-sections.js';
import { outlineOf } from './outline.js';
import { type LogBody, type Place, placesForEntry } from './place-entry.js';
import { Problems } from './problems.js';
import { findEntries } from './read-log.js';
import { mergeSpans } from './spans.js';
import { splitNote } from './split-note.js';

export { formatEntry, type NewEntry } from './format-entry.js';

/**
 * Adds an entry to a note's log: beside the last entry (the first, where the newest stand on top), in its bullet,
 * indentation and spacing; without a log, under a new heading at the end. The outcome is read back before it is given
 * out. `line` is the entry's line as written. A broken note is refused.
 */
export function addEntry(
  path: string,
  text: string,
  entry: NewEntry,
  settings: Settings,
): { edits: Edit[]; line: string } | { problem: Diagnostic } {
  const problems = new Problems(path, new Lines(text));
  const body = logBody(text, settings);
  if ('problem' in body) {
    problems.add(body.problem.code, body.problem.offset, body.problem.message);
    return { problem: problems.found[0] as Diagnostic };
  }
  const line = formatEntry(entry);
  for (const place of placesForEntry(body, settings)) {
    const plain = insertion(place, line);
    if (addsJustThis(body, plain.edit, entry, settings, 'exact'))
      return { edits: [plain.edit], line: plain.line };
    for (const { edit, line: written } of [plain, insertion(place, defused(line))]) {
      if (addsJustThis(body, edit, entry, settings, 'similar')) return { edits: [edit], line: written };
    }
  }
  const message = 'This note has no place where an entry would be read. Please write it by hand.';
  problems.add('invalid-value', body.bodyStart, message);
  return { problem: problems.found[0] as Diagnostic };
}

type Broken = Extract<ReturnType<typeof splitNote>, { problem: unknown }>;

function logBody(text: string, settings: Settings): LogBody | Broken {
  const split = splitNote(text);
  if ('problem' in split) return split;
  const outline = outlineOf(text, split.bodyStart);
  const entries = findEntries(new Lines(text), outline, settings);
  return { text, bodyStart: split.bodyStart, outline, entries };
}

function insertion(place: Place, words: string): { edit: Edit; line: string } {
  const line = place.prefix + words.slice('- '.length);
  return { line, edit: { start: place.at, end: place.at, insert: place.before + line + place.after } };
}

/** Signs in the entry's text that would hide other text, made harmless. */
function defused(line: string): string {
  return line.replaceAll('%%', '%\\%').replace(/[<`]/g, '\\$&');
}

/** True if the note then reads as before, with this entry (or one of its date and kind, if that must do) more. */
function addsJustThis(
  before: LogBody,
  edit: Edit,
  entry: NewEntry,
  settings: Settings,
  accuracy: 'exact' | 'similar',
): boolean {
  const after = logBody(applyEdits(before.text, [edit]), settings);
  if ('problem' in after || after.outline.items.length !== before.outline.items.length + 1) return false;
  if (after.outline.headings.length - before.outline.headings.length > 1) return false;
  if (after.outline.masks.length < before.outline.masks.length) return false;
  // A heading above the person's own words would make them part of the log, where a tag is not the person's.
  const tags = tagsOf(after, settings);
  if (!tagsOf(before, settings).every((tag) => tags.includes(tag))) return false;
  const old = before.entries.map((placed) => identity(placed.entry));
  const now = after.entries.map((placed) => identity(placed.entry));
  let index = 0;
  while (index < old.length && old[index] === now[index]) index++;
  const added = after.entries[index]?.entry;
  if (!added || now.length !== old.length + 1 || now.slice(index + 1).join() !== old.slice(index).join())
    return false;
  return isMeant(added, cleanEntry(entry), accuracy);
}

function tagsOf({ text, bodyStart, outline }: LogBody, settings: Settings): string[] {
  if (!text.includes('#', bodyStart)) return [];
  const logs = logSections(outline, settings, text.length);
  const hidden = mergeSpans([...outline.masked, ...logs]);
  return inlineTags(text, bodyStart, () => hidden);
}

function isMeant(added: Entry, entry: NewEntry, accuracy: 'exact' | 'similar'): boolean {
  if (!added.known) return added.date === entry.date && entry.kind.startsWith(added.kind);
  if (added.date !== entry.date || added.kind !== entry.kind) return false;
  return accuracy === 'similar' || identity(added) === identity({ ...entry, text: entry.text ?? '' });
}

function identity(entry: Omit<Entry, 'line' | 'known'>): string {
  const { date, kind, via, at, text, minutes, cost, result } = entry;
  return JSON.stringify([date, kind, via, at, text, minutes, cost, result]);
}
