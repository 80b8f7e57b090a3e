/**
 * True if a comment of YAML stands in `dropped`, but neither in what is kept nor in what both sides began with: it was
 * added, and would be lost. What merely looks like one, in quotes, counts as one: better one conflict too many.
 */
export function losesComment(dropped: string, kept: string, base = ''): boolean {
  const others = new Set([...commentsIn(kept), ...commentsIn(base)]);
  return commentsIn(dropped).some((comment) => !others.has(comment));
}

/** The comments of YAML in some lines of it, without the white space around them. */
export function commentsIn(source: string): string[] {
  return Array.from(source.matchAll(/(?<=^|\s)#.*$/gm), ([comment]) => comment.trim());
}
