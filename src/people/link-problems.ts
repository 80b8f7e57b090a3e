import type { Diagnostic } from '../note/diagnostic.js';
import type { Source } from './network.js';
import type { Person, Reference } from './person.js';
import { shorten } from './plain-text.js';

/** A line of a note as it stands there, for a diagnostic; undefined if the text is not at hand. */
export type ExcerptOf = (path: string, line: number) => string | undefined;

type Place = Source & { column: number };

/** The diagnostic for an `introduced-by` or `goals` link to a note that does not exist. */
export function unresolvedReference(person: Person, reference: Reference, excerptOf: ExcerptOf): Diagnostic {
  const link = `[[${reference.target}]]`;
  return {
    ...place(person, reference),
    code: 'unresolved-link',
    severity: 'warning',
    message: `No note is called ${link}. Correct the link, or write the name without brackets if there is no note.`,
    excerpt: shortened(excerptOf(person.path, reference.line)) ?? link,
  };
}

/** The diagnostic for an `introduced-by` or a goal that more than one note answers to. */
export function ambiguousReference(
  person: Person,
  reference: Reference,
  paths: string[],
  excerptOf: ExcerptOf,
  nothing = 'nobody',
): Diagnostic {
  const shown = reference.isLink ? `[[${reference.target}]]` : `"${reference.target}"`;
  return {
    ...place(person, reference),
    code: 'ambiguous-link',
    severity: 'warning',
    message: `${shown} ${couldMean(paths, nothing)}`,
    excerpt: shortened(excerptOf(person.path, reference.line)) ?? shown,
  };
}

interface Ambiguous {
  target: string;
  paths: string[];
  first: Place;
  further: number;
}

/** Collects ambiguous links to people in other notes: one diagnostic a target, at its first place. */
export class AmbiguousLinks {
  readonly #found = new Map<string, Ambiguous>();
  /** By the very list of candidates: a name that a thousand notes share is not spelled out for each link. */
  readonly #byList = new Map<string[], Ambiguous>();
  readonly #excerptOf: ExcerptOf;

  constructor(excerptOf: ExcerptOf) {
    this.#excerptOf = excerptOf;
  }

  /** Takes down one more link; `paths` are the notes that it may mean. */
  add(target: string, paths: string[], where: Place): void {
    const known = this.#byList.get(paths) ?? this.#found.get(paths.join('\0'));
    const entry = known ?? { target, paths, first: where, further: -1 };
    entry.further += 1;
    this.#byList.set(paths, entry);
    if (!known) this.#found.set(paths.join('\0'), entry);
  }

  /** The diagnostics, in the order in which the links were found. */
  problems(): Diagnostic[] {
    return [...this.#found.values()].map(({ target, paths, first, further }) => ({
      path: first.path,
      line: first.line,
      column: first.column,
      code: 'ambiguous-link',
      severity: 'warning',
      message: `[[${target}]] ${couldMean(paths)}${alsoIn(further)}`,
      excerpt: shortened(this.#excerptOf(first.path, first.line)) ?? `[[${target}]]`,
    }));
  }
}

function place(person: Person, reference: Reference): Place {
  return { path: person.path, line: reference.line, column: reference.column };
}

function shortened(line: string | undefined): string | undefined {
  return line === undefined ? undefined : shorten(line.trim(), 120);
}

function couldMean(paths: string[], nothing = 'nobody'): string {
  const shown = paths.slice(0, 3).join(', ');
  const more = paths.length > 3 ? ` and ${paths.length - 3} more` : '';
  const example = (paths[0] ?? '').replace(/\.md$/i, '');
  return `may mean ${shown}${more}, so it counts for ${nothing}. Write the path: [[${example}]].`;
}

function alsoIn(further: number): string {
  if (further === 0) return '';
  return further === 1 ? ' It stands in one more place.' : ` It stands in ${further} more places.`;
}
