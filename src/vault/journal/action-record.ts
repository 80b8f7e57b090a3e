import { hostname } from 'node:os';
import { isVaultPath } from '../containment.js';
import { isAlive } from '../lock/process-tag.js';
import { type NotedChange, readNotedChange } from './noted-change.js';

/** What an action was, in words, and on which day. */
export interface ActionTitle {
  /** `log Thomas Brunner` */
  what: string;
  /** `YYYY-MM-DD` */
  day: string;
}

/** One action of the program on notes, as the journal keeps it. */
export interface ActionRecord extends ActionTitle {
  /** Its file's name without extension: a number that grows, and a part by chance. */
  id: string;
  changes: NotedChange[];
  /** For an undo: the action that it takes back. */
  undoes?: string;
  /** Files of the user's that only moved along (a stub with a draft), from → to. */
  moved?: { from: string; to: string }[];
  /** Notes of which nothing more is to be told: what was written there has been saved over, or put back. */
  settled?: string[];
  /** Who wrote it, to tell an action that is under way from one that was interrupted. */
  pid: number;
  host: string;
}

/** The record as text. */
export function formatRecord(record: ActionRecord): string {
  const { id: _, ...rest } = record;
  return `${JSON.stringify({ version: 1, ...rest })}\n`;
}

/** A record read back; undefined if it is damaged. */
export function parseRecord(id: string, text: string): ActionRecord | undefined {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof data !== 'object' || data === null || !('version' in data) || data.version !== 1)
    return undefined;
  const { what, day, changes, undoes, moved, settled, pid, host } = data as Partial<
    Record<keyof ActionRecord, unknown>
  >;
  if (typeof what !== 'string' || typeof day !== 'string' || !Array.isArray(changes)) return undefined;
  const read = changes.map(readNotedChange);
  if (read.includes(undefined)) return undefined;
  return {
    id,
    what,
    day,
    changes: read as NotedChange[],
    undoes: typeof undoes === 'string' ? undoes : undefined,
    moved: Array.isArray(moved) ? moved.filter(isMove) : undefined,
    ...(Array.isArray(settled) ? { settled: settled.filter((one) => typeof one === 'string') } : {}),
    pid: typeof pid === 'number' ? pid : 0,
    host: typeof host === 'string' ? host : '',
  };
}

function isMove(value: unknown): value is { from: string; to: string } {
  if (typeof value !== 'object' || value === null) return false;
  const isPath = (path: unknown) => typeof path === 'string' && isVaultPath(path);
  return 'from' in value && 'to' in value && isPath(value.from) && isPath(value.to);
}

/** An action takes a moment: one that has been open for longer, in milliseconds, was interrupted. */
const LONGEST = 60_000;

/** True if the process that wrote the record is at it no more. `age` is that of the file, in milliseconds. */
export function isInterrupted({ pid, host }: ActionRecord, age: number): boolean {
  if (Math.abs(age) > LONGEST) return true;
  // What this process has under way is known without asking.
  return host === hostname() && (pid === process.pid || !isAlive(pid));
}
