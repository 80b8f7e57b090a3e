import { plainText } from '../people/plain-text.js';
import { type SpeechWords, speechWords } from './speech-words.js';

/**
 * What a talk was about, in a form that fits into a message to the person: a noun phrase ("the new team"), or a
 * clause in the second person ("you rebuilt your team's meetings"). Neither if the words do not allow it: then the
 * message does without a topic rather than come out broken.
 */
export interface Topic {
  noun?: string;
  /** True if the noun phrase is an indirect question: "how you rebuilt your meetings". */
  question?: true;
  clause?: string;
  /** True if it is about something of theirs: only then may one ask how it is going. */
  yours?: true;
  /** Of theirs, up to the first comma: "your new team". */
  yours_word?: string;
  /** Noun phrase or clause up to its first comma. */
  brief?: string;
  /** The noun phrase up to its first comma behind a preposition with the accusative („über“), where its case is certain. */
  over?: string;
  /** A question after it, without question mark: `was macht deine neue Stelle` (German). */
  how_is?: string;
}

const LONGEST = 90;
/** A noun phrase of more words is a sentence. */
const MOST_WORDS = 12;

/** What one says, and not what it is about: "danke für den Tipp". */
const COURTESY =
  /^(?:thanks|thank you|many thanks|danke|dankeschön|vielen dank|besten dank|herzlichen dank|merci|happy|congratulations|gratul\p{L}*|alles gute|herzlichen glückwunsch|liebe grüsse|liebe grüße|viele grüsse|viele grüße|hello|hallo|hi)(?!\p{L})/iu;

/** The topic of an entry's text, as far as it can be said to the person (English and German). */
export function topicOf(text: string | undefined, language: 'en' | 'de', formal: boolean): Topic {
  const first = firstStatement(text ?? '');
  if (first === '' || COURTESY.test(first) || speaksOther(first, language)) return {};
  const words = speechWords(language, formal);
  const aboutNoun = words.about.map((pattern) => pattern.exec(first)?.[1]?.trim()).find(Boolean);
  if (aboutNoun !== undefined && !words.isNoNoun(aboutNoun)) {
    const noun = toYou(aboutNoun, words);
    return inCases(short({ noun: words.subject?.(noun, first) ?? noun }), first, words);
  }
  const clause = words.clause(first);
  if (clause !== undefined) return short({ clause: toYou(clause, words) });
  const question = words.question(first);
  if (question !== undefined) return short({ noun: toYou(question, words), question: true });
  if (words.isNoNoun(first)) return {};
  const part = first.split(' ').length > MOST_WORDS ? (first.split(/,(?= )/)[0] ?? first) : first;
  if (part.split(' ').length > MOST_WORDS) return {};
  const named = words.nameable ? words.nameable(part) : part;
  return named === undefined ? {} : inCases(short({ noun: toYou(named, words) }), named, words);
}

/** Adds the forms of a noun phrase that German needs. */
function inCases(topic: Topic, statement: string, { accusative, howIs }: SpeechWords): Topic {
  const { noun, yours } = topic;
  if (noun === undefined) return topic;
  const over = accusative(noun, statement);
  const how = yours ? howIs?.(noun) : undefined;
  return { ...topic, ...(over === undefined ? {} : { over }), ...(how === undefined ? {} : { how_is: how }) };
}

/** A promise of mine ("send him the slides") as a sentence to the person, or undefined where it would break. */
export function promiseSentence(text: string, language: 'en' | 'de', formal: boolean): string | undefined {
  const words = speechWords(language, formal);
  return words.promise(firstStatement(text), (part) => toYou(part, words));
}

/** What was asked ("asked for his slides") as a noun phrase, or undefined. */
export function askedFor(text: string, language: 'en' | 'de', formal: boolean): string | undefined {
  const words = speechWords(language, formal);
  const first = firstStatement(text);
  const noun = words.asked.map((pattern) => pattern.exec(first)?.[1]?.trim()).find(Boolean);
  return noun === undefined || noun.length > LONGEST ? undefined : toYou(noun, words);
}

/** The same words said to the person: his, her, their → your. */
export function toYou(text: string, { pronouns, objectPronoun, you }: SpeechWords): string {
  const objects = objectPronoun ? text.replace(objectPronoun, you) : text;
  return objects.replace(/[\p{L}'’]+/gu, (word, at: number) => {
    const lower = word.toLowerCase();
    const yours = Object.hasOwn(pronouns, lower) ? pronouns[lower] : undefined;
    if (yours === undefined) return word;
    // German "Ihr", "Sie" inside a sentence may be anything: only lower-case words are third person for sure.
    return word === lower || at === 0 ? yours : word;
  });
}

const GERMAN =
  /(?<!\p{L})(?:der|die|das|den|dem|des|und|für|mit|nicht|eine?[nmrs]?|zum|zur|beim|vom|wie|wir|seine?[nmrs]?|ihre?[nmrs]?|über|nach|auf|ohne)(?!\p{L})/iu;
const ENGLISH = /\b(?:the|and|for|with|his|her|their|about|of|how|from|to|without|after|our)\b/i;

/** True for German words in an English message and the other way round: better no topic than two languages. */
export function speaksOther(text: string, language: 'en' | 'de'): boolean {
  const [own, other] = language === 'de' ? [GERMAN, ENGLISH] : [ENGLISH, GERMAN];
  return other.test(text) && !own.test(text);
}

function short(topic: Topic): Topic {
  const text = topic.noun ?? topic.clause ?? '';
  if (text.length > LONGEST || text === '') return {};
  const brief = text.split(/,(?= )/)[0] ?? text;
  if (topic.question || topic.clause || !/^(?:your|dein\p{L}*|Ihr\p{L}*) /u.test(brief))
    return { ...topic, brief };
  return { ...topic, brief, yours: true, yours_word: brief };
}

/** The first statement of a note: up to a sentence's end, a semicolon or a dash. */
function firstStatement(text: string): string {
  const plain = plainText(text);
  const end = /[;!?]|\.(?=\s+\p{Lu}|$)| [–—-] |\s\(|\)|:(?=\s)/u.exec(plain);
  return (end ? plain.slice(0, end.index) : plain).replace(/[\s,.]+$/, '').trim();
}

/** The text with each name of the person replaced by "you": the longest first. */
export function withoutNames(text: string, names: string[], you: string): string {
  return names
    .filter((name) => name.length > 1)
    .sort((a, b) => b.length - a.length)
    .reduce((said, name) => {
      if (!said.includes(name)) return said;
      const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
      const possessive = said.replace(new RegExp(`(?<!\\p{L})${escaped}['’]s(?!\\p{L})`, 'gu'), `${you}r`);
      return possessive.replace(new RegExp(`(?<!\\p{L})${escaped}(?!\\p{L})`, 'gu'), you);
    }, text);
}
