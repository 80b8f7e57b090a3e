import type { CommandSpec } from '../command-spec.js';

/** What `knowwho undo` is and takes. */
export const undoSpec: CommandSpec = {
  name: 'undo',
  arguments: [],
  summary: 'take back the program’s last change to notes',
  description:
    'Gives the notes back what they held before the last command that wrote to them, byte for byte: add, log, promise, ' +
    'snooze, tier, triage, check --fix, rename, merge, and what was ticked and typed in due.md. Once more goes one ' +
    'step further back; 20 are remembered. If you have edited one of the files since, nothing is changed and the file ' +
    'is named. due.md and the stubs follow with the next “knowwho due”.',
  options: [
    { flags: '--dry-run', description: 'show what would change, write nothing' },
    { flags: '--list', description: 'what can be undone, the latest first' },
  ],
  examples: [
    ['knowwho undo --dry-run', 'see first what it would take back'],
    ['knowwho undo', 'take it back'],
    ['knowwho undo --list', 'the last 20 changes'],
  ],
  load: () => import('../commands/undo.js'),
};
