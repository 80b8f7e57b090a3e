import { applyEdits } from '../note/edit.js';
import { readNote } from '../note/read-note.js';
import { setProperty } from '../note/set-property.js';
import { splitNote } from '../note/split-note.js';
import { nameKey } from '../people/name-index.js';
import type { Contact } from '../people/network.js';
import { safeFileName } from '../people/safe-file-name.js';
import { nfc } from '../people/text-key.js';
import { readStub } from '../render/merge-stub.js';
import { stubPaths } from '../render/stub-path.js';
import type { FileChange } from '../vault/file-change.js';
import { withLock } from '../vault/lock/with-lock.js';
import { Failure } from './failure.js';
import { type LinkMove, type LinkPlan, namesOf, planLinks, retargeted } from './plan-links.js';
import { propertyInNote } from './property-in-note.js';
import { type ReadNotes, readState, type VaultState } from './read-state.js';
import { refuseBrokenNotes } from './refuse-broken-notes.js';
import { resolveNames } from './resolve-names.js';
import { moveFile } from './undo-last.js';
import { writeNotes } from './write-notes.js';

/** Who gets which name. */
export interface RenameRequest {
  /** A name, alias, file name, path or unique beginning. */
  name: string;
  newName: string;
  /** False if the old name is not to become an alias. */
  alias: boolean;
}

/** What a new name changes. */
export interface RenamePlan {
  person: string;
  newName: string;
  /** The note before and after. */
  from: string;
  to: string;
  /** The old name, if it becomes an alias. */
  alias: string | null;
  /** Links in the person's own note and elsewhere, and the notes that hold them. */
  links: number;
  notes: number;
  /** In the order in which they are written: first the new file, last the removal of the old one. */
  changes: FileChange[];
  left: LinkPlan['left'];
  /** The stub with a draft of the user's that moves along. */
  moved: { from: string; to: string }[];
}

/** How to carry it out. */
export interface RenameOptions {
  today: string;
  readNotes?: ReadNotes;
}

/** Plans a new name for a person: the note's file, `name:` where it stands, an alias, and every link to them. */
export function planRename(root: string, request: RenameRequest, readNotes?: ReadNotes): RenamePlan {
  const state = readState(root, readNotes);
  const newName = nfc(request.newName)
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  if (!/[\p{L}\p{N}]/u.test(newName))
    throw new Failure('usage', 'A person needs a name with at least one letter.');
  refuseBrokenNotes(state, [request.name]);
  const [contact] = resolveNames(state.network, [request.name]);
  if (!contact) throw new Failure('refused', `Nobody is called “${request.name}”.`);
  const { path: from, name, fileName } = contact.person;
  const file = safeFileName(newName);
  const to = `${from.slice(0, from.lastIndexOf('/') + 1)}${file}.md`;
  if (name === newName && fileName === file)
    throw new Failure('refused', `${from}: this is the name already.`);
  refuseTaken(state, contact, newName, to);
  const move: LinkMove = {
    from: contact,
    name: newName,
    target: (old) => old.replace(/[^/]*?(\.md)?\s*$/i, (_, ending = '') => `${file}${ending}`),
  };
  const before = state.textOf(from);
  if (before === undefined) throw new Failure('refused', `${from} cannot be read, so nothing was written.`);
  const own = retargeted(state, namesOf(state), from, before, move);
  const alias = request.alias && nameKey(name) !== nameKey(newName) ? name : null;
  const after = withName(state, contact, own.text, newName, file, alias, to);
  const links = planLinks(state, move);
  const isMoved = from !== to;
  const isOtherCase = isMoved && nameKey(from) === nameKey(to);
  const removal: FileChange[] = isMoved ? [{ path: from, before, after: null }] : [];
  const writing: FileChange = { path: to, before: isMoved ? null : before, after };
  const counts = [...links.counts.values(), own.count].filter((count) => count > 0);
  return {
    person: name,
    newName,
    from,
    to,
    alias,
    links: counts.reduce((sum, count) => sum + count, 0),
    notes: counts.length,
    // A disk that does not tell case apart has room for the new file only when the old one is gone.
    changes: isOtherCase ? [...removal, writing, ...links.changes] : [writing, ...links.changes, ...removal],
    left: links.left,
    moved: stubMove(state, contact, file),
  };
}

