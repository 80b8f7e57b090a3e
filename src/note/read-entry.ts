import { ENTRY_FIELDS, kindOfWord } from '../language/reading.js';
import type { Day } from '../people/day.js';
import type { Entry } from '../people/entry.js';
import { takeFields } from './inline-fields.js';
import { leadingDate } from './read-date.js';
import { readWayAndPlace } from './read-way-and-place.js';

/** A line of the log read; `line` is for the caller to add. */
export type EntryWords = Omit<Entry, 'line'>;

/** The kind of an entry that has nothing but a date. */
const NO_KIND = 'contact';
const OPENERS = /^(?:\*\*\*|\*\*|\*|___|__|_|==|\()/;

/**
 * Reads `DATE KIND [via CHANNEL] [at PLACE]: text`, the bullet taken off. Undefined if there is no date at the
 * beginning, `impossible` if the calendar does not have it. Of a kind that the program does not know, all words stay
 * in the text.
 */
export function readEntry(words: string): EntryWords | 'impossible' | undefined {
  const dated = takeDate(words);
  if (dated === undefined || dated === 'impossible') return dated;
  const { date, rest } = dated;
  const { fields, text } = takeEntryFields(rest);
  const kind = takeKind(text);
  if (!kind) {
    const word = /^\p{L}[\p{L}\p{M}\p{N}'’-]*/u.exec(text)?.[0].toLowerCase() ?? NO_KIND;
    return { date, kind: word, known: false, text, ...fields };
  }
  return { date, kind: kind.kind, known: true, ...readWayAndPlace(kind.rest, kind.kind), ...fields };
}

/** The date may be emphasised or in brackets, and a comma, colon or dash may follow it. */
function takeDate(words: string): { date: Day; rest: string } | 'impossible' | undefined {
  const opener = OPENERS.exec(words)?.[0] ?? '';
  const found = leadingDate(words.slice(opener.length));
  if (!found || found.date === 'impossible') return found?.date as 'impossible' | undefined;
  const closer = opener === '(' ? ')' : opener;
  let rest = withoutSeparator(words.slice(opener.length + found.length), closer);
  if (closer !== '' && rest.startsWith(closer)) rest = withoutSeparator(rest.slice(closer.length), '');
  return { date: found.date, rest: rest.trim() };
}

function withoutSeparator(text: string, closer: string): string {
  const rest = text.trimStart();
  const separator = /^(?:[,;:]|[|–—-]+(?=\s|$))+/.exec(rest)?.[0] ?? '';
  const after = rest.slice(separator.length);
  const isFree =
    separator === '' || after === '' || /^\s/.test(after) || (closer !== '' && after.startsWith(closer));
  return isFree || /[,;:]$/.test(separator) ? after.trimStart() : rest;
}

function takeEntryFields(text: string): { text: string; fields: Pick<Entry, 'minutes' | 'cost' | 'result'> } {
  const fields: Pick<Entry, 'minutes' | 'cost' | 'result'> = {};
  const taken = takeFields(text, ({ key, value }) => {
    const name = Object.hasOwn(ENTRY_FIELDS, key) ? ENTRY_FIELDS[key] : undefined;
    if (name === undefined || value === '' || fields[name] !== undefined) return false;
    if (name !== 'minutes') fields[name] = value;
    else if (/^\d{1,5}(?:[.,]\d+)?(?=$|\D)/.test(value))
      fields.minutes = Number.parseFloat(value.replace(',', '.'));
    else return false;
    return true;
  });
  return { text: taken.text.trim(), fields };
}

/** The kind, perhaps of two words, perhaps emphasised; `rest` begins right behind it. */
function takeKind(text: string): { kind: Entry['kind']; rest: string } | undefined {
  const match = /^([*_]{0,3})(\p{L}[\p{L}\p{M}\p{N}'’-]*)(?:( +)(\p{L}[\p{L}\p{M}\p{N}'’-]*))?/u.exec(text);
  if (!match) return undefined;
  const [, marks = '', first = '', gap = '', second = ''] = match;
  const two = second === '' ? undefined : kindOfWord(`${first} ${second}`);
  const kind = two ?? kindOfWord(first);
  if (kind === undefined) return undefined;
  const end = marks.length + first.length + (two === undefined ? 0 : gap.length + second.length);
  const rest = text.slice(end);
  if (marks === '') return { kind, rest };
  return rest.startsWith(marks) ? { kind, rest: rest.slice(marks.length) } : undefined;
}
