import type { Effort, Figure, TorturePart } from './part.js';

/** What a run of several parts came to. */
export interface TortureReport {
  lines: string[];
  broken: number;
  skipped: string[];
}

/** Runs parts one after the other and says each figure as soon as it is there. */
export async function runParts(
  parts: readonly TorturePart[],
  options: { effort: Effort; seed: number; print(line: string): void; progress(line: string): void },
): Promise<TortureReport> {
  const { effort, seed, print, progress } = options;
  const report: TortureReport = { lines: [], broken: 0, skipped: [] };
  const say = (line: string) => {
    report.lines.push(line);
    print(line);
  };
  for (const part of parts) {
    say(`\n${part.name}: ${part.what}`);
    const missing = part.missing?.();
    if (missing !== undefined) {
      report.skipped.push(part.name);
      say(`  SKIPPED: ${missing}`);
      continue;
    }
    const start = performance.now();
    for (const figure of await part.run({ effort, seed, progress })) {
      report.broken += figure.broken;
      for (const line of linesOf(figure)) say(line);
    }
    say(`  ${((performance.now() - start) / 1000).toFixed(1)} s`);
  }
  return report;
}

function linesOf({ what, tried, broken, examples, note }: Figure): string[] {
  const count = `${String(tried).padStart(8)} tried, ${broken} broken`;
  return [`  ${count}  ${what}${note ? ` (${note})` : ''}`, ...examples.map((one) => `    ✗ ${one}`)];
}
