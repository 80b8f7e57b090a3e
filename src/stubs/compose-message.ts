import type { Language } from '../language/language.js';
import type { Person } from '../people/person.js';
import { shorten } from '../people/plain-text.js';

/** A message ready to be sent. */
export interface Message {
  text: string;
  /** UTF-16 units, as the channels count them for these languages. */
  length: number;
}

/** Characters that a channel allows in one message: a LinkedIn connection note, one SMS (advice A14). */
const LIMITS: Readonly<Record<string, number>> = { linkedin: 300, sms: 160 };

/** How a person is written to: the preferred channel, else by e-mail if there is an address. */
export function channelOf(person: Person): string | undefined {
  return person.channel ?? (person.email.length > 0 ? 'email' : undefined);
}

/** The limit of a channel, undefined where there is none worth speaking of. */
export function limitOf(channel: string | undefined): number | undefined {
  const key = channel?.trim().toLowerCase() ?? '';
  return Object.hasOwn(LIMITS, key) ? LIMITS[key] : undefined;
}

/**
 * Puts a message together from the sentences of a template, one a line. Until it fits the limit, lines that begin
 * with `? ` are left out, the last one first; then the part behind ` || ` takes a line's place, the last line
 * first; then the farewell shrinks to the name; then what stands between beginning and end gives way. What is too
 * long even so is cut at a word.
 */
export function composeMessage(
  lines: string,
  options: {
    greeting: string;
    me: string;
    formal: boolean;
    language: Language;
    limit?: number;
    /** Leave out what may be left out, whatever the limit. */
    short?: boolean;
    /** A brief farewell. */
    brief?: boolean;
  },
): Message {
  const { greeting, me, formal, language, limit, short, brief } = options;
  const sentences = lines.split('\n').flatMap(readSentence);
  const shortFarewell = me === '' ? '' : `\n${me}`;
  const longFarewell = `\n${language.farewell(formal, brief)}${me === '' ? '' : `, ${me}`}`;
  let farewell = longFarewell;
  const whole = (): string => {
    const body = language.afterGreeting(sentences.map(({ text }) => text).join(' '));
    return `${greeting},\n${body}${farewell}`;
  };
  if (short) {
    while (dropOptional(sentences));
    while (useShorter(sentences));
  }
  while (limit !== undefined && whole().length > limit) {
    if (dropOptional(sentences) || useShorter(sentences)) continue;
    if (farewell !== shortFarewell) farewell = shortFarewell;
    else if (!dropMiddle(sentences)) break;
  }
  const spare = (limit ?? Number.POSITIVE_INFINITY) - whole().length;
  if (spare >= longFarewell.length - farewell.length) farewell = longFarewell;
  const text = limit === undefined ? whole() : shorten(whole(), limit);
  return { text, length: text.length };
}

/** True for channels on which nothing is written: points are of more use than a letter. */
export function isSpoken(channel: string | undefined): boolean {
  return /^(?:phone|call|telephone|telefon|anruf|handy|mobile|in person|persönlich)$/i.test(
    channel?.trim() ?? '',
  );
}

/**
 * Two ways to begin a call, the first sentence of each tone, and the other sentences of the first as points. With one
 * tone (a template of one's own that knows none) only points.
 */
export function talkingPoints(warm: string, brief: string, tones: { warm: string; brief: string }): string {
  const [first, ...points] = sentencesIn(warm);
  const [other] = sentencesIn(brief);
  const begin =
    first === undefined || other === undefined || first === other
      ? [first ?? ''].filter(Boolean)
      : [`**${tones.warm}** · ${first}`, `**${tones.brief}** · ${other}`];
  return [...begin, ...points].map((text) => `- ${text}`).join('\n');
}

function sentencesIn(lines: string): string[] {
  return lines
    .split('\n')
    .flatMap(readSentence)
    .map(({ text }) => text);
}

interface Sentence {
  text: string;
  shorter?: string;
  optional: boolean;
}

function readSentence(line: string): Sentence[] {
  const tidy = line.replace(/\s+/g, ' ').trim();
  const optional = tidy.startsWith('? ');
  const [text = '', shorter] = tidy.replace(/^\?(?: |$)/, '').split(' || ');
  return text === '' ? [] : [{ text, shorter, optional }];
}

function dropOptional(sentences: Sentence[]): boolean {
  const at = sentences.findLastIndex(({ optional }) => optional);
  if (at < 0 || sentences.length === 1) return false;
  sentences.splice(at, 1);
  return true;
}

function useShorter(sentences: Sentence[]): boolean {
  const one = sentences.findLast(
    ({ text, shorter }) => shorter !== undefined && shorter.length < text.length,
  );
  if (one?.shorter === undefined) return false;
  one.text = one.shorter;
  one.shorter = undefined;
  return true;
}

/** Beginning and end carry a message: what gives way is what stands between them. */
function dropMiddle(sentences: Sentence[]): boolean {
  if (sentences.length < 2) return false;
  sentences.splice(Math.max(1, sentences.length - 2), 1);
  return true;
}
