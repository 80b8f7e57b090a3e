import type { Sentence } from '../note/sentence/sentence.js';
import type { Day } from '../people/day.js';
import type { Contact } from '../people/network.js';
import type { Person } from '../people/person.js';
import { nfc } from '../people/text-key.js';
import { composeAt } from './add-person.js';
import { Failure } from './failure.js';
import { isPromiseThere } from './plan-known.js';
import type { VaultState } from './read-state.js';
import { requestOfSentence } from './request-of-sentence.js';

const LISTS = [
  'company',
  'role',
  'city',
  'email',
  'phone',
  'links',
  'interests',
  'offers',
  'seeks',
  'tags',
] as const;

/**
 * True if a note holds everything that a sentence would write into a new one: then the note was made from it, and the
 * program was stopped before it could take the sentence away. Of a mere name, if the note is still empty. The day on
 * which it was written does not count.
 */
export function saysAlready(
  { person }: Contact,
  text: string,
  sentence: Sentence,
  state: VaultState,
  today: Day,
): boolean {
  if (sentence.parts.length === 0) return /^\s*(?:---\s+(?:(?:type|name): [^\n]*\s+)*---\s*)?$/.test(text);
  try {
    const { facts } = composeAt(
      state,
      person.path,
      { ...requestOfSentence(sentence), name: person.name },
      today,
    );
    return facts.person !== undefined && holds(person, facts.person, hasDay(sentence));
  } catch (error) {
    if (error instanceof Failure) return false;
    throw error;
  }
}

function holds(person: Person, would: Person, withDay: boolean): boolean {
  const same = (a: unknown, b: unknown) => b === undefined || JSON.stringify(a) === JSON.stringify(b);
  const keys = (values: readonly string[]) => new Set(values.map((value) => nfc(value).toLowerCase()));
  const texts = (one: string) => nfc(one).replace(/\s+/g, ' ').trim();
  return (
    same(person.tier?.value, would.tier?.value) &&
    same(person.metAt?.value, would.metAt?.value) &&
    same(person.birthday?.value, would.birthday?.value) &&
    same(person.channel, would.channel) &&
    (!withDay || same(person.metOn?.value, would.metOn?.value)) &&
    LISTS.every((list) => {
      const own = keys(person[list]);
      return [...keys(would[list])].every((value) => own.has(value));
    }) &&
    would.introducedBy.every(({ target }) =>
      person.introducedBy.some((one) => nfc(one.target) === nfc(target)),
    ) &&
    would.entries.every(({ date, kind, text }) =>
      person.entries.some(
        (one) => one.kind === kind && texts(one.text) === texts(text) && (!withDay || one.date === date),
      ),
    ) &&
    would.tasks.every((task) => isPromiseThere(person, task))
  );
}

function hasDay({ parts }: Sentence): boolean {
  return parts.some(({ meaning }) => meaning.some(({ field }) => field === 'met-on'));
}
