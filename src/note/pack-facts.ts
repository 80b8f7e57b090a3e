import type { Entry } from '../people/entry.js';
import type { Person } from '../people/person.js';
import type { Task } from '../people/task.js';
import type { Diagnostic } from './diagnostic.js';
import type { LinkedTask, NoteFacts, NoteLink } from './note.js';
import { fileNameOf } from './read-person.js';

/** A row stands for an object: its values in a fixed order, 0 for what is absent, nothing behind the last one present. */
type Row = (string | number | string[] | null)[];

/** The facts of a note as few bytes of JSON: without what its path tells, and without what is empty. */
export interface PackedFacts {
  rest: Partial<Omit<NoteFacts, 'path' | 'links' | 'tasks' | 'problems' | 'person'>>;
  links?: Row[];
  tasks?: Row[];
  problems?: Omit<Diagnostic, 'path'>[];
  person?: { rest: Partial<Person>; entries?: Row[]; tasks?: Row[] };
}

/** Every key has its place here, so that a new one cannot be forgotten. */
type Whole<T> = { [K in keyof Required<T>]: T[K] };

/** Packs facts for {@link unpackFacts}, which gives back their equal. */
export function packFacts(facts: NoteFacts): PackedFacts {
  const { path, links, tasks, problems, person, ...rest } = facts;
  const packed: PackedFacts = { rest: withoutEmpty(rest, { title: fileNameOf(path), broken: false }) };
  if (links.length > 0) packed.links = links.map(linkRow);
  if (tasks.length > 0) packed.tasks = tasks.map((task) => taskRow(task, task.targets));
  if (problems.length > 0) packed.problems = problems.map(({ path: _, ...problem }) => problem);
  if (person) packed.person = packPerson(person, facts);
  return packed;
}

/** The facts that were packed, for a note at this path. */
export function unpackFacts(path: string, packed: PackedFacts): NoteFacts {
  const { rest } = packed;
  const facts: NoteFacts = {
    path,
    kind: rest.kind ?? 'other',
    broken: rest.broken ?? false,
    title: rest.title ?? fileNameOf(path),
    tags: rest.tags ?? [],
    aliases: rest.aliases ?? [],
    links: packed.links?.map(linkOf) ?? [],
    tasks: packed.tasks?.map(linkedTaskOf) ?? [],
    seeks: rest.seeks ?? [],
    problems: packed.problems?.map((problem) => ({ path, ...problem })) ?? [],
  };
  if (packed.person) facts.person = personOf(path, packed.person, facts);
  if (rest.date !== undefined) facts.date = rest.date;
  if (rest.deadline !== undefined) facts.deadline = rest.deadline;
  if (rest.closed !== undefined) facts.closed = rest.closed;
  if (rest.url !== undefined) facts.url = rest.url;
  return facts;
}

function packPerson(person: Person, { path, title, tags, aliases }: NoteFacts): PackedFacts['person'] {
  const { entries, tasks, ...rest } = person;
  const known = { path, name: title, fileName: fileNameOf(path), status: 'active', line: 1 };
  const packed: PackedFacts['person'] = { rest: withoutEmpty(rest, known) };
  if (same(person.tags, tags)) delete packed.rest.tags;
  else packed.rest.tags = person.tags;
  if (same(person.aliases, aliases)) delete packed.rest.aliases;
  else packed.rest.aliases = person.aliases;
  if (entries.length > 0) packed.entries = entries.map(entryRow);
  if (tasks.length > 0) packed.tasks = tasks.map((task) => taskRow(task));
  return packed;
}

