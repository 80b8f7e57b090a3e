import { NONE } from '../people/shared-list.js';
import { copied } from './copied.js';
import { linksIn } from './find-links.js';
import { headingText } from './heading-text.js';
import type { LinkedTask } from './note.js';
import { type LinksAndTasks, wordsOfLine } from './note-links.js';
import { UNUSUAL } from './plain-body.js';
import { isLetter, isOrdinary } from './plain-characters.js';
import { readTask, taskState } from './read-task.js';
import { mayBeDefinition, startOfLine } from './scan-line.js';

const SPACE = 32;
const HASH = 35;
const DASH = 45;
const ABOVE = 62;
const BRACKET = 91;
const MOST_TARGETS = 20;

/**
 * The links and tasks of a body of headings, prose, bullets, tasks and quotations at the beginning of lines, without an
 * outline. Undefined where it holds anything else (code, nested lists, HTML, comments, tags), or what is to be reported. What
 * it reads, the outline gives alike (a test compares them). `line` is the 1-based line on which the body begins.
 */
export function plainLinks(text: string, bodyStart: number, line: number): LinksAndTasks | undefined {
  if (text.charCodeAt(0) === 0xfeff) return undefined;
  for (const sign of UNUSUAL) if (text.includes(sign, bodyStart)) return undefined;
  const walk = new LinkWalk(line);
  for (let start = bodyStart; start < text.length; ) {
    const newline = text.indexOf('\n', start);
    const next = newline === -1 ? text.length : newline;
    if (!walk.line(text.slice(start, next))) return undefined;
    start = next + 1;
  }
  return { links: walk.links, tasks: walk.tasks };
}

class LinkWalk {
  readonly links: LinksAndTasks['links'] = [];
  readonly tasks: LinkedTask[] = [];
  private readonly headings: { level: number; text: string }[] = [];
  private under: string[] = NONE;
  /** What the line before has left open: a line of text would go on with it. */
  private open: 'nothing' | 'text' | 'item' | 'quotation' = 'nothing';

  constructor(private number: number) {}

  /** Reads a line; false if it is not plain. */
  line(text: string): boolean {
    const isPlain = this.read(text);
    this.number++;
    return isPlain;
  }

  private read(text: string): boolean {
    let end = text.length;
    while (end > 0 && text.charCodeAt(end - 1) === SPACE) end--;
    if (end === 0) {
      this.open = 'nothing';
      return true;
    }
    const first = text.charCodeAt(0);
    if (first === HASH) return this.heading(text.slice(0, end));
    if (text.includes('#')) return false;
    if (first === ABOVE) {
      this.open = 'quotation';
      return true;
    }
    return first === DASH ? this.dash(text, end) : this.prose(text, end, first);
  }

  private heading(text: string): boolean {
    const start = startOfLine(text);
    if (start.kind !== 'heading' || text.includes('#', start.level) || text.includes('[')) return false;
    const { headings } = this;
    while ((headings.at(-1)?.level ?? 0) >= start.level) headings.pop();
    headings.push({ level: start.level, text: copied(headingText(text)) });
    this.under = headings.map((heading) => heading.text);
    this.open = 'nothing';
    return true;
  }

  /** A bullet, or a rule. */
  private dash(text: string, end: number): boolean {
    const first = text.charCodeAt(2);
    if (text.charCodeAt(1) !== SPACE || end < 3 || first === SPACE)
      return this.open === 'nothing' && /^-{3,} *$/.test(text);
    this.open = 'item';
    if (first === BRACKET && text.charCodeAt(3) !== BRACKET) return this.task(text, end);
    if (!isLetter(first) && first !== BRACKET && startOfLine(text.slice(2, end)).kind !== 'text')
      return false;
    return this.follow(text, undefined);
  }

  /** `- [x] words`; a bracket of anything else is not plain. */
  private task(text: string, end: number): boolean {
    const box = text.charAt(3);
    const words = text.slice(6, end).trim();
    const isBox = text.charCodeAt(4) === 93 && text.charCodeAt(5) === SPACE;
    // A block id is no word of a task.
    if (!isBox || box === ']' || box === '\\' || words === '' || words.includes('^')) return false;
    const { unreadable, ...told } = readTask(words);
    const state = taskState(box);
    if (told.text === '' || (state === 'open' && unreadable.length > 0)) return false;
    const task = { state, ...told, text: copied(told.text), line: this.number, targets: [] };
    this.tasks.push(task);
    return this.follow(text, task);
  }

  private prose(text: string, end: number, first: number): boolean {
    // Behind an item or a quotation without a blank line it would go on with that.
    if (this.open === 'item' || this.open === 'quotation') return false;
    this.open = 'text';
    if (!isLetter(first)) {
      const line = text.slice(0, end);
      const isText = isOrdinary(first) || first > 0xbf;
      if (!isText || startOfLine(line).kind !== 'text' || mayBeDefinition(line)) return false;
    }
    return this.follow(text, undefined);
  }

  /** The links of a line. */
  private follow(text: string, task: LinkedTask | undefined): boolean {
    if (!text.includes('[')) return true;
    let shown: string | undefined;
    for (const { target: written, start } of linksIn(text, 0)) {
      const target = copied(written);
      // One that names hundreds of people is not looked through for each of them.
      if (task && task.targets.length > MOST_TARGETS) return false;
      if (task && !task.targets.includes(target)) task.targets.push(target);
      shown ??= wordsOfLine(text);
      const link = { target, line: this.number, column: start + 1, text: shown, under: this.under };
      this.links.push(task ? { ...link, task: task.state } : link);
    }
    return true;
  }
}
