import type { FinishedWeek, WeekLine } from '../agenda/finished-week.js';
import { languageOf } from '../language/index.js';
import { type Day, daysOfWeek } from '../people/day.js';
import type { Settings } from '../people/settings.js';
import { escapeMarkdown } from './escape-markdown.js';
import { changeMark } from './marked-block.js';
import { countedLinkWriter, type NameCounts } from './note-link.js';
import { type Render, tidyMarkdown } from './templates.js';

/** A list longer than this is counted: what stayed open for years is no news of one week. */
const OPEN_SHOWN = 10;

/** The data of `week.liquid`: plain strings and numbers, every text already safe in Markdown. */
export interface WeekView {
  week: { id: string; number: number; span: string };
  done: { day: string; link: string; kind: string; via: string; at: string; text: string }[];
  kept: { day: string; link: string; text: string }[];
  moved: { day: string; link: string; text: string }[];
  passed: { day: string; link: string; text: string }[];
  /** `due` is the day for which it was promised. */
  open: { due: string; link: string; text: string }[];
  open_more: number;
}

/**
 * A finished week as Markdown, with its two marker lines around; `counted` are the names of all notes of the vault.
 * @throws TemplateError for an own template that cannot be rendered.
 */
export function renderWeek(
  finished: FinishedWeek,
  settings: Settings,
  { counted, render }: { counted: NameCounts; render: Render },
): string {
  const language = languageOf(settings.language);
  const links = countedLinkWriter([counted], settings.output, settings.output.weeks);
  const days = daysOfWeek(finished.week) ?? [];
  const [monday = '', sunday = ''] = [days[0], days[6]];
  const link = ({ contact }: WeekLine) => links.link(contact.person.path, contact.person.name);
  const line = (one: WeekLine) => ({
    day: language.dayOfWeek(one.date),
    link: link(one),
    text: escapeMarkdown(one.text),
  });
  const view: WeekView = {
    week: {
      id: finished.week,
      number: Number(finished.week.slice(-2)),
      span: language.span(monday as Day, sunday as Day),
    },
    done: finished.done.map((one) => ({
      ...line(one),
      kind: escapeMarkdown(language.kind(one.kind)),
      via: escapeMarkdown(one.via ?? ''),
      at: escapeMarkdown(one.at ?? ''),
    })),
    kept: finished.kept.map(line),
    moved: finished.moved.map(line),
    passed: finished.passed.map(line),
    open: finished.open.slice(-OPEN_SHOWN).map((one) => ({
      due: language.day(one.date, sunday),
      link: link(one),
      text: escapeMarkdown(one.text),
    })),
    open_more: Math.max(0, finished.open.length - OPEN_SHOWN),
  };
  const body = tidyMarkdown(render(`${settings.language}/week.liquid`, view)).replace(
    /^<!-- knowwho:/gm,
    '<! -- knowwho:',
  );
  return `<!-- knowwho:begin ${changeMark(body)} · what you write outside these two lines stays yours -->\n${body}\n<!-- knowwho:end -->`;
}
