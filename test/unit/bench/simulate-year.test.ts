import { describe, expect, it } from 'vitest';
import { type Kept, measureYear } from '../../bench/simulation/measure-year.js';
import { START, simulateYear } from '../../bench/simulation/simulate-year.js';
import { byDeadline, byPlan } from '../../bench/simulation/strategies.js';

const size = { tiers: { A: 8, B: 16, C: 24, D: 12 }, never: 4, newcomers: 14 };
const feasible = { size, perDay: 2, seed: 4 };
const infeasible = { size, perDay: 1, days: [1, 2, 4] as (1 | 2 | 4)[], seed: 4 };

const late = ({ all, inTime }: Kept): number => all - inTime;

describe('a year of sixty people under the plan', () => {
  it('keeps every promise and follow-up and starves nobody where there are places enough', () => {
    const year = simulateYear(feasible, byPlan);
    const figures = measureYear(year);
    expect(figures.promises.all).toBeGreaterThan(20);
    expect(figures.followUps.all).toBe(14);
    for (const kept of [figures.promises, figures.followUps, figures.birthdays]) expect(late(kept)).toBe(0);
    for (const { median, silence } of Object.values(figures.tiers)) {
      expect(median).toBe(0);
      expect(silence).toBeLessThan(1.5);
    }
    expect(figures.never).toEqual({ all: 4, left: 0 });
    expect(figures.over.days).toBeLessThan(4);
    expect(year.capacitySaid).toBeNull();
  });

  it('lets the closer tiers wait less where there are too few, and had said so', () => {
    const year = simulateYear(infeasible, byPlan);
    const { tiers, promises, followUps } = measureYear(year);
    expect(year.capacitySaid).toBe(START);
    expect(tiers.A.p95).toBeGreaterThan(0.5);
    expect(tiers.A.p95).toBeLessThanOrEqual(tiers.B.p95);
    expect(tiers.B.p95).toBeLessThanOrEqual(tiers.C.p95);
    expect([late(promises), late(followUps)]).toEqual([0, 0]);
    // Whoever goes by the date alone breaks his word: what is measured above can fail.
    const reference = measureYear(simulateYear(infeasible, byDeadline));
    expect(late(reference.promises)).toBeGreaterThan(0);
    expect(late(reference.followUps)).toBeGreaterThan(0);
  });
});

it('is the same year for the same seed', () => {
  const lived = (seed: number) => measureYear(simulateYear({ ...feasible, seed, length: 60 }, byPlan));
  expect(lived(3)).toEqual(lived(3));
  expect(lived(3)).not.toEqual(lived(5));
});
