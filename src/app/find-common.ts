import type { Day } from '../people/day.js';
import { introductionsIn } from '../people/introductions.js';
import type { Contact, Source } from '../people/network.js';
import { sharedGround } from '../people/shared-ground.js';
import { Failure } from './failure.js';
import type { VaultState } from './read-state.js';
import { resolveNames } from './resolve-names.js';

/** What two people have in common, as `common --json` prints it. */
export interface CommonView {
  /** The two names; the second is null for me. */
  between: [string, string | null];
  interests: string[];
  places: string[];
  companies: string[];
  tags: string[];
  /** Whom both know by an introduction. */
  people: string[];
  /** How the two came together: by whom, null for me. */
  introductions: { by: string | null; source: Source }[];
  /** Dated notes that name both. */
  events: { date: Day; title: string; source: Source }[];
}

/** What two people, or one person and I (`me.md`), have in common. Refused if a name is not clear. */
export function findCommon({ network, settings }: VaultState, names: string[]): CommonView {
  const [first, second] = resolveNames(network, names);
  if (!first || (names.length > 1 && !second)) {
    throw new Failure(
      'usage',
      'Two different people can have something in common; with one name, it is you and they.',
    );
  }
  const other = second ?? mine(network.me);
  const shared = sharedGround(first, other, introductionsIn(network), settings.people.tags);
  return {
    between: [first.person.name, second?.person.name ?? null],
    interests: shared.interests,
    places: shared.places,
    companies: shared.companies,
    tags: shared.tags,
    people: shared.people.map(({ person }) => person.name),
    introductions: shared.introductions.map(({ kind, a, source }) => ({
      by: kind === 'introduced' ? a.person.name : null,
      source,
    })),
    events: shared.events.map(({ date, title, path, line }) => ({ date, title, source: { path, line } })),
  };
}

function mine(me: Contact['person'] | undefined): Contact {
  if (me) return { person: me, mentions: [], tasks: [], introducers: [], goals: [] };
  throw new Failure(
    'refused',
    'Nothing is known of you: write a note me.md with your interests, or name two people.',
  );
}
