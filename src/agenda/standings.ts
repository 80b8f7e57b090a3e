import type { Day } from '../people/day.js';
import type { Contact } from '../people/network.js';
import { keptOffers } from '../people/offer-index.js';
import type { Settings } from '../people/settings.js';
import { type Standing, standingOf } from './standing.js';

/**
 * How things stand with everybody on one day, worked out once a person: an agenda that is built again after one note
 * changed need not ask the other ten thousand. A contact that changes in place has to be forgotten.
 */
export class Standings {
  readonly #known = new WeakMap<Contact, Standing>();
  /** Who offers what, looked up by suggestions. */
  readonly offersOf = keptOffers<Contact>();

  constructor(
    readonly today: Day,
    readonly settings: Settings,
  ) {}

  /** How things stand with a person. */
  of(contact: Contact): Standing {
    const known = this.#known.get(contact);
    if (known) return known;
    const standing = standingOf(contact, this.today, this.settings);
    this.#known.set(contact, standing);
    return standing;
  }

  /** Something changed that is known of this person. */
  forget(contact: Contact): void {
    this.#known.delete(contact);
  }
}
