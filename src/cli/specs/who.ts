import type { CommandSpec } from '../command-spec.js';

/** What `knowwho who` is and takes. */
export const whoSpec: CommandSpec = {
  name: 'who',
  arguments: [['<text...>', 'what you look for']],
  summary: 'who offers, does or knows something',
  description:
    'Searches offers, role, company, interests, tags, city, the prose of the note, its log, and the lines of dated notes ' +
    'that name the person, without regard to case, accents and inflection, and lists people best first: with the line ' +
    'that answers, where it stands, and through whom you know them. For somebody whom you have not met it says who could ' +
    'introduce you: by the introductions and by whose note links to whose. All words must be found; if nobody has them ' +
    'all, those with the most are shown. Archived people are left out.',
  options: [],
  examples: [
    ['knowwho who graphic designer', 'somebody for a new sign'],
    ['knowwho who Sonnmatt', 'everybody who has to do with a company'],
    ['knowwho who sailing --json | jq -r ".[].person"', 'only the names'],
  ],
  load: () => import('../commands/who.js'),
};
