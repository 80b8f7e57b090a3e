import { addDays, type Day, daysBetween } from '../people/day.js';
import type { Contact } from '../people/network.js';
import { isNoTier } from '../people/no-tier.js';
import type { Person } from '../people/person.js';
import { shorten } from '../people/plain-text.js';
import { compareText } from '../people/text-key.js';
import type { Unsorted } from './agenda.js';
import { contactDays, wordsOf } from './contact-history.js';
import { isDismissed } from './dismissal.js';
import { foundAmong } from './found-among.js';
import { once } from './once.js';
import type { Standing } from './standing.js';

const SHOWN = 3;
const OFTEN = 3;
const QUIET_DAYS = 60;
const LOOK_BACK_DAYS = 3 * 365;

/**
 * People without a tier and without a cadence of their own: how many, and whom to sort first — those of whom the
 * dated notes once spoke often and have been silent for two months, most mentioned first (advice A17, A23).
 */
export function unsortedPeople(standings: Standing[], onAgenda: ReadonlySet<Contact>, today: Day): Unsorted {
  const unsorted = standings.filter(({ contact, tier }) => isUnsorted(contact.person, tier));
  // Who stands on the page for another reason need not be pointed at twice.
  const often = foundAmong(unsorted, (standing) =>
    onAgenda.has(standing.contact) ? undefined : onceOften(standing, today),
  );
  const first = often
    .sort((a, b) => b.mentions - a.mentions || compareText(a.contact.person.name, b.contact.person.name))
    .slice(0, SHOWN)
    .map(({ contact, mentions, lastContact, last }) => ({
      contact,
      mentions,
      lastContact,
      text: shorten(wordsOf(last, contact.person.name), 80),
    }));
  return { count: unsorted.length, first };
}

const onceOften = once(({ contact, last, snoozed }: Standing, today: Day) => {
  if (snoozed || last === undefined || daysBetween(last.date, today) < QUIET_DAYS) return undefined;
  const since = addDays(today, -LOOK_BACK_DAYS);
  const mentions = contactDays(contact, today).filter((date) => date >= since).length;
  if (mentions < OFTEN || isDismissed(contact.person.entries, 'triage', today)) return undefined;
  return { contact, mentions, lastContact: last.date, last };
});

/**
 * True for an active person without a tier (as `tierOf` gives it) and without a cadence of their own, unless the note
 * says `tier: none`: whom the page counts is whom `triage` asks about.
 */
export function isUnsorted({ status, every, tier: written }: Person, tier: string | undefined): boolean {
  if (status !== 'active' || tier !== undefined || every !== undefined) return false;
  return written === undefined || !isNoTier(written.value);
}
