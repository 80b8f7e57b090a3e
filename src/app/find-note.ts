import type { NoteFacts } from '../note/note.js';
import { indexNames } from '../people/name-index.js';
import type { Contact } from '../people/network.js';
import { foldText } from '../people/same-words.js';
import { Failure } from './failure.js';
import type { VaultState } from './read-state.js';

const SHOWN = 10;

/**
 * The note of an event or a meeting that a typed text means: a path, a title or file name, the same without its date,
 * the beginning of one, a part of one. Undefined if there is none; refused with the candidates if there are several.
 */
export function findNote({ notes }: VaultState, text: string): NoteFacts | undefined {
  const wanted = foldText(
    text
      .trim()
      .replace(/^\[\[([^\]|#]*).*\]\]$/, '$1')
      .replace(/\.md$/i, '')
      .trim(),
  );
  if (wanted === '') return undefined;
  const candidates = notes
    .filter(({ kind, broken }) => !broken && kind !== 'person' && kind !== 'me')
    .map((note) => ({ note, names: namesOf(note) }));
  const steps: ((name: string) => boolean)[] = [
    (name) => name === wanted,
    (name) => name.startsWith(wanted),
    (name) => name.includes(wanted),
  ];
  for (const matches of steps) {
    const found = candidates.filter(({ names }) => names.some(matches)).map(({ note }) => note);
    // A dated note is more of an event than a project of the same name.
    const dated = found.filter(({ kind }) => kind === 'dated');
    const among = dated.length > 0 ? dated : found;
    if (among.length === 1) return among[0];
    if (among.length > 1) throw new Failure('refused', several(text, among));
  }
  return undefined;
}

/** The people whom a note links to, each with the first line that does, but for plans: links in open tasks. */
export function peopleInNote(
  { network, notes, allPaths }: VaultState,
  note: NoteFacts,
): { contact: Contact; line: number }[] {
  const index = indexNames(network.contacts, allPaths, new Set(notes.map(({ path }) => path)));
  const contactOf = new Map(network.contacts.map((contact) => [contact.person.path, contact]));
  const lines = new Map<Contact, number>();
  for (const { target, task, line } of note.links) {
    if (task === 'open' || task === 'dropped') continue;
    const paths = index.resolveLink(target, note.path);
    const contact = paths.length === 1 ? contactOf.get(paths[0] as string) : undefined;
    if (contact && !lines.has(contact)) lines.set(contact, line);
  }
  return network.contacts.flatMap((contact) => {
    const line = lines.get(contact);
    return line === undefined ? [] : [{ contact, line }];
  });
}

function namesOf({ path, title }: NoteFacts): string[] {
  const whole = path.replace(/\.md$/i, '');
  const fileName = whole.slice(whole.lastIndexOf('/') + 1);
  const withoutDate = fileName.replace(/^\d{4}-\d{2}-\d{2}[\s_-]+/, '');
  return [whole, fileName, withoutDate, title].map(foldText);
}

function several(text: string, found: NoteFacts[]): string {
  const lines = found.slice(0, SHOWN).map(({ path }) => `  ${path}`);
  if (found.length > SHOWN) lines.push(`  … and ${found.length - SHOWN} more`);
  return `“${text}” could be ${found.length} notes; write more of the name, or the path:\n${lines.join('\n')}`;
}
