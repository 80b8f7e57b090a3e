import { createHash } from 'node:crypto';
import type { Day } from '../people/day.js';
import { readOwnFile, writeOwnFile } from '../vault/own-file.js';
import { readInside } from '../vault/read-inside.js';
import { readTemplates } from '../vault/templates.js';
import { MEMORY } from './due-memory.js';
import { type Ground, groundOf } from './ground.js';
import { packShown, type ShownDue, unpackShown } from './shown-due.js';

const FILE = 'due.cache';
/** Files; below that nothing is kept. */
const FEWEST = 300;

/** The ground of an agenda. */
export interface DueGround extends Ground {
  /** The same mark, of all that the page depends on besides the notes too: the day, own templates, the last pages. */
  pageMark: string | undefined;
}

/** Looks at every file that the agenda of a day and the generated files depend on, without reading the notes. */
export function dueGroundOf(root: string, today: Day): DueGround {
  const ground = groundOf(root);
  if (ground.mark === undefined) return { ...ground, pageMark: undefined };
  const memory = readInside(root, MEMORY, Number.POSITIVE_INFINITY);
  const memoryMark = createHash('sha256').update(memory.ok ? memory.text : '');
  const templates = JSON.stringify(readTemplates(root, ground.settings));
  const parts = [today, templates, memoryMark.digest('hex'), ground.mark];
  return { ...ground, pageMark: parts.join('\n\n') };
}

/**
 * What `due` printed the last time, if nothing that it depends on has changed since and nothing was left to write then;
 * undefined otherwise.
 */
export function recallDue(root: string, { pageMark }: DueGround): ShownDue | undefined {
  const bytes = pageMark === undefined ? undefined : readOwnFile(root, FILE, pageMark);
  if (!bytes) return undefined;
  try {
    return unpackShown(bytes.toString('utf8'));
  } catch {
    return undefined;
  }
}

/** Keeps what `due` printed over a ground on which nothing was left to write; small vaults are read as fast. */
export function keepDue(root: string, { pageMark, stock }: DueGround, shown: ShownDue): void {
  if (pageMark !== undefined && stock.files.length >= FEWEST)
    writeOwnFile(root, FILE, pageMark, Buffer.from(packShown(shown)));
}
