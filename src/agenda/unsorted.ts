import { addDays, type Day } from '../people/day.js';
import { SKIPPED } from '../people/log-marks.js';
import type { Contact } from '../people/network.js';
import { isNoTier } from '../people/no-tier.js';
import type { Person } from '../people/person.js';
import { shorten } from '../people/plain-text.js';
import { compareText } from '../people/text-key.js';
import type { Unsorted } from './agenda.js';
import { wordsOf } from './contact-history.js';
import { isDismissed } from './dismissal.js';
import { foundAmong } from './found-among.js';
import { once } from './once.js';
import type { Standing } from './standing.js';

const SHOWN = 3;
const OFTEN = 3;
const QUIET_DAYS = 60;

/**
 * People without a tier and without a cadence of their own: how many, and whom to sort first — those of whom the
 * dated notes once spoke often and have been silent for two months, most mentioned first (advice A17, A23).
 */
export function unsortedPeople(standings: Standing[], onAgenda: ReadonlySet<Contact>, today: Day): Unsorted {
  const quietSince = addDays(today, -QUIET_DAYS);
  let count = 0;
  const first: Often[] = [];
  standings.forEach((standing) => {
    const { contact, tier, lastOn, snoozed } = standing;
    if (!isUnsorted(contact.person, tier)) return;
    count += 1;
    if (lastOn === undefined || lastOn > quietSince || snoozed) return;
    const least = first[SHOWN - 1]?.mentions ?? OFTEN;
    const mentions = standing.recentContacts(least);
    if (mentions < least) return;
    const one = { standing, mentions };
    const place = first.findIndex((other) => compare(one, other) < 0);
    if (place === -1 && first.length === SHOWN) return;
    // Who stands on the page for another reason need not be pointed at twice.
    if (onAgenda.has(contact) || isDismissedOnce(standing, today)) return;
    first.splice(place === -1 ? first.length : place, 0, one);
    if (first.length > SHOWN) first.pop();
  });
  return { count, first: foundAmong(first, shown) };
}

interface Often {
  standing: Standing;
  mentions: number;
}

/** Most mentioned first, then by name. */
function compare(a: Often, b: Often): number {
  return (
    b.mentions - a.mentions || compareText(a.standing.contact.person.name, b.standing.contact.person.name)
  );
}

const isDismissedOnce = once(
  ({ contact, marks }: Standing, today: Day): boolean =>
    (marks & SKIPPED) !== 0 && isDismissed(contact.person.entries, 'triage', today),
);

function shown({ standing, mentions }: Often): Unsorted['first'][number] | undefined {
  const { contact, last } = standing;
  if (!last) return undefined;
  const text = shorten(wordsOf(last, contact.person.name), 80);
  return { contact, mentions, lastContact: last.date, text };
}

/**
 * True for an active person without a tier (as `tierOf` gives it) and without a cadence of their own, unless the note
 * says `tier: none`: whom the page counts is whom `triage` asks about.
 */
export function isUnsorted({ status, every, tier: written }: Person, tier: string | undefined): boolean {
  if (status !== 'active' || tier !== undefined || every !== undefined) return false;
  return written === undefined || !isNoTier(written.value);
}
