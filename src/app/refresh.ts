import type { Diagnostic } from '../note/diagnostic.js';
import type { Day } from '../people/day.js';
import { escapeMarkdown } from '../render/escape-markdown.js';
import { blockOf } from '../render/read-due.js';
import type { FileChange } from '../vault/file-change.js';
import { OpenAction } from '../vault/journal/open-action.js';
import { recoverActions } from '../vault/journal/recover-actions.js';
import { withLock } from '../vault/lock/with-lock.js';
import type { WriteResult } from '../vault/write-changes.js';
import { type ActPlan, type CarriedOut, planActs } from './act-on-due.js';
import { readDueMemory, rememberDue } from './due-memory.js';
import type { Captured } from './plan-inbox.js';
import {
  planDue,
  planRefresh,
  planWeek,
  planWithoutPage,
  type RefreshPlan,
  withWeek,
} from './plan-refresh.js';
import { type ReadNotes, readState, stateAfter, type VaultState } from './read-state.js';
import { Recall } from './recall.js';
import { savedOverProblems } from './saved-over.js';
import { type InboxResult, takeInbox } from './take-inbox.js';
import { titleOf } from './write-notes.js';
import { writePlan } from './write-plan.js';

/** A plan and what became of it. */
export interface RefreshResult extends RefreshPlan {
  written: string[];
  removed: string[];
  /** What came out of the inbox. */
  captured: Captured[];
  /** The vault as it was read last, with what was carried out. */
  state: VaultState;
}

/** Which day's agenda, and what to do with it. */
export interface RefreshOptions {
  today: Day;
  /** Plan only, write nothing. */
  dryRun?: boolean;
  readNotes?: ReadNotes;
  /** A state that has just been read; read afresh without it. */
  state?: VaultState;
  /** True while the user is writing in the agenda file: it is then neither read for what was done nor written. */
  leavePage?: (state: VaultState) => boolean;
  /** True while the user is writing in the inbox: it is then left alone. */
  leaveInbox?: (state: VaultState) => boolean;
  /** What is known from the last time, for this day and these settings. */
  recall?: Recall;
}

/** How often notes are planned again because somebody wrote to one of them in between. */
const TRIES = 3;

/**
 * Carries out what the user did in the agenda file (notes first), then makes that file and the stubs of a day true;
 * writes only what changes.
 */
export function refresh(root: string, options: RefreshOptions): RefreshResult {
  return options.dryRun ? refreshVault(root, options) : withLock(root, () => refreshVault(root, options));
}

