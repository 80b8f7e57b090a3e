import type { Scenario } from './simulate-year.js';

/** The networks and budgets that are shown: for each size one that holds what is asked for, and one that does not. */
export const SCENARIOS: (Scenario & { what: string })[] = [
  scenario('20 people, 1 a day', 1, { A: 5, B: 8, C: 5, D: 2 }, 2, 8),
  { ...scenario('20 people, 1 on Mondays and Thursdays', 1, { A: 5, B: 8, C: 5, D: 2 }, 2, 8), days: [1, 4] },
  scenario('150 people, 5 a day', 5, { A: 15, B: 40, C: 60, D: 35 }, 15, 40),
  scenario('150 people, 2 a day', 2, { A: 15, B: 40, C: 60, D: 35 }, 15, 40),
  scenario('500 people, 10 a day', 10, { A: 20, B: 40, C: 85, D: 355 }, 40, 80),
  scenario('500 people, 4 a day', 4, { A: 20, B: 40, C: 85, D: 355 }, 40, 80),
];

function scenario(
  what: string,
  perDay: number,
  tiers: Scenario['size']['tiers'],
  never: number,
  newcomers: number,
): Scenario & { what: string } {
  return { what, perDay, size: { tiers, never, newcomers }, seed: 7 };
}
