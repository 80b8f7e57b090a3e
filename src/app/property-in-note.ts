import { splitNote } from '../note/split-note.js';
import { nameKey } from '../people/name-index.js';
import type { Settings } from '../people/settings.js';

/** The name under which a note keeps a property: the vault's own, or ours where only that one says something. */
export function propertyInNote(text: string, key: string, { fields }: Settings): string {
  const mapped = fields[key];
  if (mapped === undefined) return key;
  const split = splitNote(text);
  const data = 'problem' in split ? {} : split.data;
  const says = (wanted: string) =>
    Object.entries(data).some(([name, value]) => nameKey(name) === nameKey(wanted) && !isBlank(value));
  return !says(mapped) && says(key) ? key : mapped;
}

function isBlank(value: unknown): boolean {
  return value === null || (typeof value === 'string' && value.trim() === '');
}
