import type { Diagnostic } from '../note/diagnostic.js';
import type { NoteFacts } from '../note/note.js';
import { linkGoals } from './link-goals.js';
import { AmbiguousLinks, ambiguousReference, type ExcerptOf, unresolvedReference } from './link-problems.js';
import { indexNames, type NameIndex, nameKey } from './name-index.js';
import type { Contact, Mention, Network, SharedTask } from './network.js';
import type { Person, Reference } from './person.js';
import type { Settings } from './settings.js';
import { sortByText } from './sort-by-text.js';

/** The people, what other notes say of them, and the links that could not be followed. */
export interface BuiltNetwork {
  network: Network;
  problems: Diagnostic[];
}

/**
 * Connects the notes of a vault: mentions in dated notes, tasks that name people, introducers. `allPaths` are all
 * Markdown files of the vault, so that a link to a note that is no person is not called unresolved; `excerptOf`
 * gives a line for a diagnostic (without it, the link itself). Linear in the notes and links.
 */
export function buildNetwork(
  notes: NoteFacts[],
  settings: Settings,
  allPaths: string[],
  excerptOf: ExcerptOf = () => undefined,
): BuiltNetwork {
  const ordered = sortByText(notes, (note) => note.path).filter((note) => !note.broken);
  const contacts = peopleOf(ordered, settings);
  const contactOf = new Map(contacts.map((contact) => [contact.person.path, contact]));
  const names = indexNames(contacts, allPaths, new Set(notes.map((note) => note.path)));
  const ambiguous = new AmbiguousLinks(excerptOf);
  const follow: Follow = (target, note, place) => {
    const paths = names.resolveLink(target, note.path);
    if (paths.length === 1) return contactOf.get(paths[0] as string);
    if (paths.some((path) => contactOf.has(path)))
      ambiguous.add(target, paths, { path: note.path, ...place });
    return undefined;
  };
  for (const note of ordered) {
    if (note.kind === 'person') continue;
    if (note.kind === 'dated' && note.date !== undefined) addMentions(note, note.date, settings, follow);
    addTasks(note, follow, (target) => contactOf.get(onlyOne(names.resolveLink(target, note.path))));
  }
  for (const contact of contacts) contact.mentions.sort(byDate);
  const me = ordered.find((note) => note.kind === 'me' && note.person)?.person;
  const goals = ordered.filter((note) => note.kind === 'goal');
  const problems = [
    ...contacts.flatMap((contact) => resolveIntroducers(contact, names, contactOf, excerptOf)),
    ...linkGoals(contacts, goals, me, { names, follow, excerptOf }),
  ];
  return {
    network: {
      contacts,
      me,
      goals,
      clippings: ordered.filter((note) => note.kind === 'clipping'),
    },
    problems: [...problems, ...ambiguous.problems()],
  };
}

type Follow = (
  target: string,
  note: NoteFacts,
  place: { line: number; column: number },
) => Contact | undefined;

function peopleOf(ordered: NoteFacts[], settings: Settings): Contact[] {
  const people = ordered.flatMap((note) => (note.kind === 'person' && note.person ? [note.person] : []));
  const mine = people.filter((person) => isMine(person, settings.owner));
  const contacts = mine.map(
    (person): Contact => ({
      person,
      mentions: [],
      tasks: [],
      ticked: [],
      introducers: [],
      goals: [],
    }),
  );
  // The notes are in order of their paths already, and the sort is stable: equal names stay in that order.
  return sortByText(contacts, (contact) => contact.person.name);
}

/** In a shared vault a note with owners belongs to them; one without belongs to everybody. */
function isMine(person: Person, owner: string | undefined): boolean {
  if (owner === undefined || person.owner.length === 0) return true;
  return person.owner.some((one) => nameKey(one.trim()) === nameKey(owner.trim()));
}

/** Links in tasks that are still open are plans, not contacts; dropped tasks never happened. */
function addMentions(note: NoteFacts, date: string, settings: Settings, follow: Follow): void {
  const headings = settings.contact.under.map(headingKey);
  const seen = new Set<Contact>();
  for (const link of note.links) {
    if (link.task === 'open' || link.task === 'dropped') continue;
    if (headings.length > 0 && !link.under.some((heading) => headings.includes(headingKey(heading))))
      continue;
    const contact = follow(link.target, note, link);
    if (!contact || seen.has(contact)) continue;
    seen.add(contact);
    contact.mentions.push({ path: note.path, line: link.line, date, text: link.text, title: note.title });
  }
}

function headingKey(heading: string): string {
  return nameKey(heading.replace(/^#+\s*/, '').trim());
}

function onlyOne(paths: readonly string[]): string {
  return paths.length === 1 ? (paths[0] as string) : '';
}

/** `recall` follows the links of what is done: nobody need be told that one of them is ambiguous. */
function addTasks(note: NoteFacts, follow: Follow, recall: (target: string) => Contact | undefined): void {
  for (const task of note.tasks) {
    const isTicked = task.state === 'done' && task.done !== undefined;
    if (task.state !== 'open' && !isTicked) continue;
    const place = { line: task.line, column: 1 };
    const found = (target: string) => (isTicked ? recall(target) : follow(target, note, place));
    const named = [...new Set(task.targets.flatMap((target) => found(target) ?? []))];
    const owner =
      named.find((contact) => contact.person.status === 'active') ??
      named.find((contact) => contact.person.status === 'paused');
    const shared: SharedTask = {
      ...task,
      path: note.path,
      names: named.map((contact) => contact.person.name),
    };
    if (isTicked) (owner ?? named[0])?.ticked?.push(shared);
    else owner?.tasks.push(shared);
  }
}

function byDate(a: Mention, b: Mention): number {
  return a.date < b.date ? -1 : a.date > b.date ? 1 : 0;
}

function resolveIntroducers(
  contact: Contact,
  names: NameIndex,
  contactOf: Map<string, Contact>,
  excerptOf: ExcerptOf,
): Diagnostic[] {
  const { person } = contact;
  const problems: Diagnostic[] = [];
  const resolve = (reference: Reference): Contact | undefined => {
    const paths = reference.isLink
      ? names.resolveLink(reference.target, person.path)
      : names.resolveName(reference.target).map((one) => one.person.path);
    if (paths.length === 0 && reference.isLink)
      problems.push(unresolvedReference(person, reference, excerptOf));
    const people = paths.flatMap((path) => contactOf.get(path) ?? []);
    // Only people introduce people: a project note of the same name does not make it ambiguous.
    if (people.length > 1) problems.push(ambiguousReference(person, reference, paths, excerptOf));
    return people.length === 1 && people[0] !== contact ? people[0] : undefined;
  };
  contact.introducers = person.introducedBy.map((reference) => ({ reference, contact: resolve(reference) }));
  return problems;
}
