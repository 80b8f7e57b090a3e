import type { Day } from '../people/day.js';
import type { Contact } from '../people/network.js';
import { saysItCloses } from './closes.js';
import { hasContactBefore } from './contact-history.js';

/**
 * The day of the first meeting, where the notes know it and it is not to come. The earliest `met` of the log is one only
 * if nothing tells of an earlier contact: an old acquaintance whose first entry it is was not met on that day. Where the
 * note keeps `last-contact`, that property told of the earlier one until the entry took it along; an entry made by the
 * tick of an acquaintance's line says so itself.
 */
export function firstMeetingOf(contact: Contact, today: Day): { date: Day; line: number } | undefined {
  const { metOn, entries, lastContact } = contact.person;
  if (!metOn || metOn.value > today) return undefined;
  const first = entries.find(({ line }) => line === metOn.line);
  if (first && (lastContact || saysItCloses(first, 'first-follow-up'))) return undefined;
  if (first && hasContactBefore(contact, metOn.value)) return undefined;
  return { date: metOn.value, line: metOn.line };
}
