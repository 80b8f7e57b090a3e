import type { Contact } from '../people/network.js';
import { nfc } from '../people/text-key.js';

/** The form in which places, cities and companies meet. */
export function placeKey(text: string): string {
  return nfc(text).trim().toLowerCase();
}

/**
 * Who was met at a place, archived people left out. The people are looked through only as far as somebody asks: hundreds
 * may have been met at one place, and few of them are named.
 */
export class MeetingIndex {
  readonly #contacts: readonly Contact[];
  readonly #byPlace = new Map<string, Contact[]>();
  #next = 0;

  constructor(contacts: readonly Contact[]) {
    this.#contacts = contacts;
  }

  /** Asks one after the other who was met there, in the order of the people, until `isEnough` says so. */
  some(place: string, isEnough: (contact: Contact) => boolean): boolean {
    if (this.#byPlace.get(place)?.some(isEnough)) return true;
    while (this.#next < this.#contacts.length) {
      const contact = this.#contacts[this.#next++] as Contact;
      const { metAt, status } = contact.person;
      if (!metAt || status === 'archived') continue;
      const key = placeKey(metAt.value);
      const known = this.#byPlace.get(key);
      if (known) known.push(contact);
      else this.#byPlace.set(key, [contact]);
      if (key === place && isEnough(contact)) return true;
    }
    return false;
  }
}
