import type { NoteFacts } from '../note/note.js';
import { nameKey } from './name-index.js';
import type { Contact, SharedTask } from './network.js';
import type { Settings } from './settings.js';
import { added } from './shared-list.js';

/** How the links of one note are followed. */
interface Following {
  /** The person whom a link means, if it means exactly one; one that may mean several is a problem. */
  follow(target: string, place: { line: number; column: number }): Contact | undefined;
  /** The same without a word about the others. */
  recall(target: string): Contact | undefined;
}

/** Writes down with each person what a note that is no person's says of them. Returns those whom it names. */
export function saysOfPeople(note: NoteFacts, settings: Settings, following: Following): Set<Contact> {
  const named = new Set<Contact>();
  if (note.kind === 'dated' && note.date !== undefined)
    addMentions(note, note.date, settings, following, named);
  addTasks(note, following, named);
  return named;
}

/** Links in tasks that are still open are plans, not contacts; dropped tasks never happened. */
function addMentions(
  note: NoteFacts,
  date: string,
  settings: Settings,
  { follow }: Following,
  named: Set<Contact>,
): void {
  const headings = settings.contact.under.map(headingKey);
  for (const link of note.links) {
    if (link.task === 'open' || link.task === 'dropped') continue;
    if (headings.length > 0 && !link.under.some((heading) => headings.includes(headingKey(heading))))
      continue;
    const contact = follow(link.target, link);
    if (!contact || named.has(contact)) continue;
    named.add(contact);
    const mention = { path: note.path, line: link.line, date, text: link.text, title: note.title };
    contact.mentions = added(contact.mentions, mention);
  }
}

function headingKey(heading: string): string {
  return nameKey(heading.replace(/^#+\s*/, '').trim());
}

function addTasks(note: NoteFacts, { follow, recall }: Following, named: Set<Contact>): void {
  for (const task of note.tasks) {
    const isTicked = task.state === 'done' && task.done !== undefined;
    if (task.state !== 'open' && !isTicked) continue;
    const place = { line: task.line, column: 1 };
    const found = (target: string) => (isTicked ? recall(target) : follow(target, place));
    const people = [...new Set(task.targets.flatMap((target) => found(target) ?? []))];
    const owner =
      people.find((contact) => contact.person.status === 'active') ??
      people.find((contact) => contact.person.status === 'paused');
    const shared: SharedTask = {
      ...task,
      path: note.path,
      names: people.map((contact) => contact.person.name),
    };
    const holder = isTicked ? (owner ?? people[0]) : owner;
    if (!holder) continue;
    named.add(holder);
    if (isTicked) holder.ticked = added(holder.ticked ?? [], shared);
    else holder.tasks = added(holder.tasks, shared);
  }
}
