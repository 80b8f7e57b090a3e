import { buildAgenda } from '../agenda/build-agenda.js';
import { findConflict } from '../note/conflict-markers.js';
import { applyEdits } from '../note/edit.js';
import type { Day } from '../people/day.js';
import { plainText, shorten } from '../people/plain-text.js';
import type { ShownThought } from '../render/due-thoughts.js';
import { escapeMarkdown } from '../render/escape-markdown.js';
import type { Kept } from '../render/keep-typed.js';
import { type PersonOfLink, personOfLink } from '../render/person-of-link.js';
import {
  blockOf,
  type DueReading,
  type Gesture,
  readDue,
  type ShownTask,
  type TypedLine,
} from '../render/read-due.js';
import type { FileChange } from '../vault/file-change.js';
import { carryOut } from './carry-out.js';
import { type NoteStep, type ThoughtContext, thoughtSteps } from './carry-out-thought.js';
import { dayOfBlock, type RememberedDue } from './due-memory.js';
import { ownPaths, type VaultState } from './read-state.js';
import { renderBlock } from './render-block.js';

/** One thing that was read from the agenda and stands in its note (or will, once the changes are written). */
export interface CarriedOut {
  person: string;
  /** The note that says so. */
  path: string;
  kind: Gesture['kind'];
  /** What was written: the entry, or the property. */
  line: string;
}

/** What the agenda file asks for. */
export interface ActPlan {
  /** The notes to be written; none if everything stands there already. */
  changes: FileChange[];
  carriedOut: CarriedOut[];
  /** What stays on the agenda; undefined if the file was not touched or must not be read. */
  kept?: Kept;
  /** What the page was before, found out anew: once the notes are written, it can no longer be. */
  basis?: RememberedDue;
}

/** Reads the agenda file and plans what the user did in it as changes of notes. Writes nothing. */
export function planActs(state: VaultState, today: Day, memory: readonly RememberedDue[]): ActPlan {
  const nothing: ActPlan = { changes: [], carriedOut: [] };
  const page = state.generated.get(state.settings.output.agenda);
  if (page === undefined || findConflict(page) !== undefined) return nothing;
  const block = blockOf(page);
  if (!block?.isTouched) return nothing;
  const rendered = dayOfBlock(block.day, today);
  const known = memory.find(({ mark }) => mark === block.mark);
  const again = known ? undefined : renderBlock(state, rendered, block.mark);
  const body = known?.body ?? (again?.isSame ? again.body : undefined);
  const thoughts = (known ?? again)?.thoughts ?? [];
  const personOf = personOfPage(state);
  const { gestures, stays }: DueReading = readDue(block.body, {
    body,
    likely: again?.body,
    tasks: shownTasks(state, known),
    thoughts,
    personOf,
    settings: state.settings,
    today,
  });
  const rulesOf = rulesBy(state, rendered, known);
  const texts = new Map<string, { before: string; after: string }>();
  const plan: ActPlan & { kept: Kept } = { ...nothing, carriedOut: [], kept: { stays, personOf } };
  const failed: TypedLine[] = [];
  const context = { today, rendered, settings: state.settings, network: state.network };
  const textNow = (path: string) => texts.get(path)?.after ?? state.textOf(path);
  for (const gesture of gestures) {
    const steps = stepsOf(gesture, context, rulesOf);
    const done = 'problem' in steps ? steps : editNotes(steps, textNow);
    if ('problem' in done) {
      if (!failed.includes(gesture.from)) failed.push(gesture.from);
      gesture.from.problem = `not carried out: ${done.problem}`;
      continue;
    }
    for (const { path, after, line } of done.notes) {
      texts.set(path, { before: texts.get(path)?.before ?? state.textOf(path) ?? '', after });
      plan.carriedOut.push({ person: gesture.person, path, kind: gesture.kind, line });
    }
  }
  if (!known && body !== undefined) plan.basis = basisOf(block.mark, body, [...thoughts], gestures, rulesOf);
  plan.kept.stays = [...stays, ...failed];
  plan.changes = [...texts].map(([path, text]) => ({ path, ...text }));
  return plan;
}

