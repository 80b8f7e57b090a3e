import { findPerson } from '../people/find-person.js';
import type { Contact, Network } from '../people/network.js';
import { nfc } from '../people/text-key.js';
import { Failure } from './failure.js';

/**
 * Tells the names from the text in `NAME… [TEXT]`: the last of several words is a text unless it is somebody's name
 * or, written with the same capitals, the beginning of one. What could be both is refused, never guessed.
 */
export function splitNamesAndText(network: Network, words: string[]): { names: string[]; text?: string } {
  const last = words.at(-1);
  if (last === undefined || words.length < 2) return { names: words };
  const found = findPerson(network, last);
  const people = 'contact' in found ? [found.contact] : found.candidates;
  if (people.length === 0) return { names: words.slice(0, -1), text: last };
  if (people.every((one) => startsSo(one, last))) return { names: words };
  const names = people.slice(0, 3).map(({ person }) => person.name);
  throw new Failure(
    'refused',
    `“${last}” may be the text, or the beginning of ${names.join(', ')}. Write the whole name, or --text "${last}".`,
  );
}

/** True if the word is written as the name is: “call” may be a text, though there is a Callum. */
function startsSo({ person }: Contact, word: string): boolean {
  const typed = nfc(word.trim());
  const whole = [
    person.path,
    person.path.replace(/\.md$/i, ''),
    person.name,
    person.fileName,
    ...person.aliases,
  ];
  if (whole.some((own) => nfc(own).toLowerCase() === typed.toLowerCase())) return true;
  return whole.some((own) => nfc(own).startsWith(typed));
}
