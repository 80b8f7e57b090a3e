import { Failure } from '../../app/failure.js';
import { listUnsorted, type UnsortedPerson } from '../../app/list-unsorted.js';
import { readState } from '../../app/read-state.js';
import { shorten } from '../../people/plain-text.js';
import type { Context } from '../context.js';
import { readingOf } from '../terminal/progress.js';
import { relativeDay } from '../terminal/relative-day.js';
import { table } from '../terminal/table.js';
import { visibleLine } from '../terminal/visible.js';
import { writableRoot } from '../writable-root.js';

interface TriageCommandOptions {
  limit?: string;
}

/** `knowwho triage`: sorts people without a tier; lists them where nobody can be asked. */
export async function run(context: Context, _args: string[], options: TriageCommandOptions): Promise<number> {
  const limit = readLimit(options.limit);
  const state = readState(writableRoot(context, context.json || !context.interactive), readingOf(context));
  const all = listUnsorted(state, context.today);
  const people = all.slice(0, limit);
  if (context.json) context.outJson(people.map(asJson));
  else if (people.length === 0) context.say('Nothing to sort: everybody active has a tier.');
  else if (context.interactive) {
    const { triagePeople } = await import('../triage-people.js');
    return triagePeople(state, people, all.length, context);
  } else {
    context.out(peopleTable(people, context));
    const which = people.length < all.length ? `The first ${people.length} of ${all.length}` : 'All of them';
    context.say(
      `\n${which}. Sort them with “knowwho tier NAME B”, or one by one: knowwho triage in a terminal.`,
    );
  }
  return 0;
}

function asJson({ contact: { person }, contacts, lastContact, text }: UnsortedPerson): object {
  return { person: person.name, path: person.path, contacts, lastContact, text };
}

function peopleTable(people: UnsortedPerson[], { today, width, paint }: Context): string {
  const rows = people.map(({ contact: { person }, contacts, lastContact, text }) =>
    [
      person.name,
      String(contacts),
      lastContact === null ? '' : `${lastContact}  ${relativeDay(lastContact, today)}`,
      shorten(text, 60),
      person.path,
    ].map(visibleLine),
  );
  return table([['Name', 'Contacts', 'Last contact', 'About', 'Path'], ...rows], width, paint.heading);
}

function readLimit(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (/^\d{1,6}$/.test(text.trim()) && Number(text) > 0) return Number(text);
  throw new Failure('usage', `--limit: “${text}” is not a whole number of people.`);
}
