import { FIGURES_HEAD, figuresRow, quietText } from './figures-table.js';
import { measureYear } from './measure-year.js';
import { SCENARIOS } from './scenarios.js';
import { simulateYear } from './simulate-year.js';
import { byDeadline, byPlan } from './strategies.js';

/**
 * Prints the tables of docs/simulation.md: every scenario whose name begins with `only`, under the plan and, on the
 * same network with the same chances, by deadline.
 */
export function printSimulation(only = ''): void {
  const quiet: string[] = [];
  console.log(FIGURES_HEAD);
  for (const { what, ...scenario } of SCENARIOS.filter((one) => one.what.startsWith(only))) {
    const year = simulateYear({ ...scenario, trials: true }, byPlan);
    console.log(figuresRow(what, byPlan.name, measureYear(year)));
    quiet.push(`- ${what}: ${quietText(year)}`);
    console.log(figuresRow(what, byDeadline.name, measureYear(simulateYear(scenario, byDeadline))));
  }
  console.log(`\n${quiet.join('\n')}`);
}
