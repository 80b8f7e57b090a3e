import { kindOfWord } from '../language/reading.js';
import type { Day } from '../people/day.js';
import { typedLine } from './own-text.js';
import { readEntry } from './read-entry.js';

/** An entry to be written. Line breaks in its texts become spaces. */
export interface NewEntry {
  date: Day;
  /** A known kind in any language, or a word of the user's. */
  kind: string;
  via?: string;
  at?: string;
  text?: string;
  minutes?: number;
  cost?: string;
  result?: string;
}

const PARTS = ['date', 'kind', 'via', 'at', 'text', 'minutes', 'cost', 'result'] as const;

/**
 * The line `- DATE KIND [via CHANNEL] [at PLACE]: text [minutes:: 10] …` without indentation and line end. It reads
 * back as exactly this entry, but for what the grammar cannot hold: a colon inside a channel or place becomes a
 * comma, a preposition there is put in brackets.
 */
export function formatEntry(entry: NewEntry): string {
  const clean = cleanEntry(entry);
  const head = [clean.date, clean.kind, clean.via && `via ${clean.via}`, clean.at && `at ${clean.at}`];
  const start = head.filter(Boolean).join(' ');
  const fields = fieldsOf(clean);
  const lines =
    clean.text === ''
      ? [
          [start, fields],
          [`${start}:`, fields],
        ]
      : [
          [`${start}:`, clean.text, fields],
          [`${start}:`, fields, clean.text],
        ];
  const candidates = lines.map((parts) => parts.filter((part) => part !== '').join(' '));
  const words = candidates.find((candidate) => readsAs(candidate, clean)) ?? candidates[0];
  return `- ${words}`;
}

/** The entry as it will read: texts on one line, the kind in its canonical form. */
export function cleanEntry(entry: NewEntry): NewEntry & { text: string } {
  const kind = typedLine(entry.kind).toLowerCase();
  const via = cleanPart(entry.via, /\s(?=(?:at|bei|beim)\s)/iu);
  return {
    date: entry.date,
    kind: kindOfWord(kind) ?? kind,
    via,
    at: cleanPart(entry.at, via === undefined ? /\s(?=(?:via|per)\s)/iu : undefined),
    text: typedLine(entry.text ?? ''),
    minutes:
      entry.minutes !== undefined && entry.minutes >= 0 && entry.minutes < 100_000
        ? entry.minutes
        : undefined,
    cost: cleanField(entry.cost),
    result: cleanField(entry.result),
  };
}

function readsAs(words: string, entry: NewEntry): boolean {
  const read = readEntry(words);
  if (read === undefined || read === 'impossible') return false;
  if (!read.known) return read.date === entry.date && entry.kind.startsWith(read.kind);
  return PARTS.every((part) => read[part] === entry[part]);
}

/** A channel or place without what would end it early. */
function cleanPart(value: string | undefined, preposition: RegExp | undefined): string | undefined {
  let text = typedLine(value ?? '')
    .replace(/:(?=\s)/g, ',')
    .replace(/[:\s]+$/, '');
  for (let cut = preposition?.exec(text); cut; cut = preposition?.exec(text)) {
    text = `${text.slice(0, cut.index)} (${text.slice(cut.index + 1)})`;
  }
  return text === '' ? undefined : text;
}

/** A field's value ends at its bracket: only those of links may stand in it. */
function cleanField(value: string | undefined): string | undefined {
  const text = typedLine(value ?? '').replace(/\[\[[^[\]]*\]\]|[[\]]/g, (found) => {
    if (found.length > 1) return found;
    return found === '[' ? '(' : ')';
  });
  return text === '' ? undefined : text;
}

function fieldsOf(entry: NewEntry): string {
  const { minutes, cost, result } = entry;
  return Object.entries({ minutes, cost, result })
    .flatMap(([key, value]) => (value === undefined ? [] : `[${key}:: ${value}]`))
    .join(' ');
}
