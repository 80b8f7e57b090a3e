import type { Agenda, Item } from '../agenda/agenda.js';
import { shownSuggestions } from '../agenda/shown-suggestions.js';
import { languageOf } from '../language/index.js';
import type { Language } from '../language/language.js';
import { type Day, daysOfWeek } from '../people/day.js';
import type { Entry } from '../people/entry.js';
import { plainText, shorten } from '../people/plain-text.js';
import type { Settings } from '../people/settings.js';
import { escapeMarkdown, visible } from './escape-markdown.js';
import { linkNames } from './link-names.js';
import type { LinkWriter } from './note-link.js';

const AHEAD_SHOWN = 6;
const WAITING_SHOWN = 5;
const DONE_SHOWN = 8;
const LEFT_SHOWN = 6;
/** A day with more people than this is no plan any more: the rest is counted (`knowwho due` shows all). */
const DAY_SHOWN = 12;
const MEETING_LENGTH = 100;
/** Of one person; the rest is counted: a note with thousands of promises must not fill the page. */
const REASONS_SHOWN = 12;
const TASKS_SHOWN = 30;

/** The data of `due.liquid`: plain strings and numbers, every text already safe in Markdown. */
export interface DueView {
  week: { id: string; number: number; span: string };
  days: {
    today: boolean;
    full: string;
    short: string;
    /** Appointments that have come; the link, what it is, and the stub. */
    meetings: { link: string; text: string; stub?: string }[];
    items: DueItem[];
    more: number;
  }[];
  ahead: { link: string; text: string }[];
  ahead_more: number;
  waiting: {
    link: string;
    since: string;
    text: string;
    /** The full stop behind it, unless it ends with a sign of its own. */
    stop: string;
    nudge_on?: string;
    nudge_due: boolean;
    /** Until when the user put the person off; empty if not. */
    snoozed: string;
    again: string;
    attempts: number;
  }[];
  waiting_more: number;
  /** `text` with links in it; `links` alone for what is drawn by chance; `accept` is the line to write, if any. */
  suggestions: { rule: string; text: string; links: string; accept: string }[];
  unsorted: { count: number; first: { link: string; mentions: number; last: string; text: string }[] };
  done: string[];
  not_this_week: number;
  /** The first of them as links, and how many more there are. */
  left: string[];
  left_more: number;
  load: { needed: number; available: number; per_day: number; over: boolean };
  problems: { count: number; first: string };
  /** Not empty if the closing paragraph has anything to say. */
  closing: string[];
}

/** An appointment of today: an entry that was written before its day. */
export interface Meeting {
  contact: Item['contact'];
  entry: Entry;
}

interface DueItem {
  link: string;
  tier: string;
  overdue: boolean;
  reasons: string[];
  tasks: { text: string; due: string }[];
  /** A link to the stub; absent where there is none. */
  stub?: string;
}

