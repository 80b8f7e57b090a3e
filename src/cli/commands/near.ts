import { findNear, type NearResult, type NearView } from '../../app/find-near.js';
import { readState } from '../../app/read-state.js';
import type { Day } from '../../people/day.js';
import type { Context } from '../context.js';
import { readingOf } from '../terminal/progress.js';
import { relativeDay } from '../terminal/relative-day.js';
import { table } from '../terminal/table.js';
import { visibleLine } from '../terminal/visible.js';
import { wrap } from '../terminal/wrap.js';
import { vaultRoot } from '../vault-root.js';

/** `knowwho near CITY|NOTE`: who is there. */
export async function run(context: Context, words: string[]): Promise<number> {
  const state = readState(vaultRoot(context), readingOf(context, { use: 'refresh' }));
  const result = findNear(state, words.join(' '), context.today);
  if (context.json) context.outJson(result);
  else {
    context.say(headingOf(result, context.today));
    if (result.people.length > 0)
      context.out(result.event ? peopleText(result, context) : peopleTable(result, context));
  }
  return 0;
}

function headingOf({ city, event, people }: NearResult, today: Day): string {
  const amount = `${people.length} ${people.length === 1 ? 'person' : 'people'}`;
  if (!event) return `${amount} in ${city}:`;
  const { title, path, date } = event;
  const [is, was] = people.length === 1 ? ['is', 'was'] : ['are', 'were'];
  const verb = date !== null && date > today ? 'will be' : date === today ? is : was;
  const when = date === null ? '' : ` ${verb} there`;
  const what = `${title} (${path})`;
  return people.length === 0
    ? `${what} links to nobody whom you have a note of.`
    : `${what}: ${amount}${when}`;
}

function peopleTable({ people }: NearResult, { today, width, paint }: Context): string {
  const rows = people.map((one) => [
    visibleLine(one.person),
    visibleLine(one.tier ?? ''),
    one.lastContact === null ? 'never' : `${one.lastContact}  ${relativeDay(one.lastContact, today)}`,
    turnOf(one, today),
  ]);
  return table([['Name', 'Tier', 'Last contact', 'Turn'], ...rows], width, paint.heading);
}

/** What to know of each before shaking hands: who it is, the last topic, what was promised. */
function peopleText({ people }: NearResult, context: Context): string {
  return people.map((one) => personLines(one, context).join('\n')).join('\n');
}

function personLines(one: NearView, { today, width, paint }: Context): string[] {
  const { person, tier, role, company, lastContact, lastTopic, promises, source } = one;
  const at = source ? paint.faint(visibleLine(`${source.path}:${source.line}`)) : '';
  const head = [
    paint.heading(visibleLine(person)),
    ...(tier === null ? [] : [`tier ${visibleLine(tier)}`]),
    visibleLine([...role, ...company].join(', ')),
    lastContact === null
      ? 'no contact yet'
      : `last contact ${lastContact} (${relativeDay(lastContact, today)})`,
    turnOf(one, today),
    at,
  ];
  const know = [
    ...(lastTopic ? [`${lastTopic.date}: ${lastTopic.text}`] : []),
    ...promises.map(
      ({ text, due, theirs }) => `${theirs ? 'theirs' : 'you promised'}: ${text}${due ? `, by ${due}` : ''}`,
    ),
  ];
  return [
    wrap(head.filter(Boolean).join(' · '), width, 4),
    ...(know.length === 0 ? [] : [wrap(`  ${visibleLine(know.join(' · '))}`, width, 4)]),
  ];
}

function turnOf({ status, nextDue, snoozeUntil }: NearView, today: Day): string {
  if (status !== 'active') return status;
  if (snoozeUntil !== null && snoozeUntil >= today) return `snoozed until ${snoozeUntil}`;
  if (nextDue === null) return '';
  return nextDue < today ? `due since ${nextDue}` : `due ${nextDue}`;
}
