import { saysThanks } from '../agenda/standing.js';
import { THANKED } from '../language/gesture-words.js';
import { kindOfWord } from '../language/reading.js';
import type { NewEntry } from '../note/format-entry.js';
import { readEntry } from '../note/read-entry.js';
import type { Day } from '../people/day.js';
import { isContact } from '../people/entry.js';

/** What the entry of a ticked line says; `typed` if the user named the kind. */
export interface TickedEntry {
  entry: NewEntry;
  typed: boolean;
}

/** The kinds that a tick may stand for where the user named none. */
export const TICK_KINDS = ['wrote', 'thanked', 'greeted', 'sent'] as const;

const THANKS = new Set(['thank', 'thank-introducer']);

/**
 * The entry for a tick: the kind that the words begin with, else the one that closes the reasons (`rules`, without
 * promises). A word of another form ("rang her", "Anruf") stays in the text, so that nothing typed is lost.
 */
export function entryOfTick(
  words: string,
  date: Day,
  rules: readonly string[],
  language: 'en' | 'de',
): TickedEntry {
  const found = typedEntry(words, date);
  const entry = found ?? plainEntry(words, date, kindFor(rules));
  const owesThanks = rules.some((rule) => THANKS.has(rule));
  const thanks = { ...entry, text: entry.text ?? '', known: true, line: 0 };
  if (owesThanks && !saysThanks(thanks))
    entry.text = [entry.text, THANKED[language]].filter(Boolean).join(' ');
  return { entry, typed: found !== undefined };
}

/**
 * The entry for an accepted suggestion: its own kind and words, then what was typed. Where it says no more than that
 * something was written, the user's kind goes first ("rang her").
 */
export function entryOfAccept(
  offered: { kind: string; text: string },
  words: string,
  date: Day,
): NewEntry & { text: string } {
  const found = typedEntry(words, date);
  const typed =
    found && (offered.kind === 'wrote' || found.kind === offered.kind)
      ? found
      : plainEntry(words, date, offered.kind);
  return { ...typed, text: [offered.text, typed.text].filter(Boolean).join(' – ') };
}

function kindFor(rules: readonly string[]): (typeof TICK_KINDS)[number] {
  if (rules.includes('occasion')) return 'greeted';
  if (rules.some((rule) => THANKS.has(rule))) return 'thanked';
  // Only another question takes the reminder's place; "wrote" would leave it standing.
  return rules.includes('nudge') ? 'sent' : 'wrote';
}

function typedEntry(words: string, date: Day): NewEntry | undefined {
  const read = readEntry(`${date} ${words}`);
  if (words === '' || !read || read === 'impossible' || !read.known || !isContact(read.kind))
    return undefined;
  const text = [otherForm(words, read.kind), read.text].filter(Boolean).join(' ');
  const { kind, via, at, minutes, cost, result } = read;
  return { date, kind, via, at, text, minutes, cost, result };
}

/** The one or two words that name the kind, as typed, without the kind itself. */
function otherForm(words: string, kind: string): string {
  const [first = '', second = ''] = words.split(/\s+/).map((word) => word.replace(/[:,;.*_]+$/, ''));
  const isTwo =
    second !== '' && !/[:,;]$/.test(words.split(/\s+/)[0] ?? '') && kindOfWord(`${first} ${second}`) === kind;
  return [first.toLowerCase() === kind ? '' : first, isTwo ? second : ''].filter(Boolean).join(' ');
}

/** Words without a kind: a channel or place at their beginning is read, the rest is the text. */
function plainEntry(words: string, date: Day, kind: string): NewEntry {
  const hasWay = /^(?:via|per|über|by|at|bei|beim|@)\s*\S/iu.test(words);
  const read = hasWay ? readEntry(`${date} ${kind} ${words}`) : undefined;
  if (!read || read === 'impossible' || !read.known) return { date, kind, text: words };
  const { via, at, text, minutes, cost, result } = read;
  return { date, kind, via, at, text, minutes, cost, result };
}
