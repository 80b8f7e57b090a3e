import type { CommandSpec } from '../command-spec.js';

/** What `knowwho merge` is and takes. */
export const mergeSpec: CommandSpec = {
  name: 'merge',
  arguments: [
    ['<name>', 'the person whose note stays'],
    ['<other>', 'the same person’s other note, which goes into it'],
  ],
  summary: 'make one note of two about the same person',
  description:
    'The first note’s properties stay, missing ones are taken over, lists are united; the later last-contact and the ' +
    'earlier met-on count. Entries come into the log by date, the same one once. The other name becomes an alias, ' +
    'links lead to the note that stays, and everything else of the other note stands under “From NAME” at its end, ' +
    'also what both say differently. Shows first what changes and asks; without a terminal it needs --yes. One ' +
    '“knowwho undo” takes all of it back.',
  options: [
    { flags: '--yes', description: 'do not ask' },
    { flags: '--dry-run', description: 'show what would change, write nothing' },
  ],
  examples: [
    ['knowwho merge "Thomas Brunner" "T. Brunner"', 'the second goes into the first'],
    ['knowwho merge Thomas people/tbrunner.md --dry-run', 'see first what comes of it'],
  ],
  load: () => import('../commands/merge.js'),
};
