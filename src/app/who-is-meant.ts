import { hasFirstName, isNameLike } from '../note/sentence/read-name.js';
import type { Sentence, SentenceContext, SentenceField } from '../note/sentence/sentence.js';
import { suggestion } from '../note/settings/did-you-mean.js';
import { nameKey } from '../people/name-index.js';
import type { Contact } from '../people/network.js';
import { Failure } from './failure.js';
import type { VaultState } from './read-state.js';
import { refuseBrokenNotes } from './refuse-broken-notes.js';

/** Whom a sentence is about: somebody known, somebody new, or it cannot be told (a sentence that says why). */
export type WhoIsMeant = { known: Contact } | { isNew: true } | { problem: string };

/** What is said of people when they are met, not afterwards. */
const OF_NEWCOMERS: ReadonlySet<SentenceField> = new Set([
  'met-at',
  'introduced-by',
  'tier',
  'company',
  'role',
]);

/**
 * Finds whom a sentence is about. A whole name or alias decides; the beginning of one (`Anna`) means a known person
 * only if nothing in the sentence speaks of somebody new, and never one of several.
 */
export function whoIsMeant(state: VaultState, sentence: Sentence): WhoIsMeant {
  const { name } = sentence;
  const key = nameKey(name);
  const ownNames = ({ person }: Contact) =>
    [person.name, person.fileName, ...person.aliases, person.path].map(nameKey);
  const exact = state.network.contacts.filter((contact) => ownNames(contact).includes(key));
  if (exact.length === 1) return { known: exact[0] as Contact };
  if (exact.length > 1) return { problem: several(name, exact) };
  const begun = state.network.contacts.filter((contact) =>
    ownNames(contact).some((own) => own.startsWith(`${key} `)),
  );
  if (begun.length === 0) return broken(state, name) ?? { isNew: true };
  const isNewcomer = sentence.parts.some(({ meaning }) =>
    meaning.some(({ field }) => OF_NEWCOMERS.has(field)),
  );
  if (begun.length > 1) return { problem: several(name, begun) };
  if (!isNewcomer) return { known: begun[0] as Contact };
  const other = begun[0]?.person.name ?? '';
  return { problem: `“${name}” may be ${other}, or somebody new: write the whole name` };
}

function several(name: string, people: Contact[]): string {
  const shown = people.slice(0, 4).map(({ person }) => `${person.name} (${person.path})`);
  const more = people.length > shown.length ? ` and ${people.length - shown.length} more` : '';
  return `“${name}” could be ${shown.join(', ')}${more}: write more of the name`;
}

function broken(state: VaultState, name: string): { problem: string } | undefined {
  try {
    refuseBrokenNotes(state, [name]);
    return undefined;
  } catch (error) {
    if (error instanceof Failure) return { problem: error.message };
    throw error;
  }
}

/**
 * Why a line of the inbox does not begin with the name of a new person; undefined if it does. Words that could be a name
 * are one only if the first is known as a first name, or if something in the line speaks of a person: neither `Milk`
 * nor `Weekly Review` is anybody.
 */
export function notAName(
  sentence: Sentence,
  context: SentenceContext,
  state: VaultState,
): string | undefined {
  const { name, parts } = sentence;
  if (!isNameLike(name)) {
    const known = state.network.contacts.map(({ person }) => person.name);
    return `no name at its beginning.${name.length < 40 ? suggestion(name, known) : ''}`.replace(/\.$/, '');
  }
  const saysMore = parts.some(({ meaning }) =>
    meaning.some(({ field }) => field !== 'note' && field !== 'promise'),
  );
  if (hasFirstName(name, context) || saysMore) return undefined;
  return `“${name}” may be anything: say where you met, or where they work`;
}
