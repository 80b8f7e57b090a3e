import { Failure } from '../../app/failure.js';
import { listPeople, type SortKey } from '../../app/list-people.js';
import type { PersonView } from '../../app/person-view.js';
import { readState } from '../../app/read-state.js';
import { suggestion } from '../../note/settings/did-you-mean.js';
import { parseCadence } from '../../people/cadence.js';
import type { Day } from '../../people/day.js';
import type { Context } from '../context.js';
import { readWhere } from '../people-options.js';
import { readingOf } from '../terminal/progress.js';
import { relativeDay } from '../terminal/relative-day.js';
import { table } from '../terminal/table.js';
import { visibleLine } from '../terminal/visible.js';
import { vaultRoot } from '../vault-root.js';

interface ListOptions {
  tier?: string;
  tag?: string[];
  city?: string;
  where?: string[];
  quietFor?: string;
  sort?: string;
}

const SORT_KEYS: SortKey[] = ['name', 'last-contact', 'next-due', 'tier'];

/** `knowwho list`: people as a table. */
export async function run(context: Context, _args: string[], options: ListOptions): Promise<number> {
  const filter = {
    tiers: options.tier?.split(',').map((tier) => tier.trim()),
    tags: options.tag,
    city: options.city,
    where: options.where?.map(readWhere),
    quietFor: readQuietFor(options.quietFor),
    sort: readSort(options.sort),
  };
  const people = listPeople(
    readState(vaultRoot(context), readingOf(context, { use: 'refresh' })),
    filter,
    context.today,
  );
  if (context.json) context.outJson(people);
  else if (people.length > 0) context.out(peopleTable(people, context));
  else context.say('Nobody passes these filters.');
  return 0;
}

function peopleTable(people: PersonView[], { today, width, paint }: Context): string {
  const ago = (day: Day | null) => (day === null ? '' : `${day}  ${relativeDay(day, today)}`);
  const rows = people.map((view) =>
    [
      view.name,
      view.tier ?? '',
      ago(view.lastContact),
      view.nextDue ?? '',
      view.city.join(', '),
      view.company.join(', '),
    ].map(visibleLine),
  );
  const head = ['Name', 'Tier', 'Last contact', 'Next due', 'City', 'Company'];
  const used = head.map((_, column) => column === 0 || rows.some((row) => row[column] !== ''));
  const shown = [head, ...rows].map((row) => row.filter((_, column) => used[column]));
  return table(shown, width, paint.heading);
}

function readQuietFor(text: string | undefined) {
  if (text === undefined) return undefined;
  const length = parseCadence(text);
  if (length) return length;
  throw new Failure('usage', `--quiet-for: “${text}” is no length of time. Write 6m, 3 weeks, 10d or 1y.`);
}

function readSort(text: string | undefined): SortKey | undefined {
  if (text === undefined) return undefined;
  const key = SORT_KEYS.find((one) => one === text.trim().toLowerCase());
  if (key) return key;
  throw new Failure(
    'usage',
    `--sort: there is no “${text}”; use ${SORT_KEYS.join(', ')}.${suggestion(text, SORT_KEYS)}`,
  );
}
