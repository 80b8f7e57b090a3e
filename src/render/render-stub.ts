import type { Agenda, Item, Reason } from '../agenda/agenda.js';
import { itemOf } from '../agenda/item-of.js';
import { inRuleOrder } from '../agenda/rank.js';
import { languageOf } from '../language/index.js';
import type { Day } from '../people/day.js';
import type { Contact, Network } from '../people/network.js';
import type { Settings } from '../people/settings.js';
import { channelOf, composeMessage, limitOf, type Message, talkingPoints } from '../stubs/compose-message.js';
import { messageData } from '../stubs/message-data.js';
import { messageLanguage } from '../stubs/message-language.js';
import { stubView } from '../stubs/stub-view.js';
import { escapeMarkdown, harmlessMarkdown } from './escape-markdown.js';
import { changeMark } from './marked-block.js';
import { type LinkWriter, linkWriter } from './note-link.js';
import { type Render, type Templates, templateRenderer, tidyMarkdown } from './templates.js';

/** What a stub is written from. */
export interface StubInput {
  agenda: Agenda;
  network: Network;
  settings: Settings;
  /** Own templates, before the packaged ones. */
  templates?: Templates;
  render?: Render;
  links?: LinkWriter;
}

/** The two halves of a stub: facts that are kept up to date, and a draft that is the user's once touched. */
export interface StubParts {
  facts: string;
  draft: string;
  /** The day of the appointment that it prepares: on that day it stays. */
  meeting?: Day;
}

/**
 * Facts and draft for one person: for the strongest reason on the agenda, else for a talk just so.
 * @throws TemplateError for an own template that cannot be rendered.
 */
export function stubParts(contact: Contact, input: StubInput): StubParts {
  const { agenda, network, settings } = input;
  const render = input.render ?? templateRenderer(input.templates);
  const links =
    input.links ??
    linkWriter(
      network.contacts.map(({ person }) => person.path),
      settings.output,
      settings.output.stubs,
    );
  const item = itemOf(agenda, contact);
  const reason = item && reasonToSpeakOf(item);
  const view = stubView(contact, item, input, {
    markdown: escapeMarkdown,
    link: ({ person }) => links.link(person.path, person.name),
  });
  const own = languageOf(settings.language).code;
  const facts = tidyMarkdown(render(`${own}/stub.liquid`, view));
  const draft = draftFor(contact, reason, input, render);
  return { facts: withoutMarkers(facts), draft: withoutMarkers(draft), meeting: nextMeeting(item) };
}

/** A whole stub file: facts and draft between their marker lines. `asked` marks one that the user asked for. */
export function renderStub(contact: Contact, input: StubInput, options: { asked?: boolean } = {}): string {
  return stubFile(stubParts(contact, input), options);
}

/** Joins the halves to the file's text; the marks say later whether a half was touched. */
export function stubFile(
  { facts, draft, meeting }: StubParts,
  { asked = false }: { asked?: boolean } = {},
): string {
  const words = [changeMark(facts), asked && 'asked', meeting && `for ${meeting}`].filter(Boolean).join(' ');
  return `<!-- knowwho:facts ${words} · kept up to date; write below the second line -->\n${facts}\n<!-- knowwho:draft ${changeMark(draft)} -->\n\n${draft}\n`;
}

function nextMeeting(item: Item | undefined): Day | undefined {
  const days = (item?.reasons ?? []).filter(({ rule }) => rule === 'appointment').map(({ due }) => due);
  return days.sort()[0];
}

/**
 * By the rules' own order, not by score: what a stub says must not change while nothing happens. A task of another
 * note comes last: a card for somebody's birthday is not for their ears.
 */
function reasonToSpeakOf({ contact, reasons }: Item): Reason {
  const current = reasons.filter(({ status }) => status !== 'upcoming');
  const inOrder = inRuleOrder(current.length > 0 ? current : reasons);
  const own = inOrder.find(({ task }) => task === undefined || task.path === contact.person.path);
  return own ?? (inOrder[0] as Reason);
}

function draftFor(contact: Contact, reason: Reason | undefined, input: StubInput, render: Render): string {
  const { settings, network } = input;
  const { person } = contact;
  const language = messageLanguage(contact, settings);
  const own = languageOf(settings.language);
  const data = messageData(contact, reason, input);
  const channel = channelOf(person);
  const limit = limitOf(channel);
  const me = data.formal ? (network.me?.name ?? '') : data.me;
  const frame = { greeting: data.greeting, me, formal: data.formal && language.code === 'de', language };
  const say = (extra: object): string =>
    render(`${language.code}/say-${data.rule}.liquid`, { ...data, ...extra });
  const versions: object[] = [];
  const warm = say({ tone: 'warm' });
  const brief = say({ tone: 'brief' });
  // A template of one's own that knows no tones gives one message, and the same without what may be left out.
  const hasTones = warm !== brief;
  const late = data.rule === 'occasion' ? say({ tone: 'warm', late: true }) : warm;
  if (data.nothing_to_send) {
    // A card that everybody signs is not announced to the one who gets it.
  } else if (data.spoken) {
    versions.push({ kind: 'points', text: harmlessMarkdown(talkingPoints(warm, brief, own.tones)) });
    if (late !== warm)
      versions.push({ kind: 'late', text: harmlessMarkdown(talkingPoints(late, late, own.tones)) });
  } else {
    const main = composeMessage(warm, { ...frame, limit });
    const other = hasTones
      ? composeMessage(brief, { ...frame, limit, brief: true })
      : composeMessage(warm, { ...frame, limit: limit ?? 300, short: true });
    const tone = (name: string) => (hasTones ? { tone: name } : {});
    versions.push({ kind: 'main', ...tone('warm'), ...shown(main), limit });
    if (hasTones || other.length < main.length * 0.85)
      versions.push({ kind: 'short', ...tone('brief'), ...shown(other), ...(hasTones ? { limit } : {}) });
    const missed = composeMessage(late, { ...frame, limit });
    if (missed.text !== main.text) versions.push({ kind: 'late', text: harmlessMarkdown(missed.text) });
  }
  const ask = render(`${language.code}/ask.liquid`, data).trim();
  return tidyMarkdown(
    render(`${own.code}/draft.liquid`, {
      versions,
      nothing_to_send: data.nothing_to_send,
      channel: channel === undefined ? undefined : escapeMarkdown(own.channel(channel)),
      ask: data.nothing_to_send ? '' : harmlessMarkdown(ask),
    }),
  );
}

function shown({ text, length }: Message): { text: string; length: number } {
  return { text: harmlessMarkdown(text), length };
}

function withoutMarkers(text: string): string {
  return text.replace(/^<!-- knowwho:/gm, '<! -- knowwho:');
}
