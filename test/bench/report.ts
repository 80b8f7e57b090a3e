import { cpus, totalmem } from 'node:os';
import type { Timing } from './measure.js';

/** A figure that has a target: a ratio, a number of bytes, a count. */
export interface Finding {
  what: string;
  value: number;
  /** Its bound: `at most` unless `atLeast`. */
  target: number;
  atLeast?: boolean;
  /** `×`, `KB`, `MB`, or nothing for counts. */
  unit: string;
  /** Of what it is made: `0.21 s ÷ 0.12 s`. */
  made: string;
}

/** What a part of the bench brings home. */
export interface PartResult {
  title: string;
  timings: Timing[];
  /** The timing that the others are compared with. */
  reference?: string;
  findings: Finding[];
  /** What could not be measured, and why; said loudly. */
  skipped: string[];
}

/** A finding as one is made most often: one time divided by another. */
export function ratio(what: string, above: Timing, below: Timing, target: number, atLeast = false): Finding {
  const made = `${seconds(above.median)} ÷ ${seconds(below.median)}`;
  return { what, value: above.median / below.median, target, atLeast, unit: '×', made };
}

/** True if the figure keeps its bound. */
export function keeps({ value, target, atLeast }: Finding): boolean {
  return atLeast ? value >= target : value <= target;
}

/** The kind of machine, without anything that names it. */
export function machine(): string {
  const { platform, arch, version } = process;
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${cpus().length} cores, ${memory} GB of memory, ${platform} ${arch}, node ${version}`;
}

/** A part as the terminal shows it. */
export function partText({ title, timings, reference, findings, skipped }: PartResult): string {
  const base = timings.find(({ name }) => name === reference);
  const rows = timings.map((one) => {
    const times = base ? `${(one.median / base.median).toFixed(2)} ×` : '';
    return `  ${one.name.padEnd(46)} ${seconds(one.median).padStart(9)}  ${`(${seconds(one.low)} to ${seconds(one.high)})`.padEnd(24)} ${times}`;
  });
  const found = findings.map(
    (one) => `  ${one.what.padEnd(62)} ${figure(one).padStart(9)}  ${verdict(one)}  ${one.made}`,
  );
  return [
    `\n── ${title}${base ? `; × is to “${base.name}”` : ''}`,
    ...rows,
    ...found,
    ...skipped.map((why) => `  SKIPPED: ${why}`),
  ].join('\n');
}

/** All parts as the tables of docs/performance.md. */
export function partsMarkdown(parts: PartResult[], day: string): string {
  const findings = parts.flatMap((part) => part.findings);
  const goals = findings.map(
    (one) =>
      `| ${one.what} | ${bound(one)} | **${figure(one)}** | ${keeps(one) ? 'yes' : 'no'} | ${one.made} |`,
  );
  const timings = parts.flatMap(({ title, timings }) =>
    timings.length === 0
      ? []
      : [
          `| **${title}** | | |`,
          ...timings.map(
            (one) => `| ${one.name} | ${seconds(one.median)} | ${seconds(one.low)} to ${seconds(one.high)} |`,
          ),
        ],
  );
  const skipped = parts.flatMap((part) => part.skipped).map((why) => `- Not measured: ${why}`);
  return [
    `Measured on ${day}: ${machine()}.`,
    ['| what | wanted | found | kept | made of |', '|---|---|---|---|---|', ...goals].join('\n'),
    ['| run | median | a quarter to three quarters of the runs |', '|---|---|---|', ...timings].join('\n'),
    ...(skipped.length > 0 ? [skipped.join('\n')] : []),
  ].join('\n\n');
}

function verdict(finding: Finding): string {
  return `${bound(finding).padStart(16)}  ${keeps(finding) ? 'PASS ' : 'SHORT'}`;
}

function bound({ target, atLeast, unit }: Finding): string {
  return `${atLeast ? 'at least' : 'at most'} ${target}${unit === '' ? '' : ` ${unit}`}`;
}

function figure({ value, unit }: Finding): string {
  const digits = unit === '' ? 0 : value < 10 ? 2 : value < 100 ? 1 : 0;
  return `${value.toFixed(digits)}${unit === '' ? '' : ` ${unit}`}`;
}

/** Seconds for people: `0.123 s`, `12.3 s`. */
export function seconds(value: number): string {
  return `${value.toFixed(value < 10 ? 3 : 1)} s`;
}
