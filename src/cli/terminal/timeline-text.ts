import type { TimelineEntry } from '../../app/person-timeline.js';
import type { Day } from '../../people/day.js';
import type { TextStyle } from './agenda-text.js';
import { displayWidth } from './display-width.js';
import { relativeDay } from './relative-day.js';
import { visibleLine } from './visible.js';
import { wrap } from './wrap.js';

const TAIL = 12;

/** What the kinds that are no entries are called; a past entry goes by its own word. */
const LABELS: Record<string, string> = {
  'last-contact': 'contact',
  mention: 'in a note',
  'first-met': 'first met',
  'introduced-by': 'through',
  'introduced-me': 'brought you',
  'brought-together': 'introduced to',
  'promise-made': 'promised',
  'promise-due': 'promise',
  'promise-kept': 'kept',
  'promise-dropped': 'dropped',
  task: 'your task',
};

/**
 * The timeline, oldest first, what is ahead under a heading of its own. Unless `all` is set only the end of the past
 * is shown, with a count. No line for an empty one.
 */
export function timelineText(
  timeline: readonly TimelineEntry[],
  today: Day,
  style: TextStyle,
  all: boolean,
): string[] {
  const past = timeline.filter(({ ahead }) => !ahead);
  const ahead = timeline.filter((one) => one.ahead);
  const shown = all ? past : past.slice(-TAIL);
  const column = Math.max(0, ...[...shown, ...ahead].map((one) => displayWidth(labelOf(one)))) + 2;
  const line = (one: TimelineEntry) => lineText(one, today, column, style);
  const heading =
    shown.length < past.length
      ? `Timeline, the last ${shown.length} of ${past.length} (--all shows the rest)`
      : 'Timeline';
  return [
    ...(shown.length === 0 ? [] : ['', style.paint.heading(heading), ...shown.map(line)]),
    ...(ahead.length === 0 ? [] : ['', style.paint.heading('Ahead'), ...ahead.map(line)]),
  ];
}

function labelOf({ kind }: TimelineEntry): string {
  return visibleLine(Object.hasOwn(LABELS, kind) ? (LABELS[kind] as string) : kind);
}

function lineText(one: TimelineEntry, today: Day, column: number, { paint, width }: TextStyle): string {
  const { date, kind, text, source, ahead } = one;
  const label = labelOf(one);
  const isOpen = (kind === 'promise-due' || kind === 'task') && date < today;
  const words = [text, isOpen ? 'still open' : '', ahead ? relativeDay(date, today) : ''].filter(Boolean);
  const place = paint.faint(visibleLine(`${source.path}:${source.line}`));
  const start = `  ${date}  ${label}${' '.repeat(column - displayWidth(label))}`;
  return wrap(`${start}${visibleLine(words.join(' · '))}  ${place}`, width, column + 14);
}
