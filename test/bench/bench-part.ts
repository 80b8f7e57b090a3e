import type { BenchVaults } from './bench-vaults.js';
import type { PartResult } from './report.js';

/** How a bench is to be run. */
export interface BenchOptions {
  /** `dist/cli/main.js` and the project's root. */
  cli: string;
  root: string;
  runs: number;
  /** Numbers of people: the size that the targets are about, and a tenth of it. */
  people: number;
  /** The steps of growth, in order. */
  growth: number[];
  /** Saves whose time is taken, and writes in two halves. */
  saves: number;
  halves: number;
  vaults: BenchVaults;
  say(line: string): void;
}

/** One part of `npm run bench`. */
export interface BenchPart {
  name: string;
  /** What it shows, for `--list`. */
  what: string;
  run(options: BenchOptions): Promise<PartResult[]>;
}
