import { shorten } from '../people/plain-text.js';
import { copied } from './copied.js';
import type { Lines } from './lines.js';
import type { Outline } from './outline.js';
import { isInside, lastAtOrBefore, type Span } from './spans.js';

const LONGEST = 240;
/** Addresses, numbers and birthdays are facts for the properties, nothing to be reminded of. */
const REACH =
  /☎|📞|✉|\S@\S|\+\d{2}[\s\d]{6,}|^(?:tel|phone|mobile|mail|e-mail|geb|geboren|born|birthday|geburtstag|address|adresse)\b[.:]|^geb\.? \d|^[^.!?]{3,40} \d+\p{L}?,(?: \d{4,5})? \p{Lu}\p{L}+$/iu;

/** Every line that {@link REACH} means holds one of these. */
const MAY_REACH = /[\d@☎📞✉]|^[a-z\u017f\u212a-]{3,10}[.:]/iu;

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
  const found: string[] = [];
  let length = 0;
  let offset = bodyStart;
  const end = Math.min(lines.text.length, bodyStart + 4_000);
  while (offset <= end) {
    const start = offset;
    const next = lines.text.indexOf('\n', start);
    const line = lines.text.slice(start, next === -1 || next > end ? end : next);
    offset = start + line.length + 1;
    if (line === '' || isWithin(logs, start) || isWithin(outline.headings, start)) continue;
    const words = (/^[\s*+-]/.test(line) ? line.replace(/^\s*(?:[-*+]\s+)?/, '') : line).trim();
    if (words === '' || /^(?:\[.\]|[|!<>#]|---|\*\*\*|\d{4}-\d\d-\d\d|\d{1,2}\.\d{1,2}\.)/.test(words))
      continue;
    if (isInside(outline.masked, start + line.indexOf(words))) continue;
    if (
      (MAY_REACH.test(words) && REACH.test(words)) ||
      (isShort(words) && !/[\u3040-\u9fff\uac00-\ud7af]/.test(words))
    )
      continue;
    found.push(/[.!?…:;,]$/.test(words) ? words : `${words} ·`);
    length += words.length + 1;
    if (length > LONGEST) break;
  }
  const text = copied(shorten(found.join(' ').replace(/ ·$/, ''), LONGEST + 40));
  return text === '' ? undefined : text;
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
