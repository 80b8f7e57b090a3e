/** What a line begins, seen from its first character that is no white space (CommonMark 0.31, chapter 4 and 5). */
export type LineStart =
  | { kind: 'text' }
  | { kind: 'heading'; level: number }
  | { kind: 'rule' }
  | { kind: 'underline' }
  | { kind: 'quote' }
  | { kind: 'fence'; mark: string; length: number }
  | ItemStart;

/** The beginning of a list item. */
export interface ItemStart {
  kind: 'item';
  /** The bullet, or what follows the number. */
  marker: string;
  number?: number;
  /** From the marker to the content; one space behind the marker if there is no content. */
  width: number;
  /** `wide` if the content may be code: more than four spaces, or a tab. */
  gap: 'narrow' | 'wide';
  empty: boolean;
}

const TEXT: LineStart = { kind: 'text' };
const RULE = /^(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/;
const ITEM = /^(?:[-+*]|(\d{1,9})[.)])(?=[ \t]|$)/;

/** Classifies a line without its indentation and line end. `underline` is what would make a paragraph a heading. */
export function startOfLine(line: string): LineStart {
  switch (line.charCodeAt(0)) {
    case 35: // #
      return headingStart(line);
    case 62: // >
      return { kind: 'quote' };
    case 96: // `
    case 126: // ~
      return fenceStart(line);
    case 61: // =
      return /^=+[ \t]*$/.test(line) ? { kind: 'underline' } : TEXT;
    case 45: // -
      if (/^-+[ \t]*$/.test(line)) return { kind: 'underline' };
      return RULE.test(line) ? { kind: 'rule' } : itemStart(line);
    case 42: // *
    case 95: // _
      return RULE.test(line) ? { kind: 'rule' } : itemStart(line);
    default:
      return itemStart(line);
  }
}

function headingStart(line: string): LineStart {
  const match = /^#{1,6}(?=[ \t]|$)/.exec(line);
  return match ? { kind: 'heading', level: match[0].length } : TEXT;
}

function fenceStart(line: string): LineStart {
  const mark = (/^(?:`{3,}(?=[^`]*$)|~{3,})/.exec(line) ?? [])[0];
  return mark === undefined ? TEXT : { kind: 'fence', mark: mark.charAt(0), length: mark.length };
}

function itemStart(line: string): LineStart {
  const code = line.charCodeAt(0);
  const isBullet = code === 45 || code === 42 || code === 43;
  // What begins with neither a bullet nor a digit is no item.
  if (!isBullet && !(code >= 48 && code <= 57)) return TEXT;
  if (isBullet && line.charCodeAt(1) === 32 && line.length > 2 && !isBlank(line.charCodeAt(2)))
    return { kind: 'item', marker: line.charAt(0), number: undefined, width: 2, gap: 'narrow', empty: false };
  const match = ITEM.exec(line);
  if (!match) return TEXT;
  const marker = match[0];
  const gap = (/^[ \t]*/.exec(line.slice(marker.length)) as RegExpExecArray)[0];
  const empty = marker.length + gap.length === line.length;
  return {
    kind: 'item',
    marker: marker.slice(-1),
    number: match[1] === undefined ? undefined : Number(match[1]),
    width: marker.length + (empty ? 1 : gap.length),
    gap: gap.length > 4 || gap.includes('\t') ? 'wide' : 'narrow',
    empty,
  };
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9;
}

/** `[label]: address` is no text; `[[Name]]`, a task's box and a link on one line are not mistaken for it. */
export function mayBeDefinition(line: string): boolean {
  if (!line.startsWith('[') || line.startsWith('[[')) return false;
  if (/^\[[^\\\n\]]\][ \t]/.test(line)) return false;
  return !/^\[[^[\]\\]*\](?!:)/.test(line);
}
