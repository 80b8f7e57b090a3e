import { DEADLINE_WORDS } from '../../language/sentence-words.js';
import { nfc } from '../../people/text-key.js';
import { findDay } from './find-day.js';
import { readIntroducer, readMeeting, readMeetingAndIntroducer } from './read-meeting.js';
import { cutName, hasFirstName, turnedName, unquoted } from './read-name.js';
import { promised, readPromise } from './read-promise.js';
import { readReach, readTags } from './read-reach.js';
import {
  readBirthday,
  readCity,
  readCompany,
  readCompanyBehindName,
  readLabelled,
  readRole,
  readTier,
  readWants,
  withCity,
} from './read-trait.js';
import type {
  PartReader,
  Sentence,
  SentenceContext,
  SentenceField,
  SentencePart,
  Understood,
} from './sentence.js';
import { found } from './sentence.js';
import { splitParts } from './split-parts.js';

/** In order: what is certain first. */
const READERS: readonly PartReader[] = [
  readTier,
  readReach,
  readTags,
  readLabelled,
  readPromise,
  readBirthday,
  readMeetingAndIntroducer,
  readMeeting,
  readIntroducer,
  readWants,
  withCity(readRole),
  withCity(readCompany),
  readCity,
];
/** What a person has one of: the second one stays words. */
const SINGLE: ReadonlySet<SentenceField> = new Set([
  'tier',
  'met-at',
  'met-on',
  'company',
  'role',
  'city',
  'birthday',
  'channel',
]);

/** A sentence of more UTF-16 units than this is none: it may be a whole file, and reading it could take for ever. */
const LONGEST = 2_000;

/** Why a text is no sentence to be read, or undefined if it may be one. */
export function notASentence(text: string): string | undefined {
  if (text.length <= LONGEST) return undefined;
  return `this has ${text.length} characters, and one sentence at most ${LONGEST}; please write it into the note by hand`;
}

/**
 * Reads one sentence about a person as far as it goes: the name, then parts between commas, semicolons or full
 * stops, in any order, English and German. What is not certain stays words, so that no word is lost. For texts that
 * {@link notASentence} has nothing against.
 */
export function readSentence(text: string, context: SentenceContext): Sentence {
  const plain = nfc(text)
    .replace(/[^\S\r\n]+/g, ' ')
    .trim();
  const [first = '', ...others] = splitParts(plain);
  const met = /^(?:[Mm]et|[Jj]ust met|[Tt]raf)\s+(?=\p{Lu})/u.exec(first);
  const { name, rest } = cutName(first.slice(met?.[0].length ?? 0), context);
  const behind = met && rest !== '' && !/^(?:met|via)\s/iu.test(rest) ? `met ${rest}` : rest;
  const [second, ...later] = others;
  const turned = behind === '' ? turnedName(name, second, context) : undefined;
  const parts = turned === undefined ? [...(behind === '' ? [] : splitBehind(behind)), ...others] : later;
  const sentence: Sentence = { name: turned ?? name, rest: '', parts: [] };
  sentence.rest = [behind, ...(turned === undefined ? others : later)].filter(Boolean).join(', ');
  const taken = new Set<SentenceField>();
  parts.forEach((part, index) => {
    const words = unquoted(part);
    const read = readPart(words, index === 0 || index === 1, taken, sentence, context);
    for (const { field } of read) taken.add(field);
    if (!addDeadline(words, sentence.parts, context)) sentence.parts.push({ words: part, meaning: read });
  });
  return sentence;
}

/** What follows the name without a comma, where another beginning shows: `(Acme) met at …`, `from Acme, met …`. */
function splitBehind(words: string): string[] {
  return splitParts(words).flatMap((part) =>
    part.split(
      /(?<=^\([^()]*\))\s+|\s+(?=(?:met (?:(?:him|her|them) )?(?:at|in|on|during|@)|via|introduced by|works (?:at|for)|lives in) )/u,
    ),
  );
}

function readPart(
  words: string,
  isNear: boolean,
  taken: ReadonlySet<SentenceField>,
  sentence: Sentence,
  context: SentenceContext,
): Understood[] {
  for (const read of READERS) {
    const meaning = read(words, context);
    if (meaning === undefined) continue;
    if ('impossible' in meaning) sentence.impossible ??= meaning.impossible;
    else if (meaning.every(({ field }) => !(SINGLE.has(field) && taken.has(field)))) return meaning;
    return found('note', words);
  }
  const company =
    isNear && mayHaveCompany(sentence, taken, context)
      ? withCity(readCompanyBehindName)(words, context)
      : undefined;
  return company && !('impossible' in company) ? company : found('note', words);
}

/** Right behind the name, or behind a role; a single word before it must be known as a first name. */
function mayHaveCompany(
  { name, parts }: Sentence,
  taken: ReadonlySet<SentenceField>,
  context: SentenceContext,
): boolean {
  if (taken.has('company') || parts.some(({ meaning }) => meaning.some(({ field }) => field !== 'role')))
    return false;
  return name.includes(' ') || /\p{Lo}{2}/u.test(name) || hasFirstName(name, context);
}

/** `…, by friday` on its own belongs to the promise before it. */
function addDeadline(words: string, parts: SentencePart[], { today }: SentenceContext): boolean {
  const last = parts.at(-1);
  const promise = last?.meaning[0]?.promise;
  if (!last || !promise || promise.due !== undefined) return false;
  const day = findDay(words, today, 'future', DEADLINE_WORDS);
  if (!day || !('day' in day) || day.rest !== '') return false;
  last.words = `${last.words}, ${words}`;
  last.meaning = promised({ ...promise, due: day.day });
  return true;
}
