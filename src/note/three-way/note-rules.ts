import { LOG_HEADINGS, PROMISE_HEADINGS } from '../../language/reading.js';
import type { Settings } from '../../people/settings.js';
import { headingKey } from '../heading-text.js';
import type { TextConflict } from './merge-lines.js';
import { type MergeRules, mapSides } from './merge-nodes.js';
import { mergeTaskLine } from './merge-task-line.js';
import { pickSide } from './sides.js';
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
    knowsEdits: true,
    mergeHead(base, ours, theirs) {
      if (ours.kind !== 'task' || theirs.kind !== 'task' || ours.key !== theirs.key) return undefined;
      if (base && base.key !== ours.key) return undefined;
      const heads = { base: base?.head ?? [], ours: ours.head, theirs: theirs.head };
      const { base: old, ours: own, theirs: other } = mapSides(heads, ([first]) => first);
      const rest = pickSide(
        mapSides(heads, (head) => head.slice(1)),
        sameLines,
      );
      const merged = rest && own && other && mergeTaskLine(old, own, other);
      return merged && [merged, ...rest.value];
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
    const rest = withoutThere(added, other, frame);
    if (!rest) continue;
    const isBlankTwice = other.length > 0 && rest[0] && [other.at(-1) as TextLine, rest[0]].every(isBlank);
    return [...other, ...(isBlankTwice ? rest.slice(1) : rest)];
  }
  return undefined;
}

/**
 * What one side added and the other has not: the headings behind the last one that both have, if that is the other's
 * last, too. Else it is not to be guessed which of the other's lines they stand above.
 */
function withoutThere(
  added: readonly TextLine[],
  other: readonly TextLine[],
  frame: (line: TextLine) => string | undefined,
): readonly TextLine[] | undefined {
  const there = new Map(other.map((line, index) => [frame(line), index]));
  const common = added.flatMap((line, index) => {
    const key = frame(line);
    return key !== undefined && there.has(key) ? [{ key, index }] : [];
  });
  const last = common.at(-1);
  if (!last) return added;
  const rest = added.slice(last.index + 1);
  const isAll = added.slice(0, last.index).every((line) => isBlank(line) || there.has(frame(line)));
  if (isAll && rest.every(isBlank)) return [];
  const isLast = other.slice((there.get(last.key) as number) + 1).every(isBlank);
  return isAll && isLast ? rest : undefined;
}
