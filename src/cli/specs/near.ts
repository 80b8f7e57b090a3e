import type { CommandSpec } from '../command-spec.js';

/** What `knowwho near` is and takes. */
export const nearSpec: CommandSpec = {
  name: 'near',
  arguments: [['<place...>', 'a city, or the note of an event or a meeting: title, file name, path or date']],
  summary: 'who is in a city, or at an event',
  description:
    'Lists the people of a city, the most overdue first: whom to see on the next trip. Given the note of an event, past ' +
    'or to come, it lists who was there or whom you will meet, with what to know of each: the last topic and the open ' +
    'promises. That is whom the note links to (links in open tasks are plans and do not count), and in whose log an entry ' +
    'of that day says “at” its title.',
  options: [],
  examples: [
    ['knowwho near Bern', 'before a day in Bern'],
    ['knowwho near "Design Thinking evening"', 'who was there'],
    ['knowwho near 2026-11-17', 'everybody in the note of a day'],
  ],
  load: () => import('../commands/near.js'),
};
