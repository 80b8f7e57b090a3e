import type { Reason } from '../agenda/agenda.js';
import type { Language } from '../language/language.js';
import { type Day, daysBetween } from '../people/day.js';
import { firstNameOf } from '../people/first-name.js';
import type { Contact } from '../people/network.js';
import { plainText, shorten } from '../people/plain-text.js';
import { speechWords } from './speech-words.js';
import { promiseSentence, speaksOther, withoutNames } from './topic.js';

/** A promise or task in the forms in which it can be said to the person; absent where a form does not fit. */
export interface TaskSpeech {
  /** True for a promise in the person's own note. */
  own: boolean;
  /** "I'll send you the slides", without full stop. */
  sentence?: string;
  /** What is handed over: "the slides". */
  gift?: string;
  /** What follows "I'd like to": "ask you for the key". */
  question?: string;
  /** The same without "with you", for what one does together: "agree the test plan" (English). */
  together?: string;
  /** The task's words with "you" for the person's name, and whether they can be said to the person as they stand. */
  text: string;
  sayable: boolean;
  /** The day, where it is so much later than the message that it is worth saying. */
  due?: string;
}

/** How one speaks to a person. */
export interface Speech {
  language: Language;
  formal: boolean;
  today: Day;
}

/** The promise or task to speak of: the reason's own, else the first open promise in the person's note. */
export function promiseToSay(
  contact: Contact,
  reason: Reason | undefined,
  speech: Speech,
): TaskSpeech | undefined {
  const { person } = contact;
  const elsewhere = reason?.task !== undefined && reason.task.path !== person.path;
  const task = reason?.task
    ? { text: reason.task.text, due: reason.due }
    : person.tasks.find(({ state, theirs }) => state === 'open' && !theirs);
  return task && taskSpeech(contact, task, !elsewhere, speech, reason?.due);
}

/**
 * What else the message can take along: a task of another note that is a question or a gift to the person
 * ("tell Noemi about the accordion player"), unless it is the one that the message is about.
 */
export function taskToTakeAlong(
  contact: Contact,
  reason: Reason | undefined,
  speech: Speech,
): TaskSpeech | undefined {
  const open = contact.tasks.filter(({ state, line, path }) => {
    return state === 'open' && !(reason?.task?.line === line && reason.task.path === path);
  });
  const dated = [...open].sort((a, b) => ((a.due ?? '9') < (b.due ?? '9') ? -1 : 1));
  return dated
    .map((task) => taskSpeech(contact, task, false, speech))
    .find((said) => said?.question !== undefined || said?.gift !== undefined);
}

/** Days after which "as promised" is no answer to "when". */
const WORTH_SAYING = 7;

/** True for words that speak of nobody in the third person and are in the message's language. */
export function isSayable(text: string, language: Language['code']): boolean {
  return (
    !speaksOther(text, language) &&
    !/(?<!\p{L})(?:he|she|they|him|her|his|them|their|er|ihm|ihn|seine?[mnrs]?)(?!\p{L})/iu.test(text)
  );
}

function taskSpeech(
  { person }: Contact,
  task: { text: string; due?: Day },
  own: boolean,
  { language, formal, today }: Speech,
  said?: Day,
): TaskSpeech | undefined {
  const words = speechWords(language.code, formal);
  const plain = plainText(task.text);
  const toThem = withoutNames(plain, [person.name, firstNameOf(person.name)], words.you);
  const gift = words.gift(toThem);
  const question = words.request(toThem);
  // A task of another note may be a surprise: only what says "you" and keeps no secret is said to the person.
  if (!own && gift === undefined && !words.isForThem(toThem)) return undefined;
  return {
    own,
    text: shorten(toThem, 100),
    sayable: isSayable(toThem, language.code),
    due:
      task.due !== undefined && said !== undefined && daysBetween(said, task.due) > WORTH_SAYING
        ? language.day(task.due, today)
        : undefined,
    gift,
    question,
    together: /^(?!ask|talk|call|tell)(.+) with you$/i.exec(question ?? '')?.[1],
    sentence: promiseSentence(toThem, language.code, formal),
  };
}
