import type { Day } from '../../people/day.js';
import type { Settings } from '../../people/settings.js';
import { findTasks } from '../find-tasks.js';
import { Lines } from '../lines.js';
import { type ListItem, outlineOf } from '../outline.js';
import { ownText } from '../own-text.js';
import { Problems } from '../problems.js';
import { findEntries } from '../read-log.js';
import { isBlank, type TextLine, textLines } from './text-lines.js';

/** A list item that is merged by what it is, wherever it stands: an entry of the log, or a task. */
export interface ItemNode {
  kind: 'entry' | 'task' | 'line';
  /** What makes it the same in two versions: the words of an entry, of a task without its box and dates. */
  key: string;
  /** The lines of its own words. */
  head: TextLine[];
  /** What is nested in it. */
  inside: BodyNode[];
  /** Blank lines between it and the next item. */
  gap: TextLine[];
  /** The date of an entry. */
  day?: Day;
}

/** A line of free text, or an item. */
export type BodyNode = { line: TextLine } | { item: ItemNode };

interface Unit extends Pick<ItemNode, 'kind' | 'key' | 'day'> {
  /** Line numbers from 0, the last one included. */
  first: number;
  headLast: number;
  last: number;
}

/** The body of a note as free lines and items that can be told apart; nested ones stand inside the item that holds them. */
export function bodyNodes(text: string, bodyStart: number, settings: Settings): BodyNode[] {
  const lines = new Lines(text);
  const offset = bodyStart === 0 ? 0 : lines.lineAt(bodyStart) - 1;
  const all = textLines(text.slice(bodyStart));
  return nodesBetween(all, unitsOf(text, bodyStart, lines, settings, offset), 0, all.length - 1);
}

function unitsOf(text: string, bodyStart: number, lines: Lines, settings: Settings, offset: number): Unit[] {
  const outline = outlineOf(text, bodyStart);
  const days = new Map(findEntries(lines, outline, settings).map(({ entry, item }) => [item, entry.date]));
  const tasks = new Map(
    findTasks(lines, outline, new Problems('', lines)).map(({ task, item }) => [item, task]),
  );
  const units: Unit[] = [];
  outline.items.forEach((item, index) => {
    const [task, day] = [tasks.get(index), days.get(index)];
    if (!task && day === undefined) return;
    const lineStart = Math.max(bodyStart, text.lastIndexOf('\n', item.start - 1) + 1);
    if (text.slice(lineStart, item.start).trim() !== '') return;
    const words = task ? `${task.theirs ? 'theirs: ' : ''}${task.text}` : ownText(text, item, outline);
    units.push({
      kind: task ? 'task' : 'entry',
      key: words.normalize('NFC').replace(/\s+/g, ' '),
      day,
      ...rangeOf(item, lines, offset),
    });
  });
  return units.sort((a, b) => a.first - b.first || b.last - a.last);
}

function rangeOf(item: ListItem, lines: Lines, offset: number): Pick<Unit, 'first' | 'headLast' | 'last'> {
  const lineOf = (at: number): number => lines.lineAt(at) - 1 - offset;
  const first = lineOf(item.start);
  const headLast = Math.max(first, lineOf(Math.max(item.textEnd - 1, item.start)));
  return { first, headLast, last: Math.max(headLast, lineOf(Math.max(item.end - 1, item.start))) };
}

/** The lines from `from` to `to`; `units` holds those that begin there, outer ones before inner ones. */
function nodesBetween(
  lines: readonly TextLine[],
  units: readonly Unit[],
  from: number,
  to: number,
): BodyNode[] {
  const nodes: BodyNode[] = [];
  let at = from;
  for (const [index, unit] of units.entries()) {
    if (unit.first < at || unit.last > to) continue;
    for (; at < unit.first; at += 1) nodes.push({ line: lines[at] as TextLine });
    closeGap(nodes);
    const within = units.slice(index + 1).filter(({ first }) => first > unit.headLast && first <= unit.last);
    const { kind, key, day, first, headLast, last } = unit;
    const head = lines.slice(first, headLast + 1);
    const inside = nodesBetween(lines, within, headLast + 1, last);
    nodes.push({ item: { kind, key, day, head, inside, gap: [] } });
    at = last + 1;
  }
  for (; at <= to; at += 1) nodes.push({ line: lines[at] as TextLine });
  return nodes;
}

/** Blank lines between two items belong to the first, so that both sides may add items of their own. */
function closeGap(nodes: BodyNode[]): void {
  const last = nodes.findLastIndex((node) => 'item' in node || !isBlank(node.line));
  const node = nodes[last];
  if (!node || !('item' in node) || last === nodes.length - 1) return;
  for (const blank of nodes.splice(last + 1)) if ('line' in blank) node.item.gap.push(blank.line);
}

/** All lines of a node in the order of the file. */
export function linesOf(node: BodyNode): TextLine[] {
  if ('line' in node) return [node.line];
  const { head, inside, gap } = node.item;
  return [...head, ...inside.flatMap(linesOf), ...gap];
}