/** Gives a person another name, as one step of the history. */
export function renamePerson(root: string, request: RenameRequest, options: RenameOptions): RenamePlan {
  return withLock(root, () => renameLocked(root, request, options));
}

function renameLocked(root: string, request: RenameRequest, options: RenameOptions): RenamePlan {
  const { plan } = writeNotes(
    root,
    {
      what: ({ person, newName }) => `rename ${person} to ${newName}`,
      day: options.today,
      moved: ({ moved }) => moved,
    },
    () => planRename(root, request, options.readNotes),
  );
  const { generated } = readState(root, options.readNotes);
  for (const { from, to } of plan.moved) {
    const text = generated.get(from);
    if (text !== undefined) moveFile(root, from, to, text);
  }
  return plan;
}

function refuseTaken({ network, allPaths }: VaultState, contact: Contact, name: string, to: string): void {
  const key = nameKey(name);
  const twin = network.contacts.find(
    ({ person }) =>
      person !== contact.person &&
      [person.name, person.fileName, ...person.aliases].some((own) => nameKey(own) === key),
  );
  if (twin) {
    throw new Failure(
      'refused',
      `“${name}” is there already: ${twin.person.name} (${twin.person.path}). ` +
        'Nothing was written. To make one note of two: knowwho merge',
    );
  }
  const fileKey = nameKey(to.slice(to.lastIndexOf('/') + 1));
  const file = allPaths.find(
    (path) => path !== contact.person.path && nameKey(path.slice(path.lastIndexOf('/') + 1)) === fileKey,
  );
  if (file !== undefined)
    throw new Failure(
      'refused',
      `${file} has this name already, and links would mean both. Nothing was written.`,
    );
}

/** The note's text with the new name where it says one, and the alias; read back before it is given out. */
function withName(
  { settings }: VaultState,
  { person }: Contact,
  text: string,
  newName: string,
  file: string,
  alias: string | null,
  to: string,
): string {
  const { path } = person;
  let after = text;
  const set = (key: string, value: string | string[]) => {
    const edited = setProperty(path, after, key, value);
    if ('problem' in edited) {
      const { line, message } = edited.problem;
      throw new Failure('refused', `${path}:${line}: ${message} Nothing was written.`);
    }
    after = applyEdits(after, edited.edits);
  };
  const nameProperty = propertyInNote(after, 'name', settings);
  if (hasProperty(after, nameProperty) || file !== newName) set(nameProperty, newName);
  if (alias !== null && !person.aliases.some((own) => nameKey(own) === nameKey(alias))) {
    const usual = propertyInNote(after, 'aliases', settings);
    set(!hasProperty(after, usual) && hasProperty(after, 'alias') ? 'alias' : usual, [
      ...person.aliases,
      alias,
    ]);
  }
  const read = readNote(to, after, settings).person;
  const isSame = read?.entries.length === person.entries.length && read.tasks.length === person.tasks.length;
  if (nfc(read?.name ?? '') === newName && isSame) return after;
  throw new Failure('refused', `${path}: the note would not be read as “${newName}”. Nothing was written.`);
}

function hasProperty(text: string, key: string): boolean {
  const split = splitNote(text);
  return !('problem' in split) && Object.keys(split.data).some((name) => nameKey(name) === nameKey(key));
}

/** An untouched stub is made again under the new name; one that the user wrote into or asked for moves along. */
function stubMove({ network, settings, generated }: VaultState, contact: Contact, file: string) {
  const from = stubPaths(network.contacts, settings).get(contact.person.path);
  const text = from === undefined ? undefined : generated.get(from);
  const stub = text === undefined ? undefined : readStub(text);
  if (from === undefined || !stub || !(stub.asked || stub.factsTouched || stub.draftTouched)) return [];
  const renamed = network.contacts.map((one) =>
    one === contact ? { ...one, person: { ...one.person, fileName: file } } : one,
  );
  const to = stubPaths(renamed, settings).get(contact.person.path);
  return to === undefined || to === from || generated.has(to) ? [] : [{ from, to }];
}
