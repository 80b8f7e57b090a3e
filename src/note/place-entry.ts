import { LOG_HEADING } from '../language/reading.js';
import type { Settings } from '../people/settings.js';
import { lineEndOf } from './line-end.js';
import { logSections, type Section } from './log-sections.js';
import type { ListItem, Outline } from './outline.js';
import { isNewestFirst, type PlacedEntry } from './read-log.js';
import { lastAtOrBefore } from './spans.js';

/** A place for a new entry: the line is `prefix` and the entry's words, put between `before` and `after`. */
export interface Place {
  at: number;
  before: string;
  /** Indentation, bullet, space. */
  prefix: string;
  after: string;
}

/** A body whose log is known. */
export interface LogBody {
  text: string;
  bodyStart: number;
  outline: Outline;
  /** In the order of the file. */
  entries: readonly PlacedEntry[];
}

/** The places where a new entry may stand, the best first; further ones for notes in which that one is not read. */
export function placesForEntry(body: LogBody, settings: Settings): Place[] {
  const lineEnd = lineEndOf(body.text);
  const sections = logSections(body.outline, settings, body.text.length);
  return [
    ...besideEntries(body, lineEnd),
    ...sections.map((section) => belowHeading(body, section, lineEnd)),
    ...underNewHeading(body, headingWord(settings), lineEnd),
  ];
}

/** The log is continued where its latest entry stands. */
function besideEntries({ text, outline, entries }: LogBody, lineEnd: string): Place[] {
  const [first, ...others] = entries;
  if (!first) return [];
  const latest = others.reduce((best, one) => (one.entry.date >= best.entry.date ? one : best), first);
  const same = entries.filter((placed) => placed.section.start === latest.section.start);
  const entryItems = new Set(same.map(({ item }) => item));
  const outer = same.filter((placed) => !isBelowEntry(placed, entryItems, outline));
  const items = outer.map((placed) => outline.items[placed.item] as ListItem);
  const newestFirst = isNewestFirst(same.map(({ entry }) => entry));
  const top = beforeItem(text, items, lineEnd);
  const bottom = afterItem(text, items, lineEnd);
  return newestFirst ? [top, bottom] : [bottom, top];
}

function isBelowEntry(placed: PlacedEntry, entryItems: ReadonlySet<number>, outline: Outline): boolean {
  let parent = outline.items[placed.item]?.parent ?? -1;
  while (parent !== -1 && !entryItems.has(parent)) parent = outline.items[parent]?.parent ?? -1;
  return parent !== -1;
}

/** Behind the last of several list items of one list, in its bullet, indentation and spacing. */
export function afterItem(text: string, items: ListItem[], lineEnd: string): Place {
  const [previous, last] = [items.at(-2), items.at(-1) as ListItem];
  const gap = previous && hasBlankLine(text, previous.end, last.start) ? lineEnd : '';
  return {
    at: endOfLine(text, last.end),
    before: lineEnd + gap,
    prefix: prefixLike(text, last, 1),
    after: '',
  };
}

function beforeItem(text: string, items: ListItem[], lineEnd: string): Place {
  const [first, second] = [items[0] as ListItem, items[1]];
  const gap = second && hasBlankLine(text, first.end, second.start) ? lineEnd : '';
  const at = text.lastIndexOf('\n', first.start - 1) + 1;
  return { at, before: '', prefix: prefixLike(text, first, 0), after: lineEnd + gap };
}

/** The indentation and bullet of an item; a number is counted on by `step`. */
function prefixLike(text: string, item: ListItem, step: number): string {
  const lead = text.slice(text.lastIndexOf('\n', item.start - 1) + 1, item.start).replace(/[^ \t]/g, ' ');
  const [, bullet = '-', number, mark = '', gap = ' '] =
    /^((\d{1,8})([.)])|[-+*])([ \t]*)/.exec(text.slice(item.start, item.start + 40)) ?? [];
  const marker = number === undefined ? bullet : `${Number(number) + step}${mark}`;
  return lead + marker + (gap === '' ? ' ' : gap);
}

/** The first line below a section's heading. */
export function belowHeading(
  { text, outline }: Pick<LogBody, 'text' | 'outline'>,
  section: Section,
  lineEnd: string,
): Place {
  const at = endOfLine(text, section.heading.end);
  const nextLine = text
    .slice(at, at + 400)
    .replace(/^\r?\n/, '')
    .split('\n', 1)[0] as string;
  const item = outline.items[lastAtOrBefore(outline.items, section.heading.end) + 1];
  const itemFollows =
    item !== undefined && item.start < section.end && /^\r?\n[ \t]*$/.test(text.slice(at, item.start));
  const prefix = itemFollows ? prefixLike(text, item, 0) : '- ';
  const isBlankNext = nextLine.trim() === '';
  return { at, before: lineEnd, prefix, after: isBlankNext || itemFollows ? '' : lineEnd };
}

/** Under a new heading: at the end of the note, or above what is left open there. */
export function underNewHeading(
  { text, bodyStart, outline }: Omit<LogBody, 'entries'>,
  word: string,
  lineEnd: string,
): Place[] {
  const heading = `## ${word}${lineEnd}`;
  const isEmpty = /^\uFEFF?$/.test(text);
  const endsLine = isEmpty || text.endsWith('\n');
  const gap =
    isEmpty || /\n[ \t]*\r?\n$/.test(text.slice(-200)) ? '' : endsLine ? lineEnd : lineEnd + lineEnd;
  const atEnd: Place = {
    at: text.length,
    before: gap + heading,
    prefix: '- ',
    after: endsLine ? lineEnd : '',
  };
  // What is open at the end (a fence, a comment) would swallow the log.
  const lastMask = outline.masks.at(-1);
  const earlier = [lastMask ? text.lastIndexOf('\n', lastMask.start - 1) + 1 : bodyStart, bodyStart];
  const above = earlier
    .filter((at) => at >= bodyStart)
    .map((at): Place => ({ at, before: heading, prefix: '- ', after: lineEnd + lineEnd }));
  return [atEnd, ...above];
}

function headingWord(settings: Settings): string {
  return (
    settings.log.headings.find((heading) => heading.toLowerCase() !== 'log') ?? LOG_HEADING[settings.language]
  );
}

function hasBlankLine(text: string, from: number, to: number): boolean {
  return text
    .slice(from, to)
    .split('\n')
    .slice(1, -1)
    .some((line) => line.trim() === '');
}

/** The offset of the line end behind an offset. */
function endOfLine(text: string, offset: number): number {
  const newline = text.indexOf('\n', offset);
  if (newline === -1) return text.length;
  return newline > offset && text.charAt(newline - 1) === '\r' ? newline - 1 : newline;
}
