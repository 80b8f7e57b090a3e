import { type FinishedWeek, finishedWeek, weekBefore } from '../agenda/finished-week.js';
import { findConflict } from '../note/conflict-markers.js';
import type { Diagnostic } from '../note/diagnostic.js';
import type { Day } from '../people/day.js';
import { findMarkers } from '../render/marked-block.js';
import { placeBlock } from '../render/place-block.js';
import { templateProblem } from '../render/plan-output.js';
import { blockOf } from '../render/read-due.js';
import { renderWeek } from '../render/render-week.js';
import { type Templates, withUsableTemplates } from '../render/templates.js';
import type { FileChange } from '../vault/file-change.js';
import type { VaultState } from './read-state.js';
import { Recall } from './recall.js';

/** The page of the week that is over, where it is to be written, and what is in the way. */
export interface WeekPagePlan {
  changes: FileChange[];
  problems: Diagnostic[];
}

/**
 * Plans the page of the week before that of `today`, the only one that is still kept true: what arrives late belongs into
 * it. A page between whose markers somebody wrote, and a file of the user's own, are left alone. Reads that one file.
 */
export function planWeekPage(
  state: VaultState,
  today: Day,
  templates: Templates,
  recall: Recall = new Recall(today, state.settings),
): WeekPagePlan {
  const { network, settings } = state;
  const week = weekBefore(today);
  const path = `${settings.output.weeks}/${week}.md`;
  const finished = finishedWeek(network, week, recall.weekOf);
  const before = state.textOf(path) ?? null;
  if (!finished || (before === null && state.allPaths.includes(path)) || isTheirs(before)) {
    return { changes: [], problems: [] };
  }
  const counted = recall.output.countsOf(recall.ownPaths(state));
  const { result: block, failed } = withUsableTemplates(templates, (render) =>
    recall.weekBlock([render, counted, ...linesOf(finished)], () =>
      renderWeek(finished, settings, { counted, render }),
    ),
  );
  const problems = failed.map((error) => templateProblem(error, settings));
  const placed = placeBlock(before, block);
  if ('reason' in placed) {
    const { line, reason: message } = placed;
    problems.push({
      path,
      line,
      column: 1,
      code: 'broken-markers',
      severity: 'warning',
      message,
      excerpt: '',
    });
    return { changes: [], problems };
  }
  const changes = placed.text === before ? [] : [{ path, before, after: placed.text }];
  return { changes, problems };
}

/** Each with what comes before it, so that two weeks with the same lines in other lists are not the same. */
function linesOf({ week, done, kept, moved, passed, open }: FinishedWeek): unknown[] {
  return [
    week,
    done.length,
    ...done,
    kept.length,
    ...kept,
    moved.length,
    ...moved,
    ...passed,
    open.length,
    ...open,
  ];
}

function isTheirs(text: string | null): boolean {
  if (text === null || text.trim() === '' || findConflict(text) !== undefined) return false;
  if (findMarkers(text, 'begin').length === 0 && findMarkers(text, 'end').length === 0) return true;
  return blockOf(text)?.isTouched === true;
}
