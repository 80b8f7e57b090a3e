import type { CommandSpec } from '../command-spec.js';
import { PEOPLE_ARGUMENT, PEOPLE_OPTIONS } from './people-options.js';

/** What `knowwho promise` is and takes. */
export const promiseSpec: CommandSpec = {
  name: 'promise',
  arguments: [
    PEOPLE_ARGUMENT,
    ['[text]', 'what is promised, as the last argument; with --done and --move a part of it will do'],
  ],
  summary: 'give your word, keep it, or move it and say why',
  description:
    'Writes a promise into the note of each person, under the heading Promises (or Versprechen; it is made where there ' +
    'is none). A dated one comes onto the agenda. --done ticks it, --move gives it another day and writes your ' +
    'explanation into the log: who hears of a delay in time forgives it. With one open promise its text may be left ' +
    'out. Everything else in the note stays as it is.',
  options: [
    { flags: '--by <date>', description: 'until when: 2026-11-25, friday, 25.11., in 3 days' },
    { flags: '--theirs', description: 'they gave their word to you' },
    { flags: '--done', description: 'it is kept: tick it' },
    { flags: '--on <date>', description: 'with --done: the day (default: today)' },
    { flags: '--move <date>', description: 'it will be another day' },
    { flags: '--because <text>', description: 'with --move: why, in a few words for the log' },
    ...PEOPLE_OPTIONS,
    { flags: '--dry-run', description: 'say what would be written, write nothing' },
  ],
  examples: [
    ['knowwho promise Thomas "send the slides" --by friday', 'you gave your word'],
    ['knowwho promise Thomas "introduce me to HR" --theirs --by 1.12.', 'he gave his'],
    ['knowwho promise Thomas slides --done', 'kept'],
    [
      'knowwho promise Thomas slides --move monday --because "the figures come on Friday"',
      'late, and explained',
    ],
  ],
  load: () => import('../commands/promise.js'),
};
