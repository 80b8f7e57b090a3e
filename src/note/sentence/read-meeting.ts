import { CHANNELS } from '../../language/reading.js';
import { DAY_WORDS, EVENT_WORD, MEETING_PLACES, SENTENCE_STARTS } from '../../language/sentence-words.js';
import { nfc } from '../../people/text-key.js';
import { findDay } from './find-day.js';
import { hasFirstName, isNameLike } from './read-name.js';
import { found, type PartReader, type SentenceContext, type Understood } from './sentence.js';
import { after, afterStart } from './starts.js';

/**
 * Reads where and when we met: `met at Design evening yesterday`, `am Design-Abend kennengelernt`, `at the spring
 * party`, `on 18.11.`. A firm after `at` is no meeting place, so without `met` it must be called an event.
 */
export const readMeeting: PartReader = (words, context) => {
  const tail = [...SENTENCE_STARTS.met].find((verb) => words.toLowerCase().endsWith(` ${verb}`));
  const met = afterStart(words, 'met') ?? (tail && words.slice(0, -tail.length).trim());
  const text = (met ?? words).replace(met === undefined ? /^$/ : WHO, '');
  const dated = findDay(text, context.today, 'past', DAY_WORDS);
  if (dated && 'impossible' in dated) return met === undefined && !/^\S+$/.test(text) ? undefined : dated;
  // What is still to come is no meeting.
  if (dated && dated.day > context.today) return undefined;
  const rest = (dated ? dated.rest : text).replace(/[.,;:!]+$/, '').trim();
  const when = dated ? found('met-on', dated.day) : [];
  if (rest === '') return when.length > 0 ? when : undefined;
  const place = placeOf(rest, met !== undefined);
  return place === undefined ? undefined : [...found('met-at', place), ...when];
};

/** Who met whom, before the place: `met her at …`, `habe sie beim Apéro getroffen`. */
const WHO =
  /^(?:(?:ich|wir|hab|habe|haben|sie|ihn|uns|mich|him|her|them|each other|up with (?:him|her|them))\s+)+(?=\S)/iu;

function placeOf(words: string, isMet: boolean): string | undefined {
  const place = after(words, MEETING_PLACES) ?? /^@\s*(\S.*)$/u.exec(words)?.[1];
  if (place === undefined || place === '') {
    return isMet && /^(?:on|through|over) (?:the|a) /iu.test(words) ? words : undefined;
  }
  if (isMet) return place;
  return EVENT_WORD.test(place) ||
    EVENT_WORD.test(place.split(/\s+(?:in|at)?\s*/u)[0] ?? '') ||
    hasEvent(place)
    ? place
    : undefined;
}

/** An event's word before the place of it: `Design evening Zürich`. */
function hasEvent(place: string): boolean {
  const words = place.split(/\s+/);
  return words.length <= 6 && words.slice(0, -1).some((word) => EVENT_WORD.test(word));
}

/** Reads who introduced us: a name behind `via` and the like. A channel is none. */
export const readIntroducer: PartReader = (words, context) => {
  const clear = afterStart(words, 'via');
  const perhaps = clear === undefined ? after(words, SENTENCE_STARTS.viaPerhaps) : undefined;
  const names = namesOf(clear ?? perhaps ?? '');
  if (names.length === 0 || names.some((name) => CHANNELS.includes(name.toLowerCase()))) return undefined;
  const isName = (name: string) =>
    context.isKnown(name) ||
    (clear === undefined ? isPerson(name, context) : isNameLike(name) || isPlainFirst(name, context));
  return names.every(isName) ? names.flatMap((name) => found('introduced-by', name)) : undefined;
};

function isPerson(name: string, context: SentenceContext): boolean {
  return isNameLike(name) && hasFirstName(name, context);
}

/** `via anna`, typed in a hurry. */
function isPlainFirst(name: string, context: SentenceContext): boolean {
  return !/\s/.test(name) && hasFirstName(nfc(name), context);
}

function namesOf(words: string): string[] {
  return words
    .replace(/[.!]+$/, '')
    .split(/\s+(?:and|und|&|\+)\s+/u)
    .map((name) => name.replace(/^\[\[([^\][|#]*).*\]\]$/u, '$1').trim())
    .filter(Boolean);
}

/** The findings of both, for a part such as `met at Design evening via Anna`. */
export const readMeetingAndIntroducer: PartReader = (words, context) => {
  const cut = /^(.*\S)\s+((?:via|through|introduced by|durch|über)\s+\S.*)$/iu.exec(words);
  if (!cut) return undefined;
  const meeting = readMeeting(cut[1] as string, context);
  const introducer = readIntroducer(cut[2] as string, context);
  if (!meeting || !introducer || 'impossible' in introducer) return undefined;
  return 'impossible' in meeting ? meeting : ([...meeting, ...introducer] satisfies Understood[]);
};
