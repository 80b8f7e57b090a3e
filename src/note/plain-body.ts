import type { Entry } from '../people/entry.js';
import type { Settings } from '../people/settings.js';
import { NONE } from '../people/shared-list.js';
import type { Task } from '../people/task.js';
import { AboutLines } from './about-text.js';
import { copied } from './copied.js';
import { isLetter, isOrdinary, trimmedSlice } from './plain-characters.js';
import { headingsFor, type PlainHeadings } from './plain-headings.js';
import { readPlainLog } from './plain-log.js';
import type { BodyFacts } from './read-body.js';
import { readTask, taskState } from './read-task.js';
import { mayBeDefinition, startOfLine } from './scan-line.js';

const SPACE = 32;
const HASH = 35;
const DASH = 45;
const BRACKET = 91;
/** Carriage returns and tabs, code, HTML and comments are for the outline to judge. */
export const UNUSUAL = ['\r', '\t', '`', '<', '%%'];

/**
 * The body of a note as most are written, in one pass over its lines: headings, prose, bullets and tasks at the beginning of
 * lines, a log of plain entries. Undefined where it holds anything else (quotations, code, nested lists, HTML, comments,
 * tags), or what is to be reported: then the outline is needed. What it reads, the reading by the outline gives alike (a
 * test compares them). `line` is the 1-based line on which the body begins.
 */
export function readPlainBody(
  text: string,
  bodyStart: number,
  line: number,
  settings: Settings,
): BodyFacts | undefined {
  for (const sign of UNUSUAL) if (text.includes(sign, bodyStart)) return undefined;
  const body = new PlainBody(text, bodyStart, line, headingsFor(settings));
  while (body.next()) if (!body.isPlain) return undefined;
  if (!body.isPlain) return undefined;
  return {
    entries: body.entries,
    tasks: body.tasks.length > 0 ? body.tasks : NONE,
    about: body.about.text(),
    tags: NONE,
  };
}

class PlainBody {
  readonly entries: Entry[] = [];
  readonly tasks: Task[] = [];
  readonly about: AboutLines;
  isPlain = true;
  /** What the line before has left open: a line of text would go on with it. */
  private open: 'nothing' | 'text' | 'item' = 'nothing';
  /** The next `#` that was found; the end of the text where there is none. */
  private hash = -1;

  constructor(
    private readonly source: string,
    private at: number,
    private line: number,
    private readonly headings: PlainHeadings,
  ) {
    this.about = new AboutLines(at);
  }

  /** Reads a line, or a whole log; false at the end. */
  next(): boolean {
    const { source, at: start } = this;
    if (start >= source.length) return false;
    const newline = source.indexOf('\n', start);
    const next = newline === -1 ? source.length : newline;
    this.at = next + 1;
    this.line++;
    let end = next;
    while (end > start && source.charCodeAt(end - 1) === SPACE) end--;
    if (end === start) {
      this.open = 'nothing';
      return true;
    }
    const first = source.charCodeAt(start);
    if (first === HASH) this.heading(start, end);
    else if (this.hasHash(start, end)) this.isPlain = false;
    else {
      if (first === DASH) this.dash(start, end);
      else this.text(first, start, end);
      if (!this.about.isFull) this.about.take(source, start, next);
    }
    return true;
  }

  /** A tag belongs to the person, and a `#` in an address is none: for the outline to judge. */
  private hasHash(start: number, end: number): boolean {
    if (this.hash < start) {
      const found = this.source.indexOf('#', start);
      this.hash = found === -1 ? this.source.length : found;
    }
    return this.hash < end;
  }

  private heading(start: number, end: number): void {
    const heading = this.headings.of(this.source.slice(start, end));
    if (!heading) this.isPlain = false;
    else if (heading.isLog) this.log(heading.level);
    this.open = 'nothing';
  }

  /** The log below its heading, up to the next heading: that of a part of it is for the outline. */
  private log(level: number): void {
    const { source } = this;
    const from = this.at;
    // The line before the next heading ends with it.
    const found = source.indexOf('\n#', from - 1);
    const end = found === -1 ? source.length : found + 1;
    const start = startOfLine(source.slice(end, end + 8));
    if (found !== -1 && (start.kind !== 'heading' || start.level > level)) {
      this.isPlain = false;
      return;
    }
    const log = copied(source.slice(from, end));
    this.isPlain = readPlainLog(log, this.line, this.entries);
    for (let at = log.indexOf('\n'); at !== -1; at = log.indexOf('\n', at + 1)) this.line++;
    this.at = end;
  }

  /** A bullet, or a rule. */
  private dash(start: number, end: number): void {
    const { source } = this;
    const first = source.charCodeAt(start + 2);
    if (source.charCodeAt(start + 1) !== SPACE || start + 2 >= end || first === SPACE) {
      const isRule = this.open === 'nothing' && /^-{3,}$/.test(source.slice(start, end));
      if (!isRule) this.isPlain = false;
      return;
    }
    this.open = 'item';
    if (first === BRACKET && source.charCodeAt(start + 3) !== BRACKET) this.task(start + 2, end);
    else if (
      !isLetter(first) &&
      first !== BRACKET &&
      startOfLine(source.slice(start + 2, end)).kind !== 'text'
    )
      this.isPlain = false;
  }

  /** `[x] words`; a bracket of anything else is not plain. */
  private task(start: number, end: number): void {
    const { source } = this;
    const isBox = source.charCodeAt(start + 2) === 93 && source.charCodeAt(start + 3) === SPACE;
    const box = source.charAt(start + 1);
    let from = start + 4;
    while (from < end && source.charCodeAt(from) === SPACE) from++;
    if (!isBox || box === ']' || box === '\\' || from >= end) {
      this.isPlain = false;
      return;
    }
    const words = trimmedSlice(source, from, end);
    const { text, theirs, due, done, created, unreadable } = readTask(words);
    const state = taskState(box);
    // A block id is no word of a task.
    if (words.includes('^') || (state === 'open' && unreadable.length > 0)) this.isPlain = false;
    else if (text !== '')
      this.tasks.push({ state, text: copied(text), theirs, due, done, created, line: this.line - 1 });
  }

  private text(first: number, start: number, end: number): void {
    // Behind an item without a blank line it would go on with that.
    if (this.open === 'item') this.isPlain = false;
    else if (!isLetter(first)) {
      const line = this.source.slice(start, end);
      const isText = isOrdinary(first) || first > 0xbf;
      if (!isText || startOfLine(line).kind !== 'text' || mayBeDefinition(line)) this.isPlain = false;
    }
    this.open = 'text';
  }
}