/** What a gesture asks of the notes; a suggestion may ask it of several. */
function stepsOf(
  gesture: Gesture,
  context: ThoughtContext,
  rulesOf: ReturnType<typeof rulesBy>,
): NoteStep[] | { problem: string } {
  if (gesture.kind === 'accept' || gesture.kind === 'dismiss') return thoughtSteps(gesture, context);
  const path = gesture.kind === 'promise-done' ? gesture.task.path : gesture.person;
  const rules = rulesOf(gesture.person);
  return [{ path, edit: (text) => carryOut(gesture, text, { ...context, rules }) }];
}

/** The notes as they will be, those that change; if one of them cannot be edited, none is. */
function editNotes(
  steps: readonly NoteStep[],
  textNow: (path: string) => string | undefined,
): { notes: { path: string; after: string; line: string }[] } | { problem: string } {
  const notes: { path: string; after: string; line: string }[] = [];
  for (const { path, edit } of steps) {
    const text = textNow(path);
    if (text === undefined) return { problem: `${path} cannot be read` };
    const done = edit(text);
    if ('problem' in done) return done;
    if (done.edits.length > 0) notes.push({ path, after: applyEdits(text, done.edits), line: done.line });
  }
  return { notes };
}

function basisOf(
  mark: string,
  body: string,
  thoughts: ShownThought[],
  gestures: readonly Gesture[],
  rulesOf: (person: string) => { rules: string[] },
): RememberedDue {
  const rules = Object.fromEntries(gestures.map(({ person }) => [person, rulesOf(person).rules]));
  const tasks = gestures.flatMap((gesture) => (gesture.kind === 'promise-done' ? [gesture.task] : []));
  return { mark, body, rules, tasks, thoughts };
}

/** Tells whose line it is, by the links as the agenda file has them. */
function personOfPage(state: VaultState): PersonOfLink {
  const { network, settings } = state;
  const folder = settings.output.agenda.split('/').slice(0, -1).join('/');
  const people = network.contacts.map(({ person }) => person.path);
  return personOfLink(people, ownPaths(state), folder);
}

/** The promises as the agenda shows them: as they are written now, and those that it remembers. */
function shownTasks({ network }: VaultState, known: RememberedDue | undefined): ShownTask[] {
  const now = network.contacts.flatMap(({ person, tasks }) => [
    ...person.tasks.map((task) => shownTask(person.path, person.path, task)),
    ...tasks.map((task) => shownTask(person.path, task.path, task)),
  ]);
  const isNow = new Set(now.map(({ person, path, text }) => JSON.stringify([person, path, text])));
  const gone = (known?.tasks ?? []).filter(
    ({ person, path, text }) => !isNow.has(JSON.stringify([person, path, text])),
  );
  return [...now, ...gone.map((task) => ({ ...task, isOpen: false }))];
}

function shownTask(
  person: string,
  path: string,
  { text, line, state }: { text: string; line: number; state: string },
): ShownTask {
  const shown = escapeMarkdown(shorten(plainText(text), 140));
  return { person, path, line, text, shown, isOpen: state === 'open' };
}

/** The rules that stood on a person's line: as remembered, else as the notes give them for that day. */
function rulesBy(
  { network, settings, problems }: VaultState,
  day: Day,
  known: RememberedDue | undefined,
): (person: string) => { rules: string[]; certain: boolean } {
  let found: Map<string, string[]> | undefined;
  return (person) => {
    const remembered = known?.rules[person];
    if (remembered) return { rules: remembered, certain: true };
    found ??= new Map(
      buildAgenda(network, { today: day, settings, problems }).items.map(({ contact, reasons }) => [
        contact.person.path,
        reasons.filter(({ task }) => !task).map(({ rule }) => rule),
      ]),
    );
    const rules = found.get(person) ?? [];
    return { rules, certain: rules.length > 0 };
  };
}
