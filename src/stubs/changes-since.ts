import type { Item } from '../agenda/agenda.js';
import { type PastContact, pastContacts, wordsOf } from '../agenda/contact-history.js';
import { firstMeetingOf } from '../agenda/first-meeting.js';
import type { Day } from '../people/day.js';
import { firstNameOf } from '../people/first-name.js';
import type { Contact, Mention, Network } from '../people/network.js';
import { plainText } from '../people/plain-text.js';
import { introductionsOf } from './common-ground.js';

/** One thing that is new since the last talk. */
export type Change =
  | { kind: 'entry'; date: Day; text: string; entry?: string }
  | { kind: 'kept'; date: Day; text: string; theirs: boolean }
  | { kind: 'brought'; date: Day; who: Contact };

/**
 * The last talk of which something is written: an entry in which both had their say, else a line of a dated note, else
 * any entry.
 */
export function lastRealContact(contact: Contact, today: Day): PastContact | undefined {
  const told = toldContacts(contact, today);
  return (
    told.findLast(({ entry, direction }) => entry && direction === 'both') ??
    told.findLast(({ mention }) => mention) ??
    told.at(-1)
  );
}

/** Contacts with words. A line of a dated note says nothing new on a day of which the log speaks. */
function toldContacts(contact: Contact, today: Day): PastContact[] {
  const past = pastContacts(contact, today);
  const logged = new Set(past.flatMap(({ date, entry }) => (entry ? [date] : [])));
  return past.filter(
    (one) => wordsOf(one, contact.person.name) !== '' && !(one.mention && logged.has(one.date)),
  );
}

/**
 * What has changed since the last real contact, from the notes alone, oldest first: later entries of the log that are
 * no skipped or moved items, lines of dated notes, single occasions that came, promises kept by either side, and people whom they brought to
 * me. An occasion that is the reason to write is left to the reason.
 */
export function changesSince(
  contact: Contact,
  item: Item | undefined,
  network: Network,
  today: Day,
): Change[] {
  const last = lastRealContact(contact, today);
  if (!last) return [];
  const { person } = contact;
  const isNew = (date: Day | undefined): date is Day =>
    date !== undefined && date > last.date && date <= today;
  const said = new Set(
    item?.reasons.flatMap(({ rule, source }) => (rule === 'occasion' ? [source.line] : [])),
  );
  const changes: Change[] = [
    ...person.entries
      .filter(({ date, kind, text }) => isNew(date) && plainText(text) !== '' && !QUIET.has(kind))
      .map(({ date, kind, text }): Change => ({ kind: 'entry', date, text, entry: kind })),
    ...toldContacts(contact, today).flatMap(({ date, mention }): Change[] =>
      mention && isNew(date) ? [{ kind: 'entry', date, text: sentenceNaming(person.name, mention) }] : [],
    ),
    ...person.occasions.flatMap(({ once, text, line }): Change[] =>
      isNew(once) && !said.has(line) ? [{ kind: 'entry', date: once, text }] : [],
    ),
    ...person.tasks.flatMap(({ state, done, text, theirs }): Change[] =>
      state === 'done' && isNew(done) ? [{ kind: 'kept', date: done, text, theirs }] : [],
    ),
    ...introductionsOf(contact, network).flatMap(({ kind, a, b }): Change[] => {
      const met = firstMeetingOf(b, today)?.date;
      return kind === 'introduced' && a === contact && isNew(met)
        ? [{ kind: 'brought', date: met, who: b }]
        : [];
    }),
  ];
  return changes.sort((one, other) => (one.date < other.date ? -1 : one.date > other.date ? 1 : 0));
}

/** Of a diary's line the sentence that names them; the words of the note where none does. */
function sentenceNaming(name: string, mention: Mention): string {
  const words = wordsOf({ date: mention.date, direction: 'both', mention, source: mention }, name);
  const sentences = words.split(/(?<=[.!?])\s+(?=\p{Lu})/u);
  return sentences.find((one) => one.includes(name) || one.includes(firstNameOf(name))) ?? words;
}

/** Entries that explain a plan and change nothing. */
const QUIET: ReadonlySet<string> = new Set(['moved', 'skipped']);
