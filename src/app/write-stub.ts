import { buildAgenda } from '../agenda/build-agenda.js';
import { findConflict } from '../note/conflict-markers.js';
import type { Diagnostic } from '../note/diagnostic.js';
import type { Day } from '../people/day.js';
import { mergeStub } from '../render/merge-stub.js';
import { linkWriter } from '../render/note-link.js';
import { templateProblem } from '../render/plan-output.js';
import { stubParts } from '../render/render-stub.js';
import { stubPaths } from '../render/stub-path.js';
import { withUsableTemplates } from '../render/templates.js';
import type { FileChange } from '../vault/file-change.js';
import { readTemplates } from '../vault/templates.js';
import { Failure } from './failure.js';
import { ownPaths, type ReadNotes, readState, type VaultState } from './read-state.js';
import { resolveNames } from './resolve-names.js';
import { writePlan } from './write-plan.js';

/** One stub and what became of it. */
export interface StubResult {
  person: string;
  /** The person's note. */
  path: string;
  /** The stub's path. */
  stub: string;
  /** The stub's whole text. */
  text: string;
  outcome: 'written' | 'unchanged';
}

/** How to carry it out. */
export interface StubOptions {
  today: Day;
  /** Plan only, write nothing. */
  dryRun?: boolean;
  readNotes?: ReadNotes;
  /** Told of each own template that cannot be used; the packaged one takes its place. */
  onProblem?: (problem: Diagnostic) => void;
}

/** Writes or renews the stubs of these people; what the user wrote into one stays. */
export function writeStubs(root: string, names: string[], options: StubOptions): StubResult[] {
  const tell = (problems: Diagnostic[]) => {
    for (const problem of problems) options.onProblem?.(problem);
  };
  const plan = () => planStubs(readState(root, options.readNotes), names, options.today);
  if (options.dryRun) {
    const planned = plan();
    tell(planned.problems);
    return planned.stubs;
  }
  const { plan: last, written } = writePlan(root, plan);
  tell(last.problems);
  return last.stubs.map((one) => ({ ...one, outcome: written.includes(one.stub) ? 'written' : 'unchanged' }));
}

function planStubs(
  state: VaultState,
  names: string[],
  today: Day,
): { changes: FileChange[]; stubs: StubResult[]; problems: Diagnostic[] } {
  const { network, settings, problems } = state;
  const people = resolveNames(network, names);
  const agenda = buildAgenda(network, { today, settings, problems });
  const templates = readTemplates(state.root, settings);
  const paths = stubPaths(network.contacts, settings);
  // The same links as in the stubs of the agenda, so that both ways of making a stub give the same bytes.
  const links = linkWriter([...ownPaths(state), ...paths.values()], settings.output, settings.output.stubs);
  const { result: parts, failed } = withUsableTemplates(templates, (render) =>
    people.map((contact) => ({
      contact,
      fresh: stubParts(contact, { agenda, network, settings, render, links }),
    })),
  );
  const stubs = parts.map(({ contact, fresh }): StubResult & { before: string | null } => {
    const stub = paths.get(contact.person.path) as string;
    const before = state.generated.get(stub) ?? null;
    if (before !== null && findConflict(before) !== undefined) {
      throw new Failure(
        'refused',
        `${stub} holds an unresolved merge: choose between the two sides and remove the lines <<<<<<<, ======= and >>>>>>>.`,
      );
    }
    const text = mergeStub(before, fresh, true);
    if (text === undefined) {
      throw new Failure(
        'refused',
        `${stub} is a file of your own, not a stub; rename it to have one written.`,
      );
    }
    const outcome = text === before ? 'unchanged' : 'written';
    return { person: contact.person.name, path: contact.person.path, stub, text, before, outcome };
  });
  const changes = stubs
    .filter(({ before, text }) => before !== text)
    .map(({ stub, before, text }): FileChange => ({ path: stub, before, after: text, flush: false }));
  return {
    changes,
    stubs: stubs.map(({ before: _, ...one }) => one),
    problems: failed.map((error) => templateProblem(error, settings)),
  };
}
