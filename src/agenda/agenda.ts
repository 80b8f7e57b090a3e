import type { Diagnostic } from '../note/diagnostic.js';
import type { Day, Week } from '../people/day.js';
import type { Contact, Source } from '../people/network.js';

/** The ids of the rules that make items, in order of strength where nothing else decides. */
export type ItemRuleId =
  | 'first-follow-up'
  | 'thank-introducer'
  | 'report-back'
  | 'thank'
  | 'promise'
  | 'promise-theirs'
  | 'occasion'
  | 'appointment'
  | 'nudge'
  | 'cadence';

export type SuggestionRuleId =
  | 'give-first'
  | 'introduce'
  | 'group-meeting'
  | 'meet-in-person'
  | 'serendipity'
  | 'share'
  | 'tier-drift'
  | 'capacity'
  | 'let-go';

export type ItemStatus = 'overdue' | 'due' | 'upcoming';

/** One rule's finding about one person. */
export interface Reason {
  rule: ItemRuleId;
  /** The row of the advice table, docs/rules.md: `A1`. */
  advice: string;
  due: Day;
  /** Past this it is overdue; the due day itself where the rule has no later one. */
  atLatest: Day;
  status: ItemStatus;
  /** True if it keeps its date over the day's limit (promise, occasion, appointment, last call). */
  fixed?: Day;
  /** Tier weight × relative lateness. */
  score: number;
  /** In the vault's language, plain text, one line. */
  text: string;
  /** The same without what changes from day to day ("late"); absent where the text is the same every day. */
  steady?: string;
  source: Source;
  /** For promises: the task's words, so that the page can show it as a sub-task. */
  task?: { text: string; line: number; path: string };
  /** What the stub needs to write for this reason, by rule. */
  about?: ReasonAbout;
}

/** Facts for the stub that belong to one reason. */
export interface ReasonAbout {
  /** What it is about in the user's own words: a topic, a favour, an occasion, a promise. */
  topic?: string;
  /** Another person's name: the newcomer, the introducer, the child. */
  other?: string;
  /** The day of the meeting, favour or contact that it goes back to. */
  since?: Day;
  /** For occasions: the age or anniversary reached. */
  years?: number;
  /** For occasions: a birthday, or something else. */
  birthday?: boolean;
  /** True for a first follow-up within the time in which it is not late. */
  place?: string;
}

/** One person on the agenda, with all the reasons, the strongest first. */
export interface Item {
  contact: Contact;
  tier: string | null;
  status: ItemStatus;
  /** The day of the week plan; null for an upcoming one outside the week. */
  planned: Day | null;
  lastContact: Day | null;
  reasons: Reason[];
  /** For which open goal they matter, as words of the vault's language; said in the text of one reason too. */
  goal?: string;
}

/** Somebody who owes an answer. */
export interface Waiting extends Source {
  contact: Contact;
  /** The day of the first question without an answer. */
  since: Day;
  /** The day of the last question, and how often was asked. */
  latest: Day;
  attempts: number;
  /** The day of the reminder; null when the attempts are used up or the reminder was let pass. */
  nudgeOn: Day | null;
  /** What was asked, in the user's words; may be empty. */
  text: string;
}

export interface Suggestion {
  rule: SuggestionRuleId;
  advice: string;
  people: Contact[];
  text: string;
  /** The one line that accepts it. */
  accept: string;
  /** True if there is little to act upon: shown only where nothing else has its place. */
  faint?: boolean;
}

/** What a busy person should know about people without a tier. */
export interface Unsorted {
  count: number;
  /** The best ones to sort first: often mentioned, silent for long. */
  first: { contact: Contact; mentions: number; lastContact: Day | null; text: string }[];
}

/** The agenda: a pure function of the network, the day and the settings. */
export interface Agenda {
  today: Day;
  week: Week;
  /** Sorted by `planned`, then by rank; those without a planned day last. */
  items: Item[];
  waiting: Waiting[];
  suggestions: Suggestion[];
  /** Who does not fit, with everything that speaks for them. */
  notThisWeek: { contact: Contact; due: Day; item: Item }[];
  load: { perWeekNeeded: number; perWeekAvailable: number };
  unsorted: Unsorted;
  /** Appointments after this week, two weeks ahead. */
  ahead: { contact: Contact; date: Day; kind: string; at?: string; text: string; source: Source }[];
  /** Contacts of today's ISO week (of the week asked for, where one was), newest first. */
  done: { contact: Contact; date: Day; kind: string; text: string; source: Source }[];
  problems: Diagnostic[];
}
