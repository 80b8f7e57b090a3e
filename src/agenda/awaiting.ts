import { addDays, type Day } from '../people/day.js';
import { directionOf } from '../people/entry.js';
import type { Contact, Source } from '../people/network.js';
import type { Settings } from '../people/settings.js';
import { saysItCloses } from './closes.js';
import { letsItemPass } from './dismissal.js';

/** A question without an answer. */
export interface Awaiting {
  /** The day of the first `sent` without an answer. */
  since: Day;
  /** The day of the last one. */
  latest: Day;
  /** How many in a row. */
  attempts: number;
  /** When to remind; undefined once the attempts are used up or the reminder was let pass. */
  nudgeOn?: Day;
  /** What the last question was. */
  text: string;
  source: Source;
}

/** Whether a reply is owed: from a `sent` to the next entry that is incoming or both-way (advice A15). */
export function awaitingOf(contact: Contact, today: Day, settings: Settings): Awaiting | undefined {
  let awaiting: Awaiting | undefined;
  for (const entry of contact.person.entries) {
    if (entry.date > today) continue;
    if (entry.kind === 'sent') {
      awaiting = {
        since: awaiting?.since ?? entry.date,
        latest: entry.date,
        attempts: (awaiting?.attempts ?? 0) + 1,
        text: entry.text,
        source: { path: contact.person.path, line: entry.line },
      };
    } else if (awaiting && directionOf(entry.kind) === 'out' && saysItCloses(entry, 'nudge')) {
      awaiting = { ...awaiting, latest: entry.date, attempts: awaiting.attempts + 1 };
    } else if (directionOf(entry.kind) === 'in' || directionOf(entry.kind) === 'both') {
      awaiting = undefined;
    }
  }
  if (awaiting && awaiting.attempts < settings.reply.attempts) {
    const nudgeOn = addDays(awaiting.latest, settings.reply.wait);
    const isLetPass = contact.person.entries.some(
      (entry) => entry.date >= nudgeOn && entry.date <= today && letsItemPass(entry),
    );
    if (!isLetPass) awaiting.nudgeOn = nudgeOn;
  }
  return awaiting;
}
