import { kindOfWord } from '../language/reading.js';
import { DAY_WORDS } from '../language/sentence-words.js';
import type { NewEntry } from '../note/format-entry.js';
import { type FoundDay, findDay } from '../note/sentence/find-day.js';
import type { Sentence, SentencePart, SentencePromise } from '../note/sentence/sentence.js';
import type { Day } from '../people/day.js';
import { entryOfTick } from '../render/gesture-entry.js';
import { textOf } from './request-of-sentence.js';

/** What a sentence about a known person comes to: an entry with its words, and promises. */
export interface EntryOfSentence {
  entry?: NewEntry;
  promises: SentencePromise[];
}

/**
 * The entry that a sentence about a known person means: of the kind that its words begin with (`met for lunch`, `Anruf`),
 * `met` if it says where, else `note`, which is no contact. A day at the beginning or on its own is the entry's.
 * `event` is where everybody met, if that is known.
 */
export function entryOfSentence(
  { parts }: Pick<Sentence, 'parts'>,
  today: Day,
  event?: { at: string; on: Day },
): EntryOfSentence {
  const promises: SentencePromise[] = [];
  const words: string[] = [];
  let date = event?.on;
  for (const part of parts) {
    const [promise] = part.meaning.flatMap((one) => one.promise ?? []);
    if (promise && !isWhatHappened(part, promise, words.length === 0)) {
      promises.push(promise);
      continue;
    }
    const found = date === undefined ? dayIn(part.words, today) : undefined;
    const isDay = found && 'day' in found && found.day <= today && (words.length === 0 || found.rest === '');
    if (isDay) date = found.day;
    const rest = isDay ? found.rest : part.words;
    if (rest !== '') words.push(rest);
  }
  const text = textOf(words);
  const on = date ?? today;
  if (event) return { entry: { date: on, kind: 'met', at: event.at, text }, promises };
  if (text === '') return { promises };
  const { entry, typed } = entryOfTick(text, on, [], 'en', { isTick: false });
  if (typed) return { entry, promises };
  const place = parts.flatMap(({ meaning }) => meaning).find(({ field }) => field === 'met-at');
  return {
    entry: place
      ? { date: on, kind: 'met', at: place.value, text: withoutPlace(parts, words) }
      : { date: on, kind: 'note', text },
    promises,
  };
}

/** A day in the words, also behind the kind: `met yesterday for lunch`. */
function dayIn(words: string, today: Day): FoundDay | undefined {
  const found = findDay(words, today, 'past', DAY_WORDS);
  const [kind = '', rest = ''] = words.split(/\s+(.*)/s);
  if (found || kindOfWord(kind) === undefined) return found;
  const behind = findDay(rest, today, 'past', DAY_WORDS);
  return behind && 'day' in behind ? { day: behind.day, rest: `${kind} ${behind.rest}`.trim() } : undefined;
}

/** `call about slides` tells what happened, `call him …` and `call … by friday` what is still to be done. */
function isWhatHappened(
  { words }: SentencePart,
  { due, theirs }: SentencePromise,
  isFirst: boolean,
): boolean {
  const [first = '', second = ''] = words.split(/\s+/);
  if (!isFirst || due !== undefined || theirs || !/^(?:call|video|phone|meet|note)$/iu.test(first))
    return false;
  return (
    kindOfWord(first) !== undefined &&
    /^(?:about|with|on|for|over|via|at|:|–|-|über|wegen|mit|um)/iu.test(second)
  );
}

/** The words but those that the place was read from. */
function withoutPlace(parts: SentencePart[], words: string[]): string {
  const place = parts.find(({ meaning }) => meaning.some(({ field }) => field === 'met-at'));
  return textOf(words.filter((one) => place === undefined || !place.words.includes(one)));
}
