/** What a change added to a text and took from it, as whole lines, blank ones left out. */
export interface ChangedLines {
  added: string[];
  removed: string[];
}

/** The lines that only one of two texts has, counted. */
export function changedLines(before: string, after: string): ChangedLines {
  const [old, now] = [linesOf(before), linesOf(after)];
  return { added: without(now, old), removed: without(old, now) };
}

/**
 * True if a text lacks what a change had written: a line that was added is missing, and what was removed is back. A text
 * in which somebody went on writing from `after` still has it.
 */
export function isLost(before: string, after: string, now: string): boolean {
  const { added, removed } = changedLines(before, after);
  const lines = linesOf(now);
  const gone = without(added, lines);
  return without(removed, lines).length === 0 && (added.length === 0 ? removed.length > 0 : gone.length > 0);
}

/** Those of some lines that others do not have, each counted. */
export function missingLines(lines: readonly string[], others: readonly string[]): string[] {
  return without(lines, others);
}

function linesOf(text: string): string[] {
  return text.split(/\r?\n/).filter((line) => line.trim() !== '');
}

function without(lines: readonly string[], others: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const line of others) counts.set(line, (counts.get(line) ?? 0) + 1);
  return lines.filter((line) => {
    const count = counts.get(line) ?? 0;
    counts.set(line, count - 1);
    return count <= 0;
  });
}
