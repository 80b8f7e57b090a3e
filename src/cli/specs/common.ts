import type { CommandSpec } from '../command-spec.js';

/** What `knowwho common` is and takes. */
export const commonSpec: CommandSpec = {
  name: 'common',
  arguments: [
    ['<name>', 'a person'],
    ['[name]', 'another one; without it, you (me.md)'],
  ],
  summary: 'what two people have in common',
  description:
    'Prints shared interests, places, companies and tags, whom both know by an introduction, and the dated notes that ' +
    'name both.',
  options: [],
  examples: [
    ['knowwho common Anna Thomas', 'before you bring two people together'],
    ['knowwho common Noemi', 'what you could talk about with somebody new'],
  ],
  load: () => import('../commands/common.js'),
};
