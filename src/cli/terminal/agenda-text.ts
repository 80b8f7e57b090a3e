import type { Agenda, Item } from '../../agenda/agenda.js';
import { shownSuggestions } from '../../agenda/shown-suggestions.js';
import { languageOf } from '../../language/index.js';
import type { Language } from '../../language/language.js';
import { type Day, daysBetween, daysOfWeek } from '../../people/day.js';
import { plainText, shorten } from '../../people/plain-text.js';
import type { Settings } from '../../people/settings.js';
import { type AgendaWords, agendaWords } from './agenda-words.js';
import type { Paint } from './paint.js';
import { visibleLine } from './visible.js';
import { wrap } from './wrap.js';

/** How the terminal wants it. */
export interface TextStyle {
  paint: Paint;
  /** Columns. */
  width: number;
}

/** What every part of the page is written with. */
interface Pen {
  words: AgendaWords;
  language: Language;
  paint: Paint;
  line(text: string, indent?: number): string;
  name(one: { contact: Item['contact'] }): string;
  day(day: Day): string;
}

const AHEAD_SHOWN = 6;
const WAITING_SHOWN = 5;
const DONE_SHOWN = 8;
const LEFT_SHOWN = 3;

/**
 * The agenda for a terminal: the days of the week, then what lies ahead, who owes an answer, and the rest in a line
 * each. Unlike the generated files it may say “4 days late”. Ends with a line break.
 */
export function agendaText(agenda: Agenda, settings: Settings, { paint, width }: TextStyle): string {
  const language = languageOf(settings.language);
  const words = agendaWords(settings.language);
  const pen: Pen = {
    words,
    language,
    paint,
    line: (text, indent = 2) => wrap(' '.repeat(indent) + text, width, indent + 2),
    name: ({ contact }) => paint.name(visibleLine(contact.person.name)),
    day: (day) => language.day(day, agenda.today),
  };
  const days = daysOfWeek(agenda.week) ?? [];
  const span = language.span(days[0] ?? agenda.today, days[6] ?? agenda.today);
  const blocks = [
    [paint.heading(words.week(Number(agenda.week.slice(6)), span))],
    ...weekBlocks(agenda, pen),
    block(words.ahead, aheadLines(agenda, pen), pen, AHEAD_SHOWN),
    block(words.waiting, waitingLines(agenda, pen), pen, WAITING_SHOWN),
    block(words.suggestions, suggestionLines(agenda, pen), pen),
    block(words.done, doneLines(agenda, pen), pen, DONE_SHOWN),
    block(words.notThisWeek, leftLines(agenda, pen), pen),
    closingLines(agenda, words).map((text) => paint.faint(wrap(text, width, 2))),
  ];
  const text = blocks.filter((lines) => lines.length > 0).map((lines) => lines.join('\n'));
  return `${text.join('\n\n')}\n`;
}

function block(heading: string, lines: string[], pen: Pen, most = Number.POSITIVE_INFINITY): string[] {
  if (lines.length === 0) return [];
  const more = lines.length - most;
  return [
    pen.paint.heading(heading),
    ...lines.slice(0, most),
    ...(more > 0 ? [pen.line(pen.words.more(more))] : []),
  ];
}

function weekBlocks(agenda: Agenda, pen: Pen): string[][] {
  const { words, language } = pen;
  const planned = agenda.items.filter((item) => item.planned !== null);
  if (planned.length === 0) return [[pen.line(words.nothing)]];
  const days = [...new Set(planned.map((item) => item.planned as Day))].sort();
  return days.map((day) => {
    const title = language.weekdayAndDay(day, agenda.today);
    const lines = planned
      .filter((item) => item.planned === day)
      .map((item) => itemLines(item, agenda.today, pen));
    return block(day === agenda.today ? words.today(title) : title, lines, pen);
  });
}

/** The person and the strongest reason on one line, further reasons indented below. */
function itemLines(item: Item, today: Day, pen: Pen, further: string[] = []): string {
  const { paint, words } = pen;
  const tier = item.tier === null ? '' : ` ${paint.faint(`(${visibleLine(item.tier)})`)}`;
  const reasons = item.reasons.map(({ text, status, due }) => {
    const late = status === 'overdue' ? daysBetween(due, today) : 0;
    return visibleLine(text) + (late > 0 ? ` · ${paint.late(words.late(late))}` : '');
  });
  const [first = '', ...more] = [...reasons, ...further];
  return [
    pen.line(`${pen.name(item)}${tier} · ${first}`),
    ...more.map((text) => pen.line(`· ${text}`, 4)),
  ].join('\n');
}

