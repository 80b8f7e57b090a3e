import type { Day } from '../people/day.js';
import {
  chainBetween,
  chainFromMe,
  type Introduction,
  introductionsIn,
  otherOf,
} from '../people/introductions.js';
import type { Contact, Source } from '../people/network.js';
import { Failure } from './failure.js';
import type { VaultState } from './read-state.js';
import { resolveNames } from './resolve-names.js';

/** One step of a chain, and the line that tells of it. */
export interface PathStep {
  /** `met`: I met `to` myself; `introduced`: one of the two brought the other to me; `brought-together`: I did. */
  kind: 'met' | Introduction['kind'];
  /** Null for me. */
  from: string | null;
  to: string;
  /** Who introduced, for `introduced`. */
  by: string | null;
  /** Where and when, for `met`. */
  metAt: string | null;
  metOn: Day | null;
  source: Source;
}

/** A chain of introductions. */
export interface PathView {
  /** Null for me. */
  from: string | null;
  to: string;
  /** Everybody on the way, both ends included. */
  people: string[];
  steps: PathStep[];
}

/**
 * The shortest chain of introductions from one person to another, or from me to one. Refused if a name is not clear,
 * or if nothing connects the two.
 */
export function findPath(state: VaultState, names: string[]): PathView {
  const { network } = state;
  const [first, second] = resolveNames(network, names);
  if (!first || (names.length > 1 && !second)) {
    throw new Failure('usage', 'A path needs two different people; with one name it starts from you.');
  }
  const known = introductionsIn(network);
  if (second) {
    const chain = chainBetween(first, second, known);
    const both = `${first.person.name} and ${second.person.name}`;
    if (!chain) {
      throw new Failure(
        'refused',
        `No introductions lead from one to the other: ${both}. If you know both, you could bring them together.`,
      );
    }
    return view(first, chain);
  }
  const mine = chainFromMe(first, known);
  if (!mine) {
    const people = first.introducers.map(({ reference }) => reference.target).join(', ');
    throw new Failure(
      'refused',
      `The introductions of ${first.person.name} (by ${people}) go round in a circle: one “introduced-by” must be wrong.`,
    );
  }
  const { steps, people } = view(mine.first, mine.chain);
  return { from: null, to: first.person.name, people, steps: [meeting(mine.first), ...steps] };
}

function view(start: Contact, chain: Introduction[]): PathView {
  const people = [start.person.name];
  const steps: PathStep[] = [];
  let at = start;
  for (const introduction of chain) {
    const next = otherOf(introduction, at);
    steps.push({
      kind: introduction.kind,
      from: at.person.name,
      to: next.person.name,
      by: introduction.kind === 'introduced' ? introduction.a.person.name : null,
      metAt: null,
      metOn: null,
      source: introduction.source,
    });
    people.push(next.person.name);
    at = next;
  }
  return { from: start.person.name, to: at.person.name, people, steps };
}

function meeting({ person, introducers }: Contact): PathStep {
  const line = person.metAt?.line ?? person.metOn?.line ?? person.line;
  return {
    kind: 'met',
    from: null,
    to: person.name,
    // Somebody without a note may have introduced them.
    by: introducers.map(({ reference }) => reference.target).join(', ') || null,
    metAt: person.metAt?.value ?? null,
    metOn: person.metOn?.value ?? null,
    source: { path: person.path, line },
  };
}
