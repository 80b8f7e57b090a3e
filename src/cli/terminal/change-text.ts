import type { FileChange } from '../../vault/file-change.js';
import type { Paint } from './paint.js';

/** How many lines of one kind are shown of one file. */
const SHOWN = 6;

/**
 * A change of a file in a few lines: what becomes of it, then the lines that go (`-`) and come (`+`). `isPlan` says that it has not happened yet.
 */
export function changeText({ path, before, after }: FileChange, isPlan: boolean, paint: Paint): string {
  if (after === null) return `  ${path} ${isPlan ? 'would be removed' : 'is removed'}`;
  if (before === null) return `  ${path} ${isPlan ? 'would be there again' : 'is there again'}`;
  const { gone, come } = differingLines(before, after);
  return [
    `  ${path}`,
    ...shown(gone).map((line) => paint.late(`    - ${line}`)),
    ...shown(come).map((line) => paint.good(`    + ${line}`)),
  ].join('\n');
}

/** The lines that only one of two texts has, in their order. */
export function differingLines(before: string, after: string): { gone: string[]; come: string[] } {
  const [old, now] = [before.split(/\r?\n/), after.split(/\r?\n/)];
  let start = 0;
  while (start < old.length && start < now.length && old[start] === now[start]) start++;
  let [oldEnd, nowEnd] = [old.length, now.length];
  while (oldEnd > start && nowEnd > start && old[oldEnd - 1] === now[nowEnd - 1]) {
    oldEnd--;
    nowEnd--;
  }
  return withoutCommon(old.slice(start, oldEnd), now.slice(start, nowEnd));
}

/** Beyond this many pairs of lines the lines between are not compared one by one. */
const MOST_PAIRS = 1_000_000;

/** Leaves out the longest series of lines that both have. */
function withoutCommon(old: string[], now: string[]): { gone: string[]; come: string[] } {
  if (old.length * now.length > MOST_PAIRS) return { gone: old, come: now };
  const width = now.length + 1;
  const longest = new Uint32Array((old.length + 1) * width);
  const at = (row: number, column: number) => longest[row * width + column] as number;
  for (let row = old.length - 1; row >= 0; row--) {
    for (let column = now.length - 1; column >= 0; column--) {
      longest[row * width + column] =
        old[row] === now[column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  const gone: string[] = [];
  const come: string[] = [];
  let [row, column] = [0, 0];
  while (row < old.length || column < now.length) {
    if (row < old.length && column < now.length && old[row] === now[column]) {
      row++;
      column++;
    } else if (column >= now.length || (row < old.length && at(row + 1, column) >= at(row, column + 1))) {
      gone.push(old[row++] as string);
    } else come.push(now[column++] as string);
  }
  return { gone, come };
}

function shown(lines: string[]): string[] {
  const words = lines.filter((line) => line.trim() !== '');
  if (words.length <= SHOWN) return words;
  return [...words.slice(0, SHOWN - 1), `… and ${words.length - SHOWN + 1} more lines`];
}
