import { pastContacts } from '../agenda/contact-history.js';
import { takeTaskSigns } from '../note/read-task.js';
import type { Day } from '../people/day.js';
import { type Entry, isContact } from '../people/entry.js';
import { introductionsIn, otherOf } from '../people/introductions.js';
import type { Contact, Network, Source } from '../people/network.js';
import type { YearlyDate } from '../people/person.js';
import { plainText, shorten } from '../people/plain-text.js';
import type { Settings } from '../people/settings.js';
import type { Task } from '../people/task.js';
import { compareText } from '../people/text-key.js';
import { ageOn, occurrenceNear } from '../people/yearly-date.js';

/** One dated thing that the vault knows of a person. */
export interface TimelineEntry {
  date: Day;
  /**
   * A past entry's own kind (`met`, `got`, `moved` …), or `appointment` · `mention` · `last-contact` (the property) ·
   * `first-met` · `introduced-by` · `introduced-me` · `brought-together` · `promise-made` · `promise-due` ·
   * `promise-kept` · `promise-dropped` · `task` · `occasion` · `birthday`.
   */
  kind: string;
  /** In the notes' words, plain, one line; may be empty. */
  text: string;
  source: Source;
  /** True for what is still to come: dated after today. */
  ahead: boolean;
}

/** Everything dated that the vault knows of a person, oldest first; what belongs to one day in the order of the notes. */
export function personTimeline(
  contact: Contact,
  network: Network,
  today: Day,
  settings: Settings,
): TimelineEntry[] {
  const found: Omit<TimelineEntry, 'ahead'>[] = [
    ...meetings(contact),
    ...introductions(contact, network),
    ...contact.person.entries.map((entry) => fromEntry(contact, entry, today)),
    ...mentions(contact),
    ...promises(contact),
    ...tasks(contact),
    ...occasions(contact, today, settings),
  ];
  const known = new Set(found.map(({ date }) => date));
  const property = pastContacts(contact, today).find(({ entry, mention }) => !entry && !mention);
  if (property && !known.has(property.date)) {
    found.push({ date: property.date, kind: 'last-contact', text: '', source: property.source });
  }
  return found
    .map((one) => ({ ...one, ahead: one.date > today }))
    .sort((a, b) => compareText(a.date, b.date));
}

type Found = Omit<TimelineEntry, 'ahead'>[];

/** The day of the first meeting, unless an entry of the log tells of it. */
function meetings({ person }: Contact): Found {
  const { metOn, metAt, entries, path } = person;
  if (
    !metOn ||
    entries.some(({ line, date, kind }) => line === metOn.line || (date === metOn.value && kind === 'met'))
  )
    return [];
  const text = plainText(metAt?.value ?? '');
  return [{ date: metOn.value, kind: 'first-met', text, source: { path, line: metAt?.line ?? metOn.line } }];
}

/** By whom they came to me, whom they brought to me, and whom I brought together with them. */
function introductions(contact: Contact, network: Network): Found {
  const { person, introducers } = contact;
  const found: Found = [];
  for (const { reference, contact: by } of person.metOn ? introducers : []) {
    found.push({
      date: person.metOn?.value as Day,
      kind: 'introduced-by',
      text: by?.person.name ?? reference.target,
      source: { path: person.path, line: reference.line },
    });
  }
  for (const introduction of introductionsIn(network).get(contact) ?? []) {
    const other = otherOf(introduction, contact).person;
    const { kind, source } = introduction;
    if (kind === 'introduced' && introduction.a === contact && other.metOn)
      found.push({ date: other.metOn.value, kind: 'introduced-me', text: other.name, source });
    // What stands in the own log is an entry of its own.
    if (kind !== 'brought-together' || source.path === person.path) continue;
    const entry = other.entries.find(({ line }) => line === source.line);
    if (entry) found.push({ date: entry.date, kind, text: other.name, source });
  }
  return found;
}

function fromEntry({ person }: Contact, entry: Entry, today: Day): Found[number] {
  const { date, kind, via, at, line } = entry;
  const isAhead = date > today && isContact(kind);
  const how = [isAhead ? kind : '', via ? `via ${via}` : '', at ? `at ${at}` : ''].filter(Boolean).join(' ');
  const words = plainText(entry.text);
  return {
    date,
    kind: isAhead ? 'appointment' : kind,
    text: how && words ? `${how}: ${words}` : how || words,
    source: { path: person.path, line },
  };
}

/** A line of a dated note is cut where reading it was cut, at a word. */
const LONGEST = 160;

function mentions(contact: Contact): Found {
  return contact.mentions.map(({ date, text, title, path, line }) => ({
    date,
    kind: 'mention',
    text: shorten(plainText(takeTaskSigns(text).text), LONGEST) || title,
    source: { path, line },
  }));
}

/** A promise stands where it was made, where it is (or was) due or kept: as far as it is dated. */
function promises({ person }: Contact): Found {
  const { path } = person;
  return person.tasks.flatMap((task) => {
    const { state, created, due, done, theirs, line } = task;
    const text = `${theirs ? 'theirs: ' : ''}${plainText(task.text)}`;
    const end = PROMISE_KIND[state];
    const date = state === 'done' ? (done ?? due) : due;
    return [
      ...(created === undefined
        ? []
        : [{ date: created, kind: 'promise-made', text, source: { path, line } }]),
      ...(date === undefined ? [] : [{ date, kind: end, text, source: { path, line } }]),
    ];
  });
}

const PROMISE_KIND: Record<Task['state'], string> = {
  open: 'promise-due',
  done: 'promise-kept',
  dropped: 'promise-dropped',
};

function tasks(contact: Contact): Found {
  return contact.tasks.flatMap(({ due, text, path, line }) =>
    due === undefined ? [] : [{ date: due, kind: 'task', text: plainText(text), source: { path, line } }],
  );
}

const A_YEAR = 365;

/** Single occasions on their day; yearly ones when they come next. */
function occasions({ person }: Contact, today: Day, settings: Settings): Found {
  const { path, birthday, family } = person;
  const next = (date: YearlyDate) =>
    occurrenceNear(date, today, { missed: 0, ahead: A_YEAR, leapDay: settings.occasions.leapDay });
  const found: Found = [];
  const add = (date: YearlyDate, who: string, line: number) => {
    const on = next(date)?.on;
    if (on === undefined) return;
    const age = ageOn(date, on, settings.occasions.leapDay);
    const text = [who, age === undefined ? '' : `turns ${age}`].filter(Boolean).join(' ');
    found.push({ date: on, kind: 'birthday', text, source: { path, line } });
  };
  if (birthday) add(birthday.value, '', birthday.line);
  for (const { name, relation, birthday: own, line } of family)
    if (own) add(own, relation ? `${name} (${relation})` : name, line);
  for (const { text, once, yearly, line } of person.occasions) {
    const date = once ?? (yearly && next(yearly)?.on);
    if (date !== undefined)
      found.push({ date, kind: 'occasion', text: plainText(text), source: { path, line } });
  }
  return found;
}
