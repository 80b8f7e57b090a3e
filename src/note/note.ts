import type { Day } from '../people/day.js';
import type { Person } from '../people/person.js';
import type { Task } from '../people/task.js';
import type { Diagnostic } from './diagnostic.js';

/** A link in the body that can be a contact: not in code, a comment, a quotation or an embed. */
export interface NoteLink {
  /** The target as written: without `#heading`, `|shown`, and URL escapes of Markdown links undone. */
  target: string;
  line: number;
  column: number;
  /** The state of the task that the link stands in, if it stands in one. */
  task?: Task['state'];
  /** The line that it stands in, without bullet and indentation, at most 200 characters; empty for a property. */
  text: string;
  /** The headings above it, outermost first, as plain text. */
  under: string[];
}

/** A task outside a person note that names somebody: "your task". */
export interface LinkedTask extends Task {
  /** The targets of the links in it, in order, without repetition. */
  targets: string[];
}

/** What the program takes a note for; decided by place, type and tag (see docs/format.md). */
export type NoteKind = 'person' | 'me' | 'dated' | 'goal' | 'clipping' | 'other';

/** Everything the agenda needs of one note: a pure function of its path, its text and the settings. */
export interface NoteFacts {
  path: string;
  kind: NoteKind;
  /** True if the front matter could not be read: the note is reported and never written to. */
  broken: boolean;
  /** `name:` / `title:` where given, else the file's name. */
  title: string;
  tags: string[];
  aliases: string[];
  /** For people and `me.md`. */
  person?: Person;
  /** For dated notes: by file name in the vault's format, else by `date:`. */
  date?: Day;
  /** For notes that are not people: the links, tasks. Empty for people. */
  links: NoteLink[];
  tasks: LinkedTask[];
  /** For goals: `deadline:` / `due:`; for goals and clippings: `seeks:`, `url:`. */
  deadline?: Day;
  /** For goals: `status:` says that it is reached or given up. */
  closed?: boolean;
  seeks: string[];
  url?: string;
  problems: Diagnostic[];
}
