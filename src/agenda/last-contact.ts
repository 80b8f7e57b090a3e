import type { Day } from '../people/day.js';
import type { Contact, Source } from '../people/network.js';
import { lastContactIn } from './contact-history.js';

/** The latest contact that is not in the future, and where it is written. */
export function lastContactOf(contact: Contact, today: Day): { date: Day; source: Source } | undefined {
  return lastContactIn(contact, today);
}
