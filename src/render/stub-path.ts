import type { Contact } from '../people/network.js';
import { safeFileName } from '../people/safe-file-name.js';
import type { Settings } from '../people/settings.js';
import { nfc } from '../people/text-key.js';
import { type NameCounts, nameKey } from './note-link.js';

const ENDING = ' (stub)';

/**
 * Where people's stubs lie: `stubs/NAME (stub).md`. Of people with the same file name the first in order of path has the
 * plain name, the others a number; no two names are one on any disk. Only the names that are taken are worked out for
 * everybody: hardly anybody has a stub.
 */
export class StubPaths {
  readonly #folder: string;
  readonly #holders = new Map<string, Contact>();
  readonly #numbered = new Map<Contact, string>();

  constructor(contacts: readonly Contact[], settings: Settings) {
    this.#folder = `${settings.output.stubs}/`;
    contacts.forEach((contact) => {
      this.#holders.set(key(safeFileName(contact.person.fileName)), contact);
    });
    if (this.#holders.size < contacts.length) this.#number(contacts);
  }

  /** Only where some share a name it matters who comes first. */
  #number(contacts: readonly Contact[]): void {
    this.#holders.clear();
    for (const contact of [...contacts].sort((a, b) => (a.person.path < b.person.path ? -1 : 1))) {
      const name = safeFileName(contact.person.fileName);
      let candidate = name;
      for (let number = 2; this.#holders.has(key(candidate)); number += 1) candidate = `${name} ${number}`;
      this.#holders.set(key(candidate), contact);
      if (candidate !== name) this.#numbered.set(contact, candidate);
    }
  }

  /** The path of a person's stub, whether there is one or not. */
  of(contact: Contact): string {
    return `${this.#folder}${this.#nameOf(contact)}${ENDING}.md`;
  }

  /** The person whose stub lies at this path. */
  holderOf(path: string): Contact | undefined {
    if (!path.startsWith(this.#folder) || !path.endsWith(`${ENDING}.md`)) return undefined;
    const name = path.slice(this.#folder.length, -`${ENDING}.md`.length);
    const holder = this.#holders.get(key(name));
    return holder && this.of(holder) === path ? holder : undefined;
  }

  /** How often each name occurs among all of them: once, since names that count as one are one on some disk. */
  readonly counts: NameCounts = {
    get: (counted) => {
      if (!counted.endsWith(ENDING)) return undefined;
      const holder = this.#holders.get(key(counted.slice(0, -ENDING.length)));
      return holder && nameKey(this.of(holder)) === counted ? 1 : undefined;
    },
  };

  #nameOf(contact: Contact): string {
    return this.#numbered.get(contact) ?? safeFileName(contact.person.fileName);
  }
}

/** The stub's path for each of these people, by the path of their note. */
export function stubPaths(contacts: readonly Contact[], settings: Settings): Map<string, string> {
  const paths = new StubPaths(contacts, settings);
  return new Map(contacts.map((contact) => [contact.person.path, paths.of(contact)]));
}

/** Some disks take Straße, STRASSE and Strasse for one name (APFS folds case in full): so the fold goes both ways. */
function key(name: string): string {
  if (/^[\0-\x7f]*$/.test(name)) return name.toUpperCase();
  return nfc(nfc(name).toUpperCase().toLowerCase().toUpperCase());
}
