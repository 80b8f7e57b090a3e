import { nameKey } from './name-index.js';
import type { Contact, Network } from './network.js';
import { nfc } from './text-key.js';

/** One person found, or everybody whom the name may mean (nobody: an empty list). */
export type FoundPerson = { contact: Contact } | { candidates: Contact[] };

type Names = (contact: Contact) => string[];

const paths: Names = ({ person }) => [person.path, person.path.replace(/\.md$/i, '')];
const names: Names = ({ person }) => [person.name, person.fileName];
const aliases: Names = ({ person }) => person.aliases;

/**
 * The person whom a typed NAME means: a path, name, file name or alias as typed, then without regard to case, then
 * the beginning of one. The first of these steps that finds anybody decides; two or more are never guessed between.
 */
export function findPerson(network: Network, name: string): FoundPerson {
  const typed = typedName(name);
  if (typed === '') return { candidates: [] };
  const key = nameKey(typed);
  const steps: [Names, (own: string) => boolean][] = [
    [paths, (own) => nfc(own) === typed],
    [names, (own) => nfc(own) === typed],
    [aliases, (own) => nfc(own) === typed],
    [paths, (own) => nameKey(own) === key],
    [names, (own) => nameKey(own) === key],
    [aliases, (own) => nameKey(own) === key],
    [(contact) => [...names(contact), ...aliases(contact)], (own) => nameKey(own).startsWith(key)],
  ];
  for (const [namesOf, matches] of steps) {
    const found = network.contacts.filter((contact) => namesOf(contact).some(matches));
    if (found.length === 1) return { contact: found[0] as Contact };
    if (found.length > 1) return { candidates: found };
  }
  return { candidates: [] };
}

/** What is looked for, without the signs around it: it stands in a path, a name or an alias of whoever is found. */
export function typedName(name: string): string {
  return nfc(
    name
      .trim()
      .replace(/^\[\[([^\]|#]*)(?:[|#].*)?\]\]$/, '$1')
      .replace(/^(?:\.\/)+/, '')
      .trim(),
  );
}
