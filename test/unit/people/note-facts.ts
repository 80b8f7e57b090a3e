import type { LinkedTask, NoteFacts, NoteLink } from '../../../src/note/note.js';
import type { Person, Reference } from '../../../src/people/person.js';

/** A person note as the text layer would report it, with only what a test cares about. */
export function personNote(path: string, about: Partial<Person> = {}): NoteFacts {
  const fileName = path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/i, '');
  const person: Person = {
    path,
    name: fileName,
    fileName,
    aliases: [],
    tags: [],
    introducedBy: [],
    occasions: [],
    family: [],
    company: [],
    role: [],
    city: [],
    email: [],
    phone: [],
    links: [],
    interests: [],
    offers: [],
    seeks: [],
    goals: [],
    goalLinks: [],
    status: 'active',
    owner: [],
    entries: [],
    tasks: [],
    line: 1,
    ...about,
  };
  return { ...otherNote(path), kind: 'person', title: person.name, person };
}

/** A note that is no person; `links` are targets on lines 1, 2, 3 … */
export function otherNote(path: string, links: (string | Partial<NoteLink>)[] = []): NoteFacts {
  const asLink = (link: string | Partial<NoteLink>, index: number): NoteLink => ({
    target: '',
    line: index + 1,
    column: 1,
    text: '',
    under: [],
    ...(typeof link === 'string' ? { target: link } : link),
  });
  return {
    path,
    kind: 'other',
    broken: false,
    title: path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/i, ''),
    tags: [],
    aliases: [],
    links: links.map(asLink),
    tasks: [],
    seeks: [],
    problems: [],
  };
}

/** A dated note. */
export function datedNote(
  date: string,
  links: (string | Partial<NoteLink>)[] = [],
  path = `journal/${date}.md`,
): NoteFacts {
  return { ...otherNote(path, links), kind: 'dated', date };
}

/** An open task that is due. */
export function openTask(text: string, targets: string[], about: Partial<LinkedTask> = {}): LinkedTask {
  return { state: 'open', text, theirs: false, due: '2026-11-25', line: 1, targets, ...about };
}

/** `introduced-by: "[[target]]"` */
export function link(target: string): Reference {
  return { target, isLink: true, line: 2, column: 16 };
}

/** `introduced-by: name` */
export function plainName(target: string): Reference {
  return { target, isLink: false, line: 2, column: 16 };
}
