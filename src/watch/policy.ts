/**
 * When to run: pure decisions over what was observed, so that they can be tried without a disk or a clock. All times
 * are milliseconds.
 */
export interface WatchTiming {
  /** A file younger than this may still be half written: wait, and look again. */
  settle: number;
  /** A file younger than this that is new, says less than before, or is reported, may be the first half of what is being written. */
  half: number;
  /** Quiet time before a round after the save of one or a few files. */
  calm: number;
  /** Quiet time before a round while many files change (git checkout, sync). */
  burst: number;
  /** A round is not put off longer than this after the first change, unless ever more files are reported. */
  longest: number;
  /** Not even then longer than this. */
  patience: number;
  /** The agenda file is left alone until the user has not saved it for this long: words follow a tick. */
  typing: number;
  /** But not longer than this after the first save, however often the file is saved. */
  typingLongest: number;
  /** How often to look at the day and at the root folder. */
  heartbeat: number;
  /** After this long the disk is compared as a whole, whatever was or was not reported. */
  compare: number;
  /** The same behind a burst: where many files change, a report may be lost. */
  afterBurst: number;
  /** Without help from the system: how often the disk is compared. */
  poll: number;
}

/** The timing in use; tests shorten it. */
export const TIMING: WatchTiming = {
  settle: 30,
  half: 300,
  calm: 42,
  burst: 200,
  longest: 2_000,
  patience: 10_000,
  typing: 4_000,
  typingLongest: 30_000,
  heartbeat: 2_000,
  compare: 300_000,
  afterBurst: 2_000,
  poll: 2_000,
};

/** Up to this many files are a save; more are a burst. */
const FEW = 3;

/** Changes reported since the last round. */
export interface Burst {
  /** Instant of the first and of the latest report. */
  first: number;
  latest: number;
  /** Instant at which a file was reported that had not been before. */
  newest: number;
  paths: Set<string>;
}

/** The burst with one more report. */
export function withReport(burst: Burst | undefined, path: string, now: number): Burst {
  if (!burst) return { first: now, latest: now, newest: now, paths: new Set([path]) };
  if (!burst.paths.has(path)) burst.newest = now;
  burst.paths.add(path);
  burst.latest = now;
  return burst;
}

/** The instant at which a burst asks for a round. */
export function roundAt(burst: Burst, timing: WatchTiming): number {
  const quiet = burst.paths.size <= FEW ? timing.calm : timing.burst;
  const growing = Math.min(burst.newest + quiet, burst.first + timing.patience);
  return Math.min(burst.latest + quiet, Math.max(burst.first + timing.longest, growing));
}

/** The instant at which the whole disk is to be compared after a look at so many reported files. */
export function wholeAfter(reported: number, now: number, timing: WatchTiming): number {
  return now + (reported <= FEW ? timing.compare : timing.afterBurst);
}

/** How long to sleep: until the burst is ripe, else until the next look at the day (never past midnight). */
export function sleepFor(
  now: Date,
  burst: Burst | undefined,
  timing: WatchTiming,
  heartbeat: number = timing.heartbeat,
): number {
  const look = Math.min(heartbeat, untilMidnight(now));
  if (!burst) return look;
  return Math.max(0, Math.min(look, roundAt(burst, timing) - now.getTime()));
}

/** Time to the next local midnight; where clocks skip midnight, to the first instant of the day. At least 1. */
export function untilMidnight(now: Date): number {
  const next = new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1);
  return Math.max(1, next.getTime() - now.getTime());
}

/** True if the clock moved by much more than was slept: the machine was asleep, or the clock was set. */
export function clockJumped(slept: number, moved: number): boolean {
  return moved < -1_000 || moved > slept + 30_000;
}

/** True if a file was written so recently that its writer may not be done. A time in the future counts as settled. */
export function isUnsettled(mtimeMs: number, now: number, timing: WatchTiming): boolean {
  // The clock gives whole milliseconds, the disk fractions: this very moment is not the future.
  const age = now - Math.floor(mtimeMs);
  return age >= 0 && age < timing.settle;
}

/**
 * The instant at which the user's writing in the agenda file counts as finished: undefined if that has come. `since` is
 * when it was first seen; a file time in the future counts as an old one.
 */
export function typingUntil(
  savedMs: number,
  since: number,
  now: number,
  timing: WatchTiming,
): number | undefined {
  if (Math.floor(savedMs) > now) return undefined;
  const until = Math.min(savedMs + timing.typing, since + timing.typingLongest);
  return until > now ? until : undefined;
}
