import { fitsProperty, ourProperty } from './our-property.js';
import type { NoteSketch } from './sketch-note.js';

/** A property of the vault that looks like one of ours. */
export interface FieldFound {
  ours: string;
  /** As written in the notes. */
  theirs: string;
  /** In how many notes of people it has a value. */
  count: number;
  /** A value that is not understood, if most are not: then the property is only mentioned. */
  odd?: string;
}

/**
 * Property names in the notes of people that mean one of ours, the commonest for each; nothing where our own name is
 * the commonest.
 */
export function surveyFields(people: readonly NoteSketch[]): FieldFound[] {
  const counts = new Map<string, { ours: string; values: string[]; count: number }>();
  for (const note of people) {
    for (const [name, values] of note.properties) {
      const ours = values.length === 0 ? undefined : ourProperty(name);
      if (ours === undefined) continue;
      const known = counts.get(name) ?? { ours, values: [], count: 0 };
      known.count += 1;
      if (known.values.length < 50) known.values.push(values[0] as string);
      counts.set(name, known);
    }
  }
  const best = new Map<string, [string, { ours: string; values: string[]; count: number }]>();
  // In a tie the vault's own name wins: under `fields` ours is read as well.
  const isOurs = ([name, { ours }]: [string, { ours: string }]): number =>
    name.toLowerCase() === ours ? 1 : 0;
  const ranked = [...counts].sort(
    (a, b) => b[1].count - a[1].count || isOurs(a) - isOurs(b) || (a[0] < b[0] ? -1 : 1),
  );
  for (const entry of ranked) {
    if (!best.has(entry[1].ours)) best.set(entry[1].ours, entry);
  }
  return [...best.values()].flatMap(([theirs, { ours, values, count }]) => {
    if (theirs.toLowerCase() === ours || ours === 'type') return [];
    const odd = values.filter((value) => !fitsProperty(ours, value));
    return [{ ours, theirs, count, odd: odd.length > values.length / 2 ? odd[0] : undefined }];
  });
}
