import type { Agenda } from '../agenda/agenda.js';
import { buildAgenda } from '../agenda/build-agenda.js';
import type { Diagnostic } from '../note/diagnostic.js';
import type { Day, Week } from '../people/day.js';
import type { Settings } from '../people/settings.js';
import type { ShownThought } from '../render/due-thoughts.js';
import { planOutput } from '../render/plan-output.js';
import type { FileChange } from '../vault/file-change.js';
import { readTemplates } from '../vault/templates.js';
import type { ActPlan, CarriedOut } from './act-on-due.js';
import { planWeekPage, type WeekPagePlan } from './plan-week-page.js';
import type { VaultState } from './read-state.js';
import { Recall } from './recall.js';

/** The agenda and what has to be written for it. */
export interface RefreshPlan {
  agenda: Agenda;
  settings: Settings;
  /** The agenda file, stubs and the page of the last week, where their bytes change. */
  changes: FileChange[];
  /** A person's path → the path of the stub. */
  stubs: Map<string, string>;
  /** Everything that could not be understood or written. */
  problems: Diagnostic[];
  /** Those of them that kept a generated file or an own template from being used. */
  outputProblems: Diagnostic[];
  /** The agenda's block as rendered. */
  block: string;
  /** The suggestions in it. */
  thoughts: ShownThought[];
  /** The notes that what was done in the agenda file changes; in a result, those of the inbox and the inbox too. */
  acted: FileChange[];
  /** What was done in the agenda file. */
  carriedOut: CarriedOut[];
  /** True if the agenda file was left as it is, because the user is writing in it. */
  isPageLeft?: boolean;
}

/**
 * What a state of the vault asks to be written, pure but for the reading of own templates. `acts` is what was read
 * from the agenda file.
 */
export function planRefresh(state: VaultState, today: Day, week?: Week, acts?: ActPlan): RefreshPlan {
  const recall = new Recall(today, state.settings);
  const plan = planDue(state, today, week, acts, recall);
  return week === undefined ? withWeek(plan, planWeek(state, today, recall)) : plan;
}

/** The page of the week that is over, see {@link planWeekPage}. */
export function planWeek(state: VaultState, today: Day, recall: Recall | undefined): WeekPagePlan {
  const templates = readTemplates(state.root, state.settings);
  const { changes, problems } = planWeekPage(state, today, templates, recall);
  return { changes: changes.map(unflushed), problems };
}

/** The plan with that page. */
export function withWeek(plan: RefreshPlan, { changes, problems }: WeekPagePlan): RefreshPlan {
  if (changes.length + problems.length === 0) return plan;
  const all = [...plan.problems, ...problems];
  return {
    ...plan,
    agenda: { ...plan.agenda, problems: all },
    changes: [...plan.changes, ...changes],
    problems: all,
    outputProblems: [...plan.outputProblems, ...problems],
  };
}

/** Generated files can be made again: the rename keeps them whole, and the flush would only cost time. */
function unflushed(change: FileChange): FileChange {
  return { ...change, flush: false };
}

/** The agenda and the stubs. */
export function planDue(
  state: VaultState,
  today: Day,
  week: Week | undefined,
  acts: ActPlan | undefined,
  recall: Recall,
): RefreshPlan {
  const { network, settings, problems } = state;
  const agenda = buildAgenda(network, { today, settings, problems, week, standings: recall.standings });
  const templates = readTemplates(state.root, settings);
  const output = planOutput({
    agenda,
    network,
    settings,
    templates,
    existing: state.generated,
    takenPaths: recall.ownPaths(state),
    kept: acts?.kept,
    known: recall.output,
  });
  const all = [...problems, ...output.problems];
  return {
    agenda: { ...agenda, problems: all },
    settings,
    changes: output.changes.map(unflushed),
    stubs: output.stubs,
    problems: all,
    outputProblems: output.problems,
    block: output.block,
    thoughts: output.thoughts,
    acted: acts?.changes ?? [],
    carriedOut: acts?.carriedOut ?? [],
  };
}

/** The same without the agenda file. */
export function planWithoutPage(state: VaultState, today: Day, recall: Recall): RefreshPlan {
  const plan = planDue(state, today, undefined, undefined, recall);
  const page = plan.settings.output.agenda;
  return { ...plan, changes: plan.changes.filter(({ path }) => path !== page), isPageLeft: true };
}
