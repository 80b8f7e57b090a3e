import { addDays, isDay } from '../people/day.js';
import type { ShownThought } from '../render/due-thoughts.js';
import type { ShownTask } from '../render/read-due.js';
import { ignoreOwnFolder } from '../vault/ignore-own-folder.js';
import { readInside } from '../vault/read-inside.js';
import { writeChanges } from '../vault/write-changes.js';
import { failureOf } from './failure.js';

/** What the program remembers of an agenda that it wrote: only a help in reading it back, never a proof. */
export interface RememberedDue {
  /** The mark of the block. */
  mark: string;
  body: string;
  /** A person's path → the rules that spoke, promises left out. */
  rules: Record<string, string[]>;
  tasks: Omit<ShownTask, 'isOpen'>[];
  thoughts: ShownThought[];
}

/** Where it is kept, in the vault. */
export const MEMORY = '.knowwho/due.json';
/** An editor may write a page back that is some versions old. */
const PAGES = 6;
const MOST_BYTES = 5_000_000;

/** The pages remembered, the latest first; none if the file is missing or damaged. */
export function readDueMemory(root: string): RememberedDue[] {
  return pagesIn(textIn(root, MEMORY));
}

function pagesIn(text: string | undefined): RememberedDue[] {
  if (text === undefined) return [];
  if (last?.text === text) return [...last.pages];
  try {
    const data: unknown = JSON.parse(text);
    const pages = Array.isArray(data) ? data.filter(isRemembered) : [];
    last = { text, pages };
    return [...pages];
  } catch {
    return [];
  }
}

/** What was read or written last: whoever watches asks again and again. */
let last: { text: string; pages: readonly RememberedDue[] } | undefined;

/** Remembers a page that was written. A disk that refuses this does no harm: it is only a cache. */
export function rememberDue(root: string, page: RememberedDue): void {
  const before = textIn(root, MEMORY) ?? null;
  const remembered = pagesIn(before ?? undefined);
  if (remembered[0] && JSON.stringify(remembered[0]) === JSON.stringify(page)) return;
  const known = remembered.filter(({ mark, body }) => mark !== page.mark || body !== page.body);
  const pages = [page, ...known].slice(0, PAGES);
  const after = `${JSON.stringify(pages)}\n`;
  if (after === before) return;
  try {
    writeChanges(root, [
      ...ignoreOwnFolder(root),
      { path: MEMORY, before, after, flush: false, isPrivate: true },
    ]);
    last = { text: after, pages };
  } catch (error) {
    if (!failureOf(error)) throw error;
  }
}

function textIn(root: string, path: string): string | undefined {
  const read = readInside(root, path, MOST_BYTES);
  return read.ok ? read.text : undefined;
}

function isRemembered(value: unknown): value is RememberedDue {
  if (typeof value !== 'object' || value === null) return false;
  const page = value as Partial<Record<keyof RememberedDue, unknown>>;
  return (
    typeof page.mark === 'string' &&
    typeof page.body === 'string' &&
    typeof page.rules === 'object' &&
    page.rules !== null &&
    Object.values(page.rules).every((rules) => Array.isArray(rules)) &&
    Array.isArray(page.tasks) &&
    page.tasks.every(
      (task) =>
        typeof task?.path === 'string' &&
        typeof task.shown === 'string' &&
        typeof task.line === 'number' &&
        typeof task.text === 'string',
    ) &&
    Array.isArray(page.thoughts) &&
    page.thoughts.every(
      (thought) =>
        typeof thought?.rule === 'string' &&
        typeof thought.rest === 'string' &&
        typeof thought.accept === 'string' &&
        Array.isArray(thought.people),
    )
  );
}

/** The day that a block was rendered for, if it is one that has come: on another machine it may be tomorrow already. */
export function dayOfBlock(day: string | undefined, today: string): string {
  return day !== undefined && isDay(day) && day <= addDays(today, 1) ? day : today;
}