/** What lies ahead, each person once: reasons outside the week, and appointments of the next weeks. */
function aheadLines(agenda: Agenda, pen: Pen): string[] {
  const phrases = pen.language.reasons(agenda.today);
  const upcoming = agenda.items.filter((item) => item.planned === null);
  const appointments = new Map<Item['contact'], string[]>();
  for (const one of agenda.ahead) {
    const text = visibleLine(phrases.appointment({ ...one, on: one.date }));
    appointments.set(one.contact, [...(appointments.get(one.contact) ?? []), text]);
  }
  const lines = upcoming.map((item) => {
    const further = appointments.get(item.contact);
    appointments.delete(item.contact);
    return itemLines(item, agenda.today, pen, further);
  });
  for (const [contact, texts] of appointments)
    lines.push(pen.line(`${pen.name({ contact })} · ${texts.join('; ')}`));
  return lines;
}

/** Who stands on the agenda already is not said to wait as well. */
function waitingLines(agenda: Agenda, pen: Pen): string[] {
  const onAgenda = new Set(agenda.items.map(({ contact }) => contact));
  return agenda.waiting
    .filter(({ contact }) => !onAgenda.has(contact))
    .map((one) => {
      const asked = one.text ? `: ${visibleLine(one.text)}` : '';
      const nudge =
        one.nudgeOn && one.nudgeOn > agenda.today ? ` · ${pen.words.nudge(pen.day(one.nudgeOn))}` : '';
      return pen.line(`${pen.name(one)}, ${pen.words.since(pen.day(one.since))}${asked}${nudge}`);
    });
}

function suggestionLines(agenda: Agenda, pen: Pen): string[] {
  const { words, language } = pen;
  const unsorted = agenda.unsorted.first.map((one) => {
    const mentioned = words.mentioned(one.mentions, one.lastContact ? pen.day(one.lastContact) : '');
    return pen.line(`${pen.name(one)}, ${mentioned}. ${words.sortThem}`);
  });
  const suggested = shownSuggestions(agenda).map(({ rule, people, text, accept }) => {
    const names = language.list(people.map((contact) => pen.name({ contact })));
    if (rule === 'serendipity') return pen.line(`${words.byChance} ${names}, ${visibleLine(text)}`);
    const line = accept ? ` · ${pen.paint.faint(`${words.noteIt} ${visibleLine(accept)}`)}` : '';
    return pen.line(visibleLine(text) + line);
  });
  return [...unsorted, ...suggested];
}

function doneLines(agenda: Agenda, pen: Pen): string[] {
  return agenda.done.map(({ contact, date, text }) => {
    const about = text ? `: ${shorten(plainText(text), 60)}` : '';
    return pen.line(
      pen.paint.good(visibleLine(`${contact.person.name} · ${pen.language.weekday(date)}${about}`)),
    );
  });
}

function leftLines({ notThisWeek }: Agenda, pen: Pen): string[] {
  if (notThisWeek.length === 0) return [];
  const names = notThisWeek.slice(0, LEFT_SHOWN).map(({ contact }) => visibleLine(contact.person.name));
  const more = notThisWeek.length - names.length;
  const shown = `${names.join(', ')}${more > 0 ? ` ${pen.words.more(more)}` : ''}`;
  return [pen.line(`${pen.words.wait(notThisWeek.length)}: ${shown}`)];
}

function closingLines(agenda: Agenda, words: AgendaWords): string[] {
  const number = (value: number) => String(Math.round(value * 10) / 10);
  const { perWeekNeeded, perWeekAvailable } = agenda.load;
  const troubled = agenda.problems.filter(({ severity }) => severity !== 'hint');
  const files = new Set(troubled.map(({ path }) => path)).size;
  return [
    ...(perWeekNeeded > 0 ? [words.load(number(perWeekNeeded), number(perWeekAvailable))] : []),
    ...(agenda.unsorted.count > 0 ? [words.unsorted(agenda.unsorted.count)] : []),
    ...(files > 0 ? [words.problems(files)] : []),
  ];
}
