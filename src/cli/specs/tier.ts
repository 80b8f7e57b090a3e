import type { CommandSpec } from '../command-spec.js';
import { PEOPLE_ARGUMENT, PEOPLE_OPTIONS } from './people-options.js';

/** What `knowwho tier` is and takes. */
export const tierSpec: CommandSpec = {
  name: 'tier',
  arguments: [
    PEOPLE_ARGUMENT,
    ['<tier>', 'A, B, C, D or a tier of your settings; none for people who need no tier'],
  ],
  summary: 'say how close somebody is, and so how often their turn comes',
  description:
    'Writes “tier:” into the note of each person (under the vault’s own name, if the settings map it) and says when ' +
    'they are due next; everything else in the note stays as it is. With none there is no regular contact and no ' +
    'question by triage, while promises, thanks and occasions still show.',
  options: [
    ...PEOPLE_OPTIONS,
    { flags: '--dry-run', description: 'say what would be written, write nothing' },
  ],
  examples: [
    ['knowwho tier Thomas B', 'every two months from now on'],
    ['knowwho tier "Anna Keller" "Lea Graf" A', 'two people at once'],
    ['knowwho tier --where company=Acme C --dry-run', 'everybody of one company; see first who that is'],
    ['knowwho tier "Dr. Meier" none', 'no regular contact, and no more questions about it'],
  ],
  load: () => import('../commands/tier.js'),
};
