import { lastContactOf } from '../agenda/last-contact.js';
import { tierOf } from '../agenda/tier-of.js';
import type { Day } from '../people/day.js';
import { chainFromMe, type Introductions, introductionsIn } from '../people/introductions.js';
import { nameKey } from '../people/name-index.js';
import type { Contact, Source } from '../people/network.js';
import { type Find, type FoundIn, makeQuery, searchPerson } from '../people/search-person.js';
import type { Settings } from '../people/settings.js';
import { type Acquaintances, acquaintancesIn, isMet } from './acquaintances.js';
import { Failure } from './failure.js';
import type { VaultState } from './read-state.js';

/** Somebody who answers a search. */
export interface WhoView {
  person: string;
  path: string;
  tier: string | null;
  lastContact: Day | null;
  /** The line that answers best, and which part of the note it belongs to. */
  match: { in: FoundIn; text: string; source: Source };
  /** Others whom that line links to: whoever has no note is known by this name alone. */
  names: { name: string; path: string | null }[];
  /** False if I never met them and there was no contact. */
  met: boolean;
  /**
   * By whom they came to me, from the one whom I know myself to their introducer; empty if I met them myself. For
   * somebody not met: by whom I could be introduced, from the closest of those whom I know; empty if nobody is known.
   */
  through: string[];
  /** Where it says that the last one of `through` knows them. */
  throughSource: Source | null;
}

/** The answer to a search. */
export interface WhoResult {
  /** The best first. */
  people: WhoView[];
  /** False if nobody's note holds all the words, and these hold the most of them. */
  allWords: boolean;
}

/**
 * The people whose notes hold all the words, without regard to case and inflection; if nobody's does, those with the
 * most. Archived people are left out. Words that only fill a sentence are a usage failure when nothing else is there.
 */
export function findWho(state: VaultState, text: string, today: Day): WhoResult {
  const query = makeQuery(text);
  if (!query) {
    throw new Failure(
      'usage',
      `“${text}” has no word to look for. Name a thing, as in knowwho who "graphic design".`,
    );
  }
  const keyOf = ourKeys(state.settings);
  const finds = state.network.contacts.flatMap((contact) => {
    if (contact.person.status === 'archived') return [];
    const note = state.textOf(contact.person.path);
    const find = note === undefined ? undefined : searchPerson(contact, note, query, keyOf);
    return find ? [{ contact, find }] : [];
  });
  const most = finds.reduce((words, { find }) => Math.max(words, find.words), 0);
  // The network is in order of names; the sort is stable and keeps that order among equals.
  const best = finds.filter(({ find }) => find.words === most).sort((a, b) => b.find.score - a.find.score);
  const known: Introductions = best.length > 0 ? introductionsIn(state.network) : new Map();
  const around = acquaintancesIn(state, known, today);
  const people = best.map(({ contact, find }) => whoView(contact, find, { known, around, state, today }));
  return { people, allWords: most === query.stems.length };
}

interface Around {
  known: Introductions;
  around: Acquaintances;
  state: VaultState;
  today: Day;
}

function whoView(contact: Contact, { best }: Find, context: Around): WhoView {
  const { name, path } = contact.person;
  const { state, today, around } = context;
  const source = { path: best.path, line: best.line };
  const isOwnLine = best.path === path && (best.in === 'note' || best.in === 'log' || best.in === 'promise');
  const named = isOwnLine ? around.namedOn(contact, best.line) : [];
  return {
    person: name,
    path,
    tier: tierOf(contact.person, state.settings) ?? null,
    lastContact: lastContactOf(contact, today)?.date ?? null,
    match: { in: best.in, text: best.text, source },
    names: named.map(({ target, contact: other }) => ({
      name: other?.person.name ?? target,
      path: other?.person.path ?? null,
    })),
    met: isMet(contact, today),
    ...throughOf(contact, context),
  };
}

/** A longer chain is of no use to anybody, and would make a long answer slow. */
const LONGEST_CHAIN = 5;

/** An introducer without a note is the whole chain. */
function throughOf(
  contact: Contact,
  { known, around, today }: Around,
): Pick<WhoView, 'through' | 'throughSource'> {
  const { introducers, person } = contact;
  const line = introducers[0]?.reference.line;
  const own = line === undefined ? null : { path: person.path, line };
  const named = introducers.map(({ reference }) => reference.target);
  if (isMet(contact, today)) {
    const steps = chainFromMe(contact, known, LONGEST_CHAIN)?.chain ?? [];
    return { through: steps.length > 0 ? steps.map(({ a }) => a.person.name) : named, throughSource: own };
  }
  const isByOthers = introducers.length > 0 && introducers.every(({ contact: by }) => !by);
  const way = isByOthers ? undefined : around.wayTo(contact, LONGEST_CHAIN);
  if (!way) return { through: named, throughSource: own };
  return { through: way.through.map(({ person: one }) => one.name), throughSource: way.source };
}

/** Turns the vault's name of a property into ours. */
function ourKeys({ fields }: Settings): (name: string) => string {
  const ours = new Map(Object.entries(fields).map(([key, own]) => [nameKey(own), key]));
  return (name) => ours.get(nameKey(name)) ?? nameKey(name);
}
