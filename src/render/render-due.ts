import type { Agenda } from '../agenda/agenda.js';
import type { Settings } from '../people/settings.js';
import { type ShownThought, shownThoughts } from './due-thoughts.js';
import { dueView, type Meeting } from './due-view.js';
import { changeMark } from './marked-block.js';
import { countedLinkWriter, countNames, type NameCounts } from './note-link.js';
import { type Render, type Templates, templateRenderer, tidyMarkdown } from './templates.js';

/** What the page needs besides the agenda. */
export interface RenderDueOptions {
  /** Own templates, before the packaged ones: `de/due.liquid` → text. */
  templates?: Templates;
  /** All notes of the vault, for links that are as short as they can be; the agenda's people by default. */
  paths?: Iterable<string>;
  /** The same, counted already. */
  counted?: readonly NameCounts[];
  /** A person's path → the stub's path. */
  stubs?: ReadonlyMap<string, string>;
  /** Appointments of today, which the log already counts as contacts. */
  meetings?: readonly Meeting[];
  render?: Render;
}

/**
 * The agenda as Markdown, with its two marker lines around: what `due.md` holds between the user's own text.
 * Deterministic: the same agenda gives the same bytes.
 * @throws TemplateError for an own template that cannot be rendered.
 */
export function renderDue(agenda: Agenda, settings: Settings, options: RenderDueOptions = {}): string {
  return renderPage(agenda, settings, options).block;
}

/** The same, with the suggestions as they stand in it. */
export function renderPage(
  agenda: Agenda,
  settings: Settings,
  options: RenderDueOptions = {},
): { block: string; thoughts: ShownThought[] } {
  const render = options.render ?? templateRenderer(options.templates);
  const people = [...agenda.items, ...agenda.waiting].map(({ contact }) => contact.person.path);
  const folder = settings.output.agenda.split('/').slice(0, -1).join('/');
  const counted = options.counted ?? [countNames(new Set(options.paths ?? people))];
  const links = countedLinkWriter(counted, settings.output, folder);
  const view = dueView(agenda, settings, links, options.stubs ?? new Map(), options.meetings);
  const body = tidyMarkdown(render(`${settings.language}/due.liquid`, view)).replace(
    /^<!-- knowwho:/gm,
    '<! -- knowwho:',
  );
  const block = `<!-- knowwho:begin ${changeMark(body)} ${agenda.today} · what you write outside these two lines stays yours -->\n${body}\n<!-- knowwho:end -->`;
  return { block, thoughts: shownThoughts(body, agenda, view) };
}
