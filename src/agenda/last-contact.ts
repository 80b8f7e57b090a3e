import type { Day } from '../people/day.js';
import type { Contact, Source } from '../people/network.js';
import { pastContacts } from './contact-history.js';

/** The latest contact that is not in the future, and where it is written. */
export function lastContactOf(contact: Contact, today: Day): { date: Day; source: Source } | undefined {
  return pastContacts(contact, today).at(-1);
}
