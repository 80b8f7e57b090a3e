import type { NoteFacts } from '../note/note.js';
import { readNote } from '../note/read-note.js';
import { suggestion } from '../note/settings/did-you-mean.js';
import type { Day } from '../people/day.js';
import { findPerson } from '../people/find-person.js';
import { nameKey } from '../people/name-index.js';
import type { Contact } from '../people/network.js';
import { safeFileName } from '../people/safe-file-name.js';
import type { Settings } from '../people/settings.js';
import type { FileChange } from '../vault/file-change.js';
import { composePersonNote, type NewPerson } from './compose-person-note.js';
import { Failure } from './failure.js';
import { type NextStep, nextStep } from './next-step.js';
import { type ReadNotes, readState, type VaultState } from './read-state.js';
import { resolveNames } from './resolve-names.js';
import { titleOf, writeNotes } from './write-notes.js';

/** A new person as asked for: `by` holds typed names, still to be resolved. */
export interface AddRequest extends Omit<NewPerson, 'introducedBy' | 'type'> {
  by?: string[];
}

/** The new note, and what the agenda makes of it. */
export interface AddResult {
  person: string;
  path: string;
  text: string;
  /** Introducers without a note, written as plain names. */
  unknownIntroducers: string[];
  next: NextStep | null;
}

/** How to carry it out. */
export interface AddOptions {
  today: Day;
  /** Compose only, write nothing. */
  dryRun?: boolean;
  readNotes?: ReadNotes;
}

/** Writes a new person note. Refused for a person who is there already, also in other case or Unicode form. */
export function addPerson(root: string, request: AddRequest, options: AddOptions): AddResult {
  const plan = () => {
    const state = readState(root, options.readNotes);
    const { facts, changes, ...person } = planPerson(state, request, options.today);
    return { result: { ...person, next: nextStep(state, facts, options.today) }, changes };
  };
  if (options.dryRun) return plan().result;
  const what = ({ result }: { result: AddResult }) => titleOf('add', [result.person]);
  return writeNotes(root, { what, day: options.today }, plan).plan.result;
}

/** A new note: what is written, and how it reads. */
export interface PersonPlan extends Omit<AddResult, 'next'> {
  facts: NoteFacts;
  changes: FileChange[];
}

/** Plans a new person note; refused like {@link addPerson}, before anything is written. */
export function planPerson(state: VaultState, request: AddRequest, today: Day): PersonPlan {
  const name = request.name
    .normalize('NFC')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  if (!/[\p{L}\p{N}]/u.test(name))
    throw new Failure('usage', 'A person needs a name with at least one letter.');
  const folder = newPeopleFolder(state.settings);
  const path = `${folder === '' ? '' : `${folder}/`}${safeFileName(name)}.md`;
  refuseTwin(state, name, path);
  return composeAt(state, path, { ...request, name }, today);
}

/** The note of a person as it would be written to a path, whoever is there. */
export function composeAt(state: VaultState, path: string, request: AddRequest, today: Day): PersonPlan {
  const introducers = introducersOf(state, request.by ?? []);
  const { text, facts } = composeReadable(
    path,
    {
      ...request,
      tier: knownTier(request.tier, state.settings),
      introducedBy: introducers.values,
      metOn: request.metOn ?? (request.metAt === undefined ? undefined : today),
    },
    today,
    state.settings,
  );
  const changes = [{ path, before: null, after: text }];
  return { person: request.name, path, text, unknownIntroducers: introducers.unknown, facts, changes };
}

/** The first people folder that is a name and not a pattern; the vault itself where there is none. */
function newPeopleFolder(settings: Settings): string {
  return settings.people.folders.find((folder) => !/[*?[\]{}]/.test(folder)) ?? '';
}

/** The person who has this name already. */
export function namesake({ network }: Pick<VaultState, 'network'>, name: string): Contact | undefined {
  const key = nameKey(name);
  return network.contacts.find(({ person }) =>
    [person.name, person.fileName, ...person.aliases].some((own) => nameKey(own) === key),
  );
}

function refuseTwin(state: VaultState, name: string, path: string): void {
  const twin = namesake(state, name);
  if (twin) {
    throw new Failure(
      'refused',
      `“${name}” is there already: ${twin.person.name} (${twin.person.path}). Nothing was written. ` +
        `To write down what happened: knowwho log "${twin.person.name}" "…", or a line in ${state.settings.inbox}.`,
    );
  }
  const file = state.allPaths.find((other) => nameKey(other) === nameKey(path));
  if (file !== undefined) throw new Failure('refused', `${file} is there already. Nothing was written.`);
}

function knownTier(tier: string | undefined, settings: Settings): string | undefined {
  if (tier === undefined) return undefined;
  const known = Object.keys(settings.tiers);
  const found = known.find((one) => nameKey(one) === nameKey(tier.trim()));
  if (found !== undefined) return found;
  throw new Failure(
    'usage',
    `There is no tier “${tier}”: the settings know ${known.join(', ')}.${suggestion(tier, known)}`,
  );
}

function introducersOf(state: VaultState, names: string[]): { values: string[]; unknown: string[] } {
  const unknown: string[] = [];
  const values = names.map((name) => {
    const found = findPerson(state.network, name);
    if ('candidates' in found && found.candidates.length === 0) {
      unknown.push(name.trim());
      return name.trim();
    }
    return resolveNames(state.network, [name]).map((contact) => linkTo(contact, state.allPaths))[0] ?? name;
  });
  return { values, unknown };
}

/** A link as Obsidian writes it: by the file's name, by the path where several files share it. */
function linkTo({ person }: Contact, allPaths: string[]): string {
  const fileKey = nameKey(`${person.fileName}.md`);
  const namesakes = allPaths.filter((path) => nameKey(path.slice(path.lastIndexOf('/') + 1)) === fileKey);
  if (namesakes.length < 2) return `[[${person.fileName}]]`;
  return `[[${person.path.replace(/\.md$/i, '')}|${person.fileName}]]`;
}

/** Composes the note and reads it back: what would not be understood is not written. */
function composeReadable(path: string, person: NewPerson, today: Day, settings: Settings) {
  for (const type of [undefined, settings.people.type]) {
    const composed = composePersonNote(path, { ...person, type }, today, settings);
    if ('problem' in composed) throw new Failure('usage', composed.problem.message);
    const facts = readNote(path, composed.text, settings);
    const problem = facts.problems.find((one) => one.severity !== 'hint');
    if (problem) throw new Failure('usage', `${problem.message} Nothing was written.`);
    // Outside the people folders a note is a person by its type.
    if (facts.kind === 'person') return { text: composed.text, facts };
  }
  throw new Failure(
    'refused',
    `${path} would not be read as a person: look at “people” and “exclude” in knowwho.yaml.`,
  );
}
