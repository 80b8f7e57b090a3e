import { findNear, type NearResult, type NearView } from '../../app/find-near.js';
import { readState } from '../../app/read-state.js';
import type { Day } from '../../people/day.js';
import type { Context } from '../context.js';
import { readingOf } from '../terminal/progress.js';
import { relativeDay } from '../terminal/relative-day.js';
import { table } from '../terminal/table.js';
import { visible, visibleLine } from '../terminal/visible.js';
import { vaultRoot } from '../vault-root.js';

/** `knowwho near CITY|NOTE`: who is there. */
export async function run(context: Context, words: string[]): Promise<number> {
  const state = readState(vaultRoot(context), readingOf(context));
  const result = findNear(state, words.join(' '), context.today);
  if (context.json) context.outJson(result);
  else {
    context.say(headingOf(result, context.today));
    if (result.people.length > 0) context.out(peopleTable(result, context));
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

function peopleTable({ event, people }: NearResult, { today, width, paint }: Context): string {
  const rows = people.map((one) => [
    visibleLine(one.person),
    visibleLine(one.tier ?? ''),
    one.lastContact === null ? 'never' : `${one.lastContact}  ${relativeDay(one.lastContact, today)}`,
    turnOf(one, today),
    event ? visible(`${one.source?.path}:${one.source?.line}`) : '',
  ]);
  const head = ['Name', 'Tier', 'Last contact', 'Turn', ...(event ? ['Source'] : [])];
  return table([head, ...rows.map((row) => row.slice(0, head.length))], width, paint.heading);
}

function turnOf({ status, nextDue, snoozeUntil }: NearView, today: Day): string {
  if (status !== 'active') return status;
  if (snoozeUntil !== null && snoozeUntil >= today) return `snoozed until ${snoozeUntil}`;
  if (nextDue === null) return '';
  return nextDue < today ? `due since ${nextDue}` : `due ${nextDue}`;
}
