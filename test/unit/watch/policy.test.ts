import { describe, expect, it } from 'vitest';
import {
  type Burst,
  clockJumped,
  isUnsettled,
  roundAt,
  sleepFor,
  TIMING,
  untilMidnight,
  wholeAfter,
  withReport,
} from '../../../src/watch/policy.js';

/** Plays reports at the given instants and returns those at which a round is made. */
function roundsFor(reports: [at: number, path: string][]): number[] {
  const rounds: number[] = [];
  let burst: Burst | undefined;
  for (const [at, path] of reports) {
    if (burst && roundAt(burst, TIMING) <= at) {
      rounds.push(roundAt(burst, TIMING));
      burst = undefined;
    }
    burst = withReport(burst, path, at);
  }
  if (burst) rounds.push(roundAt(burst, TIMING));
  return rounds;
}

describe('when to make a round', () => {
  it('answers one save soon, however many reports it makes', () => {
    expect(
      roundsFor([
        [0, 'a.md'],
        [1, 'a.md'],
        [2, 'a.md'],
      ]),
    ).toEqual([2 + TIMING.calm]);
  });

  it('waits for the end of a burst and makes one round', () => {
    const checkout = Array.from({ length: 1000 }, (_, index): [number, string] => [index, `${index}.md`]);
    expect(roundsFor(checkout)).toEqual([999 + TIMING.burst]);
  });

  it('has patience with many files that come slowly: one round for them all', () => {
    const slow = Array.from({ length: 1000 }, (_, index): [number, string] => [index * 6, `${index}.md`]);
    expect(roundsFor(slow)).toEqual([999 * 6 + TIMING.burst]);
  });

  it('is not put off for ever by changes that never end', () => {
    const endless = Array.from({ length: 1000 }, (_, index): [number, string] => [
      index * 40,
      `${index % 40}.md`,
    ]);
    const rounds = roundsFor(endless);
    expect(rounds[0]).toBe(TIMING.longest);
    expect(rounds.length).toBeGreaterThan(10);
    expect(rounds.length).toBeLessThan(25);
  });

  it('makes two rounds for two saves that lie apart', () => {
    expect(
      roundsFor([
        [0, 'a.md'],
        [5_000, 'a.md'],
      ]),
    ).toHaveLength(2);
  });
});

describe('when to compare the whole disk', () => {
  it('soon behind a burst, in which a report may be lost, seldom behind a save', () => {
    expect(wholeAfter(1, 1_000, TIMING)).toBe(1_000 + TIMING.compare);
    expect(wholeAfter(500, 1_000, TIMING)).toBe(1_000 + TIMING.afterBurst);
  });
});

describe('how long to sleep', () => {
  it('looks at the day at every heartbeat, and never sleeps past midnight', () => {
    expect(sleepFor(new Date(2026, 10, 23, 12), undefined, TIMING)).toBe(TIMING.heartbeat);
    expect(sleepFor(new Date(2026, 10, 23, 23, 59, 59, 500), undefined, TIMING)).toBe(500);
    expect(sleepFor(new Date(2026, 10, 23, 12), undefined, TIMING, 10)).toBe(10);
  });

  it('wakes when a burst is ripe, at once if it is overdue', () => {
    const now = new Date(2026, 10, 23, 12);
    const burst = withReport(undefined, 'a.md', now.getTime());
    expect(sleepFor(now, burst, TIMING)).toBe(TIMING.calm);
    expect(sleepFor(new Date(now.getTime() + 10_000), burst, TIMING)).toBe(0);
  });

  it('knows the length of every day, also of those with 23 and 25 hours', () => {
    for (let day = 1; day <= 366; day++) {
      const now = new Date(2026, 0, day, 11, 30);
      const then = new Date(now.getTime() + untilMidnight(now));
      expect(then.getDate()).not.toBe(now.getDate());
      expect(new Date(then.getTime() - 1).getDate()).toBe(now.getDate());
    }
  });

  it('notices sleep and a clock that was set', () => {
    expect(clockJumped(2_000, 2_010)).toBe(false);
    expect(clockJumped(2_000, 15)).toBe(false);
    expect(clockJumped(2_000, 8 * 3_600_000)).toBe(true);
    expect(clockJumped(2_000, -3_600_000)).toBe(true);
  });
});

describe('half-written files', () => {
  it('waits for files younger than the settle time, but trusts no clock from the future', () => {
    expect(isUnsettled(1_000, 1_010, TIMING)).toBe(true);
    expect(isUnsettled(1_000, 1_000 + TIMING.settle, TIMING)).toBe(false);
    expect(isUnsettled(99_000, 1_000, TIMING)).toBe(false);
    // The disk tells fractions of a millisecond, the clock does not.
    expect(isUnsettled(1_000.9, 1_000, TIMING)).toBe(true);
  });
});
