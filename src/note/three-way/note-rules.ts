import { LOG_HEADINGS, PROMISE_HEADINGS } from '../../language/reading.js';
import type { Settings } from '../../people/settings.js';
import { headingKey } from '../heading-text.js';
import type { TextConflict } from './merge-lines.js';
import type { MergeRules } from './merge-nodes.js';
import { mergeTaskLine } from './merge-task-line.js';
import { isBlank, sameLines, type TextLine } from './text-lines.js';

/** How person notes are merged: promises by their parts, and new headings of a log or of promises side by side. */
export function noteRules(settings: Settings): MergeRules {
  const known = new Set([...LOG_HEADINGS, ...PROMISE_HEADINGS, ...settings.log.headings.map(headingKey)]);
  const frame = (line: TextLine): string | undefined => {
    const heading = /^#{1,6}[ \t]+(.+?)[ \t]*#*[ \t]*$/.exec(line.text);
    const key = heading && headingKey(heading[1] as string);
    return key && known.has(key) ? key : undefined;
  };
  return {
    mergeHead(base, ours, theirs) {
      if (ours.kind !== 'task' || theirs.kind !== 'task' || ours.key !== theirs.key) return undefined;
      if (base && base.key !== ours.key) return undefined;
      const [old, own, other] = [base?.head ?? [], ours.head, theirs.head];
      if (own.length !== 1 || other.length !== 1 || old.length > 1) return undefined;
      const merged = mergeTaskLine(old[0], own[0] as TextLine, other[0] as TextLine);
      return merged && [merged];
    },
    settleText: (conflict) => settleFrames(conflict, frame),
  };
}

/**
 * Both sides wrote in one place, but one of them only added headings of a log or of promises (the lines under them are
 * items): those go behind what the other says, unless it has them too.
 */
function settleFrames(
  { base, ours, theirs }: TextConflict,
  frame: (line: TextLine) => string | undefined,
): TextLine[] | undefined {
  if ([...ours, ...theirs].every(isBlank) && base.every(isBlank))
    return ours.length > theirs.length ? ours : theirs;
  for (const [side, other] of [
    [ours, theirs],
    [theirs, ours],
  ] as const) {
    if (side.length < base.length || !sameLines(side.slice(0, base.length), base)) continue;
    const added = side.slice(base.length);
    if (!added.every((line) => isBlank(line) || frame(line) !== undefined)) continue;
    const there = new Set(other.map(frame));
    if (added.some((line) => frame(line) !== undefined && there.has(frame(line)))) {
      if (added.every((line) => isBlank(line) || there.has(frame(line)))) return other;
      // Some of them only: which of its headings the rest belongs to is not to be guessed.
      if (!sameStart(added, other.slice(base.length))) continue;
      return [...other, ...added.slice(commonLength(added, other.slice(base.length)))];
    }
    return [...other, ...added];
  }
  return undefined;
}

function sameStart(added: readonly TextLine[], other: readonly TextLine[]): boolean {
  return commonLength(added, other) === other.length;
}

function commonLength(a: readonly TextLine[], b: readonly TextLine[]): number {
  let length = 0;
  while (length < a.length && a[length]?.text === b[length]?.text) length += 1;
  return length;
}
