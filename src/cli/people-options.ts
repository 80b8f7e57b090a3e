import { Failure } from '../app/failure.js';
import { listPeople, type PeopleFilter } from '../app/list-people.js';
import { readState } from '../app/read-state.js';
import type { Context } from './context.js';
import { readingOf } from './terminal/progress.js';

/** The options by which a command is told of many people at once. */
export interface PeopleOptions {
  where?: string[];
  tag?: string[];
  city?: string;
}

/**
 * The people whom a command is about, as names that it resolves: those typed, those read from standard input for `-`
 * (one a line), or all who pass the options. Names and options together are wrong usage; nobody at all is a refusal.
 */
export function peopleOf(context: Context, root: string, typed: string[], options: PeopleOptions): string[] {
  const filter = filterOf(options);
  if (filter === undefined) return typed.includes('-') ? withInput(context, typed) : typed;
  if (typed.length > 0) {
    throw new Failure(
      'usage',
      `name people, or choose them by --where, --tag or --city, not both (“${typed[0]}”).`,
    );
  }
  const people = listPeople(readState(root, readingOf(context)), filter, context.today);
  if (people.length > 0) return people.map(({ path }) => path);
  throw new Failure(
    'refused',
    'nobody passes these filters. Nothing was written; see who there is: knowwho list',
  );
}

/** True if the options choose people, so that none need be typed. */
export function choosesPeople({ where, tag, city }: PeopleOptions): boolean {
  return where !== undefined || tag !== undefined || city !== undefined;
}

/** `key=value` in its parts. */
export function readWhere(text: string): { key: string; value: string } {
  const match = /^\s*([^=]+?)\s*=\s*(.*?)\s*$/su.exec(text);
  if (match?.[1] === undefined)
    throw new Failure('usage', `--where: “${text}” is not key=value, as in company=Acme.`);
  return { key: match[1], value: match[2] ?? '' };
}

function filterOf(options: PeopleOptions): PeopleFilter | undefined {
  if (!choosesPeople(options)) return undefined;
  const { where, tag, city } = options;
  return { where: where?.map(readWhere), tags: tag, city };
}

function withInput({ io }: Context, typed: string[]): string[] {
  if (io.stdin.isTTY || io.stdin.readAll === undefined) {
    throw new Failure('usage', '“-” reads names from standard input: pipe them in, one a line.');
  }
  const lines = io.stdin
    .readAll()
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const names = typed.flatMap((name) => (name === '-' ? lines : [name]));
  if (names.length > 0) return names;
  throw new Failure('refused', 'nobody was named on standard input. Nothing was written.');
}
