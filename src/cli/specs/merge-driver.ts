import type { CommandSpec } from '../command-spec.js';

/** What `knowwho merge-driver` is and takes. */
export const mergeDriverSpec: CommandSpec = {
  name: 'merge-driver',
  arguments: [
    ['<base>', 'a file with the version of the common ancestor, empty if there is none (%O)'],
    ['<ours>', 'a file with our version; the outcome is written into it (%A)'],
    ['<theirs>', 'a file with their version (%B)'],
    ['[size]', 'how many signs a conflict marker has (%L; default: 7)'],
    ['[path]', 'the file’s path in the repository (%P)'],
    ['[ours-label]', 'what stands behind the first marker (%X)'],
    ['[theirs-label]', 'what stands behind the last marker (%Y)'],
  ],
  summary: 'what git calls to merge one file (see git-setup)',
  description:
    'Merges three versions of one file for git, which calls it in the top folder of the work tree. Exit code 0: ' +
    'merged; 1: merged, with conflicts between markers; anything else: nothing was done, and the command that ' +
    'git-setup installs goes on with git’s own text merge.',
  options: [],
  examples: [['knowwho merge-driver base.md ours.md theirs.md 7 "people/Anna Keller.md"', 'try it by hand']],
  load: () => import('../commands/merge-driver.js'),
};
