import {
  DEADLINE_WORDS,
  PROMISE_FIRST,
  PROMISE_LAST,
  PROMISE_LEADS,
  SENTENCE_LABELS,
  THEIRS_LEADS,
} from '../../language/sentence-words.js';
import { findDay } from './find-day.js';
import type { PartReader, SentencePromise, Understood } from './sentence.js';

/**
 * Reads a promise: a part that begins with what I will do (`call him …`, `I'll send …`, `todo: …`), ends with it in
 * German (`Folien schicken`), has a deadline in English (`slides by friday`), or says what they will do.
 */
export const readPromise: PartReader = (words, { today }) => {
  const label = /^(\p{L}[\p{L}\s-]*?):\s+(.+)$/u.exec(words);
  const meaning = label && SENTENCE_LABELS[(label[1] as string).toLowerCase()];
  const labelled = meaning === 'promise' || meaning === 'theirs';
  const theirs = meaning === 'theirs' || THEIRS_LEADS.test(words);
  const text = labelled ? (label?.[2] as string) : words;
  const dated = findDay(text, today, 'future', DEADLINE_WORDS);
  const bare = dated && 'rest' in dated ? dated.rest : text;
  const isByDay = dated !== undefined && /(?:^|\s)by\s+\S+/iu.test(text) && !/^by\s/iu.test(text);
  if (!labelled && !theirs && !isMine(text, bare, dated !== undefined) && !isByDay) return undefined;
  if (dated && 'impossible' in dated) return dated;
  if (bare === '') return undefined;
  return promised({ text: bare, theirs, due: dated?.day });
};

/** A promise as a finding. */
export function promised(promise: SentencePromise): Understood[] {
  const { text, theirs, due } = promise;
  const value = `${theirs ? 'theirs: ' : ''}${text}${due === undefined ? '' : ` by ${due}`}`;
  return [{ field: 'promise', value, promise }];
}

function isMine(text: string, bare: string, isDated: boolean): boolean {
  if (PROMISE_LEADS.test(text)) return true;
  const tokens = bare.split(/\s+/);
  const [first = '', second = ''] = tokens;
  // `Check Point` is no promise, and neither is `Email: …`.
  const isTitle = tokens.every((token) => /^\p{Lu}/u.test(token));
  const isEnough = tokens.length > 1 || isDated;
  if (
    isEnough &&
    !(isTitle && tokens.length > 1) &&
    !/:$/.test(first) &&
    PROMISE_FIRST.has(first.toLowerCase())
  ) {
    return (
      !/^(?:call|meeting|email|mail|text|book|show|share|offer|help|message|order|answer|visit)$/iu.test(
        first,
      ) || !/^(?:was|is|on|with|mit|am|war)$/iu.test(second)
    );
  }
  return isEnough && PROMISE_LAST.has((tokens.at(-1) ?? '').replace(/[.!]$/, ''));
}
