import type { Agenda, Item } from '../agenda/agenda.js';
import { pastContacts, wordsOf } from '../agenda/contact-history.js';
import { inRuleOrder } from '../agenda/rank.js';
import { languageOf } from '../language/index.js';
import type { Language } from '../language/language.js';
import type { Day } from '../people/day.js';
import { firstNameOf } from '../people/first-name.js';
import type { Contact, Network } from '../people/network.js';
import type { Person } from '../people/person.js';
import { plainText, shorten } from '../people/plain-text.js';
import type { Settings } from '../people/settings.js';
import { ageOn } from '../people/yearly-date.js';
import { helpFor, peopleInCommon, sharedWith } from './common-ground.js';

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
    met_on: person.metOn && full(person.metOn.value),
    met_at: person.metAt && said(person.metAt.value, 100),
    through: throughWhom(contact, language, { markdown, link }),
    work: workOf(contact, markdown),
    family: familyOf(person, today, settings, markdown),
    why: inRuleOrder(item?.reasons ?? []).map(({ text, steady }) => markdown(steady ?? text)),
    remember: person.about && said(person.about, 240),
    last: lastTime(contact, agenda, language, said),
    mine: open.filter(({ theirs }) => !theirs).map(taskText),
    tasks: tasksShown(contact, item).map(taskText),
    theirs: open.filter(({ theirs }) => theirs).map(taskText),
    help: helpFor(contact, network).map(({ seeks, by }) =>
      language.help({ seeks: said(seeks, 80), by: by && link(by) }),
    ),
    common: [
      ...shared.interests.map((one) => markdown(one)),
      ...shared.places.map((one) => markdown(one)),
      ...peopleInCommon(contact, network).map(link),
    ],
    reach: [...person.email.slice(0, 1), ...person.phone.slice(0, 1), ...person.links.slice(0, 1)].map(
      (one) => said(one, 120),
    ),
  };
}

const TASKS_SHOWN = 4;

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

/** The last contact with words in it, and behind it a later one without. */
function lastTime(
  contact: Contact,
  agenda: Agenda,
  language: Language,
  said: (text: string) => string,
): string {
  const past = pastContacts(contact, agenda.today);
  const told = past.findLast((one) => wordsOf(one, contact.person.name) !== '');
  const last = past.at(-1);
  const full = (day: Day): string => language.day(day, ALWAYS_WITH_YEAR);
  if (!last) return '';
  if (!told) return full(last.date);
  const how = told.entry ? `, ${language.kind(told.entry.kind)}` : '';
  return `${full(told.date)}${how}: ${said(wordsOf(told, contact.person.name))}`;
}
