import type { CommandSpec } from '../command-spec.js';
import { PEOPLE_ARGUMENT, PEOPLE_OPTIONS } from './people-options.js';

/** What `knowwho snooze` is and takes. */
export const snoozeSpec: CommandSpec = {
  name: 'snooze',
  arguments: [PEOPLE_ARGUMENT, ['<until>', 'how long: 2w, 3 months; or the last day: 2027-01-10, 10.1.']],
  summary: 'let somebody rest for a while',
  description:
    'Writes “snooze-until:” into the note of each person; they are back on the day after. Regular contact, first ' +
    'follow-ups and nudges wait; promises, thanks and occasions still show.',
  options: [
    ...PEOPLE_OPTIONS,
    { flags: '--dry-run', description: 'say what would be written, write nothing' },
  ],
  examples: [
    ['knowwho snooze Monika 2w', 'not now'],
    ['knowwho snooze "Anna Keller" "Lea Graf" 2027-01-10', 'two people, until after the holidays'],
    ['knowwho snooze --tag club 2027-01-10', 'a whole club'],
  ],
  load: () => import('../commands/snooze.js'),
};
