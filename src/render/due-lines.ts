import type { PersonOfLink } from './person-of-link.js';

/** A line of the agenda taken apart. */
export interface DueLine {
  raw: string;
  /** The sign in the box, if there is a box. */
  mark?: string;
  /** Without indentation, bullet, box and a note of the program at its end. */
  rest: string;
  isItem: boolean;
}

/** A line at the margin and what is indented under it. */
export interface DueGroup {
  head: DueLine;
  under: DueLine[];
  /** The person whose link the line begins with. */
  person?: string;
}

/** What the program says of a line that it does not understand; it stands at the line's end. */
export const NOTE = /[ \t]*<!-- not (?:understood|carried out): [^\n]*?-->[ \t]*$/;

/** Takes a line apart. */
export function dueLine(raw: string): DueLine {
  const plain = raw.replace(NOTE, '').trim();
  const match = /^[-*+][ \t]+(?:\[([^\n])\](?:[ \t]+|$))?(.*)$/u.exec(plain);
  if (!match) return { raw, rest: plain, isItem: false };
  return { raw, mark: match[1], rest: (match[2] as string).trim(), isItem: true };
}

/** The lines of a block by groups; empty lines are left out. */
export function dueGroups(body: string, personOf: PersonOfLink): DueGroup[] {
  const groups: DueGroup[] = [];
  for (const raw of body.split(/\r?\n/)) {
    if (raw.trim() === '') continue;
    const line = dueLine(raw);
    const last = groups.at(-1);
    if (/^[ \t]/.test(raw) && last?.head.isItem) last.under.push(line);
    else groups.push({ head: line, under: [], person: line.isItem ? personOf(line.rest)?.path : undefined });
  }
  return groups;
}
