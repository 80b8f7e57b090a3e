import type { Day } from '../people/day.js';
import type { Contact } from '../people/network.js';
import { planTier, type TierPlan } from './plan-tier.js';
import type { VaultState } from './read-state.js';
import { writePlan } from './write-plan.js';

/** Writes the tier of one person of a state that was read before, into the note as it stands now. */
export function writeTier(state: VaultState, contact: Contact, tier: string, today: Day): TierPlan {
  const { plan } = writePlan(state.root, () => {
    const planned = planTier(state, contact, tier, today);
    return { planned, changes: planned.change ? [planned.change] : [] };
  });
  return plan.planned;
}

/** Gives a note back the text that it had before {@link writeTier}; refused if it has changed since. */
export function takeBackTier(state: VaultState, { change }: TierPlan): void {
  if (!change) return;
  const { path, before, after } = change;
  writePlan(state.root, () => ({ changes: [{ path, before: after, after: before }] }));
}
