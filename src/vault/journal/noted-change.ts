import { createHash } from 'node:crypto';
import { isVaultPath } from '../containment.js';
import type { FileChange } from '../file-change.js';
import { type ChangedLines, changedLines } from '../lost-lines.js';

/** A change of a file as the journal keeps it: the one place that differs, and what tells both texts for certain. */
export interface NotedChange {
  path: string;
  /** The hash of the text before; null if there was no file. */
  before: string | null;
  /** The hash of the text after; null if the file was removed. */
  after: string | null;
  /** Offset (UTF-16) of the first character that differs. */
  at: number;
  removed: string;
  inserted: string;
  /** The whole lines that it added and removed, unless they are many. */
  lines?: ChangedLines;
}

/** What a file says of a change: it still is as before, it is as after, or somebody else wrote to it. */
export type ChangeState = 'before' | 'after' | 'other';

/** How many characters the lines of a change may have to be noted. */
const MOST_LINES = 4_000;

/** Takes down a change: only what differs between the common beginning and the common end of both texts. */
export function noteChange({ path, before, after }: FileChange): NotedChange {
  const [old, now] = [before ?? '', after ?? ''];
  const most = Math.min(old.length, now.length);
  let at = 0;
  while (at < most && old.charCodeAt(at) === now.charCodeAt(at)) at++;
  let same = 0;
  while (same < most - at && old.charCodeAt(old.length - 1 - same) === now.charCodeAt(now.length - 1 - same))
    same++;
  const removed = old.slice(at, old.length - same);
  const inserted = now.slice(at, now.length - same);
  const lines = changedLines(old, now);
  const few = JSON.stringify(lines).length <= MOST_LINES ? { lines } : {};
  return { path, before: hashOf(before), after: hashOf(after), at, removed, inserted, ...few };
}

/** Tells where a file stands by its text; null if there is no file, undefined if it cannot be read as text. */
export function stateOf(change: NotedChange, text: string | null | undefined): ChangeState {
  if (text === undefined) return 'other';
  const hash = hashOf(text);
  return hash === change.after ? 'after' : hash === change.before ? 'before' : 'other';
}

/** The change to be written onto the text before; undefined if the journal does not fit the text. */
export function redoing(change: NotedChange, text: string | null): FileChange | undefined {
  const { path, at, removed, inserted, after } = change;
  return fitting(path, text, splice(text, at, removed, inserted, after), after);
}

/** The change that gives back the text before; undefined if the journal does not fit the text. */
export function undoing(change: NotedChange, text: string | null): FileChange | undefined {
  const { path, at, removed, inserted, before } = change;
  return fitting(path, text, splice(text, at, inserted, removed, before), before);
}

/** A change read back from the disk; undefined if it is none. */
export function readNotedChange(value: unknown): NotedChange | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { path, before, after, at, removed, inserted, lines } = value as Partial<
    Record<keyof NotedChange, unknown>
  >;
  const isHash = (hash: unknown) => hash === null || typeof hash === 'string';
  const isWhole =
    typeof path === 'string' &&
    isVaultPath(path) &&
    isHash(before) &&
    isHash(after) &&
    typeof at === 'number' &&
    typeof removed === 'string' &&
    typeof inserted === 'string' &&
    (lines === undefined || areLines(lines));
  return isWhole ? (value as NotedChange) : undefined;
}

function areLines(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { added, removed } = value as Partial<Record<keyof ChangedLines, unknown>>;
  return [added, removed].every(
    (list) => Array.isArray(list) && list.every((line) => typeof line === 'string'),
  );
}

function splice(text: string | null, at: number, out: string, into: string, hash: string | null) {
  if (hash === null) return null;
  const whole = text ?? '';
  return whole.slice(0, at) + into + whole.slice(at + out.length);
}

function fitting(path: string, before: string | null, after: string | null, hash: string | null) {
  return hashOf(after) === hash ? { path, before, after } : undefined;
}

function hashOf(text: string | null): string | null {
  return text === null ? null : createHash('sha256').update(text, 'utf8').digest('hex').slice(0, 32);
}
