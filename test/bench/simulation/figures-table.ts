import type { Tier } from './grow-network.js';
import type { Kept, YearFigures } from './measure-year.js';
import type { LivedYear } from './simulate-year.js';

/** The head of the table: Markdown, so that it can stand in docs/simulation.md as it is printed. */
export const FIGURES_HEAD = [
  '| people, places | by | promises | follow-ups | thanks | birthdays | A | B | C | D | longest silence A/B/C/D | merely noted, left | days over | most | a week |',
  '| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |',
].join('\n');

/** One row: lateness as median / 95th percentile in percent of the cadence, silences as multiples of it. */
export function figuresRow(what: string, strategy: string, figures: YearFigures): string {
  const { tiers, never, over } = figures;
  const names: Tier[] = ['A', 'B', 'C', 'D'];
  const percent = (share: number): string => `${Math.round(share * 100)}`;
  return [
    '',
    what,
    strategy,
    keptText(figures.promises),
    keptText(figures.followUps),
    keptText(figures.thanks),
    keptText(figures.birthdays),
    ...names.map((name) => `${percent(tiers[name].median)} / ${percent(tiers[name].p95)} %`),
    names.map((name) => tiers[name].silence.toFixed(1)).join(' / '),
    never.all === 0 ? '–' : `${never.left} of ${never.all}`,
    String(over.days),
    String(over.most),
    figures.perWeek.toFixed(1),
    '',
  ]
    .join(' | ')
    .trim();
}

function keptText({ all, inTime, worst }: Kept): string {
  return `${inTime}/${all}${worst === 0 ? '' : ` (${worst} d)`}`;
}

/** How quiet the page was, and whether it had said that it is too much. */
export function quietText({ stability, capacitySaid }: LivedYear): string {
  const { planned, movedByNight, samples, movedByDone, movedByAdded, movedQuietly, plannedQuietly } =
    stability;
  const percent = (sum: number, count: number): string => `${Math.round((100 * sum) / Math.max(1, count))} %`;
  const each = (sum: number, count: number): string => (count === 0 ? '–' : (sum / count).toFixed(2));
  return [
    `moved overnight ${percent(movedByNight, planned)} of those planned ahead, without news ${percent(movedQuietly, plannedQuietly)}`,
    `by one done ${each(movedByDone, samples)}`,
    `by one added ${each(movedByAdded, samples)}`,
    capacitySaid === null ? 'capacity never spoke' : `capacity spoke on ${capacitySaid}`,
  ].join(' · ');
}
