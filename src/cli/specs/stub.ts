import type { CommandSpec } from '../command-spec.js';

/** What `knowwho stub` is and takes. */
export const stubSpec: CommandSpec = {
  name: 'stub',
  arguments: [['<name...>', 'one or more people']],
  summary: 'prepare a conversation with anybody',
  description:
    'Writes the stub of a person: who this is, what was last talked about, open promises, and a draft of what to say. ' +
    'A stub that you have touched keeps your words; only its facts are renewed.',
  options: [
    { flags: '--print', description: 'print the stub instead of writing it' },
    { flags: '--dry-run', description: 'say what would be written, write nothing' },
  ],
  examples: [
    ['knowwho stub Thomas', 'before you meet'],
    ['knowwho stub "Anna Keller" --print', 'read it in the terminal'],
  ],
  load: () => import('../commands/stub.js'),
};
