import type { Agenda } from '../../agenda/agenda.js';
import type { TieredPerson } from '../../app/plan-tier.js';
import { NO_TIER } from '../../people/no-tier.js';

/** What a round of sorting came to, a sentence a line: how many, who is left, and what the tiers ask for now. */
export function triageSummary(sorted: TieredPerson[], total: number, load: Agenda['load']): string[] {
  const left = total - sorted.length;
  const rest = left === 0 ? 'nobody is left' : left === 1 ? 'one is left' : `${left} are left`;
  if (sorted.length === 0) return [`Nothing was written; ${rest}.`];
  const counts = new Map<string, number>();
  for (const { tier } of sorted) counts.set(tier, (counts.get(tier) ?? 0) + 1);
  const tiers = [...counts].map(([tier, count]) => {
    return tier === NO_TIER ? `${count} without a tier` : `${count} in ${tier}`;
  });
  const { perWeekNeeded, perWeekAvailable } = load;
  const over = perWeekNeeded > perWeekAvailable ? ', so some will have to wait' : '';
  return [
    `Sorted: ${tiers.join(', ')}; ${rest}.`,
    `The tiers ask for ${perWeekNeeded} contacts a week; there is room for ${perWeekAvailable}${over}.`,
  ];
}
