import type { CommandSpec } from '../command-spec.js';

/** What `knowwho show` is and takes. */
export const showSpec: CommandSpec = {
  name: 'show',
  arguments: [['<name...>', 'one or more people']],
  summary: 'everything that the vault knows of a person',
  description:
    'Prints the facts, why they are on the agenda, and one timeline of everything dated, each line with its place: log, ' +
    'mentions in dated notes, promises made, moved, kept and due, favours, introductions, tasks in other notes, and what ' +
    'is ahead (appointments, occasions). A long timeline is cut. With --json one object for one name, a list for several.',
  options: [{ flags: '--all', description: 'the whole timeline' }],
  examples: [
    ['knowwho show Thomas', 'everything at a glance'],
    ['knowwho show "Anna Keller" --all', 'back to the first day'],
    ['knowwho show "Anna Keller" --json | jq .nextDue', 'one value, for another program'],
  ],
  load: () => import('../commands/show.js'),
};
