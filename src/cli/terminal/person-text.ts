import type { FullPersonView } from '../../app/person-view.js';
import type { Day } from '../../people/day.js';
import { plainText } from '../../people/plain-text.js';
import type { TextStyle } from './agenda-text.js';
import { relativeDay } from './relative-day.js';
import { timelineText } from './timeline-text.js';
import { visibleLine } from './visible.js';
import { wrap } from './wrap.js';

const LABEL = 14;

/** Everything known of a person, for a terminal: facts, then the timeline, whole with `all`. Ends with a line break. */
export function personText(view: FullPersonView, today: Day, style: TextStyle, all: boolean): string {
  const { paint, width } = style;
  const day = (value: Day) => `${value} (${relativeDay(value, today)})`;
  const row = (label: string, value: string | null | undefined) =>
    value ? [wrap(`  ${label.padEnd(LABEL)}${visibleLine(value)}`, width, LABEL + 2)] : [];
  const list = (values: string[]) => values.join(', ');
  const block = (heading: string, lines: string[]) =>
    lines.length === 0 ? [] : ['', paint.heading(heading), ...lines];
  const bullet = (text: string) => wrap(`  ${visibleLine(plainText(text))}`, width, 4);
  const source = view.lastContactSource;
  const undated = [
    ...view.promises
      .filter(({ due }) => due === null)
      .map(({ theirs, text }) => `${theirs ? 'theirs' : 'you promised'}: ${text}`),
    ...view.tasks.filter(({ due }) => due === null).map(({ text }) => `your task: ${text}`),
  ];

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
    ...block('Open, without a date', undated.map(bullet)),
    ...timelineText(view.timeline, today, style, all),
    '',
  ].join('\n');
}
