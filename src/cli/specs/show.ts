import type { CommandSpec } from '../command-spec.js';

/** What `knowwho show` is and takes. */
export const showSpec: CommandSpec = {
  name: 'show',
  arguments: [['<name...>', 'one or more people']],
  summary: 'what the vault knows of a person',
  description:
    'Prints facts, tier, last contact and where it comes from, the next due day, promises, favours, introductions and ' +
    'the end of the log. With --json one object for one name, a list for several.',
  options: [],
  examples: [
    ['knowwho show Thomas', 'everything at a glance'],
    ['knowwho show "Anna Keller" --json | jq .nextDue', 'one value, for another program'],
  ],
  load: () => import('../commands/show.js'),
};
