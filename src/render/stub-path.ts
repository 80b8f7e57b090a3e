import type { Contact } from '../people/network.js';
import { safeFileName } from '../people/safe-file-name.js';
import type { Settings } from '../people/settings.js';
import { nfc } from '../people/text-key.js';

/**
 * The stub's path for each of these people: `stubs/NAME (stub).md`. Of people with the same file name the first in
 * order of path has the plain name, the others a number; the names differ also without regard to case.
 */
export function stubPaths(contacts: Contact[], settings: Settings): Map<string, string> {
  const inOrder = [...contacts].sort((a, b) => (a.person.path < b.person.path ? -1 : 1));
  const taken = new Set<string>();
  const paths = new Map<string, string>();
  for (const { person } of inOrder) {
    const name = safeFileName(person.fileName);
    let candidate = `${name} (stub)`;
    for (let number = 2; taken.has(key(candidate)); number += 1) candidate = `${name} ${number} (stub)`;
    taken.add(key(candidate));
    paths.set(person.path, `${settings.output.stubs}/${candidate}.md`);
  }
  return paths;
}

function key(name: string): string {
  return nfc(name).toLowerCase();
}
