import { shorten } from '../people/plain-text.js';
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
  for (const line of lines.text.slice(bodyStart, bodyStart + 4_000).split('\n')) {
    const start = offset;
    offset += line.length + 1;
    if (isWithin(logs, start) || isWithin(outline.headings, start)) continue;
    const words = line.replace(/^\s*(?:[-*+]\s+)?/, '').trim();
    if (words === '' || /^(?:\[.\]|[|!<>#]|---|\*\*\*|\d{4}-\d\d-\d\d|\d{1,2}\.\d{1,2}\.)/.test(words))
      continue;
    if (isInside(outline.masked, start + line.indexOf(words))) continue;
    if (
      (MAY_REACH.test(words) && REACH.test(words)) ||
      (words.split(' ').length < 3 && !/[\u3040-\u9fff\uac00-\ud7af]/.test(words))
    )
      continue;
    found.push(/[.!?…:;,]$/.test(words) ? words : `${words} ·`);
    length += words.length + 1;
    if (length > LONGEST) break;
  }
  // Joined and split again, so that the sentence does not keep the whole note in memory.
  const text = [...shorten(found.join(' ').replace(/ ·$/, ''), LONGEST + 40)].join('');
  return text === '' ? undefined : text;
}

function isWithin(spans: readonly Span[], offset: number): boolean {
  const span = spans[lastAtOrBefore(spans, offset)];
  return span !== undefined && offset < span.end;
}
