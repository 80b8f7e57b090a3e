import type { ItemRuleId } from '../agenda/agenda.js';
import { closesField } from '../agenda/closes.js';
import { saysThanks } from '../agenda/standing.js';
import { THANKED } from '../language/gesture-words.js';
import { kindOfWord } from '../language/reading.js';
import { kindOfTick } from '../language/tick-words.js';
import type { NewEntry } from '../note/format-entry.js';
import { readEntry } from '../note/read-entry.js';
import type { Day } from '../people/day.js';
import { directionOf, isContact } from '../people/entry.js';

/** What the entry of a ticked line says; `typed` if the user named the kind. */
export interface TickedEntry {
  entry: NewEntry;
  typed: boolean;
}

/** What an entry of that day would not close by itself. */
export interface Opened {
  /** The day of the meeting that is to be followed up: a contact on it is the meeting. */
  metOn?: Day;
  /** True if the note tells neither when they were met nor of a last contact: a `met` would be taken for the first. */
  isUnmet?: boolean;
  /** True if an occasion on the line is still to come. */
  occasionAhead?: boolean;
  /** False for words that need not tell of anything that took place. */
  isTick?: boolean;
}

/** The kinds that a tick may stand for where the user named none. */
export const TICK_KINDS = ['wrote', 'thanked', 'greeted', 'sent'] as const;

const THANKS = new Set(['thank', 'thank-introducer']);

/**
 * The entry for a tick: the kind that the words begin with, else the one that closes the reasons (`rules`, without
 * promises). A word of another form ("rang her", "Anruf") stays in the text, so that nothing typed is lost. What the
 * entry would leave open all the same it says that it closes.
 */
export function entryOfTick(
  words: string,
  date: Day,
  rules: readonly string[],
  language: 'en' | 'de',
  opened: Opened = {},
): TickedEntry {
  const found = typedEntry(words, date, opened.isTick);
  const entry = found ?? plainEntry(words, date, kindFor(rules));
  const isFromThem = directionOf(entry.kind) === 'in';
  const owesThanks = rules.some((rule) => THANKS.has(rule));
  const thanks = { ...entry, text: entry.text ?? '', known: true, line: 0 };
  const says = owesThanks && !isFromThem && !saysThanks(thanks) ? THANKED[language] : '';
  const closes = closesField(leftOpen(entry, rules, opened));
  entry.text = [entry.text, says, closes].filter(Boolean).join(' ');
  return { entry, typed: found !== undefined };
}

/** The rules on the line that the entry's kind and day would leave open. */
function leftOpen({ kind, date }: NewEntry, rules: readonly string[], opened: Opened): ItemRuleId[] {
  const direction = directionOf(kind);
  const open: [ItemRuleId, boolean][] = [
    [
      'first-follow-up',
      opened.metOn !== undefined && date <= opened.metOn && rules.includes('first-follow-up'),
    ],
    // Whoever stood on the page was known before.
    ['first-follow-up', opened.isUnmet === true && kind === 'met'],
    ['report-back', direction === 'in' && rules.includes('report-back')],
    ['occasion', opened.occasionAhead === true && kind !== 'greeted' && rules.includes('occasion')],
    ['nudge', direction === 'out' && kind !== 'sent' && rules.includes('nudge')],
  ];
  const left = open.filter(([, isOpen]) => isOpen).map(([rule]) => rule);
  const owesThanks = direction === 'in' && rules.some((rule) => THANKS.has(rule));
  return owesThanks ? ['thank', ...left] : left;
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

function typedEntry(words: string, date: Day, isTick?: boolean): NewEntry | undefined {
  const read = readEntry(`${date} ${words}`);
  if (words === '' || !read || read === 'impossible' || !read.known || !isContact(read.kind)) {
    const told = kindOfTick(words, isTick);
    return told && isContact(told) ? plainEntry(words, date, told) : undefined;
  }
  // "angerufen: die neue Wohnung" keeps its colon, "angerufen, sie zieht um" its comma.
  const lead = words.endsWith(read.text) ? words.slice(0, words.length - read.text.length) : '';
  const between = `${/(?:[:,;]|\s[–—-])(?=\s+$)/u.exec(lead)?.[0] ?? ''} `;
  const text = [otherForm(words, read.kind), read.text].filter(Boolean).join(between);
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
