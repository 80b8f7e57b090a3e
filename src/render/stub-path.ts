import type { Contact } from '../people/network.js';
import { safeFileName } from '../people/safe-file-name.js';
import type { Settings } from '../people/settings.js';
import { nfc } from '../people/text-key.js';

/**
 * The stub's path for each of these people: `stubs/NAME (stub).md`. Of people with the same file name the first in
 * order of path has the plain name, the others a number; no two names are one on any disk.
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

/** Some disks take Straße, STRASSE and Strasse for one name (APFS folds case in full): so the fold goes both ways. */
function key(name: string): string {
  return nfc(nfc(name).toUpperCase().toLowerCase().toUpperCase());
}
