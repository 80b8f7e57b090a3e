import type { CommandSpec } from '../command-spec.js';

/** What `knowwho triage` is and takes. */
export const triageSpec: CommandSpec = {
  name: 'triage',
  arguments: [],
  summary: 'sort people without a tier, one by one, the most contacted first',
  description:
    'In a terminal it shows each active person who has neither a tier nor “every:”, with what your notes say of them, ' +
    'and takes one key: a tier, skip, or never (“tier: none”: no regular contact; promises, thanks and occasions ' +
    'still show). Each answer is written at once, so you can stop at any time; u takes the last one back. Without a ' +
    'terminal, or with --json, it prints the list and asks nothing.',
  options: [{ flags: '--limit <number>', description: 'no more than this many people' }],
  examples: [
    ['knowwho triage --limit 20', 'the twenty who matter most, in five minutes'],
    ['knowwho triage | less', 'the list'],
    ['knowwho triage --json | jq -r ".[].path"', 'for another program'],
  ],
  load: () => import('../commands/triage.js'),
};