function personOf(
  path: string,
  { rest, entries, tasks }: NonNullable<PackedFacts['person']>,
  { title, tags, aliases }: NoteFacts,
): Person {
  const person: Whole<Omit<Person, 'about'>> & Pick<Person, 'about'> = {
    path: rest.path ?? path,
    name: rest.name ?? title,
    fileName: rest.fileName ?? fileNameOf(path),
    aliases: rest.aliases ?? aliases,
    tags: rest.tags ?? tags,
    tier: rest.tier,
    every: rest.every,
    metAt: rest.metAt,
    metOn: rest.metOn,
    introducedBy: rest.introducedBy ?? [],
    lastContact: rest.lastContact,
    birthday: rest.birthday,
    occasions: rest.occasions ?? [],
    family: rest.family ?? [],
    company: rest.company ?? [],
    role: rest.role ?? [],
    city: rest.city ?? [],
    language: rest.language,
    email: rest.email ?? [],
    phone: rest.phone ?? [],
    links: rest.links ?? [],
    channel: rest.channel,
    address: rest.address,
    salutation: rest.salutation,
    interests: rest.interests ?? [],
    offers: rest.offers ?? [],
    seeks: rest.seeks ?? [],
    goals: rest.goals ?? [],
    goalLinks: rest.goalLinks ?? [],
    rapport: rest.rapport,
    snoozeUntil: rest.snoozeUntil,
    status: rest.status ?? 'active',
    owner: rest.owner ?? [],
    entries: entries?.map(entryOf) ?? [],
    tasks: tasks?.map(taskOf) ?? [],
    line: rest.line ?? 1,
  };
  if (rest.about !== undefined) person.about = rest.about;
  return person;
}

/** Leaves out what is absent, false or empty, and what is as known. */
function withoutEmpty<T extends object>(object: T, known: object): Partial<T> {
  const kept: Partial<T> = {};
  for (const key of Object.keys(object) as (keyof T)[]) {
    const value = object[key];
    if (value === undefined || (Array.isArray(value) && value.length === 0)) continue;
    if (value !== Reflect.get(known, key)) kept[key] = value;
  }
  return kept;
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((text, index) => text === b[index]);
}

function row(values: readonly (string | number | string[] | undefined)[]): Row {
  let length = values.length;
  while (values[length - 1] === undefined) length--;
  return values.slice(0, length).map((value) => value ?? 0);
}

/** The text at a place of a row; undefined if it is absent. */
function text(values: Row, at: number): string | undefined {
  const value = values[at];
  return typeof value === 'string' ? value : undefined;
}

function entryRow({ line, date, kind, text: words, known, via, at, minutes, cost, result }: Entry): Row {
  // A number of minutes is kept as text: 0 means absent.
  const time = minutes === undefined ? undefined : String(minutes);
  return row([line, date, kind, words, known ? undefined : 1, via, at, time, cost, result]);
}

function entryOf(values: Row): Entry {
  const [line, date, kind, words] = values as [number, string, string, string];
  if (values.length === 4) return { date, kind, known: true, text: words, line };
  const [via, at, minutes, cost, result] = [5, 6, 7, 8, 9].map((place) => text(values, place));
  return {
    date,
    kind,
    known: values[4] !== 1,
    ...(via !== undefined && { via }),
    ...(at !== undefined && { at }),
    text: words,
    ...(minutes !== undefined && { minutes: Number(minutes) }),
    ...(cost !== undefined && { cost }),
    ...(result !== undefined && { result }),
    line,
  };
}

const STATES: Task['state'][] = ['open', 'done', 'dropped'];

function taskRow(
  { line, state, text: words, theirs, due, done, created }: Task,
  targets?: readonly string[],
): Row {
  return row([
    line,
    STATES.indexOf(state),
    words,
    theirs ? 1 : undefined,
    due,
    done,
    created,
    targets && targets.length > 0 ? [...targets] : undefined,
  ]);
}

function taskOf(values: Row): Task {
  return {
    state: STATES[values[1] as number] as Task['state'],
    text: values[2] as string,
    theirs: values[3] === 1,
    due: text(values, 4),
    done: text(values, 5),
    created: text(values, 6),
    line: values[0] as number,
  };
}

function linkedTaskOf(values: Row): LinkedTask {
  const targets = values[7];
  return { ...taskOf(values), targets: Array.isArray(targets) ? targets : [] };
}

function linkRow({ line, column, target, text: words, under, task }: NoteLink): Row {
  return row([line, column, target, words, under.length > 0 ? under : undefined, task]);
}

function linkOf(values: Row): NoteLink {
  const [line, column, target, words, under] = values as [number, number, string, string, string[] | 0];
  const task = text(values, 5) as Task['state'] | undefined;
  return {
    target,
    line,
    column,
    text: words,
    under: Array.isArray(under) ? under : [],
    ...(task !== undefined && { task }),
  };
}
