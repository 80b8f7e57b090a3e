import { spawnSync } from 'node:child_process';

/** A command line that is timed. */
export interface Task {
  name: string;
  command: string;
  args: string[];
  cwd?: string;
  env?: NodeJS.ProcessEnv;
  /** Is called before each run, outside of the time. */
  before?(): void;
}

/** The seconds of several runs: median, and the span from a quarter to three quarters of them. */
export interface Timing {
  name: string;
  median: number;
  low: number;
  high: number;
}

/** Longer than any run takes on a slow machine; whoever hangs is told apart from whoever is slow. */
const LIMIT = 600_000;

/**
 * Runs the tasks in turn, and all of them again, so that whatever else the machine does meets all alike. The first
 * turn is not counted: it fills the system's own caches. A run that fails is an error with what it printed.
 */
export function timeInTurn(tasks: Task[], runs: number): Timing[] {
  const seconds = tasks.map((): number[] => []);
  for (let turn = -1; turn < runs; turn += 1) {
    for (const [index, task] of tasks.entries()) {
      task.before?.();
      const taken = secondsOf(task);
      if (turn >= 0) seconds[index]?.push(taken);
    }
  }
  return tasks.map(({ name }, index) => timingOf(name, seconds[index] as number[]));
}

/** The seconds that one run takes. */
export function secondsOf({ name, command, args, cwd, env }: Task): number {
  const start = process.hrtime.bigint();
  const { status, error, stderr } = spawnSync(command, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
    timeout: LIMIT,
  });
  const taken = Number(process.hrtime.bigint() - start) / 1e9;
  if (status === 0) return taken;
  throw new Error(`${name} failed: ${error?.message ?? stderr.trim().slice(-2000)}`);
}

/** Median and quartiles. */
export function timingOf(name: string, seconds: number[]): Timing {
  return {
    name,
    median: quantile(seconds, 0.5),
    low: quantile(seconds, 0.25),
    high: quantile(seconds, 0.75),
  };
}

/** The value below which this share of the values lies (the nearest one, no interpolation). */
export function quantile(values: number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}
