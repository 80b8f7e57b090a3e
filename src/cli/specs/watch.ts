import type { CommandSpec } from '../command-spec.js';

/** What `knowwho watch` is and takes. */
export const watchSpec: CommandSpec = {
  name: 'watch',
  arguments: [],
  summary: 'keep due.md and the stubs true while you edit',
  description:
    'Does what `due` does after every save, at midnight, after sleep, and when settings or templates change. One ' +
    'line for each round says what changed. Stop it with Ctrl-C. With --json each round is one JSON object on a line.',
  options: [
    {
      flags: '--poll',
      description: 'compare the disk every few seconds instead of being told (network drives)',
    },
  ],
  examples: [
    ['knowwho watch', 'leave it running in a terminal'],
    ['knowwho watch --vault ~/Notes --quiet', 'as a service: only what goes wrong is printed'],
  ],
  load: () => import('../commands/watch.js'),
};
