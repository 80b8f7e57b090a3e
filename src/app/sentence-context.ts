import type { SentenceContext } from '../note/sentence/sentence.js';
import type { Day } from '../people/day.js';
import { findPerson } from '../people/find-person.js';
import { nfc } from '../people/text-key.js';
import type { VaultState } from './read-state.js';

/** What the vault knows that helps to read a sentence: its tiers, people, firms and cities. */
export function sentenceContext({ network, settings }: VaultState, today: Day): SentenceContext {
  const people = network.contacts.map(({ person }) => person);
  const keys = (values: readonly string[]) => new Set(values.map((value) => nfc(value).toLowerCase()));
  return {
    today,
    tiers: Object.keys(settings.tiers),
    isKnown(name) {
      const found = findPerson(network, name);
      return 'contact' in found || found.candidates.length > 0;
    },
    companies: keys(people.flatMap(({ company }) => company)),
    cities: keys([...people, ...(network.me ? [network.me] : [])].flatMap(({ city }) => city)),
    firstNames: keys(
      people.flatMap(({ name }) => (name.includes(' ') ? [name.split(' ')[0] as string] : [])),
    ),
  };
}
