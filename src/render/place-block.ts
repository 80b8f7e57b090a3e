import { findConflict } from '../note/conflict-markers.js';
import { type Kept, keepTyped } from './keep-typed.js';
import { changeMark, findMarkers, lineBreakOf } from './marked-block.js';

/** The new text of the agenda file, or why it cannot be written. */
export type Placed = { text: string } | { reason: string; line: number };

/**
 * Puts the block into the file between its markers; what stands before and after stays byte for byte. A file
 * without markers gets the block at its end. What the user typed into the block and is to stay (`kept`) stays where it
 * was, or below the block; where nobody has read it, every changed line does. Doubtful markers (one missing, two pairs,
 * the wrong order) and an unresolved git conflict are reasons not to write.
 */
export function placeBlock(existing: string | null, block: string, kept?: Kept): Placed {
  if (existing === null || existing.trim() === '') return { text: `${block}\n` };
  const conflict = findConflict(existing);
  if (conflict !== undefined) {
    return {
      line: existing.slice(0, conflict).split('\n').length,
      reason:
        'a git conflict stands here; keep one of the two sides and remove the lines <<<<<<<, ======= and >>>>>>>, then run it again',
    };
  }
  const begins = findMarkers(existing, 'begin');
  const ends = findMarkers(existing, 'end');
  const lineBreak = lineBreakOf(existing);
  const own = block.replace(/\n/g, lineBreak);
  const [begin, end] = [begins[0], ends[0]];
  if (!begin && !end) {
    const gap = /\n\s*$/.test(existing) ? lineBreak : lineBreak + lineBreak;
    return { text: `${existing}${gap}${own}${lineBreak}` };
  }
  if (!begin || !end || begins.length > 1 || ends.length > 1 || end.start < begin.end) {
    const at = begins[1] ?? ends[1] ?? begin ?? end;
    const line = existing.slice(0, at?.start ?? 0).split('\n').length;
    return {
      line,
      reason:
        'the lines knowwho:begin and knowwho:end must stand here once each, in this order; remove the rest of them and run it again',
    };
  }
  const body = existing.slice(begin.end, end.start);
  const after = existing.slice(end.end);
  const before = existing.slice(0, begin.start);
  if (!kept) return { text: before + own + keptLines(body, begin.words[0], own, lineBreak) + after };
  const typed = keepTyped(block, kept);
  return {
    text: before + typed.block.replace(/\n/g, lineBreak) + asTyped(typed.below, lineBreak) + after,
  };
}

/** What was typed into the block since it was written: its changed lines, to stand below the new block. */
function keptLines(body: string, mark: string | undefined, block: string, lineBreak: string): string {
  if (mark !== undefined && changeMark(body) === mark) return '';
  const written = new Set(block.split(/\r?\n/).map((line) => line.trim()));
  const lines = body
    .split(/\r?\n/)
    .map((line) => line.replace(/\s+$/, ''))
    .filter((line) => line !== '' && !line.startsWith('#') && !written.has(line.trim()));
  return asTyped(lines, lineBreak);
}

function asTyped(lines: string[], lineBreak: string): string {
  if (lines.length === 0) return '';
  const note = '<!-- typed into the agenda, kept as it was -->';
  return [lineBreak, note, ...lines].join(lineBreak);
}
