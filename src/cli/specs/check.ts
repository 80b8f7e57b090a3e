import type { CommandSpec } from '../command-spec.js';
import { PROBLEM_CODES } from '../problem-codes.js';

/** What `knowwho check` is and takes. */
export const checkSpec: CommandSpec = {
  name: 'check',
  arguments: [],
  summary: 'every problem in the notes and settings, with its place',
  description:
    'Prints each problem as path:line:column with its code, what is wrong and what to do. Exit code 1 if there are ' +
    'errors or warnings; hints are no findings. --fix mends only what has one safe answer, and says what it leaves alone.',
  options: [
    { flags: '--fix', description: 'mend what is safe: unquoted [[links]] in properties' },
    { flags: '--dry-run', description: 'with --fix: say what would be mended, write nothing' },
  ],
  glossary: { heading: 'Codes', rows: Object.entries(PROBLEM_CODES) },
  examples: [
    ['knowwho check', 'look the vault over'],
    ['knowwho check --fix --dry-run', 'see what would be mended'],
    ['knowwho check --json | jq -r ".problems[].path"', 'the files concerned'],
  ],
  load: () => import('../commands/check.js'),
};
