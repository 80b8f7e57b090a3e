import type { Contact } from '../people/network.js';
import type { Agenda, Item } from './agenda.js';

/** What speaks for a person on this agenda, whether or not there is a place for them in the week. */
export function itemOf(agenda: Agenda, contact: Contact): Item | undefined {
  return (
    agenda.items.find((item) => item.contact === contact) ??
    agenda.notThisWeek.find((left) => left.contact === contact)?.item
  );
}
