import type { Diagnostic } from './diagnostic.js';
import { applyEdits, type Edit } from './edit.js';
import { formatScalar, formatValue } from './format-yaml.js';
import { lineEndOf } from './line-end.js';
import { Lines } from './lines.js';
import { Problems } from './problems.js';
import { addProperty, replaceValue } from './property-edits.js';
import { propertyRanges } from './property-ranges.js';
import type { YamlValue } from './read-yaml.js';
import { type SplitNote, splitNote } from './split-note.js';

/** The edits of one change, or why the note cannot be changed. */
export type EditResult = { edits: Edit[] } | { problem: Diagnostic };

/**
 * Sets a property of a note to a text or a list by splicing its value: comments, quoting, order and line ends of
 * everything else stay. A missing property comes last, missing front matter is made. `key` is the name in the note
 * (in any case of letters). The outcome is read back before it is given out: what does not read as meant is refused.
 */
export function setProperty(path: string, text: string, key: string, value: string | string[]): EditResult {
  const problems = new Problems(path, new Lines(text));
  const split = splitNote(text);
  if ('problem' in split) {
    problems.add(split.problem.code, split.problem.offset, split.problem.message);
    return { problem: problems.found[0] as Diagnostic };
  }
  const edits = editsFor(text, split, key, value);
  if (edits && readsAsMeant(text, edits, split, key, value)) return { edits };
  const message = `${key}: cannot be changed here without touching something else. Please write it by hand.`;
  problems.add('invalid-value', split.yaml?.start ?? split.bodyStart, message);
  return { problem: problems.found[0] as Diagnostic };
}

function editsFor(text: string, split: SplitNote, key: string, value: string | string[]): Edit[] | undefined {
  const lineEnd = lineEndOf(text);
  if (!split.yaml) {
    const line = `${formatScalar(key)}: ${formatValue(value)}`;
    const insert = ['---', line, '---', ''].join(lineEnd);
    return [{ start: split.bodyStart, end: split.bodyStart, insert }];
  }
  const { start, end } = split.yaml;
  const yaml = text.slice(start, end);
  const ranges = propertyRanges(yaml);
  if (!ranges) return undefined;
  const name = nameInNote(split, key);
  const property = name === undefined ? undefined : ranges.properties.get(name);
  if (name !== undefined && !property) return undefined;
  const edit = property
    ? replaceValue(yaml, property, ranges, value, lineEnd)
    : addProperty(yaml, ranges, key, value, lineEnd);
  return edit && [{ start: start + edit.start, end: start + edit.end, insert: edit.insert }];
}

function nameInNote(split: SplitNote, key: string): string | undefined {
  if (Object.hasOwn(split.data, key)) return key;
  return Object.keys(split.data).find((name) => name.toLowerCase() === key.toLowerCase());
}

function readsAsMeant(
  text: string,
  edits: Edit[],
  before: SplitNote,
  key: string,
  value: string | string[],
): boolean {
  const after = splitNote(applyEdits(text, edits));
  if ('problem' in after) return false;
  const name = nameInNote(before, key) ?? key;
  const expected: Record<string, YamlValue> = { ...before.data };
  Object.defineProperty(expected, name, { value, enumerable: true, configurable: true, writable: true });
  return JSON.stringify(sorted(after.data)) === JSON.stringify(sorted(expected));
}

function sorted(data: Record<string, YamlValue>): [string, YamlValue][] {
  return Object.entries(data).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
}
