import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BenchPart } from './bench-part.js';
import { BenchVaults } from './bench-vaults.js';
import { duePart } from './parts/due-part.js';
import { growthPart } from './parts/growth-part.js';
import { oddPart } from './parts/odd-part.js';
import { rivalsPart } from './parts/rivals-part.js';
import { startPart } from './parts/start-part.js';
import { watchPart } from './parts/watch-part.js';
import { keeps, machine, type PartResult, partsMarkdown, partText } from './report.js';

const PARTS: BenchPart[] = [startPart, duePart, watchPart, growthPart, oddPart, rivalsPart];

const USAGE = `npm run bench -- [PART…] [PEOPLE] [--quick] [--huge] [--runs N] [--write] [--list]
  PEOPLE   the size that the targets are about (10000); a tenth of it is measured, too
  --quick  1,000 people and three runs: to try things out
  --huge   growth up to 100,000 people
  --write  puts the tables into docs/performance.md
npm run bench -- simulate   a year of the plan instead`;

/** Runs the parts that are asked for (all without a name), prints them, and returns the exit code. */
export async function runBench(root: string, args: string[]): Promise<number> {
  const words = args.filter((arg, index) => !arg.startsWith('--') && args[index - 1] !== '--runs');
  const names = words.filter((word) => !/^\d+$/.test(word));
  const parts = PARTS.filter(({ name }) => names.length === 0 || names.includes(name));
  if (args.includes('--list') || parts.length < names.length) {
    console.log(`${USAGE}\n\n${PARTS.map(({ name, what }) => `${name.padEnd(8)} ${what}`).join('\n')}`);
    return args.includes('--list') ? 0 : 2;
  }
  const quick = args.includes('--quick');
  const people = Number(words.find((word) => /^\d+$/.test(word)) ?? (quick ? 1_000 : 10_000));
  const runsAt = args.indexOf('--runs');
  const growth = [people / 10, people, people * 5, ...(args.includes('--huge') ? [people * 10] : [])];
  console.log(`${people} people; ${machine()}`);
  const vaults = new BenchVaults(say);
  try {
    const results: PartResult[] = [];
    for (const part of parts) {
      const own = await part.run({
        cli: join(root, 'dist', 'cli', 'main.js'),
        root,
        runs: runsAt === -1 ? (quick ? 3 : 7) : Number(args[runsAt + 1]),
        people,
        growth,
        saves: quick ? 20 : 60,
        halves: quick ? 60 : 500,
        vaults,
        say,
      });
      for (const result of own) console.log(partText(result));
      results.push(...own);
    }
    const short = results.flatMap(({ findings }) => findings).filter((finding) => !keeps(finding));
    console.log(
      `\n${short.length === 0 ? 'All figures keep their bounds.' : `Short: ${short.map(({ what }) => what).join('; ')}`}`,
    );
    if (args.includes('--write')) writeTables(join(root, 'docs', 'performance.md'), results);
    return 0;
  } finally {
    vaults.remove();
  }
}

function say(line: string): void {
  if (process.stderr.isTTY) console.error(line);
}

/** Between the two markers of the page stand the tables of the last bench. */
function writeTables(path: string, results: PartResult[]): void {
  const day = new Date().toISOString().slice(0, 10);
  const tables = partsMarkdown(results, day);
  const page = readFileSync(path, 'utf8');
  const written = page.replace(
    /(<!-- bench:begin -->)[\s\S]*(<!-- bench:end -->)/,
    (_, begin: string, end: string) => `${begin}\n${tables}\n${end}`,
  );
  if (written === page && !page.includes(tables)) throw new Error(`${path} has lost its markers`);
  writeFileSync(path, written);
  console.log(`written to ${path}`);
}
