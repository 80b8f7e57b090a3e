import { nameKey } from './name-key.js';
import type { Contact } from './network.js';
import { OneOrMore } from './one-or-more.js';
import { nfc } from './text-key.js';

/** Finds people by what they are called. */
export class PeopleByName {
  readonly #byName = new OneOrMore<Contact>();
  readonly #byAlias = new OneOrMore<Contact>();
  readonly #byPath = new Map<string, Contact>();

  constructor(contacts: readonly Contact[]) {
    for (const contact of contacts) {
      const { name, fileName, aliases, path } = contact.person;
      this.#byPath.set(path, contact);
      const key = nameKey(name);
      this.#byName.add(key, contact);
      if (fileName !== name && nameKey(fileName) !== key) this.#byName.add(nameKey(fileName), contact);
      if (aliases.length > 0)
        for (const own of new Set(aliases.map(nameKey))) this.#byAlias.add(own, contact);
    }
  }

  /** By file name or `name:`, then by alias; those who are written just so, if there are any. */
  named(name: string): Contact[] {
    const key = nameKey(name);
    const composed = nfc(name);
    const people = this.#byName.get(key);
    if (people) return preferExact(people, (one) => [one.person.name, one.person.fileName], composed);
    return preferExact(this.#byAlias.get(key) ?? [], (one) => one.person.aliases, composed);
  }

  /** The people whose notes these are. */
  at(paths: readonly string[]): Contact[] {
    return paths.flatMap((path) => this.#byPath.get(path) ?? []);
  }
}

function preferExact(people: Contact[], namesOf: (contact: Contact) => string[], written: string): Contact[] {
  if (people.length < 2) return people;
  const exact = people.filter((contact) => namesOf(contact).some((name) => nfc(name) === written));
  return exact.length > 0 ? exact : people;
}
