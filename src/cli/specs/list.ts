import type { CommandSpec } from '../command-spec.js';

/** What `knowwho list` is and takes. */
export const listSpec: CommandSpec = {
  name: 'list',
  arguments: [],
  summary: 'people as a table, filtered and sorted',
  description:
    'Lists people with tier, city, last contact and next due day. All filters must hold; words are compared without ' +
    'case. Archived people are listed only with --where status=archived.',
  options: [
    { flags: '--tier <tiers>', description: 'people of these tiers: B, or A,B; none for people without one' },
    { flags: '--tag <tag>', description: 'with this tag', repeatable: true },
    { flags: '--city <city>', description: 'in this city' },
    {
      flags: '--where <key=value>',
      description: 'a property holds this value: company=Acme',
      repeatable: true,
    },
    { flags: '--quiet-for <time>', description: 'no contact for this long: 6m, 3 weeks, 1y' },
    { flags: '--sort <key>', description: 'name (default), last-contact, next-due or tier' },
  ],
  examples: [
    ['knowwho list --tier A,B --sort next-due', 'who is next'],
    ['knowwho list --city Bern --quiet-for 6m', 'before a trip to Bern'],
    ['knowwho list --where interests=jazz --json', 'for another program'],
  ],
  load: () => import('../commands/list.js'),
};
