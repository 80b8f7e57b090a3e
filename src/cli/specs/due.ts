import type { CommandSpec } from '../command-spec.js';

/** What `knowwho due` is and takes. */
export const dueSpec: CommandSpec = {
  name: 'due',
  arguments: [],
  summary: 'whom to contact this week and why: write due.md and the stubs',
  description:
    'Reads the vault, writes the agenda (due.md) and one stub for each person planned this week, and prints the ' +
    'agenda. Files are written only if they change; what you wrote outside the two markers of due.md stays.',
  options: [
    { flags: '--dry-run', description: 'print the agenda as it would be, write nothing' },
    {
      flags: '--week <week>',
      description: 'show another week, read-only: 2026-W49, this, next, last, +2, -1',
    },
  ],
  examples: [
    ['knowwho due', 'the main job'],
    ['knowwho due --week next', 'look at next week, write nothing'],
    ['knowwho due --today 2026-11-23 --dry-run', 'as it will be on that day'],
    ['knowwho due --json | jq -r ".items[].person"', 'the names, for another program'],
  ],
  load: () => import('../commands/due.js'),
};
