import { buildAgenda } from '../agenda/build-agenda.js';
import type { Day } from '../people/day.js';
import type { Contact } from '../people/network.js';
import { mergeStub } from '../render/merge-stub.js';
import { linkWriter } from '../render/note-link.js';
import { stubParts } from '../render/render-stub.js';
import { stubPaths } from '../render/stub-path.js';
import { TemplateError } from '../render/templates.js';
import { readTemplates } from '../vault/templates.js';
import type { FileChange } from '../vault/write-changes.js';
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
}

/** Writes or renews the stubs of these people; what the user wrote into one stays. */
export function writeStubs(root: string, names: string[], options: StubOptions): StubResult[] {
  const plan = () => planStubs(readState(root, options.readNotes), names, options.today);
  if (options.dryRun) return plan().stubs;
  const { plan: last, written } = writePlan(root, plan);
  return last.stubs.map((one) => ({ ...one, outcome: written.includes(one.stub) ? 'written' : 'unchanged' }));
}

function planStubs(
  state: VaultState,
  names: string[],
  today: Day,
): { changes: FileChange[]; stubs: StubResult[] } {
  const { network, settings, problems } = state;
  const people = resolveNames(network, names);
  const agenda = buildAgenda(network, { today, settings, problems });
  const templates = readTemplates(state.root, settings);
  const paths = stubPaths(network.contacts, settings);
  // The same links as in the stubs of the agenda, so that both ways of making a stub give the same bytes.
  const links = linkWriter([...ownPaths(state), ...paths.values()], settings.output, settings.output.stubs);
  const stubs = people.map((contact): StubResult & { before: string | null } => {
    const stub = paths.get(contact.person.path) as string;
    const before = state.generated.get(stub) ?? null;
    const input = { agenda, network, settings, templates, links };
    const text = mergeStub(before, partsOf(contact, input), true);
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
  return { changes, stubs: stubs.map(({ before: _, ...one }) => one) };
}

function partsOf(contact: Contact, input: Parameters<typeof stubParts>[1]) {
  try {
    return stubParts(contact, input);
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error;
    throw new Failure(
      'refused',
      `the template ${error.template} cannot be used, line ${error.line}: ${error.reason}`,
    );
  }
}
