import { PROPERTY_KEYS } from '../../note/settings/property-keys.js';
import { similarProperty } from '../../note/similar-property.js';
import { parseCadence } from '../../people/cadence.js';

/** Names that Obsidian's contact plugins use, besides those that `check` points out. */
const OF_PLUGINS: Record<string, string> = {
  prmlastcontacted: 'last-contact',
  lastchat: 'last-contact',
  lastcatchup: 'last-contact',
  lastmeeting: 'last-contact',
  prmtier: 'tier',
  prmcadence: 'every',
  contactevery: 'every',
  checkin: 'every',
  circle: 'tier',
  linkedin: 'links',
  website: 'links',
  homepage: 'links',
  emailhome: 'email',
  emailwork: 'email',
  telcell: 'phone',
  telhome: 'phone',
  telwork: 'phone',
  bdayvalue: 'birthday',
  introby: 'introduced-by',
};

/** Our key for a property name of the vault: ours in any case, or one that looks like it; undefined for others. */
export function ourProperty(name: string): string | undefined {
  const plain = name
    .toLowerCase()
    .normalize('NFC')
    .replace(/[\s_\-.[\]]+/g, '');
  const lower = name.toLowerCase();
  const ours: string | undefined = PROPERTY_KEYS.find((key) => key === lower);
  return ours ?? similarProperty(name) ?? (Object.hasOwn(OF_PLUGINS, plain) ? OF_PLUGINS[plain] : undefined);
}

/** Properties by which a note shows that it is about a person. */
export const TELLING = new Set([
  'tier',
  'every',
  'met-at',
  'met-on',
  'introduced-by',
  'last-contact',
  'birthday',
  'family',
  'email',
  'phone',
  'salutation',
  'rapport',
  'snooze-until',
]);

const VALUES: Record<string, (value: string) => boolean> = {
  'last-contact': isDate,
  'met-on': isDate,
  'snooze-until': isDate,
  birthday: (value) => isDate(value) || /\d{1,2}[-./ ]\d{1,2}|\d{1,2}\.? \p{L}+|\p{L}+ \d{1,2}/u.test(value),
  every: (value) => parseCadence(value) !== undefined,
  tier: (value) => /^[A-D]$/i.test(value),
  rapport: (value) => /^[1-5]$/.test(value),
};

/** True if a value is of the kind that our key holds, so that the property can be taken over as it is. */
export function fitsProperty(key: string, value: string): boolean {
  const fits = Object.hasOwn(VALUES, key) ? VALUES[key] : undefined;
  return fits ? fits(value) : true;
}

function isDate(value: string): boolean {
  return /^\d{4}-\d{1,2}-\d{1,2}|^\d{1,2}\.\d{1,2}\.\d{4}/.test(value);
}
