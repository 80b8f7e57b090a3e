import type { CommandSpec } from '../command-spec.js';

/** What `knowwho git-setup` is and takes. */
export const gitSetupSpec: CommandSpec = {
  name: 'git-setup',
  arguments: [],
  summary: 'let git merge notes by what their lines are',
  description:
    'Installs a merge driver in the git repository of the vault. Notes of people then merge by property, entry and ' +
    'promise; due.md, stubs, finished weeks and the inbox never conflict, and what was typed into them on either side ' +
    'stays; what both sides say differently is a conflict with the usual markers. Writes a line into the vault’s ' +
    '.gitattributes, which is for everybody (commit it), and the driver into .git/config, which is for this clone ' +
    'alone: run it once in each clone. Where it was not run, git merges as it always did.',
  options: [
    { flags: '--remove', description: 'take both out again' },
    { flags: '--dry-run', description: 'show what would be written, write nothing' },
  ],
  examples: [
    ['knowwho git-setup', 'once in each clone'],
    ['knowwho git-setup --dry-run', 'see first what it would write'],
    ['knowwho git-setup --remove', 'undo it'],
  ],
  load: () => import('../commands/git-setup.js'),
};
