import type { Day } from '../../people/day.js';

/** What a part of a sentence was understood as; `note` is what stays words. */
export type SentenceField =
  | 'name'
  | 'tier'
  | 'met-at'
  | 'met-on'
  | 'introduced-by'
  | 'company'
  | 'role'
  | 'city'
  | 'email'
  | 'phone'
  | 'links'
  | 'birthday'
  | 'tags'
  | 'interests'
  | 'offers'
  | 'seeks'
  | 'channel'
  | 'promise'
  | 'note';

/** A promise as a sentence makes it; its text without the date. */
export interface SentencePromise {
  text: string;
  theirs: boolean;
  due?: Day;
}

/** One finding: what some words of the sentence mean. */
export interface Understood {
  field: SentenceField;
  /** As it will stand in the note: a day as `YYYY-MM-DD`, a promise with its date behind it. */
  value: string;
  promise?: SentencePromise;
}

/** A part of the sentence, in the order written, and what it was understood as (one or more things, never none). */
export interface SentencePart {
  words: string;
  meaning: Understood[];
}

/** A sentence about one person, read as far as it goes. */
export interface Sentence {
  /** Empty if the sentence begins with none. */
  name: string;
  /** What follows the name, as typed. */
  rest: string;
  parts: SentencePart[];
  /** A date that the calendar does not have, as typed. */
  impossible?: string;
}

/** What is known beside the sentence. */
export interface SentenceContext {
  today: Day;
  /** The names of the tiers in the settings. */
  tiers: readonly string[];
  /** True if a name may mean somebody in the vault. */
  isKnown(name: string): boolean;
  /** What the vault's notes name as firms, cities and first names, lower case (NFC). */
  companies: ReadonlySet<string>;
  cities: ReadonlySet<string>;
  firstNames: ReadonlySet<string>;
}

/** Reads one part of a sentence; undefined if it says nothing of that kind. */
export type PartReader = (words: string, context: SentenceContext) => Understood[] | Impossible | undefined;

/** A date that the calendar does not have. */
export interface Impossible {
  impossible: string;
}

/** One finding. */
export function found(field: SentenceField, value: string): Understood[] {
  return [{ field, value }];
}
