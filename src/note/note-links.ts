import { copied } from './copied.js';
import { linksIn } from './find-links.js';
import type { PlacedTask } from './find-tasks.js';
import type { Lines } from './lines.js';
import type { LinkedTask, NoteLink } from './note.js';
import type { Outline } from './outline.js';
import { isInside, lastAtOrBefore } from './spans.js';

/** The links of a body that can be contacts, and the tasks with the links in them. */
export interface LinksAndTasks {
  links: NoteLink[];
  tasks: LinkedTask[];
}

/**
 * The links of a note's body outside code, comments, quotations and embeds, each with the headings above it and the
 * state of the task that it stands in (the nearest one, where tasks are nested).
 */
export function findLinks(
  lines: Lines,
  bodyStart: number,
  outline: Outline,
  tasks: PlacedTask[],
): LinksAndTasks {
  const linked = tasks.map(({ task }): LinkedTask => ({ ...task, targets: [] }));
  const taskAt = new Map(tasks.map(({ item }, index) => [item, linked[index] as LinkedTask]));
  const targetsOf = new Map<LinkedTask, Set<string>>();
  const headings = headingPaths(outline);
  const links: NoteLink[] = [];
  let shown = { line: 0, text: '' };
  if (lines.text.includes('[', bodyStart)) {
    for (const { target: written, start } of linksIn(lines.text, bodyStart)) {
      if (isInside(outline.masked, start)) continue;
      const target = copied(written);
      const task = nearestTask(outline, start, taskAt);
      if (task) addTarget(task, target, targetsOf);
      const line = lines.lineAt(start);
      if (line !== shown.line) shown = { line, text: lineText(lines, line) };
      const link: NoteLink = {
        target,
        line,
        column: lines.columnAt(start),
        text: shown.text,
        under: headings(start),
      };
      if (task) link.task = task.state;
      links.push(link);
    }
  }
  return { links, tasks: linked };
}

/** Each target once; a task that names thousands is not looked through for each of them. */
function addTarget(task: LinkedTask, target: string, targetsOf: Map<LinkedTask, Set<string>>): void {
  const known = targetsOf.get(task) ?? new Set();
  targetsOf.set(task, known);
  if (known.has(target)) return;
  known.add(target);
  task.targets.push(target);
}

const LONGEST_LINE = 200;

function lineText(lines: Lines, line: number): string {
  return wordsOfLine(lines.textOf(line, LONGEST_LINE * 2));
}

/** What a line says without what it begins with, at most 200 characters. */
export function wordsOfLine(line: string): string {
  const text = line.slice(0, LONGEST_LINE * 2).trimStart();
  const words = text.replace(/^[\s>]*(?:[-*+]|\d+[.)])?\s*(?:\[.\]\s+)?|^#+\s+/, '');
  return copied(words.slice(0, LONGEST_LINE).trim());
}

function nearestTask(
  outline: Outline,
  offset: number,
  taskAt: ReadonlyMap<number, LinkedTask>,
): LinkedTask | undefined {
  let index = lastAtOrBefore(outline.items, offset);
  while (index !== -1) {
    const item = outline.items[index];
    if (!item) return undefined;
    const task = item.end > offset ? taskAt.get(index) : undefined;
    if (task) return task;
    index = item.parent;
  }
  return undefined;
}

/** The headings above an offset, outermost first; of a link in a heading, those above that heading. */
function headingPaths(outline: Outline): (offset: number) => string[] {
  const paths: { full: string[]; above: string[] }[] = [];
  const open: { level: number; text: string }[] = [];
  for (const { level, text: shown } of outline.headings) {
    const text = copied(shown);
    while (open.length > 0 && (open.at(-1)?.level ?? 0) >= level) open.pop();
    const above = open.map((heading) => heading.text);
    open.push({ level, text });
    paths.push({ above, full: [...above, text] });
  }
  return (offset) => {
    const index = lastAtOrBefore(outline.headings, offset);
    const path = paths[index];
    if (!path) return [];
    return (outline.headings[index]?.end ?? 0) > offset ? path.above : path.full;
  };
}
