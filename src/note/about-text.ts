import { shorten } from '../people/plain-text.js';
import { copied } from './copied.js';
import type { Lines } from './lines.js';
import type { Outline } from './outline.js';
import { isInside, lastAtOrBefore, type Span } from './spans.js';

const LONGEST = 240;
/** Nothing is looked for beyond these UTF-16 units of a body. */
const FARTHEST = 4_000;
/** Addresses, numbers and birthdays are facts for the properties, nothing to be reminded of. */
const REACH =
  /☎|📞|✉|\S@\S|\+\d{2}[\s\d]{6,}|^(?:tel|phone|mobile|mail|e-mail|geb|geboren|born|birthday|geburtstag|address|adresse)\b[.:]|^geb\.? \d|^[^.!?]{3,40} \d+\p{L}?,(?: \d{4,5})? \p{Lu}\p{L}+$/iu;

/** Every line that {@link REACH} means holds one of these (the last but one begins a telephone, and more), or begins so. */
const MAY_REACH = /[\d@☎\ud83d✉]/;
const MAY_NAME_REACH = /^[a-z\u017f\u212a-]{3,10}[.:]/iu;

/**
 * What the note says of the person in prose: the first lines that are no heading, no log entry, task, table or
 * quotation, one line, at most 240 characters; bullets count as prose. Undefined where the note has none.
 */
export function aboutText(
  lines: Lines,
  bodyStart: number,
  outline: Outline,
  logs: readonly Span[],
): string | undefined {
  const about = new AboutLines(bodyStart);
  let offset = bodyStart;
  while (offset <= lines.text.length && !about.isFull) {
    const start = offset;
    const next = lines.text.indexOf('\n', start);
    const end = next === -1 ? lines.text.length : next;
    offset = end + 1;
    if (isWithin(logs, start) || isWithin(outline.headings, start)) continue;
    about.take(lines.text, start, end, outline.masked);
  }
  return about.text();
}

/** Puts {@link aboutText} together from the lines of a body, in their order, without headings and logs. */
export class AboutLines {
  private readonly found: string[] = [];
  private length = 0;
  private readonly farthest: number;
  private isBeyond = false;

  constructor(bodyStart: number) {
    this.farthest = bodyStart + FARTHEST;
  }

  /** True if no further line is wanted. */
  get isFull(): boolean {
    return this.length > LONGEST || this.isBeyond;
  }

  /** Takes the line from `start` to `end`, its line end left out; one that begins in what is hidden says nothing. */
  take(text: string, start: number, end: number, hidden: readonly Span[] = []): void {
    if (start > this.farthest) {
      this.isBeyond = true;
      return;
    }
    const line = text.slice(start, Math.min(end, this.farthest));
    if (line === '') return;
    const words = (/^[\s*+-]/.test(line) ? line.replace(/^\s*(?:[-*+]\s+)?/, '') : line).trim();
    if (words === '' || /^(?:\[.\]|[|!<>#]|---|\*\*\*|\d{4}-\d\d-\d\d|\d{1,2}\.\d{1,2}\.)/.test(words))
      return;
    if (hidden.length > 0 && isInside(hidden, start + line.indexOf(words))) return;
    if (
      ((MAY_REACH.test(words) || MAY_NAME_REACH.test(words)) && REACH.test(words)) ||
      (isShort(words) && !/[\u3040-\u9fff\uac00-\ud7af]/.test(words))
    )
      return;
    this.found.push(/[.!?…:;,]$/.test(words) ? words : `${words} ·`);
    this.length += words.length + 1;
  }

  /** All that was taken, as one line; undefined where that is nothing. */
  text(): string | undefined {
    if (this.found.length === 0) return undefined;
    const all = this.found.join(' ');
    const text = copied(shorten(all.endsWith(' ·') ? all.slice(0, -2) : all, LONGEST + 40));
    return text === '' ? undefined : text;
  }
}

/** Fewer than three words. */
function isShort(words: string): boolean {
  const space = words.indexOf(' ');
  return space === -1 || !words.includes(' ', space + 1);
}

function isWithin(spans: readonly Span[], offset: number): boolean {
  const span = spans[lastAtOrBefore(spans, offset)];
  return span !== undefined && offset < span.end;
}
