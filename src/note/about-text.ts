import type { Lines } from './lines.js';
import type { Outline } from './outline.js';
import { isInside } from './spans.js';

const LONGEST = 240;

/**
 * What the note says of the person in prose: the first lines that are no heading, no log entry, task, table or
 * quotation, one line, at most 240 characters; bullets count as prose. Undefined where the note has none.
 */
export function aboutText(
  lines: Lines,
  bodyStart: number,
  outline: Outline,
  logs: readonly { start: number; end: number }[],
): string | undefined {
  const found: string[] = [];
  let length = 0;
  let offset = bodyStart;
  for (const line of lines.text.slice(bodyStart, bodyStart + 4_000).split('\n')) {
    const start = offset;
    offset += line.length + 1;
    if (logs.some((log) => start >= log.start && start < log.end)) continue;
    if (outline.headings.some((heading) => start >= heading.start && start < heading.end)) continue;
    const words = line.replace(/^\s*(?:[-*+]\s+)?/, '').trim();
    if (words === '' || /^(?:\[.\]|[|!<>#]|---|\*\*\*|\d{4}-\d\d-\d\d|\d{1,2}\.\d{1,2}\.)/.test(words))
      continue;
    if (isInside(outline.masked, start + line.indexOf(words))) continue;
    found.push(words);
    length += words.length + 1;
    if (length > LONGEST) break;
  }
  // Joined and split again, so that the sentence does not keep the whole note in memory.
  const text = [...found.join(' ')].slice(0, LONGEST + 60).join('');
  return text === '' ? undefined : text;
}
