import { type Day, dayAt } from '../people/day.js';
import type { Reference, Sourced } from '../people/person.js';
import { NONE } from '../people/shared-list.js';
import { copied } from './copied.js';
import { type PropertyTime, timeOf } from './property-time.js';

/** What a look at plain front matter finds without reading it. */
export interface FrontMatterGlance {
  /** The offset (UTF-16) at which the body begins. */
  bodyStart: number;
  /** The properties that have to be read at once, in the order of the note. */
  asked: string[];
  hasMetAt: boolean;
  /** True if `met-at` may hold a date. */
  mayBeDated: boolean;
  metOn: Sourced<Day> | undefined;
  lastContact: Sourced<Day> | undefined;
  snoozeUntil: Sourced<Day> | undefined;
  introducedBy: Reference[];
}

const UNSAFE = '\\0-\\x1f\\x7f-\\xa0\\u1680\\u2000-\\u200f\\u2028-\\u202f\\u205f\\u3000\\ud800-\\uffff';
const FIRST = 'A-Za-z0-9+\\u00c0-\\u02ff';
/** A colon before white space ends a key, a hash behind it begins a comment. */
const WORDS = `(?!null *\\n)[${FIRST}](?:[^:#${UNSAFE}]|:(?![ \\n])|(?<! )#)*`;
const QUOTED = `"[^"\\\\${UNSAFE}]*"`;
const ITEM = `(?!null *[,\\]])[${FIRST}][^,:#[\\]{}"'\`&*!|>%@?\\\\${UNSAFE}]*`;
const LIST = `\\[(?:${ITEM}(?:, *${ITEM})*)?\\]`;
const PLAIN = new RegExp(`---\\n(?:[a-z][a-z-]*:(?: (?:${WORDS}|${QUOTED}|${LIST}))?\\n)+---\\n`, 'y');
/** What a link names, where nothing in it says more. */
const NAME = /^(?! )[^[\]|#^]+(?<! )$/;
const FENCE_LENGTH = 4;
/** As much is plain front matter at most. */
const MOST = 4096;
const BOM = 0xfeff;
const QUOTE = 34;
const BRACKET = 91;
const DATE_LENGTH = 10;

/**
 * Looks over front matter of nothing but `key: words`, `key: "words"` and `key: [words, words]`. Undefined for any other, and
 * for a note that is to be read as a whole at once: what it accepts, `plainFrontMatter` reads, and what is not `asked` gives
 * no cause for a report.
 */
export function glanceAtFrontMatter(text: string): FrontMatterGlance | undefined {
  PLAIN.lastIndex = 0;
  if (!PLAIN.test(text)) return undefined;
  const bodyStart = PLAIN.lastIndex;
  if (bodyStart > MOST || text.charCodeAt(bodyStart) === BOM) return undefined;
  const glance = new Glance(bodyStart);
  return glance.look(text) ? glance : undefined;
}

/** How many notes were looked at. */
let notes = 0;

class Glance implements FrontMatterGlance {
  asked: string[] = NONE;
  hasMetAt = false;
  mayBeDated = false;
  metOn: Sourced<Day> | undefined = undefined;
  lastContact: Sourced<Day> | undefined = undefined;
  snoozeUntil: Sourced<Day> | undefined = undefined;
  introducedBy: Reference[] = NONE;

  constructor(readonly bodyStart: number) {}

  /** Looks at each property; false if the note has to be read as a whole. */
  look(text: string): boolean {
    const end = this.bodyStart - FENCE_LENGTH;
    notes += 1;
    let line = 2;
    for (let start = FENCE_LENGTH; start < end; line++) {
      const colon = text.indexOf(':', start);
      const next = text.indexOf('\n', colon);
      const key = text.slice(start, colon);
      const property = timeOf(key);
      // What stands twice is an error.
      if (!property || property.when === 'closer' || property.seenIn === notes) return false;
      property.seenIn = notes;
      const isEmpty = next === colon + 1;
      if (!isEmpty && !this.take(property.when, key, text, start, colon + 2, next, line)) return false;
      start = next + 1;
    }
    return true;
  }

  /** Takes what has to be known of a property of the line; false if the note has to be read as a whole. */
  private take(
    when: PropertyTime,
    key: string,
    text: string,
    start: number,
    from: number,
    to: number,
    line: number,
  ): boolean {
    if (when === 'day') return this.day(key, text, from, to, line);
    if (when === 'text') return this.text(key, text, from, to);
    if (when === 'now' && !(key === 'introduced-by' && this.introducer(text, start, from, to, line)))
      this.ask(key);
    return true;
  }

  private ask(key: string): void {
    if (this.asked === NONE) this.asked = [key];
    else this.asked.push(key);
  }

  private day(key: string, text: string, from: number, to: number, line: number): boolean {
    const value = to - from === DATE_LENGTH ? dayAt(text, from) : undefined;
    if (value === undefined) return false;
    const sourced = { value, line };
    if (key === 'met-on') this.metOn = sourced;
    else if (key === 'last-contact') this.lastContact = sourced;
    else this.snoozeUntil = sourced;
    return true;
  }

  /** One link to a name. */
  private introducer(text: string, lineStart: number, from: number, to: number, line: number): boolean {
    if (!text.startsWith('"[[', from) || !text.startsWith(']]"', to - 3)) return false;
    const target = text.slice(from + 3, to - 3);
    if (!NAME.test(target)) return false;
    // A slice would keep the whole text alive.
    this.introducedBy = [{ target: copied(target), isLink: true, line, column: from + 2 - lineStart }];
    return true;
  }

  /** A text that is no list and says something. */
  private text(key: string, text: string, from: number, to: number): boolean {
    const first = text.charCodeAt(from);
    if (first === BRACKET || first === QUOTE) return false;
    if (key !== 'met-at') return true;
    this.hasMetAt = true;
    for (let at = from; at < to && !this.mayBeDated; at++) {
      const code = text.charCodeAt(at);
      this.mayBeDated = code >= 48 && code <= 57;
    }
    return true;
  }
}
