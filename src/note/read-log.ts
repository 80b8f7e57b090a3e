import type { Entry } from '../people/entry.js';
import type { Settings } from '../people/settings.js';
import { copied } from './copied.js';
import type { Lines } from './lines.js';
import { logSections, type Section } from './log-sections.js';
import type { ListItem, Outline } from './outline.js';
import { ownText, taskBox } from './own-text.js';
import { type Problems, quote } from './problems.js';
import { readEntry } from './read-entry.js';
import { readPlainEntry } from './read-plain-entry.js';
import { takeTaskSigns, taskState } from './read-task.js';
import { lastAtOrBefore } from './spans.js';

/** An entry and the list item that it is written in. */
export interface PlacedEntry {
  entry: Entry;
  /** Index of the item in the outline. */
  item: number;
  section: Section;
}

/**
 * The entries of a log in the order of the file: list items, nested or ticked too, that begin with a date. Items at
 * the top that have none are reported, and so are unknown kinds.
 */
export function findEntries(
  lines: Lines,
  outline: Outline,
  settings: Settings,
  problems?: Problems,
): PlacedEntry[] {
  const entries: PlacedEntry[] = [];
  for (const section of logSections(outline, settings, lines.text.length)) {
    const undated = new Map<number, ListItem>();
    for (
      let index = lastAtOrBefore(outline.items, section.start) + 1;
      index < outline.items.length;
      index++
    ) {
      const item = outline.items[index] as ListItem;
      if (item.start >= section.end) break;
      const words = entryWords(lines.text, item, outline);
      const line = lines.lineAt(item.start);
      const read = words === undefined || words === '' ? undefined : entryOf(words, line);
      if (read === 'impossible') {
        problems?.add(
          'invalid-date',
          item.textStart,
          `${quote(words as string)}: this date is not in the calendar.`,
        );
      } else if (read) {
        entries.push({ entry: read, item: index, section });
        if (!read.known) problems?.add('unknown-kind', item.textStart, unknownKind(read));
      } else if (words) {
        undated.set(index, item);
        continue;
      }
      // What holds a dated item, as a year holds its entries, needs no date of its own.
      for (let parent = item.parent; parent !== -1; parent = outline.items[parent]?.parent ?? -1)
        undated.delete(parent);
    }
    for (const item of undated.values())
      if (item.parent === -1) reportUndated(lines, outline, item, problems);
  }
  return entries;
}

/** Sorts entries by date; those of one day come in the order in which they happened as far as the file tells. */
export function sortEntries(entries: Entry[]): Entry[] {
  if (isSorted(entries)) return entries;
  if (isNewestFirst(entries)) entries.reverse();
  return entries.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

function isSorted(entries: readonly Entry[]): boolean {
  for (let at = 1; at < entries.length; at++)
    if ((entries[at - 1] as Entry).date > (entries[at] as Entry).date) return false;
  return true;
}

/** True if the first entry is younger than the last. */
export function isNewestFirst(entries: readonly Entry[]): boolean {
  const [first, last] = [entries[0], entries.at(-1)];
  return first !== undefined && last !== undefined && first.date > last.date;
}

function entryOf(words: string, line: number): Entry | 'impossible' | undefined {
  const own = copied(words);
  const plain = readPlainEntry(own, line);
  if (plain) return plain;
  const read = readEntry(own);
  return typeof read === 'object' ? { ...read, line } : read;
}

/** The words of an item that may be an entry; undefined for tasks that are open or dropped. */
function entryWords(text: string, item: ListItem, outline: Outline): string | undefined {
  const words = ownText(text, item, outline);
  const box = taskBox(words);
  if (!box) return words;
  return taskState(box.mark) === 'done' ? takeTaskSigns(box.words).text : undefined;
}

function unknownKind(entry: Entry): string {
  const what =
    entry.text === '' ? 'This entry says nothing but a date' : `${quote(entry.kind)} is no kind of entry`;
  return `${what}; it counts as a contact. Begin with met, call, sent, wrote, received or note, for instance.`;
}

function reportUndated(lines: Lines, outline: Outline, item: ListItem, problems: Problems | undefined): void {
  const words = ownText(lines.text, item, outline);
  if (taskBox(words)) return;
  const advice = 'begins without a date and is not read. Write it as "- 2026-11-18 met: what it was about".';
  problems?.add('entry-without-date', item.start, `${quote(words)} ${advice}`);
}
