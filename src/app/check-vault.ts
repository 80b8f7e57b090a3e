import type { Diagnostic } from '../note/diagnostic.js';
import type { Day } from '../people/day.js';
import { readSettings } from '../vault/read-settings.js';
import { type Fix, planFix } from './plan-fixes.js';
import { planRefresh } from './plan-refresh.js';
import { type ReadNotes, readStateWith } from './read-state.js';
import { titleOf, writeNotes } from './write-notes.js';

/** Every problem of a vault. */
export interface CheckResult {
  /** In order of path, line and column. */
  problems: Diagnostic[];
  /** False if the settings have errors; the notes were then read with what the settings say besides. */
  settingsUsable: boolean;
}

/** Looks the whole vault over, generated files and templates too; broken settings are problems like any other. */
export function checkVault(root: string, today: Day, readNotes?: ReadNotes): CheckResult {
  const { settings, problems } = readSettings(root);
  const settingsUsable = problems.every((one) => one.severity !== 'error');
  const state = readStateWith(root, settings, problems, readNotes);
  return { problems: settingsUsable ? planRefresh(state, today).problems : state.problems, settingsUsable };
}

/** What `--fix` mended (or would mend). */
export interface FixResult {
  fixes: Fix[];
  written: string[];
}

/** Mends what has one safe answer, by splices; notes that cannot be parsed are never touched. */
export function fixVault(
  root: string,
  options: { today: Day; dryRun?: boolean; readNotes?: ReadNotes },
): FixResult {
  const plan = () => {
    const { settings, problems } = readSettings(root);
    const state = readStateWith(root, settings, problems, options.readNotes);
    const fixes = state.notes.flatMap((note) => {
      const text = note.kind === 'person' && !note.broken ? state.textOf(note.path) : undefined;
      const fix = text?.includes('[[') ? planFix(note.path, text, settings) : undefined;
      return fix ? [fix] : [];
    });
    return { fixes, changes: fixes.map(({ path, before, after }) => ({ path, before, after })) };
  };
  if (options.dryRun) return { fixes: plan().fixes, written: [] };
  const first = plan();
  const { written } = writeNotes(
    root,
    {
      what: ({ fixes }) =>
        titleOf(
          'check --fix',
          fixes.map(({ path }) => path),
        ),
      day: options.today,
    },
    plan,
  );
  return { fixes: first.fixes, written };
}