/** The agenda as the data of its page. `stubs` maps a person's path to the stub's. */
export function dueView(
  agenda: Agenda,
  settings: Settings,
  links: LinkWriter,
  stubs: ReadonlyMap<string, string>,
  meetings: readonly Meeting[] = [],
): DueView {
  const language = languageOf(settings.language);
  const { today } = agenda;
  const week = daysOfWeek(agenda.week) ?? [];
  const person = ({ contact }: Pick<Item, 'contact'>): string =>
    links.link(contact.person.path, contact.person.name);
  const upcoming = upcomingByPerson(agenda, language);
  const onAgenda = new Set(agenda.items.map(({ contact }) => contact));
  const waiting = agenda.waiting.filter(({ contact }) => !onAgenda.has(contact));
  const troubled = agenda.problems.filter(({ severity }) => severity !== 'hint');
  const files = new Set(troubled.map(({ path }) => path));
  const load = {
    needed: agenda.load.perWeekNeeded,
    available: agenda.load.perWeekAvailable,
    per_day: settings.budget.perDay,
    over: agenda.load.perWeekNeeded > agenda.load.perWeekAvailable,
  };
  return {
    week: {
      id: agenda.week,
      number: Number(agenda.week.slice(-2)),
      span: language.span(week[0] ?? today, week[6] ?? today),
    },
    days: plannedDays(agenda, meetings).map((day) => {
      const items = overdueFirst(agenda.items.filter(({ planned }) => planned === day));
      const inWeek = week.includes(day);
      return {
        today: day === today,
        full: language.weekdayAndDay(day, today),
        short: inWeek ? language.dayOfWeek(day) : language.weekdayAndDay(day, today),
        meetings: (day === today ? meetings : []).map(({ contact, entry }) => ({
          link: person({ contact }),
          text: escapeMarkdown(meetingText(entry, language, today)),
          stub: stubLink({ contact }, stubs, links, language),
        })),
        items: items.slice(0, DAY_SHOWN).map((item) => ({
          link: person(item),
          tier: item.tier ?? '',
          overdue: item.reasons.some(isSaidLate),
          ...reasonsAndTasks(item, language, today),
          stub: stubLink(item, stubs, links, language),
        })),
        more: Math.max(0, items.length - DAY_SHOWN),
      };
    }),
    ahead: upcoming
      .slice(0, AHEAD_SHOWN)
      .map(({ contact, texts }) => ({ link: person({ contact }), text: texts.join('; ') })),
    ahead_more: Math.max(0, upcoming.length - AHEAD_SHOWN),
    waiting: waiting.slice(0, WAITING_SHOWN).map((one) => ({
      link: person(one),
      since: language.day(one.since, today),
      text: escapeMarkdown(one.text),
      stop: /[.!?…]$/u.test(one.text) ? '' : '.',
      again: one.latest > one.since ? language.day(one.latest, today) : '',
      attempts: one.attempts,
      nudge_due: one.nudgeOn !== null && one.nudgeOn <= today,
      snoozed: snoozedUntil(one, language, today),
      nudge_on: one.nudgeOn === null ? undefined : language.day(one.nudgeOn, today),
    })),
    waiting_more: Math.max(0, waiting.length - WAITING_SHOWN),
    suggestions: shownSuggestions(agenda).map(({ rule, people, text, accept }) => ({
      rule,
      // What chance has drawn is linked before its words, which may name the person again.
      text:
        rule === 'serendipity'
          ? escapeMarkdown(text)
          : linkNames(text, people, (contact) => person({ contact })),
      accept: codeSpan(accept),
      links: language.list(people.map((contact) => person({ contact }))),
    })),
    unsorted: {
      count: agenda.unsorted.count,
      first: agenda.unsorted.first.map((one) => ({
        link: person(one),
        mentions: one.mentions,
        text: escapeMarkdown(one.text),
        last: one.lastContact === null ? '' : language.day(one.lastContact, today),
      })),
    },
    done: doneLines(withoutMeetings(agenda, meetings), person, language),
    not_this_week: agenda.notThisWeek.length,
    left: agenda.notThisWeek.slice(0, LEFT_SHOWN).map(person),
    left_more: Math.max(0, agenda.notThisWeek.length - LEFT_SHOWN),
    load,
    problems: { count: files.size, first: firstProblem(troubled) },
    closing: [agenda.unsorted.count, files.size, load.over ? load.needed : 0]
      .filter((count) => count > 0)
      .map(String),
  };
}

/** What lies ahead, one line a person: reasons outside the week, and appointments of the next two weeks. */
function upcomingByPerson(
  agenda: Agenda,
  language: Language,
): { contact: Item['contact']; texts: string[] }[] {
  const { today } = agenda;
  const dated = [
    ...agenda.items
      .filter(({ planned }) => planned === null)
      .flatMap(({ contact, reasons }) => reasons.map(({ due, text }) => ({ contact, date: due, text }))),
    ...agenda.ahead.map((one) => ({
      contact: one.contact,
      date: one.date,
      text: language.reasons(today).appointment({ ...one, on: one.date }),
    })),
  ].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  const byPerson = new Map<Item['contact'], string[]>();
  for (const { contact, text } of dated) {
    byPerson.set(contact, [...(byPerson.get(contact) ?? []), escapeMarkdown(text)]);
  }
  return [...byPerson].map(([contact, texts]) => ({ contact, texts }));
}

