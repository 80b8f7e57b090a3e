import type { CommandSpec } from '../command-spec.js';

/** What the argument for people says where many may be meant. */
export const PEOPLE_ARGUMENT: [string, string] = [
  '[name...]',
  'one or more people: name, alias, file name, path, or the unique beginning of a name; - reads them from standard input',
];

/** The options that choose people instead of naming them. */
export const PEOPLE_OPTIONS: CommandSpec['options'] = [
  {
    flags: '--where <key=value>',
    description: 'instead of names: everybody whose property holds this value: company=Acme',
    repeatable: true,
  },
  { flags: '--tag <tag>', description: 'instead of names: everybody with this tag', repeatable: true },
  { flags: '--city <city>', description: 'instead of names: everybody in this city' },
];
