import type { PROPERTY_KEYS } from './settings/property-keys.js';
import { similarProperty } from './similar-property.js';

/**
 * When a property is read of a note that is only glanced at. `text` and `later` ones never give cause for a report, `text`
 * ones as long as they are no list; `day` ones neither where they are days. Whoever has a `closer` one is asked about by
 * every rule: such a note is read as a whole.
 */
export type PropertyTime = 'closer' | 'now' | 'day' | 'text' | 'later';

const TIMES: Record<(typeof PROPERTY_KEYS)[number], PropertyTime> = {
  type: 'later',
  name: 'now',
  aliases: 'later',
  tags: 'later',
  tier: 'closer',
  every: 'closer',
  'met-at': 'text',
  'met-on': 'day',
  'introduced-by': 'now',
  'last-contact': 'day',
  birthday: 'closer',
  occasions: 'closer',
  family: 'closer',
  company: 'later',
  role: 'later',
  city: 'later',
  language: 'closer',
  email: 'later',
  phone: 'later',
  links: 'later',
  channel: 'text',
  address: 'closer',
  salutation: 'text',
  interests: 'later',
  offers: 'now',
  seeks: 'now',
  goals: 'now',
  rapport: 'now',
  'snooze-until': 'day',
  status: 'now',
  owner: 'now',
  date: 'later',
  title: 'later',
  deadline: 'later',
  url: 'later',
};

/** A property of the vault. */
export interface TimedProperty {
  when: PropertyTime;
  /** The number of the note in which it was seen last. */
  seenIn: number;
}

const MOST_KNOWN = 2_000;
const known = new Map<string, TimedProperty | undefined>();

/**
 * When the property of this name, in lower case, is read; one that is not ours never is, which is `later`. Undefined for a
 * name that looks like another one for one of ours.
 */
export function timeOf(name: string): TimedProperty | undefined {
  const property = known.get(name);
  if (property || known.has(name)) return property;
  const when = Object.hasOwn(TIMES, name) ? TIMES[name as keyof typeof TIMES] : 'later';
  const timed = similarProperty(name) === undefined ? { when, seenIn: 0 } : undefined;
  if (known.size < MOST_KNOWN) known.set(name, timed);
  // One that is not kept would not be seen to stand twice.
  return known.has(name) ? timed : undefined;
}
