import type { Day } from '../people/day.js';
import type { FileChange } from '../vault/file-change.js';
import { OpenAction } from '../vault/journal/open-action.js';
import { writeChanges } from '../vault/write-changes.js';
import { type Captured, planInbox } from './plan-inbox.js';
import { stateAfter, type VaultState } from './read-state.js';
import { titleOf } from './write-notes.js';

/** What became of the inbox. */
export interface InboxResult {
  /** The vault with what was captured; read afresh if anything was written. */
  state: VaultState;
  captured: Captured[];
  /** The files that were written (or would be): notes, and the inbox. */
  changes: FileChange[];
}

/** How often the inbox is planned again: a second line about somebody new waits for the note, others may be writing. */
const PASSES = 6;

/**
 * Turns the lines of the inbox into notes and entries: the notes first, as one step of the history, then the inbox, so
 * that a stop in between or another save loses nothing and doubles nothing. What cannot be written stays in the inbox.
 */
export function takeInbox(
  root: string,
  state: VaultState,
  { today, dryRun, read }: { today: Day; dryRun?: boolean; read: () => VaultState },
): InboxResult {
  const result: InboxResult = { state, captured: [], changes: [] };
  const first = planInbox(state, today);
  const names = [...new Set(first.captured.map(({ person }) => person))];
  const action = new OpenAction(root, { what: titleOf(`${state.settings.inbox}:`, names), day: today });
  const write = (changes: readonly FileChange[], isOfNotes: boolean) => {
    const { results } = isOfNotes ? action.write(changes) : writeChanges(root, changes);
    return changes.filter(({ path }) =>
      results.some((one) => one.path === path && one.outcome === 'written'),
    );
  };
  const done = new Set<string>();
  try {
    for (let pass = 1; pass <= PASSES; pass += 1) {
      const plan = pass === 1 ? first : planInbox(result.state, today, done);
      const isOfNotes = plan.changes.length > 0;
      const changes = isOfNotes ? plan.changes : plan.inbox ? [plan.inbox] : [];
      if (changes.length === 0) break;
      const written = dryRun ? changes : write(changes, isOfNotes);
      const paths = new Set(written.map(({ path }) => path));
      for (const { words, ...one } of plan.captured) {
        if (!paths.has(one.path)) continue;
        done.add(words);
        result.captured.push(one);
      }
      for (const change of written) add(result.changes, change);
      if (dryRun && !isOfNotes) break;
      result.state = dryRun ? stateAfter(result.state, changes) : read();
    }
  } finally {
    action.close();
  }
  return result;
}

/** One change a file: its first text and its last. */
function add(changes: FileChange[], change: FileChange): void {
  const known = changes.find(({ path }) => path === change.path);
  if (known) known.after = change.after;
  else changes.push({ ...change });
}
