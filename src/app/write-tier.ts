import type { Day } from '../people/day.js';
import type { Contact } from '../people/network.js';
import { planTier, type TierPlan } from './plan-tier.js';
import type { VaultState } from './read-state.js';
import { undoAction } from './undo-last.js';
import { titleOf, writeNotes } from './write-notes.js';

/** A tier that was written. */
export interface WrittenTier extends TierPlan {
  /** The id of the action in the history; undefined if nothing had to be written. */
  action: string | undefined;
}

/** Writes the tier of one person of a state that was read before, into the note as it stands now. */
export function writeTier(state: VaultState, contact: Contact, tier: string, today: Day): WrittenTier {
  const { plan, action } = writeNotes(
    state.root,
    { what: () => titleOf('triage', [contact.person.name]), day: today },
    () => {
      const planned = planTier(state, contact, tier, today);
      return { planned, changes: planned.change ? [planned.change] : [] };
    },
  );
  return { ...plan.planned, action };
}

/** Gives a note back the text that it had before {@link writeTier}; refused if it has changed since. */
export function takeBackTier(state: VaultState, { action, change }: WrittenTier, today: Day): void {
  if (action !== undefined) undoAction(state.root, action, today);
  // Where no journal could be written, the text before is still known.
  else if (change) {
    const { path, before, after } = change;
    const back = { path, before: after, after: before };
    writeNotes(state.root, { what: () => titleOf('triage', [path]), day: today }, () => ({
      changes: [back],
    }));
  }
}
