import type { ItemNode } from '../note/three-way/body-nodes.js';
import type { TextLine } from '../note/three-way/text-lines.js';
import { dueLine } from './due-lines.js';
import { wordsBehindStub } from './page-nodes.js';
import { typedWords } from './typed-words.js';

/**
 * One line of a page out of two, with the sign and the words that either side put on it. `base` is the line as it was
 * written; with `isOther` the first side was written anew since. Undefined where both typed something else: then both
 * lines are to stand, and each is carried out.
 */
export function mergePageLine(
  base: ItemNode | undefined,
  ours: ItemNode,
  theirs: ItemNode,
  isOther: boolean,
): TextLine[] | undefined {
  const [old, own, other] = [base?.head[0], ours.head[0], theirs.head[0]].map(
    (line) => line && dueLine(line.text),
  );
  if (!own || !other) return undefined;
  const [before, first, second] = [old?.mark ?? ' ', own.mark ?? ' ', other.mark ?? ' '];
  if (first !== second && first !== before && second !== before) return undefined;
  const mark = first === before ? second : first;
  const rest = restOf(old?.rest, own.rest, other.rest, isOther);
  if (rest === undefined) return undefined;
  const line = ours.head[0] as TextLine;
  const bullet = /^[ \t]*[-*+][ \t]+/.exec(line.text)?.[0] ?? '';
  const hasBox = own.mark !== undefined || other.mark !== undefined;
  return [{ text: `${bullet}${hasBox ? `[${mark}] ` : ''}${rest}`, end: line.end }];
}

function restOf(
  base: string | undefined,
  ours: string,
  theirs: string,
  isOther: boolean,
): string | undefined {
  if (ours === theirs || base === theirs) return ours;
  if (isOther) {
    const words = base === undefined ? wordsBehindStub(theirs) : typedWords(base, theirs);
    return words === undefined ? undefined : ours.endsWith(words) ? ours : `${ours} ${words}`;
  }
  if (base === ours) return theirs;
  if (base !== undefined) return undefined;
  if (ours.startsWith(theirs)) return ours;
  return theirs.startsWith(ours) ? theirs : undefined;
}
