import { kindOfWord } from '../language/reading.js';
import { kindOfTick } from '../language/tick-words.js';
import type { NewEntry } from '../note/add-entry.js';
import { readEntry } from '../note/read-entry.js';
import type { Day } from '../people/day.js';
import { isContact } from '../people/entry.js';
import { Failure } from './failure.js';
import type { LogRequest } from './log-contact.js';

/**
 * The entry that a request means. The kind is the one given (in any language of the program), else the word that the
 * text begins with, else what the words tell ("we had lunch"), else `met` with a place, else `wrote`; `known` is false for a kind of the user's own.
 */
export function readKind(request: LogRequest, date: Day): { entry: NewEntry; known: boolean } {
  const { via, at, minutes, cost, result } = request;
  const text = (request.text ?? '').replace(/\s+/g, ' ').trim();
  const given = { date, via, at, minutes, cost, result };
  if (request.kind !== undefined) return withGivenKind(given, request.kind.trim(), text);
  const typed = readEntry(`${date} ${text}`);
  if (text !== '' && typed !== undefined && typed !== 'impossible' && typed.known) {
    return { entry: { ...typed, ...definedOf(given) }, known: true };
  }
  const told = via === undefined ? kindOfTick(text) : undefined;
  const kind = told !== undefined && isContact(told) ? told : at === undefined ? 'wrote' : 'met';
  return { entry: { ...given, kind, text }, known: true };
}

function withGivenKind(
  given: Omit<NewEntry, 'kind'>,
  word: string,
  text: string,
): { entry: NewEntry; known: boolean } {
  const kind = kindOfWord(word);
  if (kind === undefined && !/^\p{L}[\p{L}-]*$/u.test(word)) {
    throw new Failure(
      'usage',
      `--kind: “${word}” is not one word. Kinds are met, call, video, sent, wrote …`,
    );
  }
  return { entry: { ...given, kind: kind ?? word.toLowerCase(), text }, known: kind !== undefined };
}

/** What the options say wins over what the text says. */
function definedOf(given: Omit<NewEntry, 'kind'>): Omit<NewEntry, 'kind'> {
  const pairs = Object.entries(given).filter(([, value]) => value !== undefined);
  return Object.fromEntries(pairs) as Omit<NewEntry, 'kind'>;
}