function plannedDays(agenda: Agenda, meetings: readonly Meeting[]): Day[] {
  const today = meetings.length > 0 ? [agenda.today] : [];
  return [...new Set([...today, ...agenda.items.flatMap(({ planned }) => planned ?? [])])].sort();
}

/** What stands under today as a meeting is not yet done, for all that the log says. */
function withoutMeetings(agenda: Agenda, meetings: readonly Meeting[]): Agenda {
  const isMeeting = ({ contact, source }: Agenda['done'][number]): boolean =>
    meetings.some((one) => one.contact === contact && one.entry.line === source.line);
  return { ...agenda, done: agenda.done.filter((one) => !isMeeting(one)) };
}

function meetingText({ kind, date, at, text }: Entry, language: Language, today: Day): string {
  const words = shorten(plainText(text), MEETING_LENGTH);
  return language.reasons(today).appointment({ kind, on: date, at, text: words });
}

/** A birthday that has passed is no debt, and its own words say that it has. */
function isSaidLate({ status, rule }: Item['reasons'][number]): boolean {
  return status === 'overdue' && rule !== 'occasion';
}

function overdueFirst(items: Item[]): Item[] {
  return [
    ...items.filter(({ status }) => status === 'overdue'),
    ...items.filter(({ status }) => status !== 'overdue'),
  ];
}

/** Promises become sub-tasks of their own below one sentence; everything else is said on the line. */
function reasonsAndTasks(item: Item, language: Language, today: Day): Pick<DueItem, 'reasons' | 'tasks'> {
  const said = item.reasons.filter(({ task }) => !task).map(({ text }) => escapeMarkdown(text));
  // Where all reasons are boxes below the line, the goal stands on the line itself.
  const goal = said.length === 0 && item.goal !== undefined ? [escapeMarkdown(item.goal)] : [];
  const tasks = item.reasons.flatMap(({ task, due }) =>
    task ? [{ text: escapeMarkdown(task.text), due: language.day(due, today) }] : [],
  );
  const more = Math.max(0, said.length - REASONS_SHOWN) + Math.max(0, tasks.length - TASKS_SHOWN);
  const own = item.reasons.some(({ task }) => task?.path === item.contact.person.path);
  const elsewhere = item.reasons.some(({ task }) => task && task.path !== item.contact.person.path);
  return {
    reasons: [
      ...said.slice(0, REASONS_SHOWN),
      ...(own ? [language.gaveWord] : []),
      ...(elsewhere ? [language.yourTask] : []),
      ...goal,
      ...(more > 0 ? [`+ ${more}`] : []),
    ],
    tasks: tasks.slice(0, TASKS_SHOWN),
  };
}

function stubLink(
  item: Pick<Item, 'contact'>,
  stubs: ReadonlyMap<string, string>,
  links: LinkWriter,
  language: Language,
): string | undefined {
  const path = stubs.get(item.contact.person.path);
  return path === undefined ? undefined : links.link(path, language.whatToSay);
}

function doneLines(
  agenda: Agenda,
  person: (one: Pick<Item, 'contact'>) => string,
  language: Language,
): string[] {
  const shown = agenda.done
    .slice(0, DONE_SHOWN)
    .map(
      (one) => `${person(one)} (${escapeMarkdown(language.kind(one.kind))}, ${language.weekday(one.date)})`,
    );
  const more = agenda.done.length - DONE_SHOWN;
  return more > 0 ? [...shown, `+ ${more}`] : shown;
}

function snoozedUntil({ contact }: Pick<Item, 'contact'>, language: Language, today: Day): string {
  const until = contact.person.snoozeUntil?.value;
  return until === undefined || until < today ? '' : language.day(until, today);
}

function firstProblem(problems: Agenda['problems']): string {
  const worst = problems.find(({ severity }) => severity === 'error') ?? problems[0];
  return worst ? `${escapeMarkdown(worst.path)}:${worst.line}` : '';
}

/** A line to copy, as code; empty stays empty. */
function codeSpan(text: string): string {
  const bare = visible(text)
    .replace(/[`\s]+/g, ' ')
    .trim();
  return bare === '' ? '' : `\`${bare}\``;
}
