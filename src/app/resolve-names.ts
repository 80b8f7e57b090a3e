import { suggestion } from '../note/settings/did-you-mean.js';
import { findPerson } from '../people/find-person.js';
import type { Contact, Network } from '../people/network.js';
import { Failure } from './failure.js';

/**
 * The people whom the typed names mean, each once, in the order typed. Refused, with the candidates, if one of them
 * is nobody or could be more than one person: never guessed, and before anything is written.
 */
export function resolveNames(network: Network, names: string[]): Contact[] {
  const complaints: string[] = [];
  const found = new Set<Contact>();
  for (const name of names) {
    const result = findPerson(network, name);
    if ('contact' in result) found.add(result.contact);
    else complaints.push(complaint(network, name, result.candidates));
  }
  if (complaints.length > 0) throw new Failure('refused', complaints.join('\n'));
  return [...found];
}

const SHOWN = 10;

function complaint(network: Network, name: string, candidates: Contact[]): string {
  if (candidates.length === 0) {
    const known = network.contacts.flatMap(({ person }) => [person.name, ...person.aliases]);
    return `Nobody is called “${name}”.${suggestion(name, known)} See who there is: knowwho list`;
  }
  const lines = candidates.slice(0, SHOWN).map(({ person }) => `  ${person.name} (${person.path})`);
  if (candidates.length > SHOWN) lines.push(`  … and ${candidates.length - SHOWN} more`);
  return `“${name}” could be ${candidates.length} people; write more of the name, or the path:\n${lines.join('\n')}`;
}
