import type { Agenda } from '../agenda/agenda.js';
import { buildAgenda } from '../agenda/build-agenda.js';
import type { Diagnostic } from '../note/diagnostic.js';
import type { Day, Week } from '../people/day.js';
import type { Settings } from '../people/settings.js';
import { planOutput } from '../render/plan-output.js';
import type { FileChange } from '../vault/file-change.js';
import { readTemplates } from '../vault/templates.js';
import { ownPaths, type ReadNotes, readState, type VaultState } from './read-state.js';
import { writePlan } from './write-plan.js';

/** The agenda and what has to be written for it. */
export interface RefreshPlan {
  agenda: Agenda;
  settings: Settings;
  /** The agenda file and stubs whose bytes change. */
  changes: FileChange[];
  /** A person's path → the path of the stub. */
  stubs: Map<string, string>;
  /** Everything that could not be understood or written. */
  problems: Diagnostic[];
  /** Those of them that kept a generated file or an own template from being used. */
  outputProblems: Diagnostic[];
}

/** A plan and what became of it. */
export interface RefreshResult extends RefreshPlan {
  written: string[];
  removed: string[];
}

/** Which day's agenda, and what to do with it. */
export interface RefreshOptions {
  today: Day;
  /** Plan only, write nothing. */
  dryRun?: boolean;
  readNotes?: ReadNotes;
  /** A state that has just been read; read afresh without it. */
  state?: VaultState;
}

/** Makes the agenda file and the stubs of a day true; writes only what changes. */
export function refresh(root: string, { today, dryRun, readNotes, state }: RefreshOptions): RefreshResult {
  let fresh = state;
  const plan = () => {
    const current = fresh ?? readState(root, readNotes);
    fresh = undefined;
    return planRefresh(current, today);
  };
  if (dryRun) return { ...plan(), written: [], removed: [] };
  const clashes: Diagnostic[] = [];
  const done = writePlan(root, plan, (result) => {
    for (const { path, outcome, reason } of result.results) {
      if (outcome === 'clash') clashes.push(notWritten(path, reason));
    }
  });
  const { written, removed } = done;
  const { plan: last } = done;
  return {
    ...last,
    problems: [...last.problems, ...clashes],
    outputProblems: [...last.outputProblems, ...clashes],
    written,
    removed,
  };
}

/** What a state of the vault asks to be written, pure but for the reading of own templates. */
export function planRefresh(state: VaultState, today: Day, week?: Week): RefreshPlan {
  const { network, settings, problems } = state;
  const agenda = buildAgenda(network, { today, settings, problems, week });
  const output = planOutput({
    agenda,
    network,
    settings,
    templates: readTemplates(state.root, settings),
    existing: state.generated,
    takenPaths: ownPaths(state),
  });
  const all = [...problems, ...output.problems];
  return {
    agenda: { ...agenda, problems: all },
    settings,
    // Generated files can be made again: the rename keeps them whole, and the flush would only cost time.
    changes: output.changes.map((change) => ({ ...change, flush: false })),
    stubs: output.stubs,
    problems: all,
    outputProblems: output.problems,
  };
}

function notWritten(path: string, reason = 'it changed while the agenda was being made'): Diagnostic {
  const message = `This file was left as it is: ${reason}`;
  return { path, line: 1, column: 1, code: 'unreadable', severity: 'warning', message, excerpt: '' };
}
