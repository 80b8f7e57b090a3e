import type { Agenda, Item } from '../agenda/agenda.js';
import { pastContacts, wordsOf } from '../agenda/contact-history.js';
import { firstMeetingOf } from '../agenda/first-meeting.js';
import { openGoalsOf } from '../agenda/goal-of.js';
import { inRuleOrder } from '../agenda/rank.js';
import { languageOf } from '../language/index.js';
import type { Language } from '../language/language.js';
import type { Day } from '../people/day.js';
import { firstNameOf } from '../people/first-name.js';
import { meetingPlace } from '../people/meeting-place.js';
import type { Contact, Network } from '../people/network.js';
import type { Person } from '../people/person.js';
import { plainText, shorten } from '../people/plain-text.js';
import type { Settings } from '../people/settings.js';
import { ageOn } from '../people/yearly-date.js';
import { type Change, changesSince, lastRealContact } from './changes-since.js';
import { clippingFor, helpFor, peopleInCommon, sharedEvents, sharedWith } from './common-ground.js';

/** What the facts of a stub are made from. Strings went through `markdown`, links through `link`. */
export interface StubView {
  link: string;
  first_name: string;
  met_on?: string;
  met_at?: string;
  through?: string;
  work?: string;
  family?: string;
  why: string[];
  /** What the note says of the person in prose. */
  remember?: string;
  last: string;
  /** What has changed since then. */
  since: string[];
  /** For which goal of mine they matter, and what it seeks of them. */
  goal?: string;
  mine: string[];
  theirs: string[];
  /** Open tasks of other notes that name the person. */
  tasks: string[];
  help: string[];
  common: string[];
  reach: string[];
}

/** How the view writes what it holds. */
export interface StubWriting {
  markdown(text: string): string;
  link(contact: Contact): string;
}

/** A date with its year, whatever the day: a stub does not change with the turn of the year. */
const ALWAYS_WITH_YEAR = '0000-01-01';

/** The facts about one person, from the notes alone. */
export function stubView(
  contact: Contact,
  item: Item | undefined,
  { agenda, network, settings }: { agenda: Agenda; network: Network; settings: Settings },
  { markdown, link }: StubWriting,
): StubView {
  const { person } = contact;
  const { today } = agenda;
  const met = firstMeetingOf(contact, today)?.date;
  const toMeet = (person.metOn?.value ?? '') > today ? person.metOn?.value : undefined;
  const metOn = met ?? toMeet;
  // Where the day is not said, its date stays in the words.
  const place = metOn
    ? meetingPlace(person.metAt?.value, 100)
    : person.metAt && shorten(plainText(person.metAt.value), 100);
  const language = languageOf(settings.language);
  const full = (day: string): string => language.day(day, ALWAYS_WITH_YEAR);
  const said = (text: string, length = 160): string => markdown(shorten(plainText(text), length));
  const shared = sharedWith(person, network.me);
  const open = person.tasks.filter(({ state }) => state === 'open');
  const taskText = ({ text, due }: { text: string; due?: string }): string =>
    due === undefined ? said(text) : `${said(text)} (${full(due)})`;
  return {
    link: link(contact),
    first_name: markdown(firstNameOf(person.name)),
    met_on: metOn && full(metOn),
    met_at: place && markdown(place),
    through: throughWhom(contact, language, { markdown, link }),
    work: workOf(contact, markdown),
    family: familyOf(person, today, settings, markdown),
    why: inRuleOrder(item?.reasons ?? []).map(({ text, steady }) => markdown(steady ?? text)),
    remember: person.about && said(person.about, 240),
    last: lastTime(contact, agenda, language, said),
    since: changesSince(contact, item, network, today)
      .slice(-CHANGES_SHOWN)
      .map((change) => changeText(change, language, full, { said, link })),
    goal: goalText(contact, today, language, full, said),
    mine: open
      .filter(({ theirs }) => !theirs)
      .slice(0, PROMISES_SHOWN)
      .map(taskText),
    tasks: tasksShown(contact, item).map(taskText),
    theirs: open
      .filter(({ theirs }) => theirs)
      .slice(0, PROMISES_SHOWN)
      .map(taskText),
    help: helpTexts(contact, network, language, said, link),
    common: [
      ...shared.interests.map((one) => markdown(one)),
      ...shared.places.map((one) => markdown(one)),
      ...peopleInCommon(contact, network).map(link),
      ...sharedEvents(contact, network, today).map(
        ({ title, with: others }) => `${said(title, 60)} (${language.list(others.map(link))})`,
      ),
    ],
    reach: [...person.email.slice(0, 1), ...person.phone.slice(0, 1), ...person.links.slice(0, 1)].map(
      (one) => said(one, 120),
    ),
  };
}

