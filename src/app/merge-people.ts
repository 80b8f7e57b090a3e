import { posix } from 'node:path';
import { applyEdits } from '../note/edit.js';
import { type MergedNote, mergeNotes } from '../note/merge/merge-notes.js';
import { parsePerson } from '../note/parse-person.js';
import { retargetLinks } from '../note/retarget-links.js';
import { nameKey } from '../people/name-index.js';
import type { Contact } from '../people/network.js';
import type { Person } from '../people/person.js';
import { nfc } from '../people/text-key.js';
import type { FileChange } from '../vault/file-change.js';
import { Failure } from './failure.js';
import { type LinkMove, type LinkPlan, namesOf, planLinks, retargeted } from './plan-links.js';
import { type ReadNotes, readState, type VaultState } from './read-state.js';
import { refuseBrokenNotes } from './refuse-broken-notes.js';
import { resolveNames } from './resolve-names.js';
import { writeNotes } from './write-notes.js';

/** Two people who are one: the second goes into the first. */
export interface MergeRequest {
  into: string;
  from: string;
}

/** What becomes of two notes. */
export interface MergePlan extends Omit<MergedNote, 'text'> {
  person: string;
  other: string;
  /** The note that stays, and the one that goes. */
  into: string;
  from: string;
  /** Links that are rewritten, and the notes that hold them. */
  links: number;
  notes: number;
  /** In the order in which they are written; the removal comes last. */
  changes: FileChange[];
  left: LinkPlan['left'];
}

/** How to carry it out. */
export interface MergeOptions {
  today: string;
  readNotes?: ReadNotes;
}

/** Plans to make one note of two: nothing that the second says is dropped, and its links lead to the first. */
export function planMerge(root: string, request: MergeRequest, readNotes?: ReadNotes): MergePlan {
  const state = readState(root, readNotes);
  const typed = [request.into, request.from];
  refuseMe(state, typed);
  refuseBrokenNotes(state, typed);
  const [into, from] = typed.map((name) => resolveNames(state.network, [name])[0]);
  if (!into || !from || into === from)
    throw new Failure(
      'refused',
      `“${request.into}” and “${request.from}” are the same note. Nothing was written.`,
    );
  const move: LinkMove = {
    from,
    name: into.person.name,
    target: (old, isMarkdown, path) => targetOf(state, into, from, old, isMarkdown, path),
  };
  const names = namesOf(state);
  const first = noteOf(state, into, move);
  const second = noteOf(state, from, move);
  // What was relative to the one folder must lead to the same note from the other.
  const text = applyEdits(
    second.text,
    retargetLinks(second.text, (target, isMarkdown) => {
      if (!isMarkdown && !target.startsWith('.')) return undefined;
      const [there, ...others] = names.resolveLink(target, from.person.path);
      if (there === undefined || others.length > 0) return undefined;
      if (names.resolveLink(target, into.person.path)[0] === there) return undefined;
      return relativeTo(into.person.path, there);
    }).edits,
  );
  const merged = mergeNotes(
    { ...first, person: parsed(state, first) },
    { path: second.path, text, person: parsed(state, { path: second.path, text }) },
    state.settings,
  );
  if (!merged)
    throw new Failure(
      'refused',
      `${first.path} has no place where all of ${second.path} would be read. Nothing was written.`,
    );
  const links = planLinks(state, move);
  const counts = [...links.counts, [second.path, second.count] as const].filter(([, count]) => count > 0);
  const { text: after, ...rest } = merged;
  return {
    person: into.person.name,
    other: from.person.name,
    into: first.path,
    from: second.path,
    ...rest,
    links: counts.reduce((sum, [, count]) => sum + count, 0),
    notes: counts.length,
    changes: [
      { path: first.path, before: first.before, after },
      ...links.changes.filter(({ path }) => path !== first.path),
      { path: second.path, before: second.before, after: null },
    ],
    left: links.left,
  };
}

/** Makes one note of two, as one step of the history. */
export function mergePeople(root: string, request: MergeRequest, options: MergeOptions): MergePlan {
  const { plan } = writeNotes(
    root,
    { what: ({ person, other }) => `merge ${other} into ${person}`, day: options.today },
    () => planMerge(root, request, options.readNotes),
  );
  return plan;
}

function refuseMe({ network: { me } }: VaultState, typed: string[]): void {
  if (!me) return;
  const own = [me.path, me.path.replace(/\.md$/i, ''), me.name].map(nameKey);
  if (typed.some((name) => own.includes(nameKey(nfc(name.trim())))))
    throw new Failure('refused', `${me.path} is your own note and cannot be merged. Nothing was written.`);
}

function noteOf(state: VaultState, { person: { path } }: Contact, move: LinkMove) {
  const before = state.textOf(path);
  if (before === undefined) throw new Failure('refused', `${path} cannot be read, so nothing was written.`);
  const { text, count } = retargeted(state, namesOf(state), path, before, move);
  return { path, before, text, count };
}

function parsed({ settings }: VaultState, { path, text }: { path: string; text: string }): Person {
  const { person } = parsePerson(path, text, settings);
  if (person) return person;
  throw new Failure('refused', `${path} cannot be read, so nothing was written.`);
}

/** The target of a link in the form of the old one: a name, a path from the root, or one from the note's folder. */
function targetOf(
  { allPaths }: VaultState,
  into: Contact,
  from: Contact,
  old: string,
  isMarkdown: boolean,
  path: string,
): string {
  const ending = /\.md$/i.test(old) ? '.md' : '';
  const target = into.person.path.replace(/\.md$/i, '');
  if (!isMarkdown && !old.includes('/')) {
    const key = nameKey(into.person.fileName);
    const namesakes = allPaths.filter(
      (one) => one !== from.person.path && nameKey(posix.basename(one).replace(/\.md$/i, '')) === key,
    );
    return (namesakes.length > 1 ? target : into.person.fileName) + ending;
  }
  const isFromRoot = nameKey(old.replace(/\.md$/i, '')) === nameKey(from.person.path.replace(/\.md$/i, ''));
  if (isFromRoot || !isMarkdown) return target + ending;
  return relativeTo(path, into.person.path).replace(/\.md$/i, '') + ending;
}

function relativeTo(note: string, target: string): string {
  return posix.relative(posix.dirname(note), target);
}
