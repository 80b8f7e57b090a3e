import { dueLine, NOTE } from './due-lines.js';
import { type ShownThought, thoughtKey } from './due-thoughts.js';
import type { PersonOfLink } from './person-of-link.js';
import type { TypedLine } from './read-due.js';

/** What the user typed into the last block and what is to stay. */
export interface Kept {
  stays: readonly TypedLine[];
  personOf: PersonOfLink;
  /** The suggestions in the new block; none by default. */
  thoughts?: readonly ShownThought[];
}

/**
 * Puts what was typed where it stood: on the person's line and under it, or below the line above it. What has no
 * place in the new block is given back as lines to stand below it. `block` has LF line breaks.
 */
export function keepTyped(
  block: string,
  { stays, personOf, thoughts = [] }: Kept,
): { block: string; below: string[] } {
  const lines = block.split('\n');
  const isThere = new Set(lines.map((line) => line.trim()));
  const below: string[] = [];
  for (const typed of stays) {
    const at = lineOf(lines, typed, personOf, thoughts);
    const above = typed.below === undefined ? -1 : lines.findIndex((line) => line.trim() === typed.below);
    if (at !== -1) putOnLine(lines, at, typed);
    else if (above > 0 && above < lines.length - 1) lines.splice(above + 1, 0, ...noted(typed));
    else below.push(...noted(typed).filter((line) => !isThere.has(line.trim())));
  }
  return { block: lines.join('\n'), below };
}

/** The line of a suggestion, or that of a person: one with a box before others. */
function lineOf(
  lines: string[],
  { person, thought }: TypedLine,
  personOf: PersonOfLink,
  thoughts: readonly ShownThought[],
): number {
  const atMargin = lines.map((line) => (/^[ \t]/.test(line) ? undefined : dueLine(line)));
  if (thought !== undefined) {
    const same = thoughts.find((one) => thoughtKey(one) === thought);
    return same ? atMargin.findIndex((line) => line?.isItem && line.rest === same.rest) : -1;
  }
  if (person === undefined) return -1;
  const others = new Set(thoughts.map(({ rest }) => rest));
  const own = atMargin.flatMap((line, index) =>
    line?.isItem && !others.has(line.rest) && personOf(line.rest)?.path === person
      ? [{ index, box: line.mark !== undefined }]
      : [],
  );
  return (own.find(({ box }) => box) ?? own[0])?.index ?? -1;
}

function putOnLine(lines: string[], at: number, { mark, words, under, problem }: TypedLine): void {
  const plain = (lines[at] as string).replace(/^([-*+] \[)[^\n](?=\])/u, (_, lead: string) => lead + mark);
  const hasOwnLine = mark !== ' ' || words !== '';
  lines[at] = [plain, words, hasOwnLine && note(problem)].filter(Boolean).join(' ');
  let end = at + 1;
  while (end < lines.length && /^[ \t]+\S/.test(lines[end] as string)) end += 1;
  const children = hasOwnLine
    ? under
    : under.map((line, index) => withNote(line, index === 0 ? problem : undefined));
  // A sub-task that the user changed stands in for the rendered one.
  for (const child of children) {
    const bare = dueLine(child).rest;
    const same = lines.findIndex((line, index) => {
      return index > at && index < end && bare !== '' && bare.startsWith(dueLine(line).rest);
    });
    if (same !== -1) lines[same] = child;
    else {
      lines.splice(end, 0, child);
      end += 1;
    }
  }
}

function noted({ raw, problem }: TypedLine): string[] {
  return raw.map((line, index) => withNote(line, index === 0 ? problem : undefined));
}

function withNote(line: string, problem: string | undefined): string {
  return [line.replace(NOTE, '').trimEnd(), note(problem)].filter(Boolean).join(' ');
}

function note(problem: string | undefined): string {
  return problem === undefined ? '' : `<!-- ${problem.replace(/[<>\r\n]+|--+/g, ' ')} -->`;
}
