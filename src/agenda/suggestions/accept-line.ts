import { addDays, type Day, mondayOf } from '../../people/day.js';
import type { Settings } from '../../people/settings.js';

/** A log entry to write into the person's note, `- 2026-11-20 introduced: to Piet Vos`. */
export function entryLine(day: Day, kind: string, text: string): string {
  return `- ${day} ${kind}: ${text}`;
}

/** A property to set, `tier: B`, by the name that the vault has for it. */
export function propertyLine(key: 'tier' | 'status', value: string, { fields }: Settings): string {
  return `${(Object.hasOwn(fields, key) ? fields[key] : undefined) ?? key}: ${value}`;
}

/** A day to propose for a meeting: the Thursday of the week after next, the same all week. */
export function proposedDay(today: Day): Day {
  return addDays(mondayOf(today), 17);
}
