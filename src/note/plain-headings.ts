import type { Settings } from '../people/settings.js';
import { headingText } from './heading-text.js';
import { isLogHeading } from './log-sections.js';
import { startOfLine } from './scan-line.js';

/** A heading that holds no other `#` than those it begins with. */
export interface PlainHeading {
  level: number;
  isLog: boolean;
}

const MOST_KNOWN = 2_000;

/** Headings by their lines: the notes of a vault have the same few, and each is looked at once. */
export class PlainHeadings {
  private readonly known = new Map<string, PlainHeading | undefined>();

  constructor(private readonly settings: Settings) {}

  /** The heading that a line is; undefined for a line that begins with `#` and is none, or holds a tag. */
  of(line: string): PlainHeading | undefined {
    const known = this.known.get(line);
    if (known || this.known.has(line)) return known;
    const start = startOfLine(line);
    const isPlain = start.kind === 'heading' && !line.includes('#', start.level);
    const heading = isPlain
      ? { level: start.level, isLog: isLogHeading(headingText(line), this.settings) }
      : undefined;
    if (this.known.size < MOST_KNOWN) this.known.set(line, heading);
    return heading;
  }
}

const made = new WeakMap<readonly string[], PlainHeadings>();

/** The headings as these settings see them. */
export function headingsFor(settings: Settings): PlainHeadings {
  const { headings } = settings.log;
  const known = made.get(headings) ?? new PlainHeadings(settings);
  made.set(headings, known);
  return known;
}
