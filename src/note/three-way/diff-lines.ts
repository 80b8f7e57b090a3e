import { diffIndices } from 'node-diff3';
import { isBlank, type TextLine } from './text-lines.js';

/** Lines of an older text, and how many of the newer one stand in their place. */
export interface Hunk {
  start: number;
  end: number;
  length: number;
}

/** More comparisons of equal lines than this are not worth the wait; git's own merge is quicker then. */
const MOST_PAIRS = 5_000_000;

/**
 * What differs between two texts. Lines that stand once in both are matched first (a patience diff), so that empty
 * lines do not pull apart what belongs together. Undefined where it would take too long.
 */
export function diffLines(old: readonly TextLine[], now: readonly TextLine[]): Hunk[] | undefined {
  const hunks: Hunk[] = [];
  let [start, at] = [0, 0];
  for (const [end, to] of [...anchors(old, now), [old.length, now.length] as const]) {
    const between = diffBetween(old.slice(start, end), now.slice(at, to));
    if (!between) return undefined;
    for (const hunk of between) hunks.push({ ...hunk, start: hunk.start + start, end: hunk.end + start });
    [start, at] = [end + 1, to + 1];
  }
  return hunks;
}

/** The longest run of lines that stand once in both texts and in one order: pairs of line numbers. */
function anchors(old: readonly TextLine[], now: readonly TextLine[]): [number, number][] {
  const [olds, news] = [onceIn(old), onceIn(now)];
  const pairs = [...olds].flatMap(([text, index]): [number, number][] => {
    const other = news.get(text);
    return other === undefined ? [] : [[index, other]];
  });
  pairs.sort(([a], [b]) => a - b);
  // The last pair of the best run of each length, and what comes before each (longest increasing subsequence).
  const ends: number[] = [];
  const before: number[] = [];
  pairs.forEach(([, place], index) => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[ends[middle] as number] as [number, number])[1] < place) low = middle + 1;
      else high = middle;
    }
    before[index] = low === 0 ? -1 : (ends[low - 1] as number);
    ends[low] = index;
  });
  const run: [number, number][] = [];
  for (let index = ends.at(-1) ?? -1; index !== -1; index = before[index] as number)
    run.push(pairs[index] as [number, number]);
  return run.reverse();
}

function onceIn(lines: readonly TextLine[]): Map<string, number> {
  const found = new Map<string, number>();
  lines.forEach((line, index) => {
    if (!isBlank(line)) found.set(line.text, found.has(line.text) ? -1 : index);
  });
  for (const [text, index] of found) if (index === -1) found.delete(text);
  return found;
}

function diffBetween(old: readonly TextLine[], now: readonly TextLine[]): Hunk[] | undefined {
  if (old.length === 0 && now.length === 0) return [];
  if (old.length === 0 || now.length === 0) return [{ start: 0, end: old.length, length: now.length }];
  const [first, second] = [old.map(({ text }) => text), now.map(({ text }) => text)];
  if (isTooMuch(first, second)) return undefined;
  return diffIndices(first, second).map(({ buffer1: [start, count], buffer2: [, length] }) => ({
    start,
    end: start + count,
    length,
  }));
}

function isTooMuch(old: readonly string[], now: readonly string[]): boolean {
  const counts = new Map<string, number>();
  for (const line of old) counts.set(line, (counts.get(line) ?? 0) + 1);
  let pairs = 0;
  for (const line of now) pairs += counts.get(line) ?? 0;
  return pairs > MOST_PAIRS;
}
