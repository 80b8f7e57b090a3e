import type { CommandSpec } from '../command-spec.js';
import { PEOPLE_ARGUMENT, PEOPLE_OPTIONS } from './people-options.js';

/** What `knowwho log` is and takes. */
export const logSpec: CommandSpec = {
  name: 'log',
  arguments: [PEOPLE_ARGUMENT, ['[text]', 'what it was about, as the last argument']],
  summary: 'write a contact into the log of one or more people',
  description:
    'Adds one entry to each person’s log and takes last-contact along if the note has it, never backwards. The kind ' +
    'is --kind, else the word that TEXT begins with (“met for lunch”) or what it tells (“we had lunch”), else met with ' +
    '--at, else wrote. An entry ' +
    'that is already there is not written again. A date in the future makes an appointment.',
  options: [
    {
      flags: '--on <date>',
      description: 'the day (default: today): 2026-11-18, yesterday, friday, 18.11., 3 days ago',
    },
    {
      flags: '--kind <kind>',
      description: 'met, call, video, sent, wrote, thanked, greeted, gave, introduced, received, got, note',
    },
    { flags: '--via <channel>', description: 'by which channel: email, linkedin, phone, postcard …' },
    { flags: '--at <place>', description: 'where' },
    { flags: '--minutes <number>', description: 'how long it took' },
    { flags: '--cost <amount>', description: 'what it cost, for instance "3 CHF"' },
    { flags: '--result <text>', description: 'what came of it' },
    { flags: '--text <text>', description: 'the text, where the last argument could be taken for a name' },
    ...PEOPLE_OPTIONS,
    { flags: '--dry-run', description: 'say what would be written, write nothing' },
  ],
  examples: [
    [
      'knowwho log Thomas "asked for his slides" --kind sent --via linkedin',
      'a question that waits for an answer',
    ],
    ['knowwho log "Anna Keller" "Lea Graf" "met for lunch" --on friday', 'two people at once'],
    [
      'knowwho log Ida --kind got "the address of a designer"',
      'a favour: knowwho will remind you to say thanks',
    ],
    [
      'knowwho list --tag club --json | jq -r ".[].path" | knowwho log - "met at the summer party"',
      'names from another program',
    ],
  ],
  load: () => import('../commands/log.js'),
};
