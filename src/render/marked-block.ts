import { hashText } from '../people/text-key.js';

/** A short mark of a text (6 hex digits), the same for LF and CRLF: says whether somebody changed it. */
export function changeMark(text: string): string {
  return (hashText(text.replace(/\r\n/g, '\n').trim()) % 0x1000000).toString(16).padStart(6, '0');
}

/** The line break that a text uses most; LF for a text without any. */
export function lineBreakOf(text: string): '\n' | '\r\n' {
  const crlf = text.split('\r\n').length - 1;
  const lf = text.split('\n').length - 1 - crlf;
  return crlf > lf ? '\r\n' : '\n';
}

/** Where a marker comment `<!-- knowwho:NAME … -->` stands on a line of its own. */
export interface Marker {
  start: number;
  /** After the marker, before its line break. */
  end: number;
  /** What stands between the name and ` ·` or the end: marks, blank-separated. */
  words: string[];
}

/** Every marker of this name that stands alone on its line, in order. */
export function findMarkers(text: string, name: string): Marker[] {
  const pattern = new RegExp(`^(<!-- knowwho:${name}(?= |-)([^\\n]*?)-->)[ \\t]*\\r?$`, 'gm');
  return [...text.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + (match[1]?.length ?? 0),
    words: (match[2] ?? '').split('·')[0]?.trim().split(/\s+/).filter(Boolean) ?? [],
  }));
}
