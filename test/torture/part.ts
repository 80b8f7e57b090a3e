/** How much is tried: `short` inside `npm test`, `full` for the published figures, `long` for ten times the properties. */
export type Effort = 'short' | 'full' | 'long';

/** What a part is given. */
export interface TortureRun {
  effort: Effort;
  /** Every random choice follows from it. */
  seed: number;
  /** Tells how far the part has come; shown on a terminal only. */
  progress(line: string): void;
}

/** One line of the report: how often something was tried, and how often a promise was broken. */
export interface Figure {
  /** `kills at writes, flushes and renames: every file old or new` */
  what: string;
  tried: number;
  /** Must be 0. */
  broken: number;
  /** Details of the first few that broke, each enough to see it again (seed, step, path). */
  examples: string[];
  /** Anything else worth publishing: `slowest 0.31 s`. */
  note?: string;
}

/** A promise put to the test in one way. */
export interface TorturePart {
  /** As given on the command line: `kill`. */
  name: string;
  /** What is done and what must hold, in a sentence. */
  what: string;
  /** Undefined if it can run here, else what is missing (a program of Debian's, root): the part is then skipped, loudly. */
  missing?(): string | undefined;
  run(run: TortureRun): Promise<Figure[]>;
}

/** Counts one promise: trials, and what broke it. */
export class Tally {
  readonly figure: Figure;

  constructor(what: string) {
    this.figure = { what, tried: 0, broken: 0, examples: [] };
  }

  /** One trial; `broken` says what went wrong, undefined if nothing did. */
  count(broken?: string): void {
    this.figure.tried += 1;
    if (broken === undefined) return;
    this.figure.broken += 1;
    if (this.figure.examples.length < 5) this.figure.examples.push(broken);
  }
}
