import type { Day } from '../people/day.js';
import type { Contact } from '../people/network.js';
import { findTier } from './find-tier.js';
import { planTier, type TieredPerson, type TierPlan } from './plan-tier.js';
import { type ReadNotes, readState } from './read-state.js';
import { refuseBrokenNotes } from './refuse-broken-notes.js';
import { resolveNames } from './resolve-names.js';
import { titleOf, writeNotes } from './write-notes.js';

/** Whose tier, and which. */
export interface TierRequest {
  /** Names, aliases, file names, paths or unique beginnings. */
  names: string[];
  /** One of the settings' tiers in any case of letters, or `none` for people who need no tier. */
  tier: string;
}

/** The outcome of {@link setTier}: the people, each with what only the terminal tells of them. */
export interface TierResult {
  people: (TieredPerson & { contact: Contact })[];
  written: string[];
}

/** How to carry it out. */
export interface TierOptions {
  today: Day;
  /** Plan only, write nothing. */
  dryRun?: boolean;
  readNotes?: ReadNotes;
}

/**
 * Writes the tier of one or more people into their notes. The tier is checked, all names are resolved and all edits
 * made before anything is written.
 */
export function setTier(root: string, { names, tier }: TierRequest, options: TierOptions): TierResult {
  const plan = () => {
    const state = readState(root, options.readNotes);
    const found = findTier(tier, state.settings);
    refuseBrokenNotes(state, names);
    const people = resolveNames(state.network, names).map((one) => {
      return planTier(state, one, found, options.today);
    });
    return { people, changes: people.flatMap(({ change }) => change ?? []) };
  };
  if (options.dryRun) return { people: plan().people.map(withoutChange), written: [] };
  const { plan: last, written } = writeNotes(
    root,
    {
      what: ({ people }) =>
        titleOf(
          'tier',
          people.map(({ person }) => person),
        ),
      day: options.today,
    },
    plan,
  );
  // After a clash the plan was made again, and what had been written by then stands in it as unchanged.
  const people = last.people.map((one) => {
    return withoutChange(written.includes(one.path) ? { ...one, outcome: 'written' } : one);
  });
  return { people, written };
}

function withoutChange({ change: _, ...rest }: TierPlan): TieredPerson & { contact: Contact } {
  return rest;
}
