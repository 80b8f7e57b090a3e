import type { Diagnostic } from '../note/diagnostic.js';
import { findSavedOver, KEPT_IN, type SavedOver } from '../vault/journal/find-saved-over.js';

/** What editors saved over since the last look, one problem a note and action; each is told once. */
export function savedOverProblems(root: string): Diagnostic[] {
  return findSavedOver(root).map((one) => ({
    path: one.path,
    line: 1,
    column: 1,
    code: 'saved-over',
    severity: 'warning',
    message: sentence(one),
    excerpt: '',
  }));
}

function sentence({ what, day, lines }: SavedOver): string {
  const shown = lines.map((line) => `“${line.trim()}”`).join(', ');
  return (
    `what knowwho wrote here on ${day} (${what}) is gone: an editor that did not have it saved over it, or you took it ` +
    `out. The note stays as it is. To have it back, put in ${shown}; it is kept in ${KEPT_IN}.`
  );
}
