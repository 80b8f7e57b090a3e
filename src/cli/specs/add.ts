import type { CommandSpec } from '../command-spec.js';

/** What `knowwho add` is and takes. */
export const addSpec: CommandSpec = {
  name: 'add',
  arguments: [
    [
      '<name...>',
      'a name, or one line such as "Thomas Brunner, Acme, met at Design evening, via Anna, B, call him by friday"',
    ],
  ],
  summary: 'write a new person note',
  description:
    'Writes a note for a person into the people folder and says when the first follow-up is due. Never overwrites: ' +
    'a person with this name is refused. The line begins with the name; then, between commas and in any order, come firm, ' +
    'role, city, where you met and when, who introduced you, the tier, e-mail, phone, links, birthday, what they like, ' +
    'offer and look for, and what you promised; English or German. What is not certain becomes the note’s text, so ' +
    'that no word is lost, and options win over the line. In a terminal the note is shown and written after a yes; ' +
    'for a mere name it asks for what is missing (Enter skips a question). With --event many people are written ' +
    'down at once: new ones get a note, known ones an entry.',
  options: [
    { flags: '--event <name>', description: 'you met them all there; several names or lines may follow' },
    { flags: '--met-at <place>', description: 'where and on what occasion you met' },
    { flags: '--met-on <date>', description: 'when you met (default: today, if --met-at is given)' },
    { flags: '--by <name>', description: 'who introduced you', repeatable: true },
    { flags: '--tier <tier>', description: 'how close: A, B, C, D or a tier of your settings' },
    { flags: '--note <text>', description: 'what you talked about: the first entry of the log' },
    { flags: '--city <city>', description: 'where they live or work' },
    { flags: '--company <company>', description: 'where they work' },
    { flags: '--role <role>', description: 'what they do' },
    { flags: '--email <address>', description: 'e-mail address', repeatable: true },
    { flags: '--phone <number>', description: 'telephone number', repeatable: true },
    { flags: '--birthday <date>', description: '1984-05-12, or 05-12 without a year' },
    { flags: '--interests <list>', description: 'separated by commas' },
    { flags: '--channel <channel>', description: 'how they like to be written to: email, linkedin, phone …' },
    { flags: '--language <code>', description: 'the language you write in: en or de' },
    { flags: '--dry-run', description: 'print the note, write nothing' },
  ],
  examples: [
    [
      'knowwho add "Thomas Brunner, Acme, met at Design evening Zürich, via Anna, B, call him about formats by friday"',
      'right after the meeting, in one line',
    ],
    [
      'knowwho add --event "Design evening Zürich" "Lea Graf, Acme" "Urs Bär" Anna',
      'everybody of one evening',
    ],
    ['knowwho add "Thomas Brunner" --met-at "Design evening, Zürich" --by Anna --tier B', 'after an evening'],
    [
      'knowwho add "Lea Graf" --met-on yesterday --note "her new team" --city Bern',
      'with what you talked about',
    ],
  ],
  load: () => import('../commands/add.js'),
};
