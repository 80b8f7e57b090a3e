import type { LogSummary } from '../people/log-summary.js';
import { summaryOf } from '../people/log-summary.js';
import type { Person } from '../people/person.js';
import { NONE } from '../people/shared-list.js';
import type { Diagnostic } from './diagnostic.js';
import { type AtHand, lightNote, lightPerson } from './light-note.js';
import type { NoteFacts } from './note.js';
import { fileNameOf } from './read-person.js';

/** What is at hand of a person's note as little JSON: without what its path tells, and without what is empty. */
export interface PackedHand {
  rest: Partial<Omit<AtHand, 'summary'>>;
  /** See {@link LogSummary}: its values in order, 0 for a day that there is not. */
  sum: (number | string)[];
  problems?: Omit<Diagnostic, 'path'>[];
}

/** Every key has its place here, so that a new one cannot be forgotten. */
const KEYS = Object.keys({
  path: true,
  name: true,
  fileName: true,
  status: true,
  tier: true,
  every: true,
  metOn: true,
  introducedBy: true,
  lastContact: true,
  birthday: true,
  occasions: true,
  family: true,
  offers: true,
  seeks: true,
  goals: true,
  goalLinks: true,
  rapport: true,
  snoozeUntil: true,
  owner: true,
} satisfies Record<Exclude<keyof AtHand, 'summary'>, true>) as Exclude<keyof AtHand, 'summary'>[];

/** What is at hand of a person's note; undefined for any other, and for one that could not be read. */
export function packHand({ path, kind, broken, person, problems }: NoteFacts): PackedHand | undefined {
  if (!person || kind !== 'person' || broken) return undefined;
  const rest: Partial<Record<string, unknown>> = {};
  const fileName = fileNameOf(path);
  const known: Partial<Person> = { path, name: fileName, fileName, status: 'active' };
  for (const key of KEYS) {
    const value = person[key];
    const isEmpty = value === undefined || (Array.isArray(value) && value.length === 0);
    if (!isEmpty && value !== known[key as keyof Person]) rest[key] = value;
  }
  const { count, got, last, lastContact, kept, open, promised, marks } = summaryOf(person);
  const packed: PackedHand = {
    rest,
    sum: [count, got, last ?? 0, lastContact ?? 0, kept ?? 0, open ? 1 : 0, promised ? 1 : 0, marks],
  };
  if (problems.length > 0) packed.problems = problems.map(({ path: _, ...problem }) => problem);
  return packed;
}

/** The note of which this is at hand; `read` gives all of its facts. */
export function unpackHand(
  path: string,
  { rest, sum, problems }: PackedHand,
  read: () => NoteFacts,
): NoteFacts {
  const fileName = fileNameOf(path);
  const person = lightPerson(path, fileName, fileName, summaryIn(sum));
  Object.assign(person, rest);
  const found = problems?.map((problem) => ({ path, ...problem })) ?? NONE;
  return lightNote(
    { path, kind: 'person', broken: false, title: person.name, problems: found },
    person,
    read,
  );
}

function summaryIn(values: PackedHand['sum']): LogSummary {
  const [count, got, last, lastContact, kept, open, promised, marks] = values;
  return {
    count: count as number,
    got: got as number,
    last: dayIn(last),
    lastContact: dayIn(lastContact),
    kept: dayIn(kept),
    open: open === 1,
    promised: promised === 1,
    marks: marks as number,
  };
}

function dayIn(value: number | string | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