function refreshVault(root: string, options: RefreshOptions): RefreshResult {
  const { today, dryRun, readNotes, state, leavePage, leaveInbox, recall } = options;
  const memory = readDueMemory(root);
  // What is completed or taken back has to be read afresh.
  const isRecovered = !dryRun && recoverActions(root).length > 0;
  const first = isRecovered || !state ? readState(root, readNotes) : state;
  const inbox: Pick<InboxResult, 'captured' | 'changes'> = { captured: [], changes: [] };
  // After the agenda file: without its memory that is compared with the notes as they were.
  const takeLines = (current: VaultState): VaultState => {
    if (leaveInbox?.(current)) return current;
    const taken = takeInbox(root, current, { today, dryRun, read: () => readState(root, readNotes) });
    inbox.captured.push(...taken.captured);
    inbox.changes.push(...taken.changes);
    return taken.state;
  };
  let fresh: VaultState | undefined = first;
  const read = () => {
    const current = fresh ?? readState(root, readNotes);
    fresh = undefined;
    return current;
  };
  if (dryRun) {
    const current = read();
    const acts = planActs(current, today, memory);
    if (acts.basis) memory.unshift(acts.basis);
    // The page as it will be once the notes say so.
    const after = takeLines(stateAfter(current, acts.changes));
    const rest = after === current ? acts : planActs(after, today, memory);
    const plan = planRefresh(after, today, undefined, { ...acts, kept: rest.kept });
    const acted = [...inbox.changes, ...plan.acted];
    return { ...plan, acted, captured: inbox.captured, state: after, written: [], removed: [] };
  }
  const clashes: Diagnostic[] = savedOverProblems(root);
  const acted = new Map<string, FileChange>();
  const carriedOut: CarriedOut[] = [];
  const reasons = new Map<string, string | undefined>();
  let last: VaultState | undefined;
  let known: Recall | undefined;
  const plan = () => {
    let current = read();
    if (leavePage?.(current)) {
      last = takeLines(current);
      known = recall ?? new Recall(today, last.settings);
      return planWithoutPage(last, today, known);
    }
    let acts = planActs(current, today, memory);
    const action = new OpenAction(root, { what: titleOfActs(current, acts), day: today });
    try {
      for (let attempt = 1; acts.changes.length > 0 && attempt <= TRIES; attempt += 1) {
        const { results } = action.write(acts.changes);
        for (const change of acts.changes) {
          if (results.some(({ path, outcome }) => path === change.path && outcome === 'written'))
            acted.set(change.path, change);
        }
        for (const { path, reason } of results) reasons.set(path, reason);
        carriedOut.push(...acts.carriedOut.filter(({ path }) => acted.has(path)));
        if (acts.basis) memory.unshift(acts.basis);
        current = read();
        acts = planActs(current, today, memory);
      }
    } finally {
      action.close();
    }
    if (acts.basis) memory.unshift(acts.basis);
    last = takeLines(current);
    if (last !== current) acts = planActs(last, today, memory);
    known = recall ?? new Recall(today, last.settings);
    const planned = planDue(last, today, undefined, acts, known);
    // What cannot be written now must stay ticked: the page waits for the notes.
    if (acts.changes.length === 0) return planned;
    const page = planned.settings.output.agenda;
    for (const { path } of acts.changes) clashes.push(notWritten(path, reasons.get(path)));
    return { ...planned, changes: planned.changes.filter(({ path }) => path !== page) };
  };
  const noteClashes = ({ results }: WriteResult): void => {
    for (const { path, outcome, reason } of results) {
      if (outcome === 'clash') clashes.push(notWritten(path, reason));
    }
  };
  const done = writePlan(root, plan, noteClashes);
  const { written, removed } = done;
  const settled = last as unknown as VaultState;
  // After what somebody may be looking at.
  const week = writePlan(root, () => planWeek(settled, today, known), noteClashes);
  const final = withWeek(done.plan, week.plan);
  const page = final.settings.output.agenda;
  const isLeft =
    final.isPageLeft === true || [...clashes, ...final.outputProblems].some(({ path }) => path === page);
  if (!isLeft) remember(root, final);
  return {
    ...final,
    problems: [...final.problems, ...clashes],
    outputProblems: [...final.outputProblems, ...clashes],
    acted: [...inbox.changes, ...acted.values()],
    captured: inbox.captured,
    carriedOut: [...new Map(carriedOut.map((one) => [JSON.stringify(one), one])).values()],
    state: settled,
    written: [...inbox.changes.map(({ path }) => path), ...acted.keys(), ...written, ...week.written],
    removed,
  };
}

/** The agenda file and whose lines were acted on, for the history. */
function titleOfActs({ network, settings }: VaultState, { carriedOut }: ActPlan): string {
  // Mostly nothing was: then nobody need be looked up.
  const people = carriedOut.length === 0 ? [] : network.contacts;
  const nameOf = new Map(people.map(({ person }) => [person.path, person.name]));
  const names = carriedOut.map(({ person }) => nameOf.get(person) ?? person);
  return titleOf(`${settings.output.agenda}:`, [...new Set(names)]);
}

function remember(root: string, { block, agenda, thoughts }: RefreshPlan): void {
  const read = blockOf(`${block}\n`);
  if (!read) return;
  const { mark, body } = read;
  const rules = agenda.items.map(({ contact, reasons }) => [
    contact.person.path,
    reasons.filter(({ task }) => !task).map(({ rule }) => rule),
  ]);
  const tasks = agenda.items.flatMap(({ contact, reasons }) =>
    reasons.flatMap(({ task, about }) =>
      task
        ? [
            {
              person: contact.person.path,
              path: task.path,
              line: task.line,
              text: about?.topic ?? task.text,
              shown: escapeMarkdown(task.text),
            },
          ]
        : [],
    ),
  );
  rememberDue(root, { mark, body, rules: Object.fromEntries(rules), tasks, thoughts });
}

function notWritten(path: string, reason = 'it changed while the agenda was being made'): Diagnostic {
  const message = `This file was left as it is: ${reason}`;
  return { path, line: 1, column: 1, code: 'unreadable', severity: 'warning', message, excerpt: '' };
}
