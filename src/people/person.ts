import type { Cadence } from './cadence.js';
import type { Day } from './day.js';
import type { Entry } from './entry.js';
import type { Task } from './task.js';

/** A value and the line of the note that it stands on (1-based). */
export interface Sourced<T> {
  value: T;
  line: number;
}

/** A month and day, with the year where it is known: a birthday may lack it. */
export interface YearlyDate {
  year?: number;
  /** 1–12 */
  month: number;
  /** 1–31, checked against the month (29 February is allowed without a year) */
  day: number;
}

/** A date worth a greeting: once, or every year. */
export interface Occasion {
  /** What happens, as written: `new job at Acme`. */
  text: string;
  line: number;
  /** Set for a single date. */
  once?: Day;
  /** Set for a yearly one; with a year, the anniversary can be counted. */
  yearly?: YearlyDate;
}

/** One line of `family:`, as `Mia, daughter, 2019-05-02`. */
export interface FamilyMember {
  name: string;
  relation?: string;
  birthday?: YearlyDate;
  line: number;
}

/** A person named in a property: a link's target, or a plain name. */
export interface Reference {
  /** The link's target without heading and shown text, or the plain name. */
  target: string;
  /** True for `[[…]]` or a Markdown link; an unresolved link is reported, an unknown plain name is not. */
  isLink: boolean;
  line: number;
  column: number;
}

export type Status = 'active' | 'paused' | 'archived';

/** What a person note says. Pure text facts: nothing in here is resolved against other notes. */
export interface Person {
  /** Vault-relative, with `/`. */
  path: string;
  /** `name:`, else the file's name. */
  name: string;
  /** The note's file name without `.md`: what a `[[link]]` is written with. */
  fileName: string;
  aliases: string[];
  tags: string[];
  tier?: Sourced<string>;
  every?: Sourced<Cadence>;
  metAt?: Sourced<string>;
  /** `met-on`, else a date inside `met-at`, else the earliest `met` entry (not in the future is for the rules). */
  metOn?: Sourced<Day>;
  introducedBy: Reference[];
  /** The property only; see {@link Mention} and entries for the other sources. */
  lastContact?: Sourced<Day>;
  birthday?: Sourced<YearlyDate>;
  occasions: Occasion[];
  family: FamilyMember[];
  company: string[];
  role: string[];
  city: string[];
  language?: string;
  email: string[];
  phone: string[];
  links: string[];
  channel?: string;
  address?: 'du' | 'Sie';
  salutation?: string;
  interests: string[];
  offers: string[];
  seeks: string[];
  goals: string[];
  /** The same as links and names, with their places. */
  goalLinks: Reference[];
  /** 1–5 */
  rapport?: number;
  snoozeUntil?: Sourced<Day>;
  status: Status;
  owner: string[];
  /** What the note says of the person in prose, one line; a stub reminds of it. */
  about?: string;
  /** In order of date; entries of one day in the order in which they happened as far as the file tells. */
  entries: Entry[];
  /** Every task of the note, ticked ones too. */
  tasks: Task[];
  /** Line of the first body line worth citing when nothing better is known: the first line of the note, 1. */
  line: number;
}
