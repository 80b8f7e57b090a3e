import type { Mention } from './network.js';
import type { Person } from './person.js';
import { plainText, shorten } from './plain-text.js';
import { foldText, searchStems, stemMeets } from './same-words.js';

/** Where in a note a search found something, in the vocabulary of the properties; `other` are the remaining ones. */
export type FoundIn = keyof typeof WEIGHTS;

/** How much a find tells: what somebody offers is what one looks for most (advice A20). */
const WEIGHTS = {
  offers: 10,
  name: 9,
  role: 7,
  company: 7,
  interests: 6,
  tags: 6,
  city: 5,
  note: 4,
  log: 3,
  mention: 2,
  promise: 2,
  seeks: 2,
  other: 1,
} as const;

const LONGEST = 160;

/** The words that are looked for, prepared once for all notes. */
export interface Query {
  stems: string[];
  /** What a text must hold, folded, for a stem to be in it: a cheap test before the careful one. */
  beginnings: string[];
}

/** The line that answers a search best. */
export interface FoundLine {
  in: FoundIn;
  /** The person's note, or the dated note that names them. */
  path: string;
  /** 1-based. */
  line: number;
  /** In plain words; an item of a property's list with the property before it. */
  text: string;
}

/** What a search found in one person's note. */
export interface Find {
  /** How many of the words that were looked for are in the note. */
  words: number;
  /** Higher is better; only compared among finds of one query. */
  score: number;
  best: FoundLine;
}

/** Prepares a search; undefined if the text holds nothing but filler words. */
export function makeQuery(text: string): Query | undefined {
  const stems = [...new Set(searchStems(text))];
  if (stems.length === 0) return undefined;
  const beginnings = stems.map((stem) =>
    stem.length > 4 ? stem.slice(0, Math.max(4, stem.length - 2)) : stem,
  );
  return { stems, beginnings };
}

/**
 * Looks for the words in a person's note, line by line (properties, prose, log, promises), and in the lines of dated
 * notes that name the person. `keyOf` turns the name of a property in the vault into ours. Linear in the text, and
 * cheap for notes that hold none of the words.
 */
export function searchPerson(
  { person, mentions }: { person: Person; mentions: readonly Mention[] },
  text: string,
  query: Query,
  keyOf: (name: string) => string,
): Find | undefined {
  const name = { in: 'name' as const, path: person.path, line: person.line, text: person.name };
  const weights = new Map<string, number>();
  let best: { found: FoundLine; words: number } | undefined;
  const consider = (words: string, find: () => FoundLine) => {
    const met = stemsIn(words, query);
    if (met.length === 0) return;
    const found = find();
    const weight = WEIGHTS[found.in];
    for (const stem of met) weights.set(stem, Math.max(weights.get(stem) ?? 0, weight));
    const isBetter =
      !best || met.length > best.words || (met.length === best.words && weight > WEIGHTS[best.found.in]);
    if (isBetter) best = { found, words: met.length };
  };
  if (mayHold(foldText(text), query)) {
    for (const line of linesOf(person, text, keyOf)) consider(line.words, () => line.found());
  }
  for (const { path, line, text: words } of mentions) {
    consider(words, () => ({ in: 'mention', path, line, text: shorten(plainText(words), LONGEST) }));
  }
  // Most names are those of the files and stand on no line.
  consider([person.name, ...person.aliases].join(' '), () => name);
  if (!best) return undefined;
  const isWhole = best.words === query.stems.length;
  const sum = [...weights.values()].reduce((all, weight) => all + weight, 0);
  return {
    words: weights.size,
    score: sum + (isWhole ? WEIGHTS[best.found.in] : 0),
    best: best.found,
  };
}

function mayHold(folded: string, { beginnings }: Query): boolean {
  return beginnings.some((beginning) => folded.includes(beginning));
}

function stemsIn(words: string, query: Query): string[] {
  if (!mayHold(foldText(words), query)) return [];
  const own = searchStems(words);
  return query.stems.filter((wanted) => own.some((stem) => stemMeets(wanted, stem)));
}

interface NoteLine {
  words: string;
  found(): FoundLine;
}

function* linesOf(person: Person, text: string, keyOf: (name: string) => string): Generator<NoteLine> {
  const entries = new Set(person.entries.map(({ line }) => line));
  const tasks = new Set(person.tasks.map(({ line }) => line));
  const lines = text.replace(/^\uFEFF/, '').split('\n');
  let inProperties = lines[0]?.trimEnd() === '---';
  let property = '';
  for (const [index, whole] of lines.entries()) {
    const words = whole.trim();
    const line = index + 1;
    if (inProperties) {
      if (index > 0 && /^(?:---|\.\.\.)$/.test(words)) inProperties = false;
      const name = /^([^\s#:-][^:]*):(?:\s|$)/.exec(whole)?.[1];
      if (name !== undefined) property = name.replace(/^["']|["']$/g, '');
      const key = keyOf(property);
      // A property's own name is no answer: "company" does not look for everybody who has one.
      const value =
        name === undefined ? words.replace(/^-\s+/, '') : whole.slice(whole.indexOf(':') + 1).trim();
      yield {
        words: value,
        found: () => ({
          in: fieldOf(key),
          path: person.path,
          line,
          text: shorten(`${property}: ${value}`, LONGEST),
        }),
      };
      continue;
    }
    yield {
      words,
      found: () => ({
        in: entries.has(line) ? 'log' : tasks.has(line) ? 'promise' : 'note',
        path: person.path,
        line,
        text: shorten(plainText(words.replace(/^(?:[-*+>]\s+|#+\s+|\[.\]\s+)+/, '')), LONGEST),
      }),
    };
  }
}

function fieldOf(key: string): FoundIn {
  if (key === 'aliases' || key === 'alias') return 'name';
  if (key === 'tag') return 'tags';
  return key in WEIGHTS && !['note', 'log', 'mention', 'promise'].includes(key) ? (key as FoundIn) : 'other';
}
