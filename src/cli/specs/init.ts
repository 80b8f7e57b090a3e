import type { CommandSpec } from '../command-spec.js';

/** What `knowwho init` is and takes. */
export const initSpec: CommandSpec = {
  name: 'init',
  arguments: [['[dir]', 'the folder to adopt (default: the folder you are in)']],
  summary: 'adopt a folder of notes, or make the example vault',
  description:
    'Looks through a folder of Markdown notes, says what it found (people, daily notes, property names that look ' +
    'like ours) and writes knowwho.yaml with that. In a git or Obsidian folder it adds a line to .gitignore. ' +
    'No note is changed, and an existing knowwho.yaml is never overwritten.',
  options: [
    { flags: '--example', description: 'copy the example vault (default folder: knowwho-example)' },
    { flags: '--dry-run', description: 'say what would be written, write nothing' },
  ],
  examples: [
    ['knowwho init', 'adopt the folder you are in'],
    ['knowwho init ~/Notes --dry-run', 'see first what would be written'],
    ['knowwho init --example', 'make ./knowwho-example and look around'],
  ],
  load: () => import('../commands/init.js'),
};
