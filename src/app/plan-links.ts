import { applyEdits, type Edit } from '../note/edit.js';
import { formatScalar } from '../note/format-yaml.js';
import { Lines } from '../note/lines.js';
import type { NoteFacts } from '../note/note.js';
import { changesOneText, type Retarget, retargetLinks } from '../note/retarget-links.js';
import { splitNote } from '../note/split-note.js';
import { indexNames, type NameIndex, nameKey } from '../people/name-index.js';
import type { Contact } from '../people/network.js';
import type { FileChange } from '../vault/file-change.js';
import type { VaultState } from './read-state.js';

/** Links to one person, pointed at another note: what is written for it, and what is not. */
export interface LinkPlan {
  /** The notes that hold such links, without the person's own. */
  changes: FileChange[];
  /** How many links and plain names are rewritten in each note. */
  counts: Map<string, number>;
  /** Notes with links that are left as they are, and why. */
  left: { path: string; why: string }[];
}

/** Where links to a person are to lead. */
export interface LinkMove {
  from: Contact;
  /** The new target of a link in the note `path`, in the form of the old one. */
  target(old: string, isMarkdown: boolean, path: string): string;
  /** What stands for the person where a plain name stood. */
  name: string;
}

/** Plans that every link and plain name in the vault which means a person leads to another note. Reads all notes. */
export function planLinks(state: VaultState, move: LinkMove): LinkPlan {
  const plan: LinkPlan = { changes: [], counts: new Map(), left: [] };
  const names = namesOf(state);
  for (const path of state.allPaths) {
    if (state.generated.has(path)) continue;
    const before = state.textOf(path);
    if (before === undefined || path === move.from.person.path) continue;
    const { text, count, left } = retargeted(state, names, path, before, move);
    if (left !== undefined) plan.left.push({ path, why: left });
    if (text === before) continue;
    plan.changes.push({ path, before, after: text });
    plan.counts.set(path, count);
  }
  return plan;
}

/** The text of one note with its links moved, how many they are, and why some are left. */
export function retargeted(
  state: VaultState,
  names: NameIndex,
  path: string,
  before: string,
  move: LinkMove,
): { text: string; count: number; left?: string } {
  const { person } = move.from;
  let ambiguous = 0;
  const retarget: Retarget = (target, isMarkdown) => {
    const paths = names.resolveLink(target, path);
    if (!paths.includes(person.path) || !isByName(target, move.from)) return undefined;
    if (paths.length === 1) return move.target(target, isMarkdown, path);
    ambiguous++;
    return undefined;
  };
  if ('problem' in splitNote(before)) {
    // Only asked whether there would be anything to do.
    const mentions = before.toLowerCase().includes(`[[${person.fileName.toLowerCase()}`);
    return { text: before, count: 0, left: mentions ? 'the note cannot be read (knowwho check)' : undefined };
  }
  const links = retargetLinks(before, retarget);
  const linked = applyEdits(before, links.edits);
  const introducers = plainIntroducers(state.notes, names, path, linked, move);
  const text = applyEdits(linked, introducers);
  const left =
    ambiguous > 0
      ? 'the link may mean several notes'
      : links.leftInFrontMatter > 0
        ? 'the property cannot be changed without touching something else'
        : undefined;
  return { text, count: links.edits.length + introducers.length, left };
}

/** The index by which links and names are resolved, as the network does it. */
export function namesOf({ network, allPaths, notes }: VaultState): NameIndex {
  return indexNames(network.contacts, allPaths, new Set(notes.map(({ path }) => path)));
}

/** Links by an alias stay: the alias stays, too. */
function isByName(target: string, { person }: Contact): boolean {
  const last = target
    .slice(target.lastIndexOf('/') + 1)
    .replace(/\.md$/i, '')
    .trim();
  return [person.fileName, person.name].some((own) => nameKey(own) === nameKey(last));
}

/** The edits of `introduced-by: Name`, a plain name that means the person. */
function plainIntroducers(
  notes: readonly NoteFacts[],
  names: NameIndex,
  path: string,
  text: string,
  move: LinkMove,
): Edit[] {
  const references = notes.find((note) => note.path === path)?.person?.introducedBy ?? [];
  const lines = new Lines(text);
  const edits: Edit[] = [];
  for (const { target, isLink, line } of references) {
    if (isLink || !isByName(target, move.from)) continue;
    const [only, ...others] = names.resolveName(target);
    if (only?.person.path !== move.from.person.path || others.length > 0) continue;
    const start = text.indexOf(target, lines.startOf(line));
    if (start === -1 || start + target.length > lines.startOf(line + 1)) continue;
    if (edits.some((edit) => edit.start === start)) continue;
    const edit = [move.name, move.name.replaceAll("'", "''"), formatScalar(move.name, 'double', true)]
      .map((insert) => ({ start, end: start + target.length, insert }))
      .find((one) => changesOneText(text, applyEdits(text, [one]), target, move.name));
    if (edit) edits.push(edit);
  }
  return edits;
}
