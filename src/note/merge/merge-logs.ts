import type { Settings } from '../../people/settings.js';
import type { Edit } from '../edit.js';
import { lineEndOf } from '../line-end.js';
import { Lines } from '../lines.js';
import { logSections } from '../log-sections.js';
import { type ListItem, type Outline, outlineOf } from '../outline.js';
import { placesForEntry } from '../place-entry.js';
import { findEntries, isNewestFirst, type PlacedEntry } from '../read-log.js';
import { entryIdentity } from './entry-identity.js';

/** A note's body with its log. */
interface Log {
  text: string;
  bodyStart: number;
  outline: Outline;
  entries: PlacedEntry[];
}

/** Edits that put the entries of one log into another, and take them out of the first. */
export interface MergedLogs {
  into: Edit[];
  outOf: Edit[];
}

/**
 * Puts the entries of a second note between those of the first, by their dates and in its order; an entry that is
 * there already comes once. Undefined where one of the logs is written in another way than as a plain list.
 */
export function mergeLogs(
  first: { text: string; bodyStart: number },
  second: { text: string; bodyStart: number },
  settings: Settings,
): MergedLogs | undefined {
  const [own, other] = [logOf(first, settings), logOf(second, settings)];
  if (![own, other].every(isPlain)) return undefined;
  const known = new Set(own.entries.map(({ entry }) => entryIdentity(entry)));
  const added = other.entries.filter((placed) => {
    const item = itemOf(other, placed);
    return !(known.has(entryIdentity(placed.entry)) && item.end <= item.textEnd);
  });
  const emptied = emptiedSections(other, settings);
  const lines = other.entries
    .map((placed) => wholeLines(other.text, itemOf(other, placed)))
    .filter(({ start }) => !emptied.some((section) => start >= section.start && start < section.end));
  const outOf = [...emptied, ...lines];
  return { into: insertions(own, other, added, settings), outOf };
}

function logOf({ text, bodyStart }: { text: string; bodyStart: number }, settings: Settings): Log {
  const outline = outlineOf(text, bodyStart);
  return { text, bodyStart, outline, entries: findEntries(new Lines(text), outline, settings) };
}

/** Numbered lists and entries that stand below others (years, for instance) are left to the hand. */
function isPlain(log: Log): boolean {
  return log.entries.every((placed) => {
    const item = itemOf(log, placed);
    return item.parent === -1 && /^[-*+]/.test(log.text.slice(item.start, item.start + 1));
  });
}

function itemOf({ outline }: Log, { item }: PlacedEntry): ListItem {
  return outline.items[item] as ListItem;
}

function insertions(own: Log, other: Log, added: PlacedEntry[], settings: Settings): Edit[] {
  const lineEnd = lineEndOf(own.text);
  const [first] = own.entries;
  const blockOf = (placed: PlacedEntry, bullet: string) =>
    block(other.text, itemOf(other, placed), bullet, lineEnd);
  if (added.length === 0) return [];
  if (!first) {
    const [place] = placesForEntry(own, settings);
    if (!place) return [];
    const { at, before, after } = place;
    const blocks = added.map((placed) => blockOf(placed, '-')).join(lineEnd);
    return [{ start: at, end: at, insert: before + blocks + after }];
  }
  const newestFirst = isNewestFirst(own.entries.map(({ entry }) => entry));
  const bullet = own.text.charAt(itemOf(own, first).start);
  const byDate = [...added].sort((a, b) => (a.entry.date < b.entry.date ? -1 : 1));
  return (newestFirst ? byDate.reverse() : byDate).map((placed) => {
    const { date } = placed.entry;
    const earlier = own.entries.filter(({ entry }) => entry.date <= date);
    const neighbour = newestFirst ? earlier[0] : earlier.at(-1);
    const isAbove = newestFirst === (neighbour !== undefined);
    const beside = neighbour ?? (newestFirst ? (own.entries.at(-1) as PlacedEntry) : first);
    const { start, end } = wholeLines(own.text, itemOf(own, beside));
    const written = blockOf(placed, bullet);
    if (isAbove) return { start, end: start, insert: written + lineEnd };
    const endsLine = own.text.charAt(end - 1) === '\n';
    return { start: end, end, insert: endsLine ? written + lineEnd : lineEnd + written };
  });
}

/** The lines of an item with what is nested in it, at the margin and with the given bullet. */
function block(text: string, item: ListItem, bullet: string, lineEnd: string): string {
  const { start, end } = wholeLines(text, item);
  const lead = item.start - start;
  const lines = text
    .slice(start, end)
    .replace(/\r?\n$/, '')
    .split(/\r?\n/);
  const plain = lines.map((line) =>
    line.slice(0, lead).trim() === '' ? line.slice(lead) : line.trimStart(),
  );
  return [bullet + (plain[0] ?? '').slice(1), ...plain.slice(1)].join(lineEnd);
}

/** From the beginning of an item's first line to behind the end of its last. */
function wholeLines(text: string, { start, end }: { start: number; end: number }): Edit {
  const newline = text.indexOf('\n', Math.max(end - 1, 0));
  return {
    start: text.lastIndexOf('\n', start - 1) + 1,
    end: newline === -1 ? text.length : newline + 1,
    insert: '',
  };
}

/** The sections of logs that hold nothing but entries. */
function emptiedSections(log: Log, settings: Settings): Edit[] {
  const gone = log.entries.map((placed) => wholeLines(log.text, itemOf(log, placed)));
  return logSections(log.outline, settings, log.text.length).flatMap((section) => {
    let rest = '';
    let at = section.start;
    for (const { start, end } of gone) {
      if (start < section.start || start >= section.end) continue;
      rest += log.text.slice(at, start);
      at = end;
    }
    rest += log.text.slice(Math.min(at, section.end), section.end);
    const { start } = wholeLines(log.text, section.heading);
    return rest.trim() === '' ? [{ start, end: section.end, insert: '' }] : [];
  });
}
