import type { LinkedTask, NoteFacts } from '../note/note.js';
import type { Day } from './day.js';
import type { Person, Reference } from './person.js';

/** A place in the vault that a statement comes from. */
export interface Source {
  path: string;
  line: number;
}

/** A contact by a link in a dated note. */
export interface Mention extends Source {
  date: Day;
  /** The line that holds the link, as written. */
  text: string;
  /** The title of the dated note. */
  title: string;
}

/** A task outside person notes that names this person, with everybody whom it names. */
export interface SharedTask extends LinkedTask {
  path: string;
  /** The names of all people whom it names, in order. */
  names: string[];
}

/** A person with everything that other notes say of them: links resolved. */
export interface Contact {
  person: Person;
  /** By date, oldest first. At most one per note and day. */
  mentions: Mention[];
  /** Open tasks elsewhere (those without a date for the stub only); each task belongs to the first active person whom it names. */
  tasks: SharedTask[];
  /** Ticked tasks elsewhere that say when. */
  ticked?: SharedTask[];
  /** `introduced-by`, resolved: undefined `contact` where no note or more than one matches. */
  introducers: { reference: Reference; contact?: Contact }[];
  /** Goals for which they matter, the nearest deadline first; open or not is for the agenda to say. */
  goals: GoalLink[];
}

/** A goal for which somebody matters, and what it wants of them. */
export interface GoalLink {
  goal: NoteFacts;
  /** What the goal seeks and they offer; undefined where only a link connects them. */
  seeks?: string;
  /** Where that is written: the person's `goals:`, the goal's link, or the person's note for an offer. */
  source: Source;
}

/** All people of a vault and what connects them. */
export interface Network {
  /** In code-point order of their (NFC) names, then of their paths. */
  contacts: Contact[];
  me?: Person;
  goals: NoteFacts[];
  clippings: NoteFacts[];
}
