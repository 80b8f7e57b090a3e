import { applyEdits, type Edit } from '../note/edit.js';
import type { NoteFacts } from '../note/note.js';
import { readNote } from '../note/read-note.js';
import type { Settings } from '../people/settings.js';

/** One thing that can be mended without a doubt, and what it is in words. */
export interface Fix {
  path: string;
  before: string;
  after: string;
  /** 1-based lines that change. */
  lines: number[];
}

/**
 * Quotes unquoted `[[links]]` in the `introduced-by` property of a note, as Obsidian requires. Undefined if there is
 * nothing to mend, or if the mended note would not say exactly the same.
 */
export function planFix(path: string, text: string, settings: Settings): Fix | undefined {
  const key = settings.fields['introduced-by'] ?? 'introduced-by';
  const { edits, lines } = unquotedLinks(text, key);
  if (edits.length === 0) return undefined;
  const said = readNote(path, text, settings);
  if (said.broken) return undefined;
  const after = applyEdits(text, edits);
  const same = meaningOf(said) === meaningOf(readNote(path, after, settings));
  return same ? { path, before: text, after, lines } : undefined;
}

const LINK = /^(\s*(?:-\s+)?)(\[\[[^[\]"'\n]+\]\])[ \t]*(?:#.*)?$/;

function unquotedLinks(text: string, key: string): { edits: Edit[]; lines: number[] } {
  const edits: Edit[] = [];
  const lines: number[] = [];
  let offset = 0;
  let inProperty = false;
  for (const [index, raw] of text.split('\n').entries()) {
    const line = raw.replace(/\r$/, '');
    const isFence = /^(?:\uFEFF?---|\.\.\.)[ \t]*$/.test(line);
    if (index === 0 && !isFence) break;
    if (index > 0 && isFence) break;
    const colon = /^("[^"]*"|'[^']*'|[^\s:#'"-][^:]*):(?=\s|$)/.exec(line);
    if (colon) inProperty = colon[1]?.replace(/^["']|["']$/g, '').trim() === key;
    const start = colon ? colon[0].length : 0;
    const match = inProperty ? LINK.exec(line.slice(start)) : null;
    if (match?.[2] !== undefined) {
      const from = offset + start + (match[1]?.length ?? 0);
      edits.push({ start: from, end: from, insert: '"' });
      edits.push({ start: from + match[2].length, end: from + match[2].length, insert: '"' });
      lines.push(index + 1);
    }
    offset += raw.length + 1;
  }
  return { edits, lines };
}

/** Everything that a note says, without the places at which it says it. */
function meaningOf(facts: NoteFacts): string {
  return JSON.stringify(facts, (key, value: unknown) =>
    key === 'column' || key === 'excerpt' ? undefined : value,
  );
}
