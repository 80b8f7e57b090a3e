import type { Agenda } from '../../../src/agenda/agenda.js';
import { buildAgenda } from '../../../src/agenda/build-agenda.js';
import { addDays, addMonths, type Day, dayParts } from '../../../src/people/day.js';
import type { Contact, Network } from '../../../src/people/network.js';
import type { Settings } from '../../../src/people/settings.js';
import { at, contact, entry, person } from '../../unit/agenda/build.js';

/** How quiet the page is. */
export interface Stability {
  /** Mornings that were compared with the day before. */
  days: number;
  /** People planned for a later day of the week who stand on another day (or none) on the next morning. */
  movedByNight: number;
  /** How many were planned for a later day. */
  planned: number;
  /** The same as `movedByNight` and `planned`, had there been no news but what was done from the page. */
  movedQuietly: number;
  plannedQuietly: number;
  /** Mornings on which one person was done, and one added, for a trial. */
  samples: number;
  /** People who changed day when one was done. */
  movedByDone: number;
  /** The same when one was added. */
  movedByAdded: number;
}

export interface Morning {
  agenda: Agenda;
  yesterday: Agenda | undefined;
  network: Network;
  settings: Settings;
  today: Day;
}

const EVERY_DAYS = 5;

/** Compares the page with yesterday's, and on every fifth day of the month with one on which somebody is done or new. */
export function measureStability(sum: Stability, morning: Morning): void {
  const { agenda, yesterday, network, settings, today } = morning;
  if (yesterday?.week === agenda.week) {
    const ahead = [...daysOf(yesterday)].filter(([, day]) => day > yesterday.today);
    sum.days += 1;
    sum.planned += ahead.length;
    sum.movedByNight += moved(new Map(ahead), daysOf(agenda));
  }
  const first = agenda.items.find(({ planned }) => planned === today);
  if (!first || dayParts(today).day % EVERY_DAYS !== 0) return;
  const before = daysOf(agenda);
  const trial = (contacts: Contact[]): Map<Contact, Day> =>
    daysOf(buildAgenda({ ...network, contacts }, { today, settings }));
  const { person: one } = first.contact;
  const done = { ...first.contact, person: { ...one, entries: [...one.entries, entry(today, 'thanked')] } };
  const others = network.contacts.filter((other) => other !== first.contact);
  const rest = new Map([...before].filter(([other]) => other !== first.contact));
  const added = contact(person('Added', { tier: at('A'), lastContact: at(addMonths(today, -1)) }));
  sum.samples += 1;
  sum.movedByDone += moved(rest, trial([...others, done]));
  sum.movedByAdded += moved(before, trial([...network.contacts, added]));
}

/** What tomorrow's page will be if nothing else happens today: asked when the page's work is done. */
export function measureQuiet(sum: Stability, { agenda, network, settings, today }: Morning): void {
  const tomorrow = buildAgenda(network, { today: addDays(today, 1), settings });
  if (tomorrow.week !== agenda.week) return;
  const ahead = [...daysOf(agenda)].filter(([, day]) => day > today);
  sum.plannedQuietly += ahead.length;
  sum.movedQuietly += moved(new Map(ahead), daysOf(tomorrow));
}

function daysOf({ items }: Agenda): Map<Contact, Day> {
  return new Map(items.flatMap(({ contact: one, planned }) => (planned === null ? [] : [[one, planned]])));
}

function moved(before: Map<Contact, Day>, after: Map<Contact, Day>): number {
  return [...before].filter(([one, day]) => after.get(one) !== day).length;
}
