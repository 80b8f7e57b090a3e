import { LOG_HEADINGS } from '../language/reading.js';
import type { Settings } from '../people/settings.js';
import { nfc } from '../people/text-key.js';
import { headingKey } from './heading-text.js';
import type { Heading, Outline } from './outline.js';
import type { Span } from './spans.js';

/** A part of a note under a heading, up to the next heading of the same or a higher level. */
export interface Section extends Span {
  heading: Heading;
}

/** The sections that are a log: under a heading named Log, in the settings' words or another language, any level. */
export function logSections(outline: Outline, settings: Settings, textEnd: number): Section[] {
  if (outline.headings.length === 0) return [];
  const sections: Section[] = [];
  for (let index = 0; index < outline.headings.length; index++) {
    const heading = outline.headings[index] as Heading;
    if (!isLogHeading(heading.text, settings)) continue;
    let next = index + 1;
    while ((outline.headings[next]?.level ?? 0) > heading.level) next++;
    sections.push({ heading, start: heading.end, end: outline.headings[next]?.start ?? textEnd });
    index = next - 1;
  }
  return sections;
}

/** True for the text of a heading under which the log stands. */
export function isLogHeading(text: string, { log }: Settings): boolean {
  return namesOf(log.headings).has(nfc(text).toLowerCase());
}

const known = new WeakMap<readonly string[], ReadonlySet<string>>();

/** The headings' names, made once for a list: every note asks for them. */
function namesOf(headings: readonly string[]): ReadonlySet<string> {
  const before = known.get(headings);
  if (before) return before;
  const names = new Set([...LOG_HEADINGS, ...headings.map(headingKey)]);
  known.set(headings, names);
  return names;
}
