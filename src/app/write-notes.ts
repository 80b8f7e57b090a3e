import { EnvironmentError } from '../vault/environment-error.js';
import { type ActionExtras, OpenAction } from '../vault/journal/open-action.js';
import { recoverActions } from '../vault/journal/recover-actions.js';
import { withLock } from '../vault/lock/with-lock.js';
import type { FileChange } from '../vault/write-changes.js';
import { refusalOf, TRIES, type Written } from './write-plan.js';

/** What an action is called in the history, and on which day it was. */
export interface NotesAction<T> {
  /** In the words of the command line: `log Thomas Brunner`. */
  what: (plan: T) => string;
  /** `YYYY-MM-DD` */
  day: string;
  /** Files of the user's own that move along. */
  moved?: (plan: T) => ActionExtras['moved'];
}

/** What was written, and the id of the action in the history; undefined if nothing was. */
export interface WrittenNotes<T> extends Written {
  plan: T;
  action: string | undefined;
}

/**
 * Reads, plans and writes notes: every change that a command makes to them goes through here, so that one action is
 * one step of the history. `plan` reads the vault afresh; if a file changed between reading and writing, what was not
 * written is planned again, three times at most. Then everything is taken back and refused, with the files' names.
 */
export function writeNotes<T extends { changes: FileChange[] }>(
  root: string,
  { what, day, moved }: NotesAction<T>,
  plan: () => T,
): WrittenNotes<T> {
  return withLock(root, () => writeLocked(root, { what, day, moved }, plan));
}

function writeLocked<T extends { changes: FileChange[] }>(
  root: string,
  { what, day, moved }: NotesAction<T>,
  plan: () => T,
): WrittenNotes<T> {
  recoverActions(root);
  const written = new Set<string>();
  const removed = new Set<string>();
  let planned = plan();
  const action = new OpenAction(root, { what: what(planned), day, moved: moved?.(planned) });
  for (let attempt = 1; ; attempt += 1) {
    const result = writing(action, () => action.write(planned.changes));
    for (const { path, outcome } of result.results) {
      if (outcome === 'written') written.add(path);
      if (outcome === 'removed') removed.add(path);
    }
    if (result.clashes.length === 0) break;
    if (attempt === TRIES) {
      const left = action.takeBack();
      action.close();
      throw refusalOf(result, left);
    }
    planned = writing(action, plan);
  }
  return { plan: planned, written: [...written], removed: [...removed], action: action.close() };
}

/** Calls the function; if it fails, what the action has written is taken back and the action closed. */
function writing<T>(action: OpenAction, call: () => T): T {
  try {
    return call();
  } catch (error) {
    // Where the disk fails, the action has given up by itself.
    try {
      if (!(error instanceof EnvironmentError)) action.takeBack();
    } finally {
      action.close();
    }
    throw error;
  }
}

/** Names for a title: the first three, and how many more there are. */
export function titleOf(verb: string, names: readonly string[]): string {
  const shown = names.length > 4 ? names.slice(0, 3) : names;
  const more = names.length - shown.length;
  return `${verb} ${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
