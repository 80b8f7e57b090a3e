/** Offsets in a text (UTF-16): from the first character to behind the last. */
export interface Span {
  start: number;
  end: number;
}

/** The same places as disjoint spans in order. */
export function mergeSpans(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const { start, end } of inOrder(spans)) {
    const last = merged.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
}

/** Most are in order already, and there may be hundreds of thousands. */
function inOrder(spans: readonly Span[]): readonly Span[] {
  const isOrdered = spans.every(
    (span, index) => index === 0 || span.start >= (spans[index - 1] as Span).start,
  );
  return isOrdered ? spans : [...spans].sort((a, b) => a.start - b.start);
}

/** True if an offset lies in one of the spans, which are disjoint and in order. */
export function isInside(spans: readonly Span[], offset: number): boolean {
  const index = lastAtOrBefore(spans, offset);
  return index !== -1 && (spans[index] as Span).end > offset;
}

/** The index of the last span that starts at or before an offset, or -1; the spans are in order of their starts. */
export function lastAtOrBefore(spans: readonly { start: number }[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle] as { start: number }).start <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
