import type { CommandSpec } from '../command-spec.js';

/** What `knowwho rename` is and takes. */
export const renameSpec: CommandSpec = {
  name: 'rename',
  arguments: [
    ['<name>', 'the person: name, alias, file name, path, or the unique beginning of a name'],
    ['<new>', 'the new name'],
  ],
  summary: 'give a person another name, in their note and in every link',
  description:
    'Renames the note, writes “name:” where it stands, keeps the old name as an alias, and rewrites every link to the ' +
    'person in the vault (with headings, shown text and folders as they are; not in code and comments). Shows first ' +
    'what changes and asks; without a terminal it needs --yes. One “knowwho undo” takes all of it back.',
  options: [
    { flags: '--no-alias', description: 'do not keep the old name as an alias' },
    { flags: '--yes', description: 'do not ask' },
    { flags: '--dry-run', description: 'show what would change, write nothing' },
  ],
  examples: [
    ['knowwho rename "Anna Keller" "Anna Frei"', 'after a wedding'],
    ['knowwho rename tbrunner "Thomas Brunner" --dry-run', 'see first which notes change'],
  ],
  load: () => import('../commands/rename.js'),
};
