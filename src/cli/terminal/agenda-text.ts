import type { Agenda, Item } from '../../agenda/agenda.js';
import { languageOf } from '../../language/index.js';
import { type Day, daysBetween, daysOfWeek } from '../../people/day.js';
import { plainText, shorten } from '../../people/plain-text.js';
import type { Settings } from '../../people/settings.js';
import { agendaWords } from './agenda-words.js';
import type { Paint } from './paint.js';
import { visibleLine } from './visible.js';
import { wrap } from './wrap.js';

/** How the terminal wants it. */
export interface TextStyle {
  paint: Paint;
  /** Columns. */
  width: number;
}

/** The agenda for a terminal: days, what is late in words, and one line each for the rest. Ends with a line break. */
export function agendaText(agenda: Agenda, settings: Settings, style: TextStyle): string {
  const language = languageOf(settings.language);
  const words = agendaWords(settings.language);
  const { paint, width } = style;
  const line = (text: string, indent = 2) => wrap(' '.repeat(indent) + text, width, indent + 2);
  const name = (text: string) => paint.name(visibleLine(text));
  const day = (value: Day) => language.day(value, agenda.today);
  const blocks: string[][] = [];
  const block = (heading: string, lines: string[]) => {
    if (lines.length > 0) blocks.push([paint.heading(heading), ...lines]);
  };

  const days = daysOfWeek(agenda.week) ?? [];
  const span = language.span(days[0] ?? agenda.today, days[6] ?? agenda.today);
  blocks.push([paint.heading(words.week(Number(agenda.week.slice(6)), span))]);

  const itemLines = (item: Item) => {
    const tier = item.tier === null ? '' : ` ${paint.faint(`(${visibleLine(item.tier)})`)}`;
    const reasons = item.reasons.map((reason) => {
      const late = daysBetween(reason.due, agenda.today);
      const mark = reason.status === 'overdue' && late > 0 ? ` · ${paint.late(words.late(late))}` : '';
      return visibleLine(reason.text) + mark;
    });
    const [first = '', ...more] = reasons;
    return [
      line(`${name(item.contact.person.name)}${tier} · ${first}`),
      ...more.map((text) => line(`· ${text}`, 4)),
    ];
  };
  const planned = agenda.items.filter((item) => item.planned !== null);
  for (const date of [...new Set(planned.map((item) => item.planned as Day))]) {
    const title = language.weekdayAndDay(date, agenda.today);
    const onDate = planned.filter((item) => item.planned === date);
    block(date === agenda.today ? words.today(title) : title, onDate.flatMap(itemLines));
  }
  if (planned.length === 0) blocks.push([line(words.nothing)]);

  block(words.ahead, [
    ...agenda.items.filter((item) => item.planned === null).flatMap(itemLines),
    ...agenda.ahead.map(({ contact, date, text }) =>
      line(`${name(contact.person.name)} · ${day(date)}${text ? `: ${visibleLine(plainText(text))}` : ''}`),
    ),
  ]);
  block(
    words.waiting,
    agenda.waiting.map(({ contact, since, nudgeOn, text }) => {
      const asked = text ? `: ${visibleLine(shorten(plainText(text), 80))}` : '';
      const nudge = nudgeOn && nudgeOn > agenda.today ? ` · ${words.nudge(day(nudgeOn))}` : '';
      return line(`${name(contact.person.name)}, ${words.since(day(since))}${asked}${nudge}`);
    }),
  );
  block(
    words.suggestions,
    agenda.suggestions.map(({ people, text }) =>
      line(`${language.list(people.map(({ person }) => name(person.name)))} · ${visibleLine(text)}`),
    ),
  );
  block(
    words.done,
    agenda.done.map(({ contact, date, text }) =>
      line(
        paint.good(
          `${visibleLine(contact.person.name)} · ${language.weekday(date)}${text ? `: ${visibleLine(shorten(plainText(text), 60))}` : ''}`,
        ),
      ),
    ),
  );
  const rest = agenda.notThisWeek;
  if (rest.length > 0) {
    const names = rest.slice(0, 3).map(({ contact }) => visibleLine(contact.person.name));
    const some = `${names.join(', ')}${rest.length > names.length ? ' …' : ''}`;
    block(words.notThisWeek, [line(`${words.wait(rest.length)}: ${some}`)]);
  }
  blocks.push(closing(agenda, words, settings).map((text) => paint.faint(wrap(text, width, 2))));
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function closing(agenda: Agenda, words: ReturnType<typeof agendaWords>, settings: Settings): string[] {
  const lines: string[] = [];
  const number = (value: number) => String(Math.round(value * 10) / 10);
  const { perWeekNeeded, perWeekAvailable } = agenda.load;
  if (perWeekNeeded > 0) lines.push(words.load(number(perWeekNeeded), number(perWeekAvailable)));
  if (agenda.unsorted.count > 0) {
    const first = agenda.unsorted.first.slice(0, 3).map(({ contact }) => visibleLine(contact.person.name));
    lines.push(words.unsorted(agenda.unsorted.count, languageOf(settings.language).list(first)));
  }
  const problems = agenda.problems.filter(({ severity }) => severity !== 'hint').length;
  if (problems > 0) lines.push(words.problems(problems));
  return lines;
}
