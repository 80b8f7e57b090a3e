import type { Settings } from '../../people/settings.js';
import { applyEdits, type Edit } from '../edit.js';
import { lineEndOf } from '../line-end.js';
import { outlineOf } from '../outline.js';
import { parsePerson } from '../parse-person.js';
import { splitNote } from '../split-note.js';
import { entryIdentity } from './entry-identity.js';
import { mergeLogs } from './merge-logs.js';
import { mergeProperties, type NoteToMerge } from './merge-properties.js';

/** One note made of two. */
export interface MergedNote {
  text: string;
  /** Keys of properties that were added, or whose items were. */
  taken: string[];
  /** What the second note says otherwise, as it stands in the text: `key: value`. */
  conflicts: string[];
  /** How many entries the log has more than before. */
  entries: number;
}

/** The heading under which the rest of the second note stands. */
const FROM = { en: 'From', de: 'Von' } as const;

/**
 * Puts a second note into the first: properties by key, entries into the log by date, and everything else under a
 * heading at the end. Read back before it is given out: every entry and task of both must be there. Undefined if
 * that cannot be had.
 */
export function mergeNotes(
  first: NoteToMerge,
  second: NoteToMerge,
  settings: Settings,
): MergedNote | undefined {
  const { text, taken, conflicts } = mergeProperties(first, second, settings);
  for (const together of [true, false]) {
    const whole = mergeBodies(text, second, conflicts, settings, together);
    if (whole === undefined) continue;
    const read = parsePerson(first.path, whole, settings).person;
    if (!read || !holdsAll(read, first, second)) continue;
    return { text: whole, taken, conflicts, entries: read.entries.length - first.person.entries.length };
  }
  return undefined;
}

function holdsAll(read: NoteToMerge['person'], first: NoteToMerge, second: NoteToMerge): boolean {
  const idsOf = (entries: typeof read.entries) => entries.map(entryIdentity).sort();
  const [own, other, now] = [first, second, { person: read }].map(({ person }) => idsOf(person.entries));
  const all = new Set([...(own ?? []), ...(other ?? [])]);
  const tasksOf = (person: typeof read) =>
    person.tasks.map(({ text, state, due }) => JSON.stringify([text, state, due]));
  const tasks = [...tasksOf(first.person), ...tasksOf(second.person)].sort();
  return (
    [...all].every((one) => now?.includes(one)) &&
    (now ?? []).every((one) => all.has(one)) &&
    JSON.stringify(tasksOf(read).sort()) === JSON.stringify(tasks)
  );
}

function mergeBodies(
  text: string,
  second: NoteToMerge,
  conflicts: string[],
  settings: Settings,
  together: boolean,
): string | undefined {
  const [own, other] = [splitNote(text), splitNote(second.text)];
  if ('problem' in own || 'problem' in other) return undefined;
  const logs = together
    ? mergeLogs(
        { text, bodyStart: own.bodyStart },
        { text: second.text, bodyStart: other.bodyStart },
        settings,
      )
    : { into: [], outOf: [] };
  if (!logs) return undefined;
  const lineEnd = lineEndOf(text);
  const merged = applyEdits(text, logs.into);
  const rest = applyEdits(second.text, [
    ...logs.outOf,
    ...demotions(second.text, other.bodyStart, logs.outOf),
  ])
    .slice(other.bodyStart)
    .replace(/^(?:[ \t]*\r?\n)+/, '')
    .trimEnd()
    .split(/\r?\n/)
    .join(lineEnd);
  const parts = [conflicts.map((line) => `- ${line}`).join(lineEnd), rest].filter((part) => part !== '');
  if (parts.length === 0) return merged;
  const heading = `## ${FROM[settings.language]} ${second.person.name.replace(/\s+/g, ' ')}`;
  const gap =
    merged === '' || /\n[ \t]*\r?\n$/.test(merged) ? '' : merged.endsWith('\n') ? lineEnd : lineEnd + lineEnd;
  return `${merged}${gap}${[heading, ...parts].join(lineEnd + lineEnd)}${lineEnd}`;
}

/** Headings of the second note stand below the heading that they come under. */
function demotions(text: string, bodyStart: number, gone: Edit[]): Edit[] {
  const headings = outlineOf(text, bodyStart).headings.filter(
    ({ start }) =>
      text.charAt(start) === '#' && !gone.some((edit) => start >= edit.start && start < edit.end),
  );
  const shift = 3 - Math.min(3, ...headings.map(({ level }) => level));
  return headings.map(({ start, level }) => {
    return { start, end: start, insert: '#'.repeat(Math.min(shift, 6 - level)) };
  });
}
