import type { EntryView, FullPersonView } from '../../app/person-view.js';
import type { Day } from '../../people/day.js';
import { plainText } from '../../people/plain-text.js';
import type { TextStyle } from './agenda-text.js';
import { relativeDay } from './relative-day.js';
import { visibleLine } from './visible.js';
import { wrap } from './wrap.js';

const LOG_TAIL = 8;
const LABEL = 14;

/** Everything known of a person, for a terminal. Ends with a line break. */
export function personText(view: FullPersonView, today: Day, style: TextStyle): string {
  const { paint, width } = style;
  const day = (value: Day) => `${value} (${relativeDay(value, today)})`;
  const row = (label: string, value: string | null | undefined) =>
    value ? [wrap(`  ${label.padEnd(LABEL)}${visibleLine(value)}`, width, LABEL + 2)] : [];
  const list = (values: string[]) => values.join(', ');
  const block = (heading: string, lines: string[]) =>
    lines.length === 0 ? [] : ['', paint.heading(heading), ...lines];
  const bullet = (text: string) => wrap(`  ${visibleLine(plainText(text))}`, width, 4);
  const entry = (one: EntryView) => bullet(entryText(one));
  const source = view.lastContactSource;
  const promise = (theirs: boolean) =>
    view.promises
      .filter((one) => one.theirs === theirs)
      .map((one) => bullet(`${plainText(one.text)}${one.due ? `, by ${day(one.due)}` : ''}`));
  const log = view.log.slice(-LOG_TAIL);

  const status = view.status === 'active' ? '' : ` · ${view.status}`;
  const tier = view.tier === null ? '' : ` · tier ${visibleLine(view.tier)}`;
  return [
    `${paint.heading(visibleLine(view.name))}${tier}${status}`,
    paint.faint(visibleLine(view.path)),
    ...row('Also called', list(view.aliases)),
    ...row(
      'Last contact',
      view.lastContact && `${day(view.lastContact)}${source ? `, ${source.path}:${source.line}` : ''}`,
    ),
    ...row('Next contact', view.nextDue && day(view.nextDue)),
    ...row('Snoozed until', view.snoozeUntil),
    ...row('Met', [view.metOn && day(view.metOn), view.metAt].filter(Boolean).join(', ')),
    ...row('Introduced by', list(view.introducedBy)),
    ...row('Introduced', list(view.introduced)),
    ...row('Works', [list(view.role), list(view.company)].filter(Boolean).join(', ')),
    ...row('City', list(view.city)),
    ...row('Birthday', view.birthday),
    ...row(
      'Family',
      list(view.family.map((one) => [one.name, one.relation, one.birthday].filter(Boolean).join(' '))),
    ),
    ...row('Occasions', view.occasions.join('; ')),
    ...row('Interests', list(view.interests)),
    ...row('Offers', list(view.offers)),
    ...row('Seeks', list(view.seeks)),
    ...row('Channel', view.channel),
    ...row('Email', list(view.email)),
    ...row('Phone', list(view.phone)),
    ...row('Links', list(view.links)),
    ...block(
      'On the agenda',
      view.reasons.map((one) => wrap(`  ${visibleLine(one.text)}`, width, 4)),
    ),
    ...block('You gave your word', promise(false)),
    ...block('They gave their word', promise(true)),
    ...block(
      'Your tasks',
      view.tasks.map((one) => bullet(`${one.text}${one.due ? `, by ${day(one.due)}` : ''}`)),
    ),
    ...block('Favours', [
      ...view.favours.got.map((one) => bullet(`got ${one.date}: ${one.text}`)),
      ...view.favours.gave.map((one) => bullet(`gave ${one.date}: ${one.text}`)),
    ]),
    ...block('Appointments', view.appointments.map(entry)),
    ...block(
      log.length < view.log.length ? `Log, the last ${log.length} of ${view.log.length}` : 'Log',
      log.map(entry),
    ),
    '',
  ].join('\n');
}

function entryText({ date, kind, via, at, text }: EntryView): string {
  const how = `${kind}${via ? ` via ${via}` : ''}${at ? ` at ${at}` : ''}`;
  return `${date} ${how}${text ? `: ${text}` : ''}`;
}
