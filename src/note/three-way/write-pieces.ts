import type { TextConflict } from './merge-lines.js';
import type { Piece } from './merge-nodes.js';
import { isBlank, joinLines, sameLines, type TextLine } from './text-lines.js';

/** How conflicts are written: the words behind the markers, and how many signs these have. */
export interface Markers {
  ours: string;
  theirs: string;
  size: number;
}

/** The outcome as one text, and how many conflicts stand in it. */
export interface Written {
  text: string;
  conflicts: number;
}

/** Writes lines and conflicts, these with the markers of git; conflicts with nothing but blank lines between are one. */
export function writePieces(pieces: readonly Piece[], markers: Markers, lineEnd: '\n' | '\r\n'): Written {
  const lines: TextLine[] = [];
  let conflicts = 0;
  for (const piece of together(pieces)) {
    if ('lines' in piece) {
      lines.push(...piece.lines);
      continue;
    }
    conflicts += 1;
    const mark = (sign: string, words: string): TextLine => ({
      text: `${sign.repeat(markers.size)}${words === '' ? '' : ` ${words}`}`,
      end: lineEnd,
    });
    const whole = (side: readonly TextLine[]) =>
      side.map((line) => (line.end === '' ? { ...line, end: lineEnd } : line));
    const { ours, theirs } = piece.conflict;
    lines.push(mark('<', markers.ours), ...whole(ours), mark('=', ''));
    lines.push(...whole(theirs), mark('>', markers.theirs));
  }
  return { text: joinLines(lines, lineEnd), conflicts };
}

/** Conflicts that follow each other, with nothing or blank lines between, are easier to read as one. */
function together(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = [];
  let between: TextLine[] = [];
  for (const piece of pieces) {
    const last = result.at(-1);
    if ('lines' in piece) {
      if (last && 'conflict' in last && piece.lines.every(isBlank)) between.push(...piece.lines);
      else {
        result.push(...between.map((line) => ({ lines: [line] })), piece);
        between = [];
      }
    } else if (last && 'conflict' in last) {
      result[result.length - 1] = { conflict: joined(last.conflict, between, piece.conflict) };
      between = [];
    } else result.push({ conflict: piece.conflict });
  }
  result.push(...between.map((line) => ({ lines: [line] })));
  return result;
}

function joined(first: TextConflict, between: readonly TextLine[], second: TextConflict): TextConflict {
  const join = (a: TextLine[], b: TextLine[]): TextLine[] => [...a, ...between, ...b];
  return {
    base: join(first.base, second.base),
    ours: join(first.ours, second.ours),
    theirs: join(first.theirs, second.theirs),
  };
}

/** Lets both sides of every conflict stand, without markers; what both say alike comes once. */
export function keepBoth(pieces: readonly Piece[]): Piece[] {
  return pieces.map((piece) => {
    if ('lines' in piece) return piece;
    const { ours, theirs } = piece.conflict;
    if (sameLines(ours, theirs)) return { lines: ours };
    const there = new Set(ours.map(({ text }) => text.trim()));
    return { lines: [...ours, ...theirs.filter((line) => !there.has(line.text.trim()))] };
  });
}
