import type { Cadence } from '../people/cadence.js';
import type { Day } from '../people/day.js';

/** What a reason's sentence is made of. Days are written by the language, texts are plain and short. */
export interface ReasonPhrases {
  firstFollowUp(d: { metOn: Day; place?: string; through?: string; atLatest: Day; late: boolean }): string;
  thankIntroducer(d: { newcomer: string; due: Day }): string;
  reportBack(d: { newcomer: string; talked: Day; due: Day }): string;
  thank(d: { favour: string; on: Day }): string;
  promise(d: { text: string; due: Day }): string;
  task(d: { text: string; due: Day }): string;
  promiseTheirs(d: { who: string; text: string; due: Day }): string;
  birthday(d: { who?: string; relation?: string; on: Day; age?: number; missed: boolean }): string;
  occasion(d: { text: string; on: Day; years?: number; missed: boolean }): string;
  appointment(d: { kind: string; on: Day; at?: string; text: string }): string;
  nudge(d: { since: Day; text: string }): string;
  /** Behind a reason: for which of my goals the person matters. */
  goal(d: { title: string; deadline?: Day }): string;
  cadence(d: { every: Cadence; last?: Day; topic?: string; kind?: string; metOn?: Day }): string;
}

/** Sentences of the suggestions, and the one line that accepts each. */
export interface SuggestionPhrases {
  serendipity(d: { last: Day; about: string }): string;
  /** `got` counts favours, 0 if that is not the reason; `asks` is a task to ask something, `wants` what I seek. */
  giveFirst(d: {
    name: string;
    got: number;
    asks?: string;
    wants?: string;
    seeks?: string;
    mine: boolean;
    by?: string;
  }): string;
  /** Without a helper, I offer it myself. */
  introduce(d: { seeker: string; seeks: string; helper?: string }): string;
  groupMeeting(d: {
    names: string[];
    kind: 'city' | 'interest' | 'company' | 'place';
    shared: string;
  }): string;
  meetInPerson(d: { name: string; met?: Day; city?: string }): string;
  share(d: { names: string[]; title: string; interests: string[] }): string;
  /** `days` is the median gap; `up` towards more contact. */
  tierDrift(d: { name: string; days: number; from: string; every: Cadence; to: string; up: boolean }): string;
  /** With `full`, a tier over its limit; else the load over the slots. */
  capacity(d: {
    full?: { tier: string; count: number; limit: number };
    needed: number;
    available: number;
    names: string[];
    to?: string;
  }): string;
  letGo(d: { name: string; rapport?: number; attempts: number; since?: Day }): string;
  /** The words for the lines that accept: log kinds, and what stands behind them. */
  kinds: { introduced: string; gave: string; wrote: string; met: string };
  to(name: string): string;
  allTogether: string;
  inPerson: string;
}

/** One language of the program: dates and sentences. Reading words are in `reading.ts`, pages in `templates/`. */
export interface Language {
  code: 'en' | 'de';
  /** `20 November`; the year is added where it is not the year of `today`. */
  day(day: Day, today: Day): string;
  /** `Friday 20 November` */
  weekdayAndDay(day: Day, today: Day): string;
  /** `Friday` */
  weekday(day: Day): string;
  /** `Friday 20`: a heading inside the week */
  dayOfWeek(day: Day): string;
  /** `23–29 November 2026` */
  span(from: Day, to: Day): string;
  /** `May 2024` */
  month(day: Day): string;
  /** `3 weeks` */
  cadence(every: Cadence): string;
  /** The sentences, for an agenda of this day. */
  reasons(today: Day): ReasonPhrases;
  suggestions(today: Day): SuggestionPhrases;
  /** Above the sub-tasks of promises: `you promised`. */
  gaveWord: string;
  /** The same for tasks of other notes: `your task`. */
  yourTask: string;
  /** What the link to a stub shows. */
  whatToSay: string;
  /** A log entry's kind as a word of this language; an unknown one as it is. */
  kind(kind: string): string;
  /** What somebody seeks and who has it; without `by`, I have it myself. */
  help(d: { seeks: string; by?: string }): string;
  /** A clipping to pass on, and the interest that it touches. */
  sendOn(d: { title: string; interest: string }): string;
  /** What has changed since the last talk; days are written already. */
  changes: {
    kept(d: { on: string; text: string; theirs: boolean }): string;
    brought(d: { on: string; who: string }): string;
    entry(d: { on: string; text: string; kind?: string }): string;
  };
  /** For a stub: my goal, and what it seeks; `offered` if the person has it. */
  goalSeeks(d: { title: string; deadline?: string; seeks: string[]; offered: boolean }): string;
  /** What one looks forward to: `our call on Thursday 26 November`. */
  appointment(kind: string, on: Day, today: Day): string;
  /** The words before the sender's name at a message's end; `formal` for the German "Sie", `brief` for a short message. */
  farewell(formal: boolean, brief?: boolean): string;
  /** How the two ways to begin a call are called. */
  tones: { warm: string; brief: string };
  /** A message's body after the greeting line: German goes on in lower case. */
  afterGreeting(body: string): string;
  /** A channel's name in a heading, `LinkedIn`; undefined for one that needs no name. */
  channel(channel: string): string;
  /** `Anna, Ben and Cem` */
  list(words: string[]): string;
}