const TASKS_SHOWN = 3;
const PROMISES_SHOWN = 3;
const CHANGES_SHOWN = 3;
const HELP_SHOWN = 3;

/** What they seek and who has it, once a thing; then something to read. */
function helpTexts(
  contact: Contact,
  network: Network,
  language: Language,
  said: (text: string, length?: number) => string,
  link: StubWriting['link'],
): string[] {
  const clipping = clippingFor(contact, network);
  return [
    ...helpFor(contact, network).map(({ seeks, by }) =>
      language.help({ seeks: said(seeks, 80), by: by && link(by) }),
    ),
    ...(clipping
      ? [language.sendOn({ title: said(clipping.note.title, 80), interest: said(clipping.interest, 40) })]
      : []),
  ].slice(0, HELP_SHOWN);
}

function goalText(
  contact: Contact,
  today: Day,
  language: Language,
  full: (day: Day) => string,
  said: (text: string, length?: number) => string,
): string | undefined {
  const [link] = openGoalsOf(contact, today);
  if (!link) return undefined;
  const { title, deadline, seeks } = link.goal;
  const wanted = link.seeks === undefined ? seeks.slice(0, 2) : [link.seeks];
  return language.goalSeeks({
    title: said(title, 80),
    deadline: deadline && full(deadline),
    seeks: wanted.map((one) => said(one, 60)),
    offered: link.seeks !== undefined,
  });
}

function changeText(
  change: Change,
  language: Language,
  full: (day: Day) => string,
  { said, link }: { said(text: string, length?: number): string; link: StubWriting['link'] },
): string {
  const on = full(change.date);
  if (change.kind === 'brought') return language.changes.brought({ on, who: link(change.who) });
  const text = said(change.text, 100);
  if (change.kind === 'kept') return language.changes.kept({ on, text, theirs: change.theirs });
  return language.changes.entry({ on, text, kind: change.entry && language.kind(change.entry) });
}

/** The task that put them on the agenda first, then those with a date, the same words once. */
function tasksShown(contact: Contact, item: Item | undefined): Contact['tasks'] {
  const planned = new Set(item?.reasons.flatMap(({ task }) => (task ? `${task.path}:${task.line}` : [])));
  const rank = (task: Contact['tasks'][number]): string => {
    const first = planned.has(`${task.path}:${task.line}`) ? '0' : '1';
    return `${first}${task.due ?? '9999-99-99'}`;
  };
  const seen = new Set<string>();
  return contact.tasks
    .filter(({ state }) => state === 'open')
    .sort((a, b) => (rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0))
    .filter(({ text }) => {
      const words = plainText(text)
        .replaceAll(contact.person.name, firstNameOf(contact.person.name))
        .toLowerCase();
      return seen.has(words) ? false : seen.add(words);
    })
    .slice(0, TASKS_SHOWN);
}

function familyOf(
  person: Person,
  today: Day,
  settings: Settings,
  markdown: StubWriting['markdown'],
): string | undefined {
  const members = person.family.map(({ name, relation, birthday }) => {
    const age = birthday && ageOn(birthday, today, settings.occasions.leapDay);
    const about = [relation && markdown(relation), age === undefined ? undefined : String(age)].filter(
      Boolean,
    );
    return about.length > 0 ? `${markdown(name)} (${about.join(', ')})` : markdown(name);
  });
  return members.length === 0 ? undefined : members.join(', ');
}

function throughWhom(
  contact: Contact,
  language: Language,
  { markdown, link }: StubWriting,
): string | undefined {
  const names = contact.introducers.map((one) =>
    one.contact ? link(one.contact) : markdown(plainText(one.reference.target)),
  );
  return names.length === 0 ? undefined : language.list(names);
}

function workOf({ person }: Contact, markdown: StubWriting['markdown']): string | undefined {
  const role = person.role.map((one) => markdown(plainText(one))).join(', ');
  const company = person.company.map((one) => markdown(plainText(one))).join(', ');
  const city = person.city.map((one) => markdown(plainText(one))).join(', ');
  const work = [role, company, city].filter(Boolean).join(', ');
  return work === '' ? undefined : work.charAt(0).toUpperCase() + work.slice(1);
}

/** The last talk with words in it; without one the last contact of another kind, at least its day. */
function lastTime(
  contact: Contact,
  agenda: Agenda,
  language: Language,
  said: (text: string) => string,
): string {
  const full = (day: Day): string => language.day(day, ALWAYS_WITH_YEAR);
  const past = pastContacts(contact, agenda.today);
  const last = past.at(-1);
  if (!last) return '';
  const told = lastRealContact(contact, agenda.today);
  if (!told) return full(last.date);
  const how = told.entry ? `, ${language.kind(told.entry.kind)}` : '';
  return `${full(told.date)}${how}: ${said(wordsOf(told, contact.person.name))}`;
}
