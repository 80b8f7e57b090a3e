import { addPeople, type EventPerson } from '../app/add-people.js';
import type { AddRequest } from '../app/add-person.js';
import type { AddCommandOptions } from './commands/add.js';
import type { Context } from './context.js';
import { readingOf } from './terminal/progress.js';
import { visible } from './terminal/visible.js';

/** `knowwho add --event EVENT NAME…`: new people get a note, known ones an entry; one line each says which. */
export function addToEvent(
  context: Context,
  root: string,
  words: string[],
  { metOn, metAt: _, ...given }: Partial<AddRequest>,
  { event = '', dryRun = false }: AddCommandOptions,
): number {
  const request = { event, people: words, metOn, given };
  const people = addPeople(root, request, { today: context.today, dryRun, readNotes: readingOf(context) });
  if (context.json) context.outJson({ event, people, dryRun });
  else if (!context.quiet || dryRun) for (const one of people) context.out(visible(lineOf(one, dryRun)));
  const unknown = new Set(people.flatMap(({ unknownIntroducers }) => unknownIntroducers));
  for (const name of unknown) context.say(`There is no note of ${name}: written as a plain name.`);
  const count = (outcome: EventPerson['outcome']) => people.filter((one) => one.outcome === outcome).length;
  const there = count('already-there');
  context.say(
    `${dryRun ? 'Would be: ' : ''}${count('new')} new, ${count('known')} known${there > 0 ? `, ${there} noted already` : ''}. knowwho due plans the follow-ups.`,
  );
  return 0;
}

function lineOf({ person, path, outcome, text }: EventPerson, dryRun: boolean): string {
  if (outcome === 'already-there') return `${path} says so already`;
  if (outcome === 'known') {
    const lines = text.split('\n').map((line) => `${path} ${dryRun ? 'would get' : 'now has'} ${line}`);
    return lines.join('\n');
  }
  return dryRun ? `${path} would be:\n\n${text}` : `Wrote ${path} (${person})`;
}
