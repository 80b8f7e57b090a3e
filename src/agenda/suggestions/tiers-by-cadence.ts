import { cadenceDays } from '../../people/cadence.js';
import type { Settings, Tier } from '../../people/settings.js';

/** The tiers, the one that wants the most contacts first. */
export function tiersByCadence({ tiers }: Settings): { name: string; tier: Tier; days: number }[] {
  return Object.entries(tiers)
    .map(([name, tier]) => ({ name, tier, days: cadenceDays(tier.every) }))
    .sort((a, b) => a.days - b.days);
}

/** The tier that wants contact a little less often; undefined for the last one. */
export function tierBelow(name: string | undefined, settings: Settings): string | undefined {
  const tiers = tiersByCadence(settings);
  const own = tiers.findIndex((tier) => tier.name === name);
  return own < 0 ? undefined : tiers.slice(own + 1).find(({ days }) => days > (tiers[own]?.days ?? 0))?.name;
}
