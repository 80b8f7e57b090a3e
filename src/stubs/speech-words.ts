import type { TalkName } from './last-talk.js';
import { deSpeech } from './speech-de.js';
import { enSpeech } from './speech-en.js';

/** How notes are turned into speech in one language. */
export interface SpeechWords {
  /** "you" as an object: what replaces the person's name in a promise. */
  you: string;
  /** Third person → second person, lower case. */
  pronouns: Readonly<Record<string, string>>;
  /** Where a possessive is an object instead ("call her about"): becomes `you`. */
  objectPronoun?: RegExp;
  /** Patterns whose first group is what the talk was about. */
  about: readonly RegExp[];
  /** What a talk was about, as the subject of a sentence: German turns the case of what follows „über“. */
  subject?(noun: string, statement: string): string;
  /** What stands behind „über“ or „für“: the noun phrase in the accusative; undefined where the case is not certain. */
  accusative(noun: string, statement: string): string | undefined;
  /** A question after something of theirs, to stand after "and": `was macht deine neue Stelle`. German only. */
  howIs?(noun: string): string | undefined;
  /** What a contact is called when one speaks of it (German: accusative): `our lunch`. */
  talks: Readonly<Record<TalkName, string>>;
  /** Behind it, when it was: `in May`, `on 14 October`. */
  when(time: { month?: string; day: string }, isMessage: boolean): string;
  /** Patterns whose first group is what was asked for. */
  asked: readonly RegExp[];
  /** A statement about the person as a clause in the second person, or undefined. */
  clause(text: string): string | undefined;
  /** "how he rebuilt it" in the second person: stands where a noun phrase can stand. Undefined for other text. */
  question(text: string): string | undefined;
  /** The part of a bare noun phrase that one can name as a topic: "the move", not "risotto". English only. */
  nameable?(text: string): string | undefined;
  /** True for what one would not quote back to somebody. */
  isDelicate(text: string): boolean;
  /** What one congratulates on: „zur neuen Stelle bei Acme“. German only. */
  congratulateOn?(text: string): string | undefined;
  /** True for text that is no noun phrase, or too delicate to be quoted back. */
  isNoNoun(text: string): boolean;
  /** A promise as a sentence; `toYou` turns the pronouns. */
  promise(text: string, toYou: (part: string) => string): string | undefined;
  /** What a promise to send something hands over: `the slides`; undefined for other promises. */
  gift(text: string): string | undefined;
  /** What I want to ask them ("ask you for the key"), to follow "I would like to" / "Ich möchte". */
  request(text: string): string | undefined;
  /** True for a task that may be told to the person whom it names: it speaks of "you" and is no surprise. */
  isForThem(text: string): boolean;
  /** True if the text follows "you wanted to" / "du wolltest". */
  isAction(text: string): boolean;
}

/** The words of a language; `formal` is the German "Sie". */
export function speechWords(language: 'en' | 'de', formal: boolean): SpeechWords {
  return language === 'de' ? deSpeech(formal) : enSpeech;
}
