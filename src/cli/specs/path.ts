import type { CommandSpec } from '../command-spec.js';

/** What `knowwho path` is and takes. */
export const pathSpec: CommandSpec = {
  name: 'path',
  arguments: [
    ['<name>', 'a person'],
    ['[name]', 'another one; without it the path starts from you'],
  ],
  summary: 'the chain of introductions between two people',
  description:
    'Prints the shortest chain of introductions, each step with the line that tells of it: “introduced-by” in a note, ' +
    'or an “introduced” entry in a log that names the other person. With one name: how that person came to you.',
  options: [],
  examples: [
    ['knowwho path "Céline Favre"', 'by whom you know her'],
    ['knowwho path Thomas Max', 'how the two are connected'],
  ],
  load: () => import('../commands/path.js'),
};
